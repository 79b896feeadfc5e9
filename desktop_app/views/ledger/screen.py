"""The import screen: four steps, nothing stored before the last, and each step can be taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.errors import Cancelled, LedgerRefused
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.views.ledger import works
from desktop_app.views.ledger.buttons import Buttons
from desktop_app.views.ledger.check_page import CheckPage
from desktop_app.views.ledger.columns_page import ColumnsPage
from desktop_app.views.ledger.name_dialog import ask_name
from desktop_app.views.ledger.pick_page import PickPage
from desktop_app.views.ledger.step_line import Step, StepLine
from desktop_app.views.ledger.words import file_sentence, ledger_words
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.progress import ProgressStrip
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from desktop_app.jobs import LongJob
    from desktop_app.services.ledger.importing import ImportRow
    from desktop_app.services.ledger.layout import Layout
    from desktop_app.services.ledger.reading import Form
    from desktop_app.views.shared.shell import Shell

PICK, COLUMNS, CHECK, DONE = (int(step) for step in Step)


class LedgerScreen(FirstFocus):
    """Brings a ledger in. show_for(file=…) opens a file at once."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self._path = Path()
        self._layout: Layout | None = None
        self._seen = (0, 0)
        self._result: ImportRow | None = None
        self._job: LongJob | None = None
        self._busy = False
        self.step = PICK
        self.pick = PickPage()
        self.columns = ColumnsPage()
        self.check = CheckPage(shell)
        self.strip = ProgressStrip()
        self.trouble = plain("", "error")
        self.trouble.hide()
        self.file = StepLine()
        self.stack = QStackedWidget()
        for page in (self.pick, self.columns, self.check):
            self.stack.addWidget(page)
        column = screen_column(self)
        column.addLayout(self._head())
        column.addLayout(self._below_head())
        for part in (self.trouble, self.strip, self.stack):
            column.addWidget(part, int(part is self.stack))
        self._connect()
        self._show(PICK)

    def _head(self) -> QHBoxLayout:
        self.buttons = Buttons()
        self.back, self.save_refused, self.take_good, self.check_again, self.forward = self.buttons.all()
        return head(self.title(), self.back, self.forward)

    def _below_head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.file, 1)
        for button in (self.save_refused, self.take_good, self.check_again):
            line.addWidget(button)
        return line

    def _connect(self) -> None:
        self.pick.picked.connect(self.open_file)
        self.columns.reread.connect(self._read)
        self.columns.profile.connect(self._read_with)
        self.columns.save.connect(partial(ask_name, self, self.keep_layout))
        self.columns.changed.connect(self._arrange)
        self.check.word.connect(self._say_word)
        self.strip.stop.connect(self._stop)
        self.back.clicked.connect(self.step_back)
        self.save_refused.clicked.connect(self._ask_where)
        self.take_good.clicked.connect(self._ask_good)
        self.check_again.clicked.connect(self._look)
        self.forward.clicked.connect(self._forward)

    def title(self) -> str:
        return ScreenWords().title("ledger")

    def refresh(self) -> None:
        """Keep what is shown."""

    def show_for(self, **args: object) -> None:
        """Open a file."""
        if isinstance(args.get("file"), str | Path):
            self.open_file(Path(str(args["file"])))

    def step_back(self) -> bool:
        """Go one step back; false on the first."""
        if self._busy:
            return True
        if self.step == PICK:
            return False
        self._show(PICK if self.step in {COLUMNS, DONE} else COLUMNS)
        return True

    def leave(self) -> None:
        """Drop what names persons; an import under way goes on."""
        if not self._busy and self.step != PICK:
            self._show(PICK)

    def open_file(self, path: Path) -> None:
        """Find out how the file is to be read."""
        self._path = path
        self._read(None)

    def _read_with(self, profile: str) -> None:
        self._read(self._layout.form if self._layout else None, profile)

    def _read(self, form: Form | None, profile: str = "", said: str = "") -> None:
        def then(found: works.Found) -> None:
            self._layout, self._seen = found.layout, found.seen
            self.columns.show_layout(found.layout, found.top)
            self.columns.show_profiles(found.profiles, profile)
            self._show(COLUMNS)
            self._say(said)

        self._say("")
        self.shell.jobs.read(self, works.find(self._path, form, profile), then, self._failed)

    def _forward(self) -> None:
        match self.step:
            case 1:
                self._look()
            case 2:
                self._take(accept_good=False)
            case _:
                self._show(PICK)

    def _look(self) -> None:
        layout = self._layout
        if layout is None:
            return
        work = works.look(self.shell.jobs.database, self.shell.acting(), self._path, layout)
        self._begin(self.tr("Checking every row …"))
        self._job = self.shell.jobs.long_outside(self, work, self._looked, self._failed, self._told)

    def _looked(self, result: ImportRow) -> None:
        self._end(result, ledger_words.verdict(result))
        self._show(CHECK)

    def _take(self, *, accept_good: bool) -> None:
        layout = self._layout
        if layout is None:
            return
        work = works.take(self.shell.acting(), self._path, layout, self._seen, accept_good=accept_good)
        self._begin(self.tr("Taking the ledger in …"))
        self._job = self.shell.jobs.long(self, work, self._taken, self._failed, self._told)

    def _taken(self, result: ImportRow) -> None:
        said = ledger_words.outcome(result)
        self._end(result, said)
        self.check.ask_nothing()
        self.shell.say(said)
        self._show(DONE)

    def _begin(self, text: str) -> None:
        self._busy = True
        self._say("")
        self.strip.begin(text)
        self.stack.setEnabled(False)
        self._arrange()

    def _told(self, done: int, total: int, rows: str) -> None:
        self.strip.tell_rows(int(rows or 0), done, total)

    def _end(self, result: ImportRow | None = None, said: str = "") -> None:
        self._busy, self._job = False, None
        self.strip.end()
        self.stack.setEnabled(True)
        if result is not None and self._layout is not None:
            self._result = result
            self.check.show_result(result, self._layout, said)
            self.check.say_against(result)
        self._arrange()

    def _failed(self, error: Exception) -> None:
        self._end()
        if self._layout is not None:
            self.columns.show_form(self._layout.form)
        # While it worked, nothing here could have the keyboard.
        self._show(self.step)
        if isinstance(error, LedgerRefused) and error.reason == FileFault.CHANGED:
            self._read(None, said=file_sentence(error))
        elif isinstance(error, LedgerRefused):
            self._say(file_sentence(error))
        elif isinstance(error, Cancelled):
            self._say(self.tr("Stopped. Nothing was stored."))
        else:
            self.shell.fail(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if text and not self.isVisible():
            # Somebody works elsewhere meanwhile.
            self.shell.say(text)

    def _say_word(self, key: str, word: str, code: str) -> None:
        if self._layout is None:
            return
        own = self._layout.words.get(key, {}) | {word: code}
        self._layout.words[key] = {text: kept for text, kept in own.items() if kept}
        self.check.said.setText(self.tr("Check again to see the rows with these words."))
        self.check_again.show()

    def _show(self, step: int) -> None:
        self.step = step
        self._say("")
        if step == PICK:
            self._result = None
            self.columns.forget()
            self.check.forget()
        self.stack.setCurrentIndex(min(step, CHECK))
        self._arrange()
        doubtful = self.check.table if step == CHECK else self.columns.first_choice()
        first = self.forward if self.forward.isEnabled() else doubtful
        if step == DONE and not self.save_refused.isHidden():
            first = self.save_refused
        self.begin_with(self.pick if step == PICK else first)
        if self.isVisible():
            self.setFocus()

    def _arrange(self) -> None:
        """Show the buttons that lead on from here, and only those."""
        step, result = self.step, self._result
        self.file.show_step(step, self._path.name)
        unanswered = bool(self.columns.unanswered())
        self.buttons.arrange(step, result, busy=self._busy, unanswered=unanswered)
        self.check.words.setEnabled(step == CHECK)

    def _ask_good(self) -> None:
        if self._result is None:
            return
        number = QLocale().toString
        text = self.tr(
            "{good} rows are stored, {bad} rows are left out. Save the refused rows to correct them."
        )
        good = self._result.created + self._result.changed
        confirm(
            self,
            self.tr("Take in the good rows only"),
            text.format(good=number(good), bad=number(self._result.refused)),
            self.tr("Take in {n} rows").format(n=number(good)),
            lambda: self._take(accept_good=True),
        )

    def _ask_where(self) -> None:
        usual = self._path.with_name(f"{self._path.stem}.refused{self._path.suffix}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the refused rows"), str(usual))
        if name:
            self.write_refused(Path(name))

    def write_refused(self, target: Path) -> None:
        """Write the refused rows and the conflicts with their reasons, to be corrected and imported again."""
        result, layout = self._result, self._layout
        if result is None or layout is None:
            return

        def then(count: int) -> None:
            text = self.tr("{n} rows saved to {file}")
            self.shell.say(text.format(n=QLocale().toString(count), file=target.name))

        work = works.write_refused(target, self._path, layout, self._seen, result.problems)
        self.shell.jobs.read(self, work, then, self._failed)

    def keep_layout(self, name: str) -> None:
        """Keep how this file is read under a name."""
        if self._layout is None:
            return

        def then(names: list[str]) -> None:
            self.columns.show_profiles(names, name)
            self.shell.say(self.tr("Layout “{name}” saved").format(name=name))

        work = works.keep_layout(self.shell.acting(), name, self._layout)
        self.shell.jobs.write(self, work, then, self._failed)
