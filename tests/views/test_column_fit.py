"""Columns of a figure table are closed up where there is less room; no word is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop_app.views.figures.column_fit import EASES, FULL, Column, fit, two_lines
from desktop_app.views.shared import theme

COLUMNS = (
    Column("Office", ("Convenience stores", "Registration Division"), right=False),
    Column("Resident record", ("86,810", "118,274"), right=True),
    Column("Share (%)", ("22.7", "16.0 ≠ 16.1"), right=True),
)


def width(free: int) -> int:
    return sum(each.width for each in fit(COLUMNS, free)[1])


def test_that_columns_are_closed_up_only_as_far_as_they_must(qapp: QApplication) -> None:
    full = width(10_000)
    assert fit(COLUMNS, full)[0] is FULL
    assert fit(COLUMNS, full - 1)[0] is EASES[1]
    for ease, closer in pairwise(EASES):
        needed = next(free for free in range(full, 0, -1) if fit(COLUMNS, free)[0] is not ease)
        assert fit(COLUMNS, needed)[0] is closer
        full = needed


def test_that_no_word_or_figure_is_cut(qapp: QApplication) -> None:
    ease, fitted = fit(COLUMNS, 1)
    assert ease is EASES[-1]
    look = theme.look()
    words = QFontMetrics(theme.font(look, ease.size))
    figures = QFontMetrics(theme.font(look, ease.size, figures=True, bold=True))
    heads = QFontMetrics(theme.font(look, "small", bold=True))
    for column, found in zip(COLUMNS, fitted, strict=True):
        texts = column.texts if column.right else [two_lines(text) for text in column.texts]
        parts = [part for text in texts for part in text.split("\n")]
        measure = figures if column.right else words
        assert max(map(measure.horizontalAdvance, parts)) <= found.width - 2 * ease.margin
        assert max(map(heads.horizontalAdvance, found.heading.split("\n"))) <= found.width


def test_that_room_that_is_left_keeps_words_in_one_line(qapp: QApplication) -> None:
    least = width(1)
    _, fitted = fit(COLUMNS, least + 10)
    assert sum(each.width for each in fitted) == least + 10
    assert fitted[0].width == fit(COLUMNS, 1)[1][0].width + 10


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("戸籍謄本・抄本", "戸籍謄本・|抄本"),
        ("戸籍の附票の写し", "戸籍の|附票の写し"),
        ("印鑑登録証明書", "印鑑登録|証明書"),
        ("ポイント設定", "ポイント|設定"),
        ("コンビニ交付率(%)", "コンビニ交付率|(%)"),
        ("交付枚数", "交付枚数"),
        ("31–90 days", "31–90|days"),
        ("Resident record", "Resident|record"),
        ("Total", "Total"),
    ],
)
def test_that_a_text_breaks_where_a_word_begins(text: str, lines: str) -> None:
    assert two_lines(text) == lines.replace("|", "\n")
