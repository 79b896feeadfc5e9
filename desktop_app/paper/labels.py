"""Sheets of labels: each label with its code, big letters and small lines; the first one tells the job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.paper.sheet import Sheet
from desktop_app.services.label_sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Draw, Stamp
    from desktop_app.services.label_sheets import LabelSheet

PAD = 2.2
"""Millimetres that stay white at each side of a label: no printer hits its edge exactly."""

GROUP = 6


@dataclass(frozen=True, slots=True)
class LabelWords:
    """What stands on the job's own label: title, day, page and job; box is the word above a box's label.

    lacks tells what 〓 means: on the job's own label of a sheet that has one.
    """

    title: str
    day: str
    page: str
    job: str
    box: str
    lacks: str


def pouch_labels(words: LabelWords, font: QFont) -> Draw:
    """Give what draws a sheet of pouch labels: the reading, the code, the end of the id, the whole id."""
    return _drawing(words, font, _pouch)


def place_labels(words: LabelWords, font: QFont) -> Draw:
    """Give what draws a sheet of labels for places and boxes."""
    return _drawing(words, font, _place)


def _drawing(
    words: LabelWords,
    font: QFont,
    draw_label: Callable[[Sheet, tuple[float, float], LabelSheet, Mapping[str, Any], LabelWords], object],
) -> Draw:
    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        page, sheet = Sheet(painter, font), SHEETS[facts["sheet"]]
        for at, label in enumerate(facts["labels"], facts["start"] + 1):
            draw_label(page, sheet.corner(at), sheet, label, words)
        _job(page, sheet.corner(facts["start"]), sheet, words, stamp)

    return draw


def _job(
    page: Sheet, corner: tuple[float, float], sheet: LabelSheet, words: LabelWords, stamp: Stamp
) -> None:
    left, top = corner[0] + PAD, corner[1] + PAD
    side = sheet.height - 2 * PAD
    page.code(left, top, side, stamp.code)
    left, width = left + side + 1, sheet.width - side - 2 * PAD - 1
    shown = (words.title, words.day, words.page.format(page=stamp.page), words.job.format(job=stamp.job))
    if page.lacks:
        shown = (*shown, words.lacks)
    line = side / len(shown)
    for at, text in enumerate(shown):
        page.text((left, top + at * line, width, line), text, 6)


def _pouch(
    page: Sheet,
    corner: tuple[float, float],
    sheet: LabelSheet,
    label: Mapping[str, Any],
    _words: LabelWords,
) -> None:
    left, top = corner[0] + PAD, corner[1] + PAD
    width, height = sheet.width - 2 * PAD, sheet.height - 2 * PAD
    kana, foot = height * 0.23, height * 0.12
    side = height - kana - foot
    page.text((left, top, width, kana), label["line"], 8)
    page.code(left, top + kana, side, label["code"])
    page.text((left + side + 1, top + kana, width - side - 1, side), label["big"], 22, bold=True)
    number = label["small"]
    grouped = " ".join(number[at : at + GROUP] for at in range(0, len(number), GROUP))
    page.text((left, top + height - foot, width, foot), grouped, 6.5)


def _place(
    page: Sheet,
    corner: tuple[float, float],
    sheet: LabelSheet,
    label: Mapping[str, Any],
    words: LabelWords,
) -> None:
    left, top = corner[0] + PAD, corner[1] + PAD
    height = sheet.height - 2 * PAD
    side = height * 0.82
    page.code(left, top + (height - side) / 2, side, label["code"])
    left, width = left + side + 1.5, sheet.width - side - 2 * PAD - 1.5
    page.text((left, top, width, height * 0.27), label["line"] or words.box, 12, bold=True)
    big = height * 0.48
    page.text((left, top + height * 0.27, width, big), label["big"], 30 if label["line"] else 16, bold=True)
    page.text((left, top + height * 0.75, width, height * 0.25), label["small"], 8)
