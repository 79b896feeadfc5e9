"""Shows who would be told by a run that is planned, in order, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.services.notices import turns
from desktop_app.views.notices.wave_words import wave_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.notices.rows import TurnRow, Wanted
    from desktop_app.views.shared.shell import Shell

WIDE, WIDEST, HIGH = 1_200, 1_320, 360


class PeopleDialog(Dialog):
    """The list is read when the dialog opens; looking at it is audited."""

    def __init__(self, shell: Shell, parent: QWidget, wanted: Wanted, size: int) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = min(WIDE * theme.look().sizes["body"] // 16, WIDEST)
        self.say_title(self.tr("Who would be told"))
        self.body.addWidget(plain(wave_words.explained(wanted.order), "muted"))
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "notice_turns", lambda row: row.position)
        self.table.setAccessibleName(self.tr("People in their order"))
        self.table.setMinimumHeight(HIGH)
        self.body.addWidget(self.table, 1)
        self.add_button(DialogWords().close(), self.accept, "primary")
        acting = shell.acting()
        shell.jobs.look(
            self, lambda session: turns.look(session, acting, wanted, size), self._show, shell.fail
        )

    def _show(self, rows: Sequence[TurnRow]) -> None:
        self.table.show_source(ListSource(rows))
        self.table.setFocus()

    def _columns(self) -> list[Column[TurnRow]]:
        return [
            Column(self.tr("No."), lambda row: str(row.position), right=True, width=56, key="number"),
            Column(self.tr("Why now"), wave_words.why_now, width=320, key="why"),
            Column(self.tr("Kana"), lambda row: row.kana, width=170, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=150, key="name", stays=True),
            Column(self.tr("Place"), lambda row: row.place, width=110, key="place"),
            Column(self.tr("Notices"), lambda row: str(row.notices), right=True, width=70, key="notices"),
            Column(
                self.tr("Last one"),
                lambda row: wave_words.day(row.last_notice_on),
                right=True,
                width=104,
                key="last",
            ),
        ]
