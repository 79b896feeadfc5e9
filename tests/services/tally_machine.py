"""All that can happen to a few people's cards, in any order; the tallies are looked at after each step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.errors import Refused
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.handover import Handover
from desktop_app.models.outreach import PostedCard
from desktop_app.services import bulk, change, change_many, custody, handover, moving, recount
from desktop_app.services.acting import Acting
from desktop_app.services.change_many import CardChange
from desktop_app.services.outreach import posting, reading
from desktop_app.terms import EventKind, Stage
from tests import factories
from tests.factories import NOW, TODAY, make_application, make_shelf
from tests.services import handovers
from tests.services.handovers import SECOND, Card
from tests.services.outreach.cards import NUMBERS, checks_of
from tests.services.tally_checks import wrong
from tests.services.tally_ward import PERSONS, earlier, facts_of, template

NEW = (Stage.APPLIED, Stage.PRODUCED, Stage.NOTIFIED, Stage.HANDED_OVER, Stage.REJECTED, Stage.WITHDRAWN)
ENDS = ("disposed_on", "withdrawn_on", "lapsed_on", "rejected_on")
Who = st.sampled_from(PERSONS)
Which = st.integers(0, 30)
Days = st.integers(0, 40)


class Cards(RuleBasedStateMachine):
    """A few people with several applications each, on a small database of its own."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.today = TODAY
        self.places = count(1)

    @initialize()
    def begin(self) -> None:
        """Open the ward."""
        if not hasattr(type(self), "template"):
            type(self).template = template()
        shutil.copy(type(self).template, self.folder / "ward.db")
        self.database = Database(f"sqlite:///{self.folder / 'ward.db'}")

    def teardown(self) -> None:
        """Look at the whole once more, and clear away."""
        self.look_at_the_whole()
        self.database.close()
        shutil.rmtree(self.folder)

    def look_at_the_whole(self) -> None:
        """Look at every day, and rebuild: nothing may have been wrong."""
        with self.database.read() as session:
            assert wrong(session) == []
        with self.database.write() as session:
            assert [row.wrong for row in recount.rebuild(session, self.who())] == [0, 0, 0, 0]
        with self.database.read() as session:
            assert wrong(session) == []

    def who(self, staff_id: str = "w1") -> Acting:
        """Somebody who acts on the day that it is by now."""
        return factories.acting(staff_id, today=self.today, now=NOW + (self.today - TODAY))

    def _try(self, work: Callable[[Session], object]) -> None:
        try:
            with self.database.write() as session:
                work(session)
        except Refused:
            pass

    def _card(self, session: Session, which: int) -> Application:
        return change.load(session, which % self._count(session) + 1)

    @staticmethod
    def _count(session: Session) -> int:
        return len(session.scalars(select(Application.id)).all())

    @rule(person=Who, stage=st.sampled_from(NEW), days=Days)
    def apply_for(self, person: tuple[str, date], stage: Stage, days: int) -> None:
        """Somebody applies, maybe once more; their card has gone some of its way when it is known."""
        place = next(self.places)

        def work(session: Session) -> None:
            shelf_id = make_shelf(session, place) if stage is Stage.NOTIFIED else None
            moved = earlier(stage, timedelta(days=days))
            make_application(
                session,
                stage,
                kana=person[0],
                birth_date=person[1],
                name=f"足立　{place}",
                shelf_id=shelf_id,
                **moved,
            )

        self._try(work)

    @rule(days=st.integers(1, 40))
    def wait(self, days: int) -> None:
        """Let days pass."""
        self.today += timedelta(days=days)

    @rule(which=Which)
    def deliver(self, which: int) -> None:
        """Take a card into custody."""
        columns = {"custody_on": self.today, "delivered_on": self.today, "stage": Stage.DELIVERED.value}
        self._change(which, EventKind.DELIVERED, columns, lambda card: card.custody_on is None)

    @rule(which=Which)
    def prepare(self, which: int) -> None:
        """Prepare a card."""
        self._try(
            lambda session: custody.prepare(
                session, self.who(), f"K{self._card(session, which).application_id}"
            )
        )

    @rule(which=Which)
    def notify(self, which: int) -> None:
        """Send a notice."""
        columns = {"last_notice_on": self.today, "first_notice_on": self.today, "notices": 1}
        self._change(which, EventKind.NOTIFIED, columns, Application.in_custody)

    @rule(which=Which)
    def come_back(self, which: int) -> None:
        """Note returned mail."""
        self._try(
            lambda session: custody.return_mail(
                session, self.who(), f"{self._card(session, which).application_id}"
            )
        )

    @rule(which=Which, office=st.sampled_from(["01", "02"]))
    def move_place(self, which: int, office: str) -> None:
        """Carry a card to a place of another office."""
        place = next(self.places)

        def work(session: Session) -> None:
            make_shelf(session, place, office=office)
            card = self._card(session, which)
            moving.move(session, self.who(), f"{office}-A-01-{place:03}", f"K{card.application_id}")

        self._try(work)

    @rule(which=Which)
    def hand_over(self, which: int) -> None:
        """Hand a card over by its two scans."""

        def work(session: Session) -> None:
            card = self._card(session, which)
            scans = Card(card.id, card.notice_number or "", f"K{card.application_id}")
            handover.complete(session, self.who(), handovers.checks_of(scans, card.version, second=SECOND))

        self._try(work)

    @rule(which=Which)
    def take_back(self, which: int) -> None:
        """Take a handover back, at the desk or by post."""

        def work(session: Session) -> None:
            kept = session.scalars(select(Handover).where(Handover.reversed_at.is_(None))).all()
            if kept:
                done = kept[which % len(kept)]
                card = change.load(session, done.application_pk)
                handover.reverse(session, self.who("s1"), done.id, card.version, "誤り")

        self._try(work)

    @rule(which=Which, number=st.sampled_from(NUMBERS))
    def post(self, which: int, number: str) -> None:
        """Send a card by post."""

        def work(session: Session) -> None:
            card = self._card(session, which)
            scans = Card(card.id, card.notice_number or "", f"K{card.application_id}")
            checks = checks_of(scans, number, seen_version=card.version, second=SECOND)
            posting.post(session, self.who(), checks)

        self._try(work)

    @rule(came=st.booleans(), days=st.integers(0, 20))
    def end_post(self, came: bool, days: int) -> None:
        """A card on its way is received, or comes back."""

        def work(session: Session) -> None:
            pk = session.scalar(select(PostedCard.id).where(PostedCard.ended_at.is_(None)).limit(1))
            row = reading.one(session, pk or 0, self.today)
            end = posting.received if came else posting.returned
            end(session, self.who(), row, max(row.posted_on, self.today - timedelta(days=days)))

        self._try(work)

    @rule(which=Which)
    def call_off(self, which: int) -> None:
        """A card is not wanted."""
        columns = {
            "withdrawn_on": self.today,
            "left_on": self.today,
            "stage": Stage.WITHDRAWN.value,
            "shelf_id": None,
        }
        self._change(which, EventKind.WITHDRAWN, columns, Application.in_custody)

    @rule(which=Which, name=st.sampled_from(ENDS), days=Days, leaves=st.booleans())
    def end_by_ledger(self, which: int, name: str, days: int, leaves: bool) -> None:
        """A ledger says that an application ended."""
        on = self.today - timedelta(days=days)

        def work(session: Session) -> None:
            before = change.row_of(session, self._card(session, which).id)
            columns: dict[str, Any] = {name: on}
            if leaves and before["custody_on"] and before["left_on"] is None:
                columns |= {"left_on": max(on, before["custody_on"]), "shelf_id": None}
            self._correct(session, before, columns)

        self._try(work)

    @rule(which=Which, person=Who, days=st.none() | Days)
    def correct(self, which: int, person: tuple[str, date], days: int | None) -> None:
        """A ledger says that somebody else applied, or on another day."""
        key = bulk.prepare([facts_of(person)]).columns[bulk.FACTS.index("delivery_id") + 1][0]
        columns: dict[str, Any] = {"kana": person[0], "kana_key": key, "birth_date": person[1]}
        if days is not None:
            columns = {"applied_on": TODAY - timedelta(days=100 + days)}
        self._try(
            lambda session: self._correct(
                session, change.row_of(session, self._card(session, which).id), columns
            )
        )

    @rule(which=Which, person=Who, stage=st.sampled_from(NEW))
    def ledger_of_both(self, which: int, person: tuple[str, date], stage: Stage) -> None:
        """A ledger brings new applications and changes old ones, one batch after the other."""

        def work(session: Session) -> None:
            writer = bulk.Writer(session, self.who())
            rows = [facts_of(person, stage, f"{writer.next_id + at:023}", self.today) for at in range(2)]
            writer.add(rows)
            before = change.row_of(session, which % (writer.first_id - 1) + 1)
            columns = {"disposed_on": self.today - timedelta(days=5), "kana": person[0]}
            changed = [CardChange(before, columns, {})]
            change_many.apply(session, self.who(), EventKind.CORRECTED, changed, first_new=writer.first_id)
            writer.finish()
            writer.settle()

        self._try(work)

    def _correct(self, session: Session, before: dict[str, Any], columns: dict[str, Any]) -> None:
        change_many.apply(session, self.who(), EventKind.CORRECTED, [CardChange(before, columns, {})])

    def _change(
        self, which: int, kind: EventKind, columns: dict[str, Any], fits: Callable[[Application], bool]
    ) -> None:
        def work(session: Session) -> None:
            card = self._card(session, which)
            if fits(card):
                change.apply(session, self.who(), card.id, kind, card.version, columns)

        self._try(work)

    @invariant()
    def tallies_are_right(self) -> None:
        """What is kept is what a recount says."""
        with self.database.read() as session:
            kept, right = recount.kept(session), recount.recount(session).right()
        assert [list(recount.differences(kept[name], counts)) for name, counts in right.items()] == [[]] * 4
