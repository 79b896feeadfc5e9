"""The sheets of an agenda as a paper to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.services.agenda import sheets
from desktop_app.views.agenda.words import agenda_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.acting import Acting
    from desktop_app.services.agenda import Wanted


def paper_of(acting: Acting, wanted: Wanted, title: str, name: str) -> Paper:
    """Give the paper: title asks for its file, name is the file's usual one."""
    # Imported here: what prints is loaded only by who prints.
    from desktop_app.paper import day_sheet, week_sheet

    days, weeks = agenda_words.day_sheet(), agenda_words.week_sheet()
    font = theme.font(theme.look())

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        if facts["page"] == sheets.WEEK:
            week_sheet.draw(painter, facts, stamp, weeks, font)
        else:
            day_sheet.draw(painter, facts, stamp, days, font)

    return Paper(title, name, lambda session: sheets.order(session, acting, wanted), draw)
