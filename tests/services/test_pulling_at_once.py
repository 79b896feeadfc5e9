"""Several windows pull, put back and close at once: each card counts once, each closing is right."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select

from desktop_app.errors import Refused
from desktop_app.models.database import Database
from desktop_app.models.pull import DayEnd, Pulled
from desktop_app.services.acting import Acting
from desktop_app.services.pulling import control, pulls
from desktop_app.services.verify import verify
from tests.factories import acting
from tests.services.handovers import Card
from tests.services.pulled_cards import at, booked, open_ward
from tests.services.slots.places import WEDNESDAY

WINDOWS, TIMES = 4, 3


def test_that_a_card_scanned_in_all_windows_at_once_is_pulled_once(database: Database) -> None:
    open_ward(database)
    card, _ = booked(database)

    def scan(window: int) -> bool:
        with database.write() as session:
            return pulls.pull(session, acting(f"w{window % 2 + 1}"), WEDNESDAY, card.label).fresh

    with ThreadPoolExecutor(WINDOWS) as windows:
        fresh = list(windows.map(scan, range(WINDOWS)))
    assert sorted(fresh) == [False] * (WINDOWS - 1) + [True]
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Pulled)) == 1


def test_that_a_day_closed_while_cards_move_counts_what_the_log_tells(database: Database) -> None:
    open_ward(database)
    cards = [booked(database, position)[0] for position in range(1, WINDOWS + 1)]

    def move(position: int) -> None:
        card, place = cards[position], f"01-A-01-{position + 1:03}"
        for _ in range(TIMES):
            with database.write() as session:
                pulls.pull(session, now(), WEDNESDAY, card.label)
            with database.write() as session:
                pulls.put_back(session, now(), card.label, place)

    def close(_window: int) -> int:
        return sum(closed(database) for _ in range(2 * TIMES))

    with ThreadPoolExecutor(WINDOWS + 2) as windows:
        moving = [windows.submit(move, position) for position in range(WINDOWS)]
        closing = [windows.submit(close, window) for window in range(2)]
        made = sum(each.result() for each in closing)
        for each in moving:
            each.result()
    made += closed(database)
    with database.read() as session:
        assert verify(session).problems == ()
        assert session.scalar(select(func.count()).select_from(DayEnd)) == made
        assert control.count(session, "01", WEDNESDAY).pulled == WINDOWS * TIMES


def now() -> Acting:
    """A command of its own on the Wednesday."""
    return replace(at(17, 30, staff_id="s1"), operation=acting().operation)


def closed(database: Database) -> bool:
    """Try to close the day as it is seen; a loser leaves nothing."""
    with database.read() as session:
        seen = control.count(session, "01", WEDNESDAY)
    try:
        with database.write() as session:
            control.close(session, now(), WEDNESDAY, seen, "金庫")
    except Refused:
        return False
    return True


def test_that_the_card_of_another_window_is_put_back_once(database: Database) -> None:
    open_ward(database)
    card, _ = booked(database)
    with database.write() as session:
        pulls.pull(session, now(), WEDNESDAY, card.label)

    with ThreadPoolExecutor(WINDOWS) as windows:
        done = list(windows.map(put_back, [database] * WINDOWS, [card] * WINDOWS))
    assert done.count(True) == 1
    with database.read() as session:
        assert verify(session).problems == ()


def put_back(database: Database, card: Card) -> bool:
    """Whether this window was the one that put the card back."""
    try:
        with database.write() as session:
            pulls.put_back(session, now(), card.label, "01-A-01-001")
    except Refused:
        return False
    return True
