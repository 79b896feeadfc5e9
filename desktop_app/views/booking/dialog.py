"""Books a visit for a found person, or moves it: the next free times, one of them held while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop_app.errors import Conflict, SeatsTaken
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook, offers
from desktop_app.services.slots import opening
from desktop_app.terms import Role
from desktop_app.views.booking.offer_list import ChosenTime
from desktop_app.views.booking.pull_words import pull_words
from desktop_app.views.booking.visit_cards import VisitCards
from desktop_app.views.booking.wait_dialog import WaitDialog
from desktop_app.views.booking.week_choice import Ways
from desktop_app.views.booking.words import TAIL, booking_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, ask_reason
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.booking import BookedRow, RefusedRow, VisitRow
    from desktop_app.services.booking.offers import CardLine, HeldRow, Offered, PlaceRow
    from desktop_app.views.shared.shell import Shell

WIDE, DATE_LETTERS = 64, 18
Found = tuple["CardLine", list["CardLine"], list["PlaceRow"]]


class BookingDialog(Dialog):
    """Nothing is booked before Enter on a time that is held. booked(outcomes) carries one result a card."""

    booked = Signal(object)

    def __init__(
        self, shell: Shell, parent: QWidget, pk: int, *, moving: VisitRow | None = None, slot_id: int = 0
    ) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"]
        self._shell, self._pk, self._moving, self._wanted = shell, pk, moving, slot_id
        self._token, self._turn, self._full_slot = uuid4().hex, 0, 0
        self.chosen: HeldRow | None = None
        self.cards = VisitCards(shell)
        self.day = Labelled(self.tr("From this day on"), DateField(shell.today()))
        self.place = Labelled(self.tr("Place"), QComboBox())
        self.full = QCheckBox(self.tr("Show full times too"))
        self.full.setVisible(shell.role() is Role.SUPERVISOR)
        self.ways = Ways(shell)
        self.times, self.week = self.ways.times, self.ways.week
        self.held = ChosenTime()
        self._lay_out()
        self._connect()
        shell.jobs.read(self, self._look_up, self._begin, self.show_failure)

    def scanned(self, text: str) -> bool:
        """Take a scan as another card of the family."""
        if self._moving is None:
            self.cards.submit(text)
        return self._moving is None

    def look_again(self) -> None:
        """Show the next free times from the chosen day on, and hold the first."""
        day, place = self.day.field.day(), self.place.field.currentData()
        self.day.say_error("" if day else self.tr("No such day."))
        if day is None or not self.cards.cards:
            return
        if self.as_week.isChecked() and place:
            self.week.show_at(place, day)
            return
        self._let_go()
        turn, token, acting, pks = self._turn, self._token, self._shell.acting(), self._pks()
        how = {"full": self.full.isChecked(), "hold": not (self.full.isChecked() or self._wanted)}
        self._shell.jobs.write(
            self,
            lambda session: offers.offer(session, acting, day, place or None, pks, token, **how),
            lambda offered: self._show_times(turn, offered),
            self.show_failure,
        )

    def choose(self, slot_id: int) -> None:
        """Hold seats at this time instead of those held before."""
        if self.chosen and self.chosen.slot.slot_id == slot_id:
            return
        self._let_go()
        turn, token, acting = self._turn, self._token, self._shell.acting()
        pks = self._pks()
        self._shell.jobs.write(
            self,
            lambda session: offers.choose(session, acting, slot_id, pks, token),
            lambda held: self._show_held(turn, held),
            lambda error: self.show_failure(error, turn),
        )

    def book(self) -> None:
        """Book the time that is held; a second press does nothing."""
        if self.chosen is None or not self.yes.isEnabled():
            return
        self.yes.setEnabled(False)
        slot_id, token, acting = self.chosen.slot.slot_id, self._token, self._shell.acting()
        cards = [CardToBook(card.application_pk, card.version) for card in self.cards.cards]
        moving = self._moving

        def work(session: Session) -> Sequence[BookedRow | RefusedRow]:
            if moving is None:
                return booking.book(session, acting, slot_id, cards, token)
            return [booking.move(session, acting, moving.booking_id, moving.version, slot_id, token)]

        self._shell.jobs.write(self, work, self._done, self.show_failure)

    def done(self, result: int) -> None:
        """Close, and give back what is held."""
        jobs, token = self._shell.jobs, self._token
        jobs.write(self._shell.router, lambda session: booking.release(session, token), lambda _: None)
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        # Only Enter on the list or on its own button books: a field takes it as "that's what I typed".
        focus = self.focusWidget()
        if focus is self.cards.line.field:
            self.cards.submit(self.cards.line.field.text())
        elif isinstance(focus, QPushButton):
            focus.click()
        elif focus is self.day.field:
            self.ways.give_focus()

    def _show_way(self, week: bool) -> None:
        self.ways.setCurrentIndex(int(week))
        self.full.setEnabled(not week)
        if week and not self.place.field.currentData():
            # A week is that of one place: where the chosen time is.
            held = self.chosen.slot.place if self.chosen else ""
            self.place.field.blockSignals(True)
            self.place.field.setCurrentIndex(max(self.place.field.findData(held), 1))
            self.place.field.blockSignals(False)
        if week and self.chosen:
            self.week.show_at(self.chosen.slot.place, self.chosen.slot.on_date, self.chosen.slot.starts)
        else:
            self.look_again()
        self.ways.give_focus()

    def _from_week(self, slot_id: int) -> None:
        if self.chosen and self.chosen.slot.slot_id == slot_id:
            self.book()
        else:
            self.choose(slot_id)

    def _cards_changed(self) -> None:
        self.ways.make_room(len(self.cards.cards))
        self.resize(self.sizeHint())
        self.look_again()

    def _look_up(self, session: Session) -> Found:
        today = self._shell.today()
        own = offers.card(session, self._pk, today)
        return own, offers.family(session, self._pk, today), offers.places(session, today)

    def _begin(self, found: Found) -> None:
        own, family, places = found
        self.cards.begin(own, family, alone=self._moving is not None)
        self.place.field.addItem(self.tr("All places"), "")
        for row in places:
            self.place.field.addItem(row.name, row.code)
        near = [self._moving.place if self._moving else own.office, self._shell.acting().place, ""]
        known = [row.code for row in places]
        self.as_week.setEnabled(bool(known))
        here = next(code for code in near if code in known or not code)
        self.place.field.setCurrentIndex(max(self.place.field.findData(here), 0))
        self.place.field.currentIndexChanged.connect(self.look_again)
        self.resize(self.sizeHint())
        self.look_again()

    def _pks(self) -> list[int]:
        return [card.application_pk for card in self.cards.cards]

    def _show_times(self, turn: int, offered: Offered) -> None:
        if turn != self._turn:
            return
        if not offered.times:
            self.held.say_none()
        if held := offered.held:
            self._show_held(turn, held)
            self._wanted = held.slot.slot_id
        self.times.show_times(offered.times, self._wanted, offered.limits)
        self._wanted = 0
        self.times.setFocus()

    def _show_held(self, turn: int, held: HeldRow) -> None:
        if turn != self._turn:
            return
        self.chosen = held
        self.held.show_held(held, {card.application_pk: card.name for card in self.cards.cards})
        if self.as_week.isChecked():
            self.week.refresh()
        self.yes.setEnabled(True)

    def _let_go(self) -> None:
        self._turn += 1
        self.chosen = None
        self.yes.setEnabled(False)
        self.extra.hide()
        self.held.clear()

    def _done(self, outcomes: Sequence[BookedRow | RefusedRow]) -> None:
        first = next((row for row in outcomes if isinstance(row, booking.BookedRow)), None)
        if first is not None:
            when = booking_words.when(first.on_date, first.starts, first.ends)
            text = self.tr("Moved: …{tail}, {when}") if self._moving else self.tr("Booked: …{tail}, {when}")
            told = text.format(tail=first.application_id[-TAIL:], when=when)
            self._shell.say(pull_words.booked(told, first, self._moving))
        self.accept()
        self.booked.emit(outcomes)

    def show_failure(self, error: Exception, turn: int | None = None) -> None:
        """Say why it did not go; a failure of an earlier choice of time (its turn) is passed over."""
        if turn not in {None, self._turn}:
            return
        if isinstance(error, SeatsTaken):
            self._let_go()
            self._full_slot = error.slot_id
            self.extra.setVisible(self._shell.role() is Role.SUPERVISOR)
            self.held.show_taken(error)
        elif isinstance(error, Conflict):
            self._let_go()
            self.held.show_refusal(error)
            self._shell.jobs.read(self, self._look_up, lambda found: self.cards.renew([found[0]]))
        else:
            self.reject()
            self._shell.fail(error)

    def _ask_extra(self) -> None:
        slot_id, title = self._full_slot, self.tr("Extra seat")
        text = self.tr("One person more than there are desks is booked at this time.")
        ask_reason(self, title, text, self.tr("Add the seat"), lambda why: self._add_seat(slot_id, why))

    def _add_seat(self, slot_id: int, reason: str) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: opening.add_extra_seat(session, acting, slot_id, reason),
            lambda _: self.choose(slot_id),
            self.show_failure,
        )

    def _ask_wait(self) -> None:
        day: date = self.day.field.day() or self._shell.today()
        dialog = WaitDialog(self._shell, self, self.cards.cards[0], self.place.field.currentData() or "", day)
        dialog.added.connect(self.accept)
        dialog.open()

    def _lay_out(self) -> None:
        self.say_title(self.tr("Move the visit") if self._moving else self.tr("Book a visit"))
        choice = QHBoxLayout()
        choice.setSpacing(16)
        self.day.field.setMinimumWidth(theme.look().sizes["body"] * DATE_LETTERS)
        choice.addWidget(self.day, 3)
        choice.addWidget(self.place, 3)
        choice.addWidget(self.full, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self.cards)
        self.body.addLayout(choice)
        self.body.addWidget(self.ways)
        self.as_week = QPushButton(self.tr("Week (Alt+W)"))
        self.as_week.setCheckable(True)
        self.as_week.setShortcut("Alt+W")
        self.buttons.insertWidget(0, self.as_week)
        self.body.addWidget(self.held)
        self.extra = self.add_button(self.tr("Extra seat …"), self._ask_extra)
        self.wait = self.add_button(self.tr("Waiting list …"), self._ask_wait)
        self.wait.setVisible(self._moving is None)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(
            self.tr("Move (Enter)") if self._moving else self.tr("Book (Enter)"), self.book, "primary"
        )
        self.yes.setDefault(False)
        self.yes.setAutoDefault(False)
        self._let_go()

    def _connect(self) -> None:
        self.cards.changed.connect(self._cards_changed)
        self.day.field.changed.connect(self.look_again)
        self.full.toggled.connect(self.look_again)
        self.times.chosen.connect(self.choose)
        self.times.opened.connect(self.book)
        self.week.chosen.connect(self._from_week)
        self.as_week.toggled.connect(self._show_way)
        self.held.nearest.connect(self.choose)
