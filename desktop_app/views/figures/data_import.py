"""Files of figures: chosen, looked at with every refused row, and stored only then."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from desktop_app.errors import Invalid
from desktop_app.services.figures import certificates_import, municipalities, people_import
from desktop_app.services.figures.certificates_import import LookedRow
from desktop_app.services.figures.count_reading import Wish
from desktop_app.views.figures.data_layouts import LayoutBar
from desktop_app.views.figures.import_words import ImportWords
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.shell import Shell

CERTIFICATES, NATIONAL, PEOPLE = "certificates", "municipalities", "population"

OTHERS = {NATIONAL: municipalities, PEOPLE: people_import}
"""What looks at and takes the files that are no certificates."""


class ImportPage(FirstFocus):
    """Nothing is stored before the button below the refused rows."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._file: Path | None = None
        self._looked: LookedRow | None = None
        self._turn = 0
        self._words = ImportWords()
        self.what = Labelled(self.tr("What the file holds"), QComboBox())
        self.what.field.addItem(self.tr("Certificates by day, office and kind"), CERTIFICATES)
        self.what.field.addItem(self.tr("National table of cards by municipality"), NATIONAL)
        self.what.field.addItem(self.tr("The ward's population by day"), PEOPLE)
        self.choose = QPushButton(self.tr("Choose a file …  Ctrl+O"))
        self.choose.setShortcut("Ctrl+O")
        self.offices = QCheckBox(self.tr("Add offices that are not known yet"))
        self.otherwise = QPushButton(self.tr("Other headings  Ctrl+L"))
        self.otherwise.setShortcut("Ctrl+L")
        self.otherwise.setCheckable(True)
        self.otherwise.setProperty("kind", "chip")
        self.layouts = LayoutBar(shell)
        self.said = plain("", "heading")
        self.detail = plain("", "muted")
        self.table: RowTable = RowTable(self._words.columns(shell.settings.language), shell.jobs)
        self.table.setAccessibleName(self.tr("Rows that are not taken"))
        self.table.serve(shell, "figure_rows_refused", lambda row: (row.row, row.column, row.reason))
        self.refused = QPushButton(self.tr("Save refused rows …  Ctrl+E"))
        self.refused.setShortcut("Ctrl+E")
        self.good = QPushButton(self.tr("Store only the good rows  Ctrl+Shift+S"))
        self.good.setShortcut("Ctrl+Shift+S")
        self.store = QPushButton(self.tr("Store  Ctrl+S"))
        self.store.setShortcut("Ctrl+S")
        self.store.setProperty("kind", "primary")
        self._lay_out()
        self._connect()
        self.begin_with(self.choose)
        self._begin()

    def _connect(self) -> None:
        self.choose.clicked.connect(lambda _checked=False: self.ask_file())
        self.store.clicked.connect(lambda _checked=False: self.take(accept_good=False))
        self.good.clicked.connect(lambda _checked=False: self.take(accept_good=True))
        self.what.field.currentIndexChanged.connect(lambda _index=0: self._begin())
        self.refused.clicked.connect(lambda _checked=False: self._ask_where())
        self.layouts.changed.connect(self.look)
        self.otherwise.toggled.connect(self._show_layouts)
        self.offices.toggled.connect(lambda _checked=False: self.look())

    def refresh(self) -> None:
        """Look at the file again: others may have stored meanwhile."""
        self.layouts.refresh()
        if self._looked is not None and not self._looked.stored:
            self.look()

    def ask_file(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file of figures"), "", kinds)
        if name:
            self.show_file(Path(name))

    def show_file(self, path: Path) -> None:
        """Look at a file."""
        self._file = path
        self.look()

    def look(self) -> None:
        """Say what the file would do; nothing is stored."""
        path = self._file
        if path is None:
            return
        self._turn += 1
        turn, acting = self._turn, self._shell.acting()
        self.said.setText(self.tr("{file} is being read …").format(file=path.name))
        self._enable(None)
        self._shell.jobs.read(
            self,
            lambda session: self._looking(session, acting, path),
            lambda found: self._show(turn, *found),
            self._failed,
        )

    def take(self, *, accept_good: bool) -> None:
        """Store what was looked at."""
        path, looked = self._file, self._looked
        if path is None or looked is None or looked.stored:
            return
        acting, wish = self._shell.acting(), self._wish(accept_good=accept_good)
        what = self.what.field.currentData()
        self._enable(None)

        def work(session: Session) -> LookedRow:
            if what in OTHERS:
                return OTHERS[what].take(session, acting, path, accept_good=accept_good, seen=looked.seen)
            return certificates_import.take(session, acting, path, wish, looked.seen)

        self._shell.jobs.write(self, work, self._stored, self._failed)

    def _looking(self, session: Session, acting: Acting, path: Path) -> tuple[str, LookedRow]:
        """Look at the file as what is chosen; where its headings are not of that, as what they are of."""
        chosen = self.what.field.currentData()
        try:
            return chosen, self._look_as(chosen, session, acting, path)
        except Invalid:
            for other in (CERTIFICATES, *OTHERS):
                with suppress(Invalid):
                    return other, self._look_as(other, session, acting, path)
            raise

    def _look_as(self, what: str, session: Session, acting: Acting, path: Path) -> LookedRow:
        if what in OTHERS:
            return OTHERS[what].look(session, acting, path)
        return certificates_import.look(session, acting, path, self._wish(accept_good=False))

    def _wish(self, *, accept_good: bool) -> Wish:
        return self.layouts.wish(new_offices=self.offices.isChecked(), accept_good=accept_good)

    def _ask_where(self) -> None:
        if self._file is None:
            return
        usual = self._file.with_name(f"{self._file.stem}.refused{self._file.suffix}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the refused rows"), str(usual))
        if name:
            self.write_refused(Path(name))

    def write_refused(self, target: Path) -> None:
        """Write the refused rows with their reasons, to be corrected and stored again."""
        path = self._file
        if path is None:
            return
        acting, wish, language = (
            self._shell.acting(),
            self._wish(accept_good=True),
            self._shell.settings.language,
        )
        what = self.what.field.currentData()

        def work(session: Session) -> int:
            if what in OTHERS:
                return OTHERS[what].write_refused(session, acting, path, target, language)
            return certificates_import.write_refused(session, acting, path, wish, target, language)

        def then(count: int) -> None:
            text = self.tr("{n} rows saved to {file}")
            self._shell.say(text.format(n=QLocale().toString(count), file=target.name))

        self._shell.jobs.read(self, work, then, self._shell.fail)

    def _show(self, turn: int, what: str, row: LookedRow) -> None:
        if turn != self._turn or self._file is None:
            return
        if what != self.what.field.currentData():
            self.what.field.blockSignals(True)
            self.what.field.setCurrentIndex(self.what.field.findData(what))
            self.what.field.blockSignals(False)
            self._show_parts()
            self._shell.say(self.tr("The file is read as: {what}").format(what=self.what.field.currentText()))
        self._looked = row
        self.said.setText(self.tr("{file}: nothing is stored yet.").format(file=self._file.name))
        self.detail.setText(self._words.told(row))
        self.table.say_when_empty(self.tr("No row is refused."))
        self.table.show_source(ListSource(row.problems))
        self._enable(row)

    def _stored(self, row: LookedRow) -> None:
        self._looked = row
        name = self._file.name if self._file else ""
        self.said.setText(self.tr("{file} is stored.").format(file=name))
        self.detail.setText(self._words.told(row))
        self._enable(None)
        self._shell.say(self.tr("{file} is stored.").format(file=name))

    def _failed(self, error: Exception) -> None:
        self._looked = None
        self.said.setText(self.tr("Nothing was stored."))
        self.detail.setText("")
        # Rows of a file that was looked at before are none of this one.
        self.table.say_when_empty("")
        self.table.show_source(ListSource(()))
        self._enable(None)
        if isinstance(error, Invalid) and self.what.field.currentData() == CERTIFICATES:
            # Here stands what may help.
            self.otherwise.setChecked(True)
        self._shell.fail(error)

    def _show_layouts(self, shown: bool) -> None:
        self.layouts.setVisible(shown)
        if shown and self.otherwise.hasFocus():
            self.layouts.layouts.field.setFocus()

    def _begin(self) -> None:
        self._turn += 1
        self._file = self._looked = None
        self._show_parts()
        self.said.setText(self.tr("No file is chosen yet."))
        self.detail.setText(self._described())
        self.table.say_when_empty(self.tr("Rows that are not taken are listed here, each with its reason."))
        self.table.show_source(ListSource(()))
        self._enable(None)

    def _show_parts(self) -> None:
        counts = self.what.field.currentData() == CERTIFICATES
        for part in (self.otherwise, self.offices):
            part.setVisible(counts)
        self.layouts.setVisible(counts and self.otherwise.isChecked())

    def _described(self) -> str:
        match self.what.field.currentData():
            case "municipalities":
                return self.tr("The table of all municipalities as the ministry publishes it, CSV or Excel.")
            case "population":
                return self.tr(
                    "CSV or Excel with a column each for day and population; the source may follow."
                )
            case _:
                return self.tr(
                    "CSV or Excel, in one of two forms: a column each for day (or month, year), office, "
                    "kind and count, also time and area; or a table of a month or year with the offices "
                    "down and the kinds across, whose sums are checked. It counts once, also when the file "
                    "is stored again."
                )

    def _enable(self, row: LookedRow | None) -> None:
        something = row is not None and row.rows > row.refused
        self.store.setEnabled(something and row is not None and not row.refused)
        told = row or self._looked
        self.refused.setVisible(told is not None and bool(told.problems))
        self.good.setVisible(row is not None and row.refused > 0)
        self.good.setEnabled(something)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.what)
        top.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.otherwise, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        told = QHBoxLayout()
        told.addWidget(self.said, 1)
        told.addWidget(self.offices)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.refused)
        end.addWidget(self.good)
        end.addWidget(self.store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.layouts)
        column.addLayout(told)
        column.addWidget(self.detail)
        column.addWidget(self.table, 1)
        column.addLayout(end)
