"""What the columns of the list show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services import dates
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.services.backlog import ListRow


KEPT = 7
"""Place of the column that says until when a card is kept."""


class ListColumns(QObject):
    """The columns in the language of the window."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today

    def all(self) -> list[Column[ListRow]]:
        """Longest here first is the order of the rows; days therefore come first."""
        said = BacklogWords()
        return [
            Column(self.tr("Days"), lambda row: f"{row.days:,}", right=True, width=64, key="days"),
            Column(
                self.tr("Here since"),
                lambda row: row.custody_on.isoformat(),
                right=True,
                width=108,
                key="since",
                spare=2,
            ),
            Column(self.tr("Name"), lambda row: row.name, width=160, key="name", stays=True),
            Column(self.tr("Reading"), lambda row: row.kana, width=156, key="kana", spare=1),
            Column(self.tr("Birth date"), lambda row: _born(row.birth_date), width=126, key="birth"),
            Column(self.tr("Stage"), said.state, width=190, tone=_tone, key="stage"),
            Column(self.tr("Notices"), lambda row: str(row.notices), right=True, width=84, key="notices"),
            Column(self.tr("Kept until"), self._kept, right=True, width=108, key="kept", tip=self._sentence),
            Column(self.tr("Place"), lambda row: row.place, width=106, key="place"),
            Column(self.tr("Shelf"), lambda row: row.shelf or "", right=True, width=110, key="shelf"),
        ]

    def _kept(self, row: ListRow) -> str:
        if row.keep is None:
            return ""
        if row.keep.hold is not None:
            return self.tr("On hold")
        until = row.keep.kept_until
        return until.isoformat() if until else "–"

    def _sentence(self, row: ListRow) -> str:
        """The whole reason, as on the record."""
        if row.keep is None:
            return ""
        today = self._today()
        return "\n".join(
            filter(None, (keeping_words.sentence(row.keep, today), keeping_words.held(row.keep)))
        )


def _born(day: date) -> str:
    if day < dates.FIRST_DAY:
        return day.isoformat()
    era, year = dates.era_of(day)
    return f"{era.name[0]}{year}.{day.month}.{day.day}"


def _tone(row: ListRow) -> str:
    return "warning" if row.expired else ""
