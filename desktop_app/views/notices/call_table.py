"""What the columns of a call list show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.terms import LetterState
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared.call_words import outcome_words
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from desktop_app.services.notices.call_list import CallRow

TONES = {LetterState.SENT: "success", LetterState.DROPPED: "muted"}


class CallTableWords(QObject):
    """Words in the language that the window has now."""

    def state(self, state: LetterState) -> str:
        """Whether somebody is still to be called."""
        if state is LetterState.SENT:
            return "✓ " + self.tr("Called")
        return self.tr("Dropped") if state is LetterState.DROPPED else self.tr("To call")

    def remark(self, row: CallRow) -> str:
        """What came of the last call, or why there is none."""
        if row.state is LetterState.DROPPED:
            return notice_words.reason(row.reason or "")
        if row.outcome is None:
            return ""
        said = outcome_words.outcome(row.outcome)
        return f"{said}（{row.tries}）" if row.state is LetterState.PICKED else said

    def columns(self) -> list[Column[CallRow]]:
        """All columns, in their usual order."""
        return [
            Column(
                self.tr("No."), lambda row: str(row.position), right=True, width=52, key="number", spare=1
            ),
            Column(
                self.tr("State"),
                lambda row: self.state(row.state),
                width=116,
                tone=lambda row: TONES.get(row.state, ""),
                key="state",
            ),
            Column(self.tr("Kana"), lambda row: row.kana, width=160, key="kana", spare=2),
            Column(self.tr("Name"), lambda row: row.name, width=140, key="name", stays=True),
            Column(self.tr("Outcome"), self.remark, width=168, key="outcome"),
            Column(
                self.tr("When"),
                lambda row: notice_words.when(row.called_at),
                right=True,
                width=170,
                key="when",
                spare=4,
            ),
            Column(self.tr("Note"), lambda row: row.note, width=160, key="note", spare=3),
            Column(self.tr("Place"), lambda row: row.place, width=110, key="place", spare=5),
            Column(
                self.tr("Booked for"),
                lambda row: row.booked_on.isoformat() if row.booked_on else "",
                right=True,
                width=104,
                key="booked",
                spare=6,
            ),
        ]

    def headings(self) -> list[str]:
        """Headings of the exported file."""
        return [
            self.tr("No."),
            self.tr("Kana"),
            self.tr("Name"),
            self.tr("Birth date"),
            self.tr("Notice number"),
            self.tr("Place"),
            self.tr("Notices"),
            self.tr("Phone (to write)"),
            self.tr("State"),
            self.tr("Outcome"),
            self.tr("Note"),
        ]

    def title(self) -> str:
        """Name of the sheet."""
        return self.tr("Calls")


def columns() -> list[Column[CallRow]]:
    """Columns in the language that the window has now."""
    return CallTableWords().columns()
