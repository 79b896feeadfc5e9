"""Cards are sent by post here, each by its own scans, and what became of the letters is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import Invalid, NotAllowed, PersonalNumber, Refused
from desktop_app.services.outreach import calling
from desktop_app.terms import HandoverCase
from desktop_app.views.desk.result import StopPage
from desktop_app.views.desk.words import DeskWords
from desktop_app.views.outreach.posted_list import PostedList
from desktop_app.views.outreach.posting_work import Mode, PostingWork, Step
from desktop_app.views.outreach.second_box import SecondBox
from desktop_app.views.outreach.words import outreach_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.band import Band
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from desktop_app.services.handover import StopRow
    from desktop_app.services.outreach.rows import PostedRow, VisitRow
    from desktop_app.views.shared.shell import Shell

HARMLESS = {"came_in", "came_back", "tracking_taken", "second_person_missing"}
"""Told at once and put right by the next scan."""


class PostingPage(FirstFocus):
    """A stop fills the page until it was read; Esc forgets a card that is not sent yet."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.work = PostingWork(shell, self)
        self.modes = {mode: self._chip(mode) for mode in Mode}
        self.day = DateField(shell.today())
        self.visit = QComboBox()
        self.beside = plain("", "muted")
        self.line = QLineEdit()
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(100)
        self.line.returnPressed.connect(self._entered)
        self.band = Band()
        self.band.understood.connect(self._go_on)
        self.second = SecondBox()
        self.list = PostedList(shell)
        self.list.opened.connect(shell.open_record)
        self.stop = StopPage()
        self.stop.understood.connect(self._go_on)
        self.pages = QStackedWidget()
        self._lay_out()
        self._wire()
        self.begin_with(self.line)
        self.show_mode(Mode.SEND)

    def refresh(self) -> None:
        """Read again what others may have changed."""
        today = self._shell.today()
        self._shell.jobs.read(
            self, lambda session: calling.lately(session, today), self._offer_visits, self._shell.fail
        )
        self.list.refresh()

    def show_mode(self, mode: Mode) -> None:
        """Say what the next scans are for."""
        for each, chip in self.modes.items():
            chip.setChecked(each is mode)
        self.visit.setVisible(mode is Mode.SEND)
        self.day.setVisible(mode is not Mode.SEND)
        self.beside.setText(
            self.tr("Because of the visit") if mode is Mode.SEND else self.tr("Day of the outcome")
        )
        self.second.forget()
        self.work.begin(mode)
        self.line.setFocus()

    def submit(self, text: str) -> None:
        """Take a scan; while a stop is not read yet nothing is taken."""
        if self.is_stopped() or self.work.sending.step() is Step.SECOND:
            QApplication.beep()
            return
        if self.work.mode is not Mode.SEND and not self.day.day():
            self.band.warn(self.tr("No such day: correct the day of the outcome first."))
            return
        self.work.day = self.day.day()
        visit = self.visit.currentData()
        self.work.visit_id = visit if isinstance(visit, int) else None
        self.work.scan(text)

    def is_stopped(self) -> bool:
        """Whether a stop waits to be read."""
        return self.pages.currentWidget() is self.stop or self.band.is_stop()

    def step_back(self) -> bool:
        """Answer a stop, else forget the card that is not sent yet; true when there was one."""
        if self.is_stopped():
            self._go_on()
            return True
        if self.work.sending.started is None:
            return False
        self.second.forget()
        self.work.begin()
        self.band.tell(self.tr("Nothing was sent. Begin with the letter."))
        return True

    def forget(self) -> None:
        """Drop all that is shown of people."""
        self.line.clear()
        self.second.forget()
        self.pages.setCurrentIndex(0)
        self.work.begin()
        self.list.forget()

    def _moved(self) -> None:
        """Ask for what is scanned next."""
        sending, step = self.work.sending, self.work.sending.step()
        if self.work.mode is not Mode.SEND:
            self._prompt(self.tr("Scan number or card"))
            self.band.tell(self._what_to_scan())
            return
        prompts = {
            Step.LETTER: self.tr("1  Scan the letter"),
            Step.CARD: self.tr("2  Scan the pouch"),
            Step.SECOND: self.tr("A second person looks"),
            Step.NUMBER: self.tr("3  Scan or type the number"),
        }
        self._prompt(prompts[step])
        # The list gives its room to the second person: both don't fit in large text.
        self.second.setVisible(step is Step.SECOND)
        self.list.setVisible(step is not Step.SECOND)
        if sending.started is None:
            self.band.tell(self.tr("Scan the letter that is addressed to the person."))
        elif sending.compared is None:
            address = sending.started.address
            self.band.tell(outreach_words.person(sending.started), address)
        else:
            self._tell_same(sending.started.address)
        reason = sending.started.second_reason(HandoverCase.BY_POST) if sending.started else None
        if step is Step.SECOND and reason:
            self.second.ask(DeskWords().second(reason))
        elif step is not Step.SECOND:
            self.second.forget()
            self.line.setFocus()

    def _tell_same(self, address: str) -> None:
        started = self.work.sending.started
        if started is not None:
            same = self.tr("Same person: letter and card belong together.")
            text = self.tr("{same} Compare the address on the letter: {address}")
            self.band.done(outreach_words.person(started), text.format(same=same, address=address))

    def _what_to_scan(self) -> str:
        if self.work.mode is Mode.RECEIVED:
            return self.tr("Scan each letter of which the post says that the person got it.")
        return self.tr("Scan each letter that came back. Its card is in custody again then.")

    def _sent(self, row: PostedRow) -> None:
        text = self.tr("Card {card} is on its way.").format(card=outreach_words.card(row.application_id))
        self._shell.say(text)
        self.band.done(text, self.tr("Scan the next letter."))
        self.list.refresh()

    def _ended(self, row: PostedRow) -> None:
        card = outreach_words.card(row.application_id)
        if self.work.mode is Mode.RECEIVED:
            self.band.done(
                self.tr("Card {card} was received.").format(card=card), self.tr("It counts as handed over.")
            )
        else:
            self.band.warn(
                self.tr("Card {card} came back.").format(card=card),
                self.tr("It has no place now: put it away by scan under “Custody” (F6)."),
            )
        self.list.refresh()

    def _stopped(self, stop: StopRow) -> None:
        QApplication.beep()
        self.second.forget()
        self.stop.show_stop(stop)
        self.pages.setCurrentWidget(self.stop)
        self.stop.button.setFocus()

    def _refused(self, text: str, error: Refused) -> None:
        QApplication.beep()
        said, read = error_words.said(error), error_words.read(text)
        calm = isinstance(error, Invalid | PersonalNumber)
        if self.work.sending.step() is Step.SECOND and calm:
            self.second.password.say_error(said)
        elif calm or (isinstance(error, NotAllowed) and error.reason in HARMLESS):
            self.band.warn(said, read)
        else:
            self.band.stop(self.tr("Stop: {reason}").format(reason=said), read)
            self.work.note(text, error)
            self.list.refresh()

    def _go_on(self) -> None:
        self.pages.setCurrentIndex(0)
        self.work.begin()
        self.line.setFocus()

    def _entered(self) -> None:
        text = self.line.text()
        self.line.clear()
        if self.is_stopped() and not text.strip():
            self._go_on()
        else:
            self.submit(text)

    def _prompt(self, text: str) -> None:
        self.line.setPlaceholderText(text)
        self.line.setAccessibleName(text)

    def _offer_visits(self, rows: tuple[VisitRow, ...]) -> None:
        kept = self.visit.currentData()
        self.visit.clear()
        self.visit.addItem(self.tr("No visit"), None)
        for row in rows:
            self.visit.addItem(f"{row.on_date.isoformat()}  {row.name}", row.visit_id)
        self.visit.setCurrentIndex(max(self.visit.findData(kept), 0))

    def _chip(self, mode: Mode) -> QPushButton:
        names = {
            Mode.SEND: self.tr("Send  Ctrl+1"),
            Mode.RECEIVED: self.tr("Received  Ctrl+2"),
            Mode.RETURNED: self.tr("Came back  Ctrl+3"),
        }
        chip = QPushButton(names[mode])
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda _checked=False: self.show_mode(mode))
        return chip

    def _wire(self) -> None:
        self.work.moved.connect(self._moved)
        self.work.sent.connect(self._sent)
        self.work.ended.connect(self._ended)
        self.work.stopped.connect(self._stopped)
        self.work.refused.connect(self._refused)
        self.work.second_refused.connect(self.second.refuse)
        self.second.entered.connect(self.work.try_second)

    def _lay_out(self) -> None:
        self.day.setFixedWidth(theme.look().sizes["body"] * 19)
        self.visit.setMinimumWidth(theme.look().sizes["body"] * 13)
        self.visit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for field in (self.day, self.visit):
            field.setAccessibleName(self.tr("Day or visit"))
        choice = QHBoxLayout()
        choice.setSpacing(8)
        for chip in self.modes.values():
            choice.addWidget(chip)
        choice.addStretch(1)
        for part in (self.beside, self.day, self.visit):
            choice.addWidget(part)
        self.beside.setWordWrap(False)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self.line, 2, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.band, 3)
        usual = QWidget()
        inner = QVBoxLayout(usual)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addLayout(choice)
        inner.addLayout(top)
        inner.addWidget(self.second)
        inner.addWidget(self.list, 1)
        inner.addStretch(0)
        self.pages.addWidget(usual)
        self.pages.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
