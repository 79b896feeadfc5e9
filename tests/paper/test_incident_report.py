"""A report of any length flows over its pages: nothing is lost, cut or drawn below the foot."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.paper.flow import BODY, PAD, TOP, Flow
from desktop_app.paper.incident_report import CODE, pages
from desktop_app.paper.sheet import EDGE, HIGH, WIDE
from desktop_app.services.incidents import reading, shipped
from desktop_app.views.incidents.words import register_words
from tests.factories import TODAY

BOTTOM = HIGH - EDGE - CODE


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    """The font of all papers."""
    return QFont("BIZ UDPGothic")


def written(flow: Flow) -> list[str]:
    return [text for page in flow.pages for kind, *_, text, _points, _bold, _right in page if kind == "text"]


def test_that_a_long_text_is_on_its_pages_word_for_word(font: QFont) -> None:
    flow = Flow(font, BOTTOM)
    text = "\n".join(f"{number}行目。" + "二つの読み取りで確かめる、" * 12 for number in range(60))
    flow.part("5　再発防止策", text)
    assert len(flow.pages) > 3
    assert "".join(written(flow)) == "5　再発防止策" + text.replace("\n", "")


def test_that_the_head_of_a_table_stands_on_each_page_and_no_row_is_parted(font: QFont) -> None:
    flow = Flow(font, BOTTOM)
    lines = len(flow.broken("長い内容" * 30, 142 - 2 * PAD, BODY))
    flow.table((40, 142), [(f"{row}日", "長い内容" * 30) for row in range(40)], head=("日時", "内容"))
    for page in flow.pages:
        texts = [item[5] for item in page if item[0] == "text"]
        assert texts[:2] == ["日時", "内容"]
        assert max(top + tall for _, _, top, _, tall, *_ in page) <= BOTTOM + 1
        assert (len(texts) - 2) % (1 + lines) == 0, "each row is its day and all of its lines"


def test_that_a_heading_goes_with_what_follows_it(font: QFont) -> None:
    flow = Flow(font, BOTTOM)
    flow.gap(BOTTOM - TOP - 30)
    flow.heading("3　書類の内訳", 60)
    assert [len(page) for page in flow.pages] == [0, 1]


def test_that_the_example_has_the_facts_of_the_report_within_its_margins(
    local_database: Database, font: QFont
) -> None:
    with local_database.write() as session:
        shipped.install(session, datetime(2023, 6, 27, tzinfo=UTC))
        whole = reading.whole(session, 1, TODAY)
    found = pages(whole, "足立区", TODAY, register_words.report(), font)
    assert 2 <= len(found) <= 3
    for page in found:
        for _, left, top, width, tall, *_ in page["drawn"]:
            assert EDGE <= left <= left + width <= WIDE - EDGE + 2.5
            assert TOP <= top <= top + tall <= BOTTOM + 1
    texts = "".join(item[5] for page in found for item in page["drawn"])
    assert all(step.text in texts for step in whole.steps)
    assert all(case.personal_data in texts for case in whole.cases)
