"""What a place has in a range of days, to be taken along: as a workbook, a calendar file, sheets to print."""

from desktop_app.services.agenda.files import AgendaKind, Taken, export
from desktop_app.services.agenda.reading import AgendaRow, PlaceDayRow, Wanted, families, read

__all__ = [
    "AgendaKind",
    "AgendaRow",
    "PlaceDayRow",
    "Taken",
    "Wanted",
    "export",
    "families",
    "read",
]
