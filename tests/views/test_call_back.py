"""A wrong key on a call list is taken back: at once from the foot, later on the person's row."""

from __future__ import annotations

from desktop_app.backlog_terms import CallOutcome
from desktop_app.jobs import Jobs
from desktop_app.terms import LetterState
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.notices.screen import NoticesScreen
from tests.views.dialogs import shown
from tests.views.test_call_list import kept, press, row, said, screen, ward
from tests.views.told import Told

__all__ = ["said", "screen", "ward"]


def by_key(screen: NoticesScreen) -> None:
    next(one for one in screen.actions() if one.shortcut().toString() == "Alt+0").trigger()


def test_that_a_wrong_key_is_taken_back_at_once(screen: NoticesScreen, ward: Jobs, said: Told) -> None:
    screen.calls.panel.note.field.setText("土曜の午前")
    press(screen, CallOutcome.NOT_WANTED)
    assert row(screen, 1).state is LetterState.DROPPED
    assert said.undo is not None
    said.undo()
    assert said.said[-1] == "Call 1 was taken back."
    assert (row(screen, 1).state, kept(ward)) == (LetterState.PICKED, 0)
    panel = screen.calls.panel
    assert panel.shown is not None
    assert (panel.shown.row.position, panel.note.field.text()) == (1, "土曜の午前")
    press(screen, CallOutcome.WILL_COME)
    assert (row(screen, 1).outcome, row(screen, 1).note) == (CallOutcome.WILL_COME, "土曜の午前")
    assert (kept(ward), said.failed) == (1, [])


def test_that_a_wrong_key_is_taken_back_on_the_row(screen: NoticesScreen, ward: Jobs, said: Told) -> None:
    press(screen, CallOutcome.WILL_COME)
    press(screen, CallOutcome.NOT_REACHED)
    assert screen.calls.panel.back.isHidden()
    by_key(screen)
    assert kept(ward) == 2
    screen.calls.table.choose_place(0)
    assert screen.calls.panel.back.isVisible()
    by_key(screen)
    assert (row(screen, 1).state, row(screen, 2).tries, kept(ward)) == (LetterState.PICKED, 1, 1)
    assert (screen.calls.panel.back.isHidden(), said.failed) == (True, [])
    press(screen, CallOutcome.MESSAGE_LEFT)
    assert row(screen, 1).outcome is CallOutcome.MESSAGE_LEFT


def test_that_a_visit_that_was_booked_stays_and_is_told(
    screen: NoticesScreen, ward: Jobs, said: Told
) -> None:
    press(screen, CallOutcome.BOOKED)
    shown(BookingDialog).yes.click()
    assert said.undo is not None
    said.undo()
    assert said.said[-1] == "Call 1 was taken back; the visit stays booked."
    assert (row(screen, 1).state, row(screen, 1).reason) == (LetterState.DROPPED, "already_booked")
    assert (kept(ward), said.failed) == (0, [])
