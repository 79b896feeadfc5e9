"""New places on the shelves: the boxes of a cabinet with so many places in each; what is there stays."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Conflict, Invalid
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import audit, bulk, operations, resolve, staff
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_PLACES = 5_000
"""As many as the labels that are printed at once."""

HIGHEST = 999
"""The last box of a cabinet and the last place of a box: their figures still stand on a label."""

_CABINET = re.compile(r"[0-9A-Z]{1,4}")
_COLUMNS = ("office_code", "cabinet", "box", "position", "label")


@dataclass(frozen=True, slots=True)
class NewPlaces:
    """Which places are wanted: boxes first to last (both included) of a cabinet, positions in each."""

    office_code: str
    cabinet: str
    first: int
    last: int
    positions: int


@dataclass(frozen=True, slots=True)
class MadeRow:
    """What was made, or would be: new places, those that were there; label is the first, until the last."""

    office_code: str
    cabinet: str
    first: int
    last: int
    positions: int
    new: int
    there: int
    label: str
    until: str


def preview(session: Session, wanted: NewPlaces) -> MadeRow:
    """Say what making would make; nothing is written.

    Raises Invalid for an office that is not there, a cabinet that is not 1 to 4 letters or figures, boxes or
    positions outside 1 to 999, and more than 5,000 places.
    """
    cabinet = _checked(session, wanted)
    there = _there(session, wanted, cabinet)
    return _row(wanted, cabinet, there)


def make(session: Session, acting: Acting, wanted: NewPlaces) -> MadeRow:
    """Make the places that are not there yet. For supervisors and IT; sent again it gives the first result.

    Raises NoPermission, Invalid as `preview` does, and Conflict when others make the same places just now.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return MadeRow(**kept)
    staff.require(session, acting, "new_places", Role.SUPERVISOR, Role.IT)
    audit.hold(session)
    cabinet = _checked(session, wanted)
    there = _there(session, wanted, cabinet)
    rows = [
        (wanted.office_code, cabinet, box, position, _label(wanted.office_code, cabinet, box, position))
        for box in range(wanted.first, wanted.last + 1)
        for position in range(1, wanted.positions + 1)
        if (box, position) not in there
    ]
    bulk.insert_rows(session, ShelfLocation.__tablename__, _COLUMNS, rows, repeat_is_fine=True)
    # A ledger that goes in at the same time numbers its places itself: none of ours may get lost by that.
    if len(_there(session, wanted, cabinet)) != len(there) + len(rows):
        raise Conflict("", "", None, "new_places")
    made = _row(wanted, cabinet, there)
    if made.new:
        subject = f"{wanted.office_code}-{cabinet} {wanted.first}-{wanted.last}"
        audit.record(
            session, acting, "places_made", subject, {"positions": wanted.positions, "new": made.new}
        )
    operations.done(session, acting, "new_places", asdict(made))
    return made


def _checked(session: Session, wanted: NewPlaces) -> str:
    """Give the cabinet as it stands on labels."""
    if session.get(Office, wanted.office_code) is None:
        raise Invalid("office", "unknown")
    cabinet = resolve.plain(wanted.cabinet)
    if not cabinet:
        raise Invalid("cabinet", "missing")
    if not _CABINET.fullmatch(cabinet):
        raise Invalid("cabinet", "form")
    if not 1 <= wanted.first <= wanted.last <= HIGHEST:
        raise Invalid("boxes", "reversed")
    if not 1 <= wanted.positions <= HIGHEST:
        raise Invalid("positions", "outside")
    if (wanted.last - wanted.first + 1) * wanted.positions > MOST_PLACES:
        raise Invalid("places", "too_many")
    return cabinet


def _there(session: Session, wanted: NewPlaces, cabinet: str) -> set[tuple[int, int]]:
    statement = select(ShelfLocation.box, ShelfLocation.position).where(
        ShelfLocation.office_code == wanted.office_code,
        ShelfLocation.cabinet == cabinet,
        ShelfLocation.box.between(wanted.first, wanted.last),
        ShelfLocation.position.between(1, wanted.positions),
    )
    return {(box, position) for box, position in session.execute(statement)}


def _row(wanted: NewPlaces, cabinet: str, there: set[tuple[int, int]]) -> MadeRow:
    office, first, last, positions = wanted.office_code, wanted.first, wanted.last, wanted.positions
    return MadeRow(
        office,
        cabinet,
        first,
        last,
        positions,
        (last - first + 1) * positions - len(there),
        len(there),
        _label(office, cabinet, first, 1),
        _label(office, cabinet, last, positions),
    )


def _label(office: str, cabinet: str, box: int, position: int) -> str:
    return f"{office}-{cabinet}-{box:02}-{position:03}"
