"""Two windows at once: whatever they scan and whoever is first, a card goes once and to its own person."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.handover import ErrorEntry, Handover
from desktop_app.services import handover
from desktop_app.services.acting import Acting
from desktop_app.services.change import write_event
from desktop_app.services.handover import Checks, DoneRow, StopRow
from desktop_app.terms import EventKind, Stage
from tests.factories import acting
from tests.services.handovers import Card, checks_of, furnish, make_card

ROUNDS = 12
Way = Callable[[Session, Acting, Checks], DoneRow | StopRow]


@dataclass(frozen=True, slots=True)
class Try:
    """What one window did in one round and what it was told."""

    card: Card
    right: bool
    told: DoneRow | StopRow


def careless(session: Session, who: Acting, checks: Checks) -> DoneRow | StopRow:
    """Believe the screen: no scan is compared again and no version is looked at."""
    session.execute(
        update(Application)
        .where(Application.id == checks.application_pk)
        .values(stage=Stage.HANDED_OVER.value, version=Application.version + 1)
    )
    version = session.scalar(select(Application.version).where(Application.id == checks.application_pk)) or 0
    write_event(session, who, checks.application_pk, version, EventKind.HANDED_OVER, {})
    return DoneRow(version, "", version)


def race(database: Database, way: Way, seed: int) -> list[Try]:
    """Let two windows hand over the same cards at the same moments, now and then with a wrong label."""
    chance = random.Random(seed)
    with database.write() as session:
        furnish(session)
        cards = [make_card(session, number + 1) for number in range(ROUNDS)]
    wrong = [[chance.random() < 0.25 for _ in cards] for _ in range(2)]
    together = Barrier(2)

    def window(number: int) -> list[Try]:
        tries: list[Try] = []
        for at, card in enumerate(cards):
            label = cards[at - 1].label if wrong[number][at] else card.label
            together.wait(timeout=60)
            with database.write() as session:
                told = way(session, acting(f"w{number + 1}"), checks_of(card, card_scan=label))
            tries.append(Try(card, not wrong[number][at], told))
        return tries

    with ThreadPoolExecutor(2) as windows:
        return [each for tries in windows.map(window, range(2)) for each in tries]


def faults(database: Database, tries: list[Try]) -> list[str]:
    """What went wrong, in words; nothing when every card went at most once and each loser was told."""
    done = Counter(each.card.pk for each in tries if isinstance(each.told, DoneRow))
    found = [f"card {pk} went {times} times" for pk, times in done.items() if times > 1]
    found += [f"card {each.card.pk} went on a wrong label" for each in tries if done_wrongly(each)]
    with database.read() as session:
        events = Counter(session.scalars(select(Event.application_pk).where(Event.kind == "handed_over")))
        kept = Counter(session.scalars(select(Handover.application_pk)))
        entries = len(session.scalars(select(ErrorEntry.id)).all())
    if not events == kept == done:
        found.append("events, handovers and what was told differ")
    if entries != sum(isinstance(each.told, StopRow) for each in tries):
        found.append("a stop left no entry, or an entry came from nowhere")
    could = {each.card.pk for each in tries if each.right}
    found += [f"card {pk} could have gone and did not" for pk in could - set(done)]
    return found


def done_wrongly(each: Try) -> bool:
    """Whether a card went although another card's label was scanned."""
    return isinstance(each.told, DoneRow) and not each.right


@pytest.fixture
def seed() -> int:
    """A new seed each time, printed so that a failure can be repeated."""
    drawn = random.SystemRandom().randrange(1_000_000)
    print(f"seed {drawn}")
    return drawn


def test_that_two_windows_hand_over_each_card_once_and_to_its_person(database: Database, seed: int) -> None:
    assert faults(database, race(database, handover.complete, seed)) == []


def test_that_the_race_would_catch_a_careless_handover(database: Database, seed: int) -> None:
    found = faults(database, race(database, careless, seed))
    assert any("times" in fault for fault in found)
