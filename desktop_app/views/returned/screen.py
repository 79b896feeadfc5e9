"""The screen of returned mail: envelopes are scanned above, the work on their addresses stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.backlog_terms import AddressState
from desktop_app.services import offices
from desktop_app.services.returned import export as files
from desktop_app.services.returned import listing, reading
from desktop_app.services.returned.listing import ALL_TO_DO, Filter
from desktop_app.services.returned.rows import WorkRow
from desktop_app.terms import Role
from desktop_app.views.returned.compare_pane import ComparePane
from desktop_app.views.returned.doings import Decisions
from desktop_app.views.returned.envelopes import Envelopes
from desktop_app.views.returned.table import ReturnedColumns
from desktop_app.views.returned.words import returned_words
from desktop_app.views.rotation.why_pane import beside
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.file_out import FileOut
from desktop_app.views.shared.filter_chips import FilterChips
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.print_out import PrintOut
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.way_back import choose_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QFileDialog

    from desktop_app.services.returned.listing import Works
    from desktop_app.services.returned.rows import CountRow, PastRow, TakenRow
    from desktop_app.views.shared.file_out import Write
    from desktop_app.views.shared.shell import Shell


class ReturnedScreen(FirstFocus):
    """Scans go to its line; Enter on a row opens the record. show_for(pk=…) asks about one application."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._turn, self._seen, self._stood = 0, 0, -1
        self._works: Works | None = None
        self._follow: int | None = None
        self.envelopes = Envelopes(shell, self)
        self.envelopes.noted.connect(self._noted)
        self.about = plain("")
        self.count = plain("", "muted")
        self.count.setWordWrap(False)
        said = returned_words
        choices = {
            "state": said.states(),
            "newer": {value: said.newer(value=value) for value in (True, False)},
        }
        self.chips = FilterChips(ALL_TO_DO, said.names(), {**choices, "place": {}}, said.all_to_do())
        self.chips.changed.connect(self.show_list)
        self.table = RowTable(ReturnedColumns().all(), shell.jobs)
        self.table.serve(shell, "returned", lambda row: row.key)
        self.table.setAccessibleName(self.tr("Returned mail"))
        self.table.opened.connect(self._open_record)
        self.table.selected.connect(self._chosen)
        self.table.counted.connect(self._counted)
        self.pane = ComparePane()
        self.decisions = Decisions(shell, self, lambda: self.pane.row)
        self.decisions.over.connect(self.refresh)
        self.export, self.paper = FileOut(shell, self), PrintOut(shell, self)
        self.to_run = QPushButton(self.tr("Into a run …  Alt+R"))
        self.print = QPushButton(self.tr("Ask register …  Ctrl+P"))
        self.export_button = QPushButton(self.tr("Export …  Ctrl+E"))
        self._wire()
        self._lay_out()
        self.begin_with(self.envelopes.line)

    def title(self) -> str:
        return ScreenWords().title("returned")

    def show_for(self, **args: object) -> None:
        """Ask whether the letter of an application (pk) came back, or open the list of a state; at: a row."""
        pk, state = args.get("pk"), args.get("state")
        if isinstance(state, str):
            self.chips.show_filter(Filter(state=state))
        choose_again(self.table, args.get("at"))
        self.show_list()
        if isinstance(pk, int):
            self.envelopes.ask_person(pk)

    def where(self) -> dict[str, object]:
        """On which row somebody stands."""
        return {"at": self.table.chosen_place()}

    def refresh(self) -> None:
        """Read again; the place where somebody reads stays."""
        if self._works is None:
            self.show_list()
            return
        self._stood = self.table.currentIndex().row()
        self._read_counts()
        self.table.reload()

    def show_list(self, _wanted: object = None) -> None:
        """Open the list that the chips ask for."""
        self._turn += 1
        turn, acting, wanted = self._turn, self._shell.acting(), self.chips.wanted

        def came(works: Works) -> None:
            if turn == self._turn:
                self._works = works
                self.table.say_when_empty(returned_words.why_empty(wanted))
                self.table.show_source(works)

        self._stood = -1
        self.pane.show_row(None, ())
        self._shell.jobs.look(
            self, lambda session: listing.open_list(session, acting, wanted), came, self._shell.fail
        )
        self._read_counts()

    def scanned(self, text: str) -> bool:
        """Take a scan as an envelope that came back."""
        self.envelopes.submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop."""
        if not self.envelopes.band.is_stop():
            return False
        self.envelopes.go_on()
        return True

    def leave(self) -> None:
        """Leave no names on the screen."""
        self._turn += 1
        self._works, self._follow = None, None
        self.envelopes.forget()
        self.pane.show_row(None, ())
        self.table.say_when_empty("")
        self.table.forget()

    def marked(self) -> list[int] | None:
        """Keys of the marked rows, None when none is marked."""
        return [key for key in self.table.marks.keys if isinstance(key, int)] or None

    def ask_export(self) -> QFileDialog | None:
        """Ask for a file for the marked rows, else for the list that is shown."""
        name = self.tr("returned_{day}").format(day=self._shell.today().isoformat())
        return self.export.ask_file(self.tr("Export the list"), name, self.writing(), returned_words.number)

    def ask_print(self) -> QDialog | None:
        """Print whom to ask the resident register about."""
        from desktop_app.views.returned.inquiry_paper import paper_of

        if self.paper.busy():
            return None
        return self.paper.ask(paper_of(self._shell.today(), self.chips.wanted, self.marked()))

    def writing(self) -> Write:
        """Give what writes the marked rows, else the list that is shown."""
        database, wanted = self._shell.jobs.database, self.chips.wanted
        said, only = returned_words, self.marked()
        states = {state: said.state(state) for state in AddressState}
        words = files.ExportWords(self.title(), said.headings(), states, said.notice, said.remark)
        return lambda acting, target, kind, progress: files.export(
            database, acting, wanted, target, kind, words, progress, only
        )

    def _read_counts(self) -> None:
        today = self._shell.today()

        def came(found: tuple[CountRow, dict[str, str]]) -> None:
            self.about.setText(returned_words.counts(found[0]))
            self.chips.take_choices("place", found[1])
            waits = found[0].by_state.get(AddressState.TO_SEND, 0)
            self.to_run.setEnabled(waits > 0)

        self._shell.jobs.read(
            self,
            lambda session: (
                listing.counts(session, today),
                {office.code: office.name for office in offices.every(session)},
            ),
            came,
            self._shell.fail,
        )

    def _chosen(self, row: object) -> None:
        if isinstance(row, WorkRow) and row != self.pane.row:
            self._read_row(row)
        elif row is None:
            self.pane.show_row(None, ())

    def _read_row(self, row: WorkRow) -> None:
        """Read the row and the earlier returns of its card; an answer that comes too late is dropped."""
        self._seen += 1
        seen, today = self._seen, self._shell.today()

        def came(found: tuple[Sequence[WorkRow], tuple[PastRow, ...]]) -> None:
            if seen == self._seen and self._works is not None:
                self.pane.show_row(found[0][0] if found[0] else None, found[1])

        self._shell.jobs.read(
            self,
            lambda session: (
                reading.again(session, row, today),
                reading.past(session, row.application_pk, row.work_id, today),
            ),
            came,
            self._shell.fail,
        )

    def _counted(self, count: int) -> None:
        """Go to the envelope that was just scanned; else show what stands where the keyboard is."""
        self.count.setText(returned_words.number(count))
        follow, self._follow = self._follow, None
        place = None if follow is None or self._works is None else self._works.place(follow)
        if place is None:
            place = min(self._stood, count - 1)
        if place >= 0:
            self.table.choose_place(place)
        self._chosen(self.table.current_row())

    def _noted(self, row: TakenRow) -> None:
        self._follow = row.work_id
        self.refresh()

    def _open_record(self, row: object) -> None:
        if isinstance(row, WorkRow):
            self._shell.open_record(row.application_pk)

    def _record(self) -> None:
        if self.pane.row is not None:
            self._shell.open_record(self.pane.row.application_pk)

    def _wire(self) -> None:
        supervises = self._shell.role() is Role.SUPERVISOR
        self.pane.to_send.connect(self.decisions.send_again)
        self.pane.to_hold.connect(self.decisions.hold)
        self.pane.to_close.connect(self.decisions.close)
        self.pane.to_record.connect(self._record)
        self.to_run.clicked.connect(lambda _checked=False: self.decisions.put_into_run())
        self.print.clicked.connect(lambda _checked=False: self.ask_print())
        self.export_button.clicked.connect(lambda _checked=False: self.ask_export())
        self.to_run.setEnabled(False)
        add_action(self, self.tr("Send the letter again"), "Alt+A", self.decisions.send_again)
        add_action(self, self.tr("Hold the card of the returned letter"), "Alt+H", self.decisions.hold)
        add_action(self, self.tr("Close the work on the address"), "Alt+X", self.decisions.close)
        if supervises:
            add_action(
                self, self.tr("Put letters into a run of notices"), "Alt+R", self.decisions.put_into_run
            )
        add_action(self, self.tr("Print whom to ask the register about"), "Ctrl+P", self.ask_print)
        add_action(self, self.tr("Export the list of returned mail"), "Ctrl+E", self.ask_export)
        self.addActions(self.chips.actions_of(self))

    def _lay_out(self) -> None:
        buttons = [self.print, self.export_button]
        if self._shell.role() is Role.SUPERVISOR:
            buttons.insert(0, self.to_run)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.chips, 1)
        line.addWidget(self.count)
        work = QWidget()
        left = QVBoxLayout(work)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        for part in (
            self.envelopes.line,
            self.envelopes.band,
            self.about,
            self.export.strip,
            self.paper.strip,
        ):
            left.addWidget(part)
        left.addLayout(line)
        left.addWidget(self.table, 1)
        column = screen_column(self)
        column.addLayout(head(self.title(), *buttons))
        column.addLayout(beside(work, self.pane), 1)
