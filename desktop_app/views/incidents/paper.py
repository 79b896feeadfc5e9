"""The report of an incident as a paper to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.services import ward_settings
from desktop_app.services.incidents import reading
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.incidents.words import register_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp


def paper_of(incident_id: int, today: Callable[[], date]) -> Paper:
    """Give the paper; its pages are laid out when the job is ordered, and kept as they are."""
    # Imported here: what prints is loaded only by who prints.
    from desktop_app.paper import incident_report

    words, font = register_words.report(), theme.font(theme.look())

    def order(session: Session) -> PrintOrder:
        day = today()
        whole = reading.whole(session, incident_id, day)
        ward = ward_settings.read(session).ward_name
        laid_out = incident_report.pages(whole, ward, day, words, font)
        pages = tuple(PageOrder(facts, ()) for facts in laid_out)
        return PrintOrder(PrintKind.INCIDENT_REPORT, f"incident {incident_id}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        incident_report.draw(painter, facts, stamp, words, font)

    return Paper(*register_words.file(incident_id), order, draw)
