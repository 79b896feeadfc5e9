"""The route sheet of a day as a paper to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.services.outreach import route
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp


class RoutePaperWords(QObject):
    """Words in the language that the window has now."""

    def title(self) -> str:
        """What the file is asked for with."""
        return self.tr("Print the route sheet as a PDF")

    def name(self, day: date) -> str:
        """How the file is called."""
        return self.tr("route_{day}").format(day=day.isoformat())


def paper_of(day: date) -> Paper:
    """Give the paper of a day: its job reads the visits as they are then."""
    words, font = RoutePaperWords(), theme.font(theme.look())

    def order(session: Session) -> PrintOrder:
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import route_sheet

        whole = route.facts(session, day)
        pages = tuple(
            PageOrder({**whole, "visits": list(part)}, ())
            for part in route_sheet.pages(whole["visits"])
            if part
        )
        return PrintOrder(PrintKind.ROUTE_SHEET, f"route {day}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        from desktop_app.paper import route_sheet

        route_sheet.draw(painter, facts, stamp, font)

    return Paper(words.title(), words.name(day), order, draw)
