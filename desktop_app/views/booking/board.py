"""The board of the day at one place: who is still to come, who is here, who is at the desk, who is done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.errors import NotAllowed, Refused
from desktop_app.services import audit, dates, resolve
from desktop_app.services.booking import CardToBook, coming, offers, visits
from desktop_app.terms import BookingState
from desktop_app.views.booking.called import CalledDialog
from desktop_app.views.booking.marks import Marks, came_late
from desktop_app.views.booking.visit_list import VisitList
from desktop_app.views.booking.words import booking_words, time
from desktop_app.views.shared.band import Band
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.reason_words import reason_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.booking import VisitRow
    from desktop_app.services.booking.offers import CardLine
    from desktop_app.services.booking.visits import DayRow
    from desktop_app.views.shared.shell import Shell

LOOK_EACH = 20_000
"""Milliseconds: other counters check people in too."""

OVER = {BookingState.DONE, BookingState.NO_SHOW}


class Board(FirstFocus):
    """Everything by scan and keys: a scan checks in, F4 calls the next."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.place, self.place_name = "", ""
        self._looked = ""
        self.line = QLineEdit()
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(64)
        self.line.setPlaceholderText(self.tr("Scan the notice"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.returnPressed.connect(self._entered)
        self.free = plain("", "figure")
        self.band = Band()
        self.band.understood.connect(self.band.clear)
        self.coming = VisitList(
            self.tr("Still to come"), self.tr("Nobody is booked for the rest of the day.")
        )
        self.here = VisitList(self.tr("Here"), self.tr("Nobody waits."))
        self.desk = VisitList(self.tr("At the desk"), self.tr("Nobody is at the desk."))
        self.over = VisitList(self.tr("Over"), self.tr("No visit is over yet."))
        self.counts: list[QLabel] = []
        self.begin_with(self.line)
        self._lay_out()
        self._watch = QTimer(self, interval=LOOK_EACH)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    def refresh(self) -> None:
        """Read again how the day stands."""
        if not self.place:
            return
        acting = self.acting()
        first = self._looked != self.place
        self._looked = self.place

        def work(session: Session) -> tuple[list[VisitRow], DayRow]:
            if first:
                audit.record(session, acting, "list_bookings", f"{acting.today} {acting.place}")
            found = visits.of_day(session, acting.today, acting.place)
            return found, visits.day(session, acting.today, acting.place, acting.now)

        run = self._shell.jobs.look if first else self._shell.jobs.read
        run(self, work, lambda found: self._show(acting, *found), self._shell.fail)

    def acting(self) -> Acting:
        """Who acts, at the place of this board."""
        return replace(self._shell.acting(), place=self.place)

    def submit(self, text: str) -> None:
        """Take a scan: somebody comes in."""
        if not text.strip() or not self.place:
            return
        if resolve.is_pouch_label(text):
            self.band.warn(self.tr("This is the label of a pouch. Scan the person's notice."))
            return
        acting = self.acting()
        self._shell.jobs.write(
            self,
            lambda session: coming.check_in(session, acting, text),
            self._came_in,
            lambda error: self._refused(text, error),
        )

    def call_next(self) -> None:
        """Call who is here and whose time comes first."""
        acting = self.acting()
        self._shell.jobs.write(
            self, lambda session: coming.call_next(session, acting), self._called, self._shell.fail
        )

    def ask_no_show(self) -> None:
        """Ask whether the chosen person didn't come."""
        visit = self.coming.current()
        if visit is None:
            self.band.tell(
                self.tr("Choose the person under “Still to come” first (Tab, then the arrow keys).")
            )
            return
        text = self.tr("{time} {name}: the card goes back to its place, the seat stays used.")
        confirm(
            self,
            self.tr("Did this person not come?"),
            text.format(time=time(visit.starts), name=visit.name),
            self.tr("Did not come"),
            partial(self._no_show, visit),
        )

    def forget(self) -> None:
        """Drop all that is shown of people."""
        self.line.clear()
        self.band.clear()
        self._looked = ""
        for group in (self.coming, self.here, self.desk, self.over):
            group.show_visits([])

    def _show(self, acting: Acting, found: Sequence[VisitRow], day: DayRow) -> None:
        now, marks, alike = coming.minutes_now(acting), Marks(), visits.namesakes(found)
        groups = {
            self.coming: [row for row in found if row.state is BookingState.BOOKED],
            self.here: [row for row in found if row.state is BookingState.PRESENT],
            self.desk: [row for row in found if row.state is BookingState.AT_DESK],
            self.over: [row for row in found if row.state in OVER],
        }
        for label, (group, rows) in zip(self.counts, groups.items(), strict=True):
            label.setText(f"{len(rows):,}")
            group.show_visits([marks.of(row, now, namesake=row.booking_id in alike) for row in rows])
        self.free.setText(f"{day.free:,} / {day.seats:,}")

    def _came_in(self, visit: VisitRow) -> None:
        text = self.tr("{time}  {name}").format(time=time(visit.starts), name=visit.name)
        if visit.state is BookingState.AT_DESK:
            self.band.tell(text, self.tr("Was called already."))
        elif came_late(visit):
            self.band.warn(text, Marks().arrived(visit))
        else:
            self.band.done(text, Marks().arrived(visit))

    def _refused(self, text: str, error: Exception) -> None:
        if not isinstance(error, NotAllowed):
            if isinstance(error, Refused):
                self.band.warn(error_words.said(error), error_words.read(text))
            else:
                self._shell.fail(error)
            return
        said = error_words.said(error)

        def work(session: Session) -> tuple[CardLine, list[VisitRow]]:
            card = offers.scanned(session, self.acting(), text)
            return card, visits.of_card(session, card.application_pk)

        def came(found: tuple[CardLine, list[VisitRow]]) -> None:
            card, booked = found
            if card.booked_on and booked:
                when = booking_words.when(booked[0].on_date, booked[0].starts, booked[0].ends)
                self.band.warn(f"{card.name}  {said}", f"{when}  {booked[0].place_name}")
            elif card.why_not:
                self.band.warn(f"{card.name}  {reason_words.of_rule(card.why_not)}")
            else:
                self._ask_walk_in(card)

        self._shell.jobs.read(self, work, came, self._shell.fail)

    def _ask_walk_in(self, card: CardLine) -> None:
        text = self.tr("{kana}\n{name}\n{born}\nThe next free seat of today is given.")
        born = dates.both(card.birth_date)
        confirm(
            self,
            self.tr("No booking: take this person today?"),
            text.format(kana=card.kana, name=card.name, born=born),
            self.tr("Take today"),
            partial(self._walk_in, card),
        )

    def _walk_in(self, card: CardLine) -> None:
        acting, wanted = self.acting(), CardToBook(card.application_pk, card.version)
        self._shell.jobs.write(
            self,
            lambda session: coming.walk_in(session, acting, wanted),
            self._came_in,
            self._said,
        )

    def _called(self, visit: VisitRow | None) -> None:
        if visit is None:
            self.band.tell(self.tr("Nobody waits."))
            return
        dialog = CalledDialog(self, visit)
        dialog.accepted.connect(lambda: self._shell.open_screen("desk"))
        dialog.read.connect(self._shell.router.scan)
        dialog.absent.connect(partial(self._wait_again, visit))
        dialog.open()

    def _wait_again(self, visit: VisitRow) -> None:
        acting = self.acting()
        self._shell.jobs.write(
            self,
            lambda session: coming.wait_again(session, acting, visit.booking_id, visit.version),
            lambda _: None,
            self._said,
        )

    def _no_show(self, visit: VisitRow) -> None:
        acting = self.acting()
        self._shell.jobs.write(
            self,
            lambda session: coming.no_show(session, acting, visit.booking_id, visit.version),
            lambda _: self.band.tell(self.tr("Noted: did not come."), Marks().no_show(visit)),
            self._said,
        )

    def _said(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.band.warn(error_words.said(error))
        else:
            self._shell.fail(error)

    def _entered(self) -> None:
        text = self.line.text()
        self.line.clear()
        self.submit(text)

    def _open(self, visit: VisitRow) -> None:
        self._shell.open_record(visit.application_pk)

    def _look(self) -> None:
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self.line, 2)
        top.addWidget(self.band, 3)
        seats = QVBoxLayout()
        seats.setSpacing(0)
        self.free.setWordWrap(False)
        self.free.setAlignment(Qt.AlignmentFlag.AlignRight)
        label = plain(self.tr("free seats today"), "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        seats.addWidget(self.free)
        seats.addWidget(label)
        top.addLayout(seats)
        groups = QHBoxLayout()
        groups.setSpacing(16)
        for group in (self.coming, self.here, self.desk, self.over):
            groups.addWidget(self._group(group), 1)
            group.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(groups, 1)

    def _group(self, group: VisitList) -> QWidget:
        whole = QFrame()
        whole.setProperty("kind", "panel")
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        title, count = plain(group.accessibleName(), "heading"), plain("0", "figure")
        title.setWordWrap(False)
        count.setWordWrap(False)
        self.counts.append(count)
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(count)
        column = QVBoxLayout(whole)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(group, 1)
        return whole
