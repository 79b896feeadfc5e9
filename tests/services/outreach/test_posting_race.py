"""Two windows at once: a card goes into one letter, and has one outcome; the loser is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.errors import Conflict, NotAllowed, Refused
from desktop_app.models.database import Database
from desktop_app.models.handover import Handover
from desktop_app.models.outreach import PostedCard
from desktop_app.services.handover import StopRow
from desktop_app.services.outreach import posting
from desktop_app.services.outreach.rows import PostedRow
from desktop_app.services.verify import verify
from desktop_app.terms import ErrorKind
from tests.factories import TODAY, acting
from tests.services.handovers import entries, furnish, make_card
from tests.services.outreach.cards import checks_of, sent

ROUNDS = 8
Told = PostedRow | StopRow | Refused


def number(at: int) -> str:
    """A tracking number with its right last digit."""
    first = 1311238000 + at
    return f"{first}{first % 7}"


def together(database: Database, windows: Sequence[Callable[[Session], PostedRow | StopRow]]) -> list[Told]:
    """Let windows do their works at the same moment, and give what each was told."""
    barrier = Barrier(len(windows))

    def run(work: Callable[[Session], PostedRow | StopRow]) -> Told:
        barrier.wait(timeout=60)
        try:
            with database.write() as session:
                return work(session)
        except Refused as refused:
            return refused

    with ThreadPoolExecutor(len(windows)) as pool:
        return list(pool.map(run, windows))


def test_that_two_windows_send_a_card_once(database: Database) -> None:
    with database.write() as session:
        furnish(session)
        cards = [make_card(session, at + 1) for at in range(ROUNDS)]
    for at, card in enumerate(cards):
        told = together(
            database,
            [
                lambda session, who=who, card=card, at=at: posting.post(
                    session, acting(f"w{who}"), checks_of(card, number(2 * at + who))
                )
                for who in (1, 2)
            ],
        )
        (lost,) = [one for one in told if not isinstance(one, PostedRow)]
        assert isinstance(lost, StopRow)
        assert lost.kind in {ErrorKind.CHANGED_MEANWHILE, ErrorKind.NOT_ALLOWED}
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(PostedCard)) == ROUNDS
        assert len(entries(session)) == ROUNDS
        assert verify(session).problems == ()


def test_that_two_cards_never_share_a_tracking_number(database: Database) -> None:
    with database.write() as session:
        furnish(session)
        cards = [make_card(session, at + 1) for at in range(2 * ROUNDS)]
    for at in range(ROUNDS):
        told = together(
            database,
            [
                lambda session, card=card, at=at: posting.post(session, acting(), checks_of(card, number(at)))
                for card in cards[2 * at : 2 * at + 2]
            ],
        )
        (lost,) = [one for one in told if not isinstance(one, PostedRow)]
        assert isinstance(lost, NotAllowed)
        assert lost.reason == "tracking_taken"
    with database.read() as session:
        assert verify(session).problems == ()


def test_that_a_card_has_one_outcome(database: Database) -> None:
    with database.write() as session:
        furnish(session)
        rows = [sent(session, make_card(session, at + 1), number(at)) for at in range(ROUNDS)]
    outcomes = 0
    for row in rows:
        told = together(
            database,
            [
                lambda session, row=row: posting.received(session, acting("w1"), row, TODAY),
                lambda session, row=row: posting.returned(session, acting("w2"), row, TODAY),
            ],
        )
        (won,) = [one for one in told if isinstance(one, PostedRow)]
        (lost,) = [one for one in told if not isinstance(one, PostedRow)]
        assert isinstance(lost, Conflict)
        assert lost.changed_by == won.ended_by
        outcomes += won.state == "received"
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Handover)) == outcomes
        assert verify(session).problems == ()
