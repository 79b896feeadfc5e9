"""Where the cards of the synthetic ward lie: boxes from J-LIS, and places in the cabinets of each office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

from desktop_app.services import bulk
from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import NEVER, Days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.demo.facts import Texts
    from desktop_app.services.demo.names import Picks

COUNTER = ZoneInfo("Asia/Tokyo")
CARDS_A_BOX = 500
SCANNED_SO_FAR = 12
STILL_IN_THE_BOX = 28
POSITIONS = 60
BOXES = 12
ROOM = 1.35
"""Places for each card that lies there: some are free again."""

FEWEST_PLACES = 60
TAKES_DELIVERIES = "01"

BoxRow = tuple[int, str, str, int, str, str | None, str | None, int]
PlaceRow = tuple[int, str, str, int, int, str]


@dataclass(frozen=True, slots=True)
class Boxes:
    """Number of the delivery of each application (0 for none), and what is written of each delivery."""

    of: Picks
    rows: list[BoxRow]


@dataclass(frozen=True, slots=True)
class Places:
    """Key of the shelf location of each application (0 for none), and all locations."""

    of: Picks
    rows: list[PlaceRow]


def moment(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of the counter's day, in UTC."""
    local = datetime.combine(calendar.day_of(day), time(hour, minute, second), COUNTER)
    return local.astimezone(UTC)


def boxes(delivered: Days, produced: Days, last: int) -> Boxes:
    """Put the cards of each delivery day into boxes; the last box of all is not yet scanned to its end.

    The open box holds some cards that were scanned on the last day, if boxes came on it, and some that are
    still to be scanned: these are in production's hands until then.
    """
    arrived = np.flatnonzero(delivered <= last)
    arrived = arrived[np.argsort(delivered[arrived], kind="stable")]
    today = arrived[delivered[arrived] == last][-SCANNED_SO_FAR:]
    closed = arrived[: len(arrived) - len(today)]
    coming = int(((produced <= last) & (delivered > last)).sum())
    of = np.zeros(len(delivered), dtype=np.int64)
    rows: list[BoxRow] = []
    days, starts = np.unique(delivered[closed], return_index=True)
    cards_of = np.split(closed, starts[1:]) if len(days) else []
    for day, cards in zip(days.tolist(), cards_of, strict=True):
        parts = np.array_split(cards, -(-len(cards) // CARDS_A_BOX))
        for number, part in enumerate(parts, start=1):
            of[part] = len(rows) + 1
            rows.append(_row(len(rows) + 1, day, number, len(part), "mado1"))
    number = 1 + sum(1 for row in rows if row[4] == calendar.iso_days()[last])
    of[today] = len(rows) + 1
    left_in_it = min(coming, STILL_IN_THE_BOX)
    if len(today) + left_in_it:
        rows.append(_row(len(rows) + 1, last, number, len(today) + left_in_it, None))
    return Boxes(of, rows)


def places(random: np.random.Generator, offices: Texts, shelved: Days, cards: Picks) -> Places:
    """Give each of the cards a place of its own in its office; 0 for other cards.

    A card that was shelved earlier lies further in front.
    """
    of = np.zeros(len(shelved), dtype=np.int64)
    rows: list[PlaceRow] = []
    for code in sorted(set(offices.tolist())):
        here = cards[offices[cards] == code]
        here = here[np.argsort(shelved[here], kind="stable")]
        room = max(FEWEST_PLACES, int(len(here) * ROOM))
        room = -(-room // POSITIONS) * POSITIONS
        of[here] = len(rows) + 1 + np.sort(random.choice(room, len(here), replace=False))
        first = len(rows) + 1
        rows += [_place(first + at, code, at) for at in range(room)]
    return Places(of, rows)


def store(session: Session, boxes: Boxes, places: Places) -> None:
    """Write the deliveries and all places."""
    columns = ("id", "code", "office_code", "announced", "arrived_on", "closed_at", "closed_by", "version")
    bulk.insert_rows(session, "delivery", columns, boxes.rows)
    columns = ("id", "office_code", "cabinet", "box", "position", "label")
    bulk.insert_rows(session, "shelf_location", columns, places.rows)


def _row(pk: int, day: int, number: int, announced: int, closed_by: str | None) -> BoxRow:
    arrived = calendar.day_of(day)
    closed_at = moment(day, 16, 10).replace(tzinfo=None).isoformat(" ") + ".000000" if closed_by else None
    code = f"D{arrived:%Y%m%d}-{number:02}"
    return (
        pk,
        code,
        TAKES_DELIVERIES,
        announced,
        arrived.isoformat(),
        closed_at,
        closed_by,
        2 if closed_by else 1,
    )


def _place(pk: int, office: str, at: int) -> PlaceRow:
    box, position = divmod(at, POSITIONS)
    cabinet, box = divmod(box, BOXES)
    letter = chr(ord("A") + cabinet % 26) * (1 + cabinet // 26)
    return pk, office, letter, box + 1, position + 1, f"{office}-{letter}-{box + 1:02}-{position + 1:03}"


def lie_there(shelved: Days, left: Days, first: int, last: int) -> Picks:
    """Cards that lie on a place on the last day, or left it after the first."""
    return np.flatnonzero((shelved <= last) & ((left > first) | (left == NEVER)))
