"""What the pull list says on paper, and how its job reads it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.services.booking import VisitRow, visits
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.booking.words import TAIL, booking_words, span
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp
    from desktop_app.paper.pull_list import PullLine, PullWords


class PullPaperWords(QObject):
    """Words in the language that the window has now."""

    def title(self) -> str:
        """What the file is asked for with."""
        return self.tr("Print the list as a PDF")

    def name(self, day: date) -> str:
        """How the file is called."""
        return self.tr("pull_list_{day}").format(day=day.isoformat())

    def of(self, day: date, place: str) -> PullWords:
        """Words around the lines of a day at a place."""
        from desktop_app.paper.pull_list import PullWords

        return PullWords(
            title=self.tr("Cards to pull"),
            below=f"{booking_words.day(day)}  {place}",
            headings=(self.tr("Shelf place"), self.tr("Time"), self.tr("Name"), self.tr("ID ends with")),
            no_place=self.tr("no place"),
            foot=self.tr("Job {job}. Personal data: shred this list after the day."),
            lacks=self.tr("〓: this PC has no font for the letter. Go by the reading and the id."),
        )


def paper_of(day: date, place: str, place_name: str) -> Paper:
    """Give the list of a day at a place as a paper: its job reads the cards as they are then."""
    words = PullPaperWords()
    around, font = words.of(day, place_name), theme.font(theme.look())

    def order(session: Session) -> PrintOrder:
        from desktop_app.paper import pull_list

        rows = visits.in_shelf_order(session, day, place)
        pages = tuple(_page(page) for page in pull_list.pages(rows) if page)
        return PrintOrder(PrintKind.PULL_LIST, f"{day} {place}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        from desktop_app.paper import pull_list

        lines = [pull_list.PullLine(**line) for line in facts["lines"]]
        pull_list.draw_page(painter, lines, around, font, stamp)

    return Paper(words.title(), words.name(day), order, draw)


def line_of(row: VisitRow) -> PullLine:
    """Give one line a card."""
    from desktop_app.paper.pull_list import PullLine

    tail = f"…{row.application_id[-TAIL:]}"
    pulled = row.pulled_at is not None
    return PullLine(row.shelf or "", span(row.starts, row.ends), row.kana, row.name, tail, pulled)


def _page(rows: Sequence[VisitRow]) -> PageOrder:
    codes = tuple(row.shelf for row in rows if row.shelf)
    facts = {"lines": [asdict(line_of(row)) for row in rows]}
    return PageOrder(facts, codes, tuple(row.application_pk for row in rows))
