"""The columns of a count: which card, what it is in the box, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.terms import Finding
from desktop_app.views.custody.pane import TAIL
from desktop_app.views.custody.stock_words import stock_words
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from desktop_app.services.stock_result import CountedRow


class CountColumns(QObject):
    """No names: the end of the id and the reading."""

    def all(self) -> list[Column[CountedRow]]:
        """Give the columns in the language that the window has now."""
        return [
            Column(self.tr("No."), lambda row: str(row.number or ""), right=True, width=50, key="number"),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{(row.application_id or row.scanned)[-TAIL:]}",
                right=True,
                width=110,
                key="id",
                stays=True,
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=150, key="kana"),
            Column(self.tr("Recorded place"), lambda row: row.shelf, right=True, width=130, key="shelf"),
            Column(
                self.tr("Finding"),
                lambda row: stock_words.finding(row.finding),
                width=150,
                tone=_tone,
                key="finding",
            ),
            Column(
                self.tr("What to do"),
                lambda row: stock_words.to_do(row.finding, scanned=bool(row.number or row.scanned)),
                width=330,
                key="to_do",
            ),
        ]


def _tone(row: CountedRow) -> str:
    if row.finding is Finding.HERE:
        return "success"
    return "muted" if row.finding is Finding.PULLED and not row.number else "error"
