"""What the pull list says on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.paper.pull_list import PullLine, PullWords
from desktop_app.views.booking.words import TAIL, booking_words, span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.booking import VisitRow

JOB = 8


class PullPaperWords(QObject):
    """Words in the language that the window has now."""

    def of(self, day: date, place: str, operation: str) -> PullWords:
        """Words around the lines of a day at a place; the job is the operation that took them."""
        foot = self.tr("Job {job}. Personal data: shred this list after the day.")
        return PullWords(
            title=self.tr("Cards to pull"),
            below=f"{booking_words.day(day)}  {place}",
            headings=(self.tr("Shelf place"), self.tr("Time"), self.tr("Name"), self.tr("ID ends with")),
            no_place=self.tr("no place"),
            foot=foot.format(job=operation[:JOB]),
        )


def words_of(day: date, place: str, operation: str) -> PullWords:
    """Give the words of one list."""
    return PullPaperWords().of(day, place, operation)


def lines_of(rows: Sequence[VisitRow]) -> list[PullLine]:
    """Give one line a card."""
    return [
        PullLine(
            row.shelf or "", span(row.starts, row.ends), row.kana, row.name, f"…{row.application_id[-TAIL:]}"
        )
        for row in rows
    ]
