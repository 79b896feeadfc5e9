"""Scans that come while one is worked on: they wait, go on after a warning, and are dropped after a stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.jobs import Jobs
from desktop_app.models.application import Application
from desktop_app.models.pull import Pulled
from desktop_app.services import booking
from desktop_app.services.acting import Acting
from desktop_app.services.booking import BookedRow, CardToBook
from desktop_app.services.custody import CardRow
from desktop_app.services.pulling.rows import PulledRow
from desktop_app.services.slots import listing
from desktop_app.terms import Stage
from desktop_app.views.booking.pull import PullPane
from desktop_app.views.custody.card_panes import PreparePane
from desktop_app.views.custody.place_panes import PutAwayPane
from tests.factories import NOW, acting, make_application, make_office, make_shelf
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.told import Told


def label(digit: int) -> str:
    """The label of a card's pouch."""
    return "K" + str(digit) * 23


class QuickPreparing(PreparePane):
    """The others are scanned while the first is worked on."""

    others: tuple[str, ...] = ()

    def work(self, acting: Acting, text: str) -> Callable[[Session], CardRow]:
        inner = super().work(acting, text)

        def work(session: Session) -> CardRow:
            others, self.others = self.others, ()
            for other in others:
                self.submit(other)
            return inner(session)

        return work


class QuickPutting(PutAwayPane):
    """The others are scanned while the first is worked on."""

    others: tuple[str, ...] = ()

    def work(self, acting: Acting, text: str) -> Callable[[Session], str | CardRow]:
        inner = super().work(acting, text)

        def work(session: Session) -> str | CardRow:
            others, self.others = self.others, ()
            for other in others:
                self.submit(other)
            return inner(session)

        return work


class QuickPulling(PullPane):
    """The others are scanned while the first is worked on."""

    others: tuple[str, ...] = ()

    def pouch(self, acting: Acting, text: str) -> Callable[[Session], PulledRow]:
        inner = super().pouch(acting, text)

        def work(session: Session) -> PulledRow:
            others, self.others = self.others, ()
            for other in others:
                self.submit(other)
            return inner(session)

        return work


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def cards(jobs: Jobs) -> None:
    """Cards 1 and 3 wait to be prepared, 2 is prepared, places 1 and 2 are free."""
    with jobs.database.write() as session:
        for digit, stage in ((1, Stage.DELIVERED), (2, Stage.PREPARED), (3, Stage.DELIVERED)):
            make_application(session, stage, application_id=str(digit) * 23)
        make_shelf(session, 1)
        make_shelf(session, 2)


def stages(jobs: Jobs) -> list[str]:
    with jobs.database.read() as session:
        return list(session.scalars(select(Application.stage).order_by(Application.application_id)))


@pytest.mark.parametrize(("first", "prepared"), [(2, True), (9, False)])
def test_that_scans_wait_behind_a_warning_and_fall_with_a_stop(
    first: int, prepared: bool, jobs: Jobs, cards: None, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    pane = QuickPreparing(told.shell(jobs, tmp_path))
    qtbot.addWidget(pane)
    pane.others = (label(1), label(3))
    pane.submit(label(first))
    done = Stage.PREPARED if prepared else Stage.DELIVERED
    assert stages(jobs) == [done, Stage.PREPARED, done]
    assert pane.band.is_stop() is not prepared
    pane.go_on()
    pane.submit(label(3))
    assert stages(jobs)[2] == Stage.PREPARED


def test_that_cards_scanned_before_their_places_are_not_laid_one_place_off(
    jobs: Jobs, cards: None, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    pane = QuickPutting(told.shell(jobs, tmp_path))
    qtbot.addWidget(pane)
    pane.others = ("01-A-01-001", label(2), "01-A-01-002")
    pane.submit(label(1))
    assert Stage.SHELVED not in stages(jobs)
    assert pane.place == ""
    assert pane.band.detail.text().startswith("3 more scan")


@pytest.mark.parametrize(("first", "pulled"), [(1, ["1", "2"]), (9, ["1"])])
def test_that_pouches_wait_behind_a_warning_and_fall_with_a_stop(
    first: int, pulled: list[str], jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    with jobs.database.write() as session:
        furnish(session)
        open_day(session)
        make_office(session, "02", "支所")
        for digit in (1, 2):
            shelf = make_shelf(session, digit)
            pk = make_application(session, application_id=str(digit) * 23, shelf_id=shelf)
            slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[digit].slot_id
            assert isinstance(booking.book(session, acting(), slot, [CardToBook(pk, 1)])[0], BookedRow)
            if digit == 1:
                out = {"on_date": WEDNESDAY, "pulled_at": NOW, "pulled_by": "w1"}
                session.add(Pulled(application_pk=pk, place_code="02", **out))
    pane = QuickPulling(told.shell(jobs, tmp_path))
    qtbot.addWidget(pane)
    pane.place = "01"
    pane.refresh()
    pane.others = (label(2),)
    pane.submit(label(first))
    with jobs.database.read() as session:
        whose = select(Application.application_id).join(Pulled, Pulled.application_pk == Application.id)
        assert [each[0] for each in session.scalars(whose.order_by(Application.application_id))] == pulled
    assert pane.band.is_stop() is (first == 9)
    assert not told.failed
