"""What the columns of the list of returned mail show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import AddressState
from desktop_app.views.returned.words import returned_words
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from desktop_app.services.returned.rows import AddressRow, WorkRow

TONES = {
    AddressState.NEWER: "success",
    AddressState.OPEN: "warning",
    AddressState.SENT: "muted",
    AddressState.CLOSED: "muted",
}


class ReturnedColumns(QObject):
    """The columns in the language of the window."""

    def all(self) -> list[Column[WorkRow]]:
        """The state first: it is the order of the rows."""
        said = returned_words
        return [
            Column(
                self.tr("State"),
                said.signed,
                width=164,
                tone=lambda row: TONES.get(row.state, ""),
                key="state",
                stays=True,
            ),
            Column(self.tr("Came back"), lambda row: str(row.returned_on), right=True, width=116, key="back"),
            Column(self.tr("Name"), lambda row: row.name, width=140, key="name", stays=True),
            Column(self.tr("In the ledger now"), _now, width=170, tone=_tone, key="now", spare=1),
            Column(self.tr("On the letter"), lambda row: _address(row.then), width=170, key="then", spare=2),
            Column(self.tr("Reading"), lambda row: row.kana, width=130, key="kana", spare=4),
            Column(
                self.tr("Mail"), lambda row: said.notice(row.notice_number), width=90, key="mail", spare=6
            ),
            Column(self.tr("Place"), lambda row: row.office, width=100, key="place", spare=5),
            Column(self.tr("Remark"), said.remark, width=150, key="remark", spare=3),
        ]


def _address(row: AddressRow) -> str:
    return f"{row.address} {row.detail}".strip()


def _now(row: WorkRow) -> str:
    if not row.differs:
        return "＝"
    return f"≠ {_address(row.now)}" if _address(row.now) != _address(row.then) else f"≠ {row.now.name}"


def _tone(row: WorkRow) -> str:
    return "success" if row.differs else "muted"
