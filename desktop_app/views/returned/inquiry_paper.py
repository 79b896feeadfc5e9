"""The addresses to ask the resident register about, as a paper to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.services import dates, ward_settings
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.services.returned import inquiry
from desktop_app.terms import PrintKind
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.returned.listing import Filter


class InquiryPaperWords(QObject):
    """Words in the language that the window has now."""

    def title(self) -> str:
        """What the file is asked for with."""
        return self.tr("Print the addresses to ask about as a PDF")

    def name(self, day: date) -> str:
        """How the file is called."""
        return self.tr("address_inquiry_{day}").format(day=day.isoformat())


def paper_of(today: date, wanted: Filter, only: Sequence[int] | None) -> Paper:
    """Give the paper of a list: its job reads the addresses as they are then."""
    words, font = InquiryPaperWords(), theme.font(theme.look())

    def order(session: Session) -> PrintOrder:
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import address_inquiry

        rows = inquiry.rows(session, today, wanted, address_inquiry.MOST, only)
        ward = ward_settings.read(session).ward_name
        people = [inquiry.facts(row, number) for number, row in enumerate(rows, 1)]
        pks = {number: row.application_pk for number, row in enumerate(rows, 1)}
        below = f"{ward}　{dates.in_era(today)}　{len(people)}件".strip()
        pages = tuple(
            PageOrder(
                {"below": below, "people": list(part)}, (), tuple(pks[person["number"]] for person in part)
            )
            for part in address_inquiry.pages(people)
        )
        return PrintOrder(PrintKind.ADDRESS_INQUIRY, f"address inquiry {today}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        from desktop_app.paper import address_inquiry

        address_inquiry.draw(painter, facts, stamp, font)

    return Paper(words.title(), words.name(today), order, draw)
