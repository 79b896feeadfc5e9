"""The people whose card or certificates expire in a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.renewals import listing
from desktop_app.services.renewals.listing import ExpiryRow
from desktop_app.services.renewals.rows import Kind
from desktop_app.views.renewals.table import ExpiryColumns
from desktop_app.views.renewals.words import renewal_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.renewals.listing import Listing
    from desktop_app.views.shared.shell import Shell


class MonthPage(FirstFocus):
    """back asks for the months, opened(pk) for a record."""

    back = Signal()
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._turn, self._open = shell, 0, False
        self.month: date | None = None
        self.kind: Kind | None = None
        self.to_months = QPushButton(self.tr("Months  Esc"))
        self.to_months.setProperty("kind", "quiet")
        self.to_months.clicked.connect(lambda _checked=False: self.back.emit())
        self.heading = plain("", "heading")
        self.heading.setWordWrap(False)
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self.chips: dict[Kind | None, QPushButton] = {}
        self.doable: list[QAction] = []
        self.table = RowTable(ExpiryColumns().all(), shell.jobs)
        self.table.serve(shell, "renewals_month", lambda row: row.key)
        self.table.setAccessibleName(self.tr("People whose card or certificates expire"))
        self.table.opened.connect(self._opened)
        self.table.counted.connect(self._counted)
        self._lay_out()
        self.begin_with(self.table)

    def show_month(self, month: date, kind: Kind | None = None) -> None:
        """List what expires in a month, of one kind or both."""
        self.month, self.kind = month, kind
        self.heading.setText(self.tr("Expires in {month}").format(month=renewal_words.month(month)))
        self.chips[kind].setChecked(True)
        self._open = False
        self.refresh()

    def refresh(self) -> None:
        """Read the list, again where it is open."""
        if self.month is None:
            return
        if self._open:
            self.table.reload()
            return
        self._turn += 1
        turn, acting, month, kind = self._turn, self._shell.acting(), self.month, self.kind

        def came(found: Listing) -> None:
            if turn == self._turn:
                self._open = True
                self.table.say_when_empty(
                    self.tr(
                        "Nothing expires in this month that is not renewed already. Esc leads to the months."
                    )
                )
                self.table.show_source(found)

        self._shell.jobs.look(
            self,
            lambda session: listing.open_list(session, acting, month, kind),
            came,
            self._shell.fail,
        )

    def marked(self) -> list[tuple[int, str]] | None:
        """Keys of the marked rows, None when none is marked."""
        return [(key[0], key[1]) for key in self.table.marks.keys if isinstance(key, tuple)] or None

    def forget(self) -> None:
        """Drop the people; the month stays."""
        self._turn += 1
        self._open = False
        self.count.clear()
        self.table.say_when_empty("")
        self.table.forget()

    def _counted(self, count: int) -> None:
        self.count.setText(renewal_words.people(count))

    def _opened(self, row: object) -> None:
        if isinstance(row, ExpiryRow):
            self.opened.emit(row.application_pk)

    def _choose(self, kind: Kind | None) -> None:
        if self.month is not None:
            self.forget()
            self.show_month(self.month, kind)
            self.table.setFocus()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.to_months)
        line.addWidget(self.heading)
        line.addSpacing(16)
        group = QButtonGroup(self)
        names: dict[Kind | None, str] = {None: self.tr("All  Alt+1")}
        names[Kind.CARD] = renewal_words.kind(Kind.CARD) + "  Alt+2"
        names[Kind.CERTIFICATES] = renewal_words.kind(Kind.CERTIFICATES) + "  Alt+3"
        for place, (kind, text) in enumerate(names.items(), 1):
            chip = QPushButton(text)
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(lambda _checked=False, kind=kind: self._choose(kind))
            group.addButton(chip)
            self.chips[kind] = chip
            action = QAction(text.partition("  ")[0], self)
            action.setShortcut(f"Alt+{place}")
            action.triggered.connect(lambda _checked=False, chip=chip: chip.click())
            self.doable.append(action)
            line.addWidget(chip)
        line.addStretch(1)
        line.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.table, 1)
