"""Who can still take part in the campaign and has not collected the card: the list for the reminder calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.errors import NotAllowed
from desktop_app.services import eligible, offices
from desktop_app.services.eligible import EVERYBODY, EligibleRow, Filter
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.views.eligible.table import EligibleColumns
from desktop_app.views.eligible.words import eligible_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.file_out import FileOut
from desktop_app.views.shared.filter_chips import FilterChips
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    from desktop_app.services.eligible import Listing
    from desktop_app.services.export import FileKind
    from desktop_app.views.shared.file_out import Write
    from desktop_app.views.shared.shell import Shell


class EligibleScreen(FirstFocus):
    """Enter on a row opens the record; whoever has least time left is on top."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._open = False
        self._turn, self._whole = 0, 0
        self._place: tuple[int, int] | None = None
        self.about = plain("")
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        self.chips = FilterChips(
            EVERYBODY,
            eligible_words.names(),
            {
                "place": {},
                "booked": {
                    False: eligible_words.booked(value=False),
                    True: eligible_words.booked(value=True),
                },
                "returned": {
                    True: eligible_words.returned(value=True),
                    False: eligible_words.returned(value=False),
                },
                "notices": {number: eligible_words.notices(number) for number in range(MOST_NOTICES + 1)},
            },
            eligible_words.everybody(),
        )
        self.chips.changed.connect(self.show_list)
        self.table = RowTable(EligibleColumns().all(), shell.jobs)
        self.table.serve(shell, "eligible", lambda row: row.application_pk)
        self.table.setAccessibleName(self.tr("People to call"))
        self.table.opened.connect(self._open_record)
        self.table.counted.connect(self._counted)
        self.table.marks.changed.connect(self._name_export)
        self.export = FileOut(shell, self)
        self.export_button = QPushButton()
        self.export_button.setProperty("kind", "primary")
        self.export_button.clicked.connect(self.ask_export)
        self._name_export()
        self._lay_out()
        self.begin_with(self.table)

    def title(self) -> str:
        return ScreenWords().title("eligible")

    @property
    def filter(self) -> Filter:
        """What the list is filtered by."""
        return self.chips.wanted

    def refresh(self) -> None:
        """Read again; the place where somebody reads stays."""
        if self._open:
            self.table.reload()
            self._read_whole()
        else:
            self._read()

    def show_for(self, **args: object) -> None:
        """Open the list of an office (place=code)."""
        place = args.get("place")
        if isinstance(place, str):
            self.chips.show_filter(Filter(place=place))
        self.show_list(self.filter)

    def show_list(self, _wanted: object = None) -> None:
        """Open the list that the chips ask for."""
        self._open, self._place = False, None
        self._read()
        self.table.setFocus()

    def leave(self) -> None:
        """Leave no names on the screen; the filter and the place in the list stay."""
        self._turn += 1
        if self.table.rows.rowCount():
            self._place = max(self.table.rowAt(0), 0), self.table.currentIndex().row()
        self._open = False
        self.table.say_when_empty("")
        self.table.forget()

    def ask_export(self) -> QFileDialog | None:
        """Ask for a file for the marked people, else for the list that is shown."""
        only = self.marked()
        title = self.tr("Export the list")
        if only is not None:
            title = self.tr("Export the marked: {people}").format(people=eligible_words.people(len(only)))
        name = self.tr("to_call_{day}").format(day=self._shell.today().isoformat())
        return self.export.ask_file(title, name, self._writing(only), eligible_words.people)

    def begin_export(self, target: Path, kind: FileKind) -> None:
        """Write the marked people, else the list that is shown, to the target."""
        self.export.write(target, kind, self._writing(self.marked()), eligible_words.people)

    def receive(self) -> None:
        """Receive the person on whom the keyboard stands at the support desk of this PC."""
        row = self.table.current_row()
        if isinstance(row, EligibleRow):
            self._shell.open_screen("support", pk=row.application_pk)

    def _chosen(self, row: object) -> None:
        self.receive_button.setEnabled(isinstance(row, EligibleRow))

    def marked(self) -> list[int] | None:
        """Keys of the marked applications, None when none is marked."""
        return [key for key in self.table.marks.keys if isinstance(key, int)] or None

    def _writing(self, only: list[int] | None) -> Write:
        database, wanted = self._shell.jobs.database, self.filter
        words, as_of = eligible_words.of_export(), self._shell.today()
        return lambda acting, target, kind, progress: eligible.export(
            database, acting, as_of, wanted, target, kind, words, progress, only
        )

    def _read(self) -> None:
        self._turn += 1
        turn, acting, today, wanted = self._turn, self._shell.acting(), self._shell.today(), self.filter

        def came(listing: Listing) -> None:
            if turn == self._turn:
                self._show(listing)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._failed(error)

        self._shell.jobs.look(
            self, lambda session: eligible.open_list(session, acting, today, wanted), came, failed
        )
        self._read_whole()

    def _read_whole(self) -> None:
        today = self._shell.today()

        def came(found: tuple[int, dict[str, str]]) -> None:
            self._whole = found[0]
            self.chips.take_choices("place", found[1])
            self._say_count(self.table.rows.rowCount())

        self._shell.jobs.read(
            self,
            lambda session: (
                eligible.counts(session, today, today).eligible,
                {office.code: office.name for office in offices.every(session)},
            ),
            came,
            self._failed,
        )

    def _show(self, listing: Listing) -> None:
        self._open = True
        self.about.setText(eligible_words.about(listing.campaign, self._shell.today()))
        self.table.say_when_empty(eligible_words.why_empty(self.filter))
        self.export_button.setEnabled(True)
        self.table.show_source(listing)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NotAllowed) and error.reason == "no_campaign":
            self._open = False
            self.about.clear()
            self.count.clear()
            self.export_button.setEnabled(False)
            self.table.forget()
            self.table.say_when_empty(eligible_words.no_campaign())
        else:
            self._shell.fail(error)

    def _counted(self, count: int) -> None:
        self._say_count(count)
        if self._place is None or not count:
            return
        top, current = self._place
        self._place = None
        if 0 <= current < count:
            self.table.choose_place(current)
        self.table.verticalScrollBar().setValue(top)

    def _say_count(self, count: int) -> None:
        if self.filter == EVERYBODY:
            self.count.setText(eligible_words.people(count))
            return
        text = self.tr("{all} · {n} shown")
        self.count.setText(text.format(all=eligible_words.people(self._whole), n=f"{count:,}"))

    def _name_export(self) -> None:
        marked = self.marked()
        text = self.tr("Export  Ctrl+E")
        if marked is not None:
            text = self.tr("Export {n} marked  Ctrl+E").format(n=f"{len(marked):,}")
        self.export_button.setText(text)

    def _open_record(self, row: object) -> None:
        if isinstance(row, EligibleRow):
            self._shell.open_record(row.application_pk)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.chips, 1)
        line.addWidget(self.count)
        column = screen_column(self)
        self.receive_button = QPushButton(self.tr("Receive at the support desk  Alt+W"))
        self.receive_button.clicked.connect(lambda _checked=False: self.receive())
        self.receive_button.setEnabled(False)
        self.table.selected.connect(self._chosen)
        column.addLayout(head(self.title(), self.receive_button, self.export_button))
        column.addWidget(self.about)
        column.addWidget(self.export.strip)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        action = QAction(self.tr("Export the list"), self)
        action.setShortcut("Ctrl+E")
        action.triggered.connect(self.ask_export)
        receive = QAction(self.tr("Receive the chosen person at the support desk"), self)
        receive.setShortcut("Alt+W")
        receive.triggered.connect(lambda _checked=False: self.receive())
        self.addActions([action, receive, *self.chips.actions_of(self)])
