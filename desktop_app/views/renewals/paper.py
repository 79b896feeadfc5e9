"""What the wave says on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.renewals.wave_page import chart_of
from desktop_app.views.renewals.words import renewal_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.renewals.rows import MonthRow, RenewalsRow


class WavePaperWords(QObject):
    """Words in the language that the window has now."""

    def title(self) -> str:
        """What the file is asked for with."""
        return self.tr("Print the wave as a PDF")

    def name(self, row: RenewalsRow) -> str:
        """How the file is called."""
        first, last = row.months[0].month, row.months[-1].month
        return self.tr("renewals_{first}_{last}").format(first=f"{first:%Y-%m}", last=f"{last:%Y-%m}")

    def heading(self) -> str:
        """What stands on top of the page."""
        return self.tr("The wave of renewals")

    def below(self, row: RenewalsRow) -> str:
        """Which months, and as of when."""
        months = renewal_words.months(row.months[0].month, row.months[-1].month)
        return self.tr("{months}, as of {day}").format(months=months, day=row.as_of.isoformat())

    def chart(self) -> str:
        """What the columns are."""
        return self.tr("Visits expected")

    def rate(self) -> str:
        """What the line is."""
        return self.tr("of the free seats")

    def foot(self) -> str:
        """What stands below."""
        return self.tr("Job {job}. Numbers only, nobody is named.")


def paper_of(row: RenewalsRow) -> Paper:
    """Give the months as a paper."""
    # Imported here: what prints is loaded only by who prints.
    from desktop_app.paper import renewals_table

    words = WavePaperWords()
    headings = [heading for place, heading in enumerate(renewal_words.headings()) if place not in {7, 8}]
    around = renewals_table.WaveWords(
        words.heading(), words.below(row), headings, words.chart(), words.rate(), words.foot()
    )
    pages = tuple(PageOrder(_facts(row, part), ()) for part in renewals_table.pages(row.months))
    order = PrintOrder(PrintKind.RENEWALS, f"{row.months[0].month:%Y-%m}", pages)
    drawing = renewals_table.drawing(theme.font(theme.look()), around)
    return Paper(words.title(), words.name(row), lambda _session: order, drawing)


def _facts(row: RenewalsRow, months: Sequence[MonthRow]) -> dict[str, Any]:
    chart = chart_of(months, "", "")
    rates = chart.lines[0].values if chart and chart.lines else [None] * len(months)
    return {
        "sentence": renewal_words.sentence(row),
        "notes": renewal_words.notes(row),
        "rows": [_cells(one) for one in months],
        "labels": list(chart.labels) if chart else [],
        "visits": [one.visits for one in months],
        "rates": list(rates),
    }


def _cells(row: MonthRow) -> list[str]:
    number = renewal_words.number
    return [
        f"{row.month:%Y-%m}",
        *(number(one) for one in (row.cards, row.certificates, row.starting, row.visits)),
        *(number(one) for one in (row.visits_p10, row.visits_p90, row.seats_needed, row.seats, row.booked)),
        renewal_words.difference(row),
    ]
