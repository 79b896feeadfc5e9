"""A report as a print job: its pages laid out are the snapshot, which is drawn as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.paper.committee import layout, page
from desktop_app.services.committee import labels
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Draw, Stamp
    from desktop_app.services.committee.rows import Document


def order(reports: Sequence[Document], font: QFont) -> PrintOrder:
    """Order the pages of reports."""
    # A reader of PDF files shows it above the page.
    words = labels.of_reports(reports)
    subject = " ".join((words.material, *dict.fromkeys(report.on for report in reports)))
    pages = tuple(PageOrder(facts, ()) for facts in layout.pages(reports, font))
    return PrintOrder(PrintKind.COMMITTEE_REPORT, subject, pages)


def drawer(foot: Callable[[str], str], lacks: str, font: QFont) -> Draw:
    """Give what draws a page; foot(job) is the small line below, lacks tells what 〓 means."""

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        page.draw(painter, facts, stamp, foot, lacks, font)

    return draw
