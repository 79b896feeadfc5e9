"""Many cards changed at once, as a ledger asks: the rules of change.apply, a few statements for all."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import bindparam, insert, select, update

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.event import Event
from desktop_app.models.pull import Pulled
from desktop_app.services import audit, change, day_tallies, leaving, seals, tallies
from desktop_app.terms import STANDING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.terms import EventKind

TABLE = cast("Table", Application.__table__)
_STANDING = [state.value for state in STANDING]


@dataclass(frozen=True, slots=True)
class CardChange:
    """What one card gets: its row as it was read (all columns), columns to set, what else its event tells."""

    before: Mapping[str, Any]
    columns: Mapping[str, Any]
    extra: Mapping[str, Any]

    @property
    def changed(self) -> dict[str, Any]:
        """The columns that really change."""
        return {name: value for name, value in self.columns.items() if self.before[name] != value}


def apply(
    session: Session,
    acting: Acting,
    kind: EventKind,
    changes: Sequence[CardChange],
    *,
    first_new: int | None = None,
) -> None:
    """Change each card once, from the version that was read: row, event, tallies, audit entry for each.

    first_new: the first key of a bulk.Writer that is not done yet. Raises Conflict when one of them was
    changed meanwhile; nothing may be kept of the others then.
    """
    if not changes:
        return
    _write_rows(session, changes)
    session.expire_all()
    events = [_event(acting, kind, one) for one in changes]
    session.execute(insert(Event), events)
    _let_go(session, acting, kind, changes)
    _move_tallies(session, changes)
    told = [
        (kind.value, one.before["application_id"], {"version": _next(one), seals.NAME: seals.of_event(event)})
        for one, event in zip(changes, events, strict=True)
    ]
    audit.record_many(session, acting, told)
    moved = [(one.before, {**one.before, **one.columns}) for one in changes]
    day_tallies.move(session, moved, first_new=first_new)


def _next(one: CardChange) -> int:
    return one.before["version"] + 1


def _write_rows(session: Session, changes: Sequence[CardChange]) -> None:
    """Write the rows, those that set the same columns together."""
    alike: defaultdict[tuple[str, ...], list[CardChange]] = defaultdict(list)
    for one in changes:
        alike[tuple(sorted(one.changed))].append(one)
    for names, several in alike.items():
        statement = (
            update(TABLE)
            .where(TABLE.c.id == bindparam("pk"), TABLE.c.version == bindparam("seen"))
            .values({name: bindparam(f"new_{name}") for name in (*names, "version")})
        )
        rows = [
            {
                "pk": one.before["id"],
                "seen": one.before["version"],
                "new_version": _next(one),
                **{f"new_{name}": one.columns[name] for name in names},
            }
            for one in several
        ]
        if session.connection().execute(statement, rows).rowcount != len(rows):
            raise change.conflict(session, _loser(session, several))


def _loser(session: Session, several: Sequence[CardChange]) -> int:
    """Give the first card that did not become what it should."""
    for one in several:
        now = change.row_of(session, one.before["id"])
        if now["version"] != _next(one) or any(now[name] != value for name, value in one.changed.items()):
            return one.before["id"]
    return several[0].before["id"]


def _event(acting: Acting, kind: EventKind, one: CardChange) -> dict[str, Any]:
    changed = one.changed
    detail = {"set": changed, "was": {name: one.before[name] for name in changed}, **one.extra}
    return change.event_row(acting, one.before["id"], _next(one), kind, detail)


def _let_go(session: Session, acting: Acting, kind: EventKind, changes: Sequence[CardChange]) -> None:
    """End the standing bookings and the pulls of the cards that leave."""
    left = [one.before["id"] for one in changes if one.columns.get("left_on") and not one.before["left_on"]]
    booked = select(Booking.application_pk).where(
        Booking.application_pk.in_(left), Booking.state.in_(_STANDING)
    )
    out = select(Pulled.application_pk).where(Pulled.application_pk.in_(left), Pulled.ended_at.is_(None))
    for pk in sorted(session.scalars(booked.union(out))) if left else ():
        leaving.card_left(session, acting, pk, kind)


def _move_tallies(session: Session, changes: Sequence[CardChange]) -> None:
    months: Counter[tallies.MonthKey] = Counter()
    custody: Counter[tallies.CustodyKey] = Counter()
    for one in changes:
        after = {**one.before, **one.columns}
        months.update(tallies.months_of(after))
        months.subtract(tallies.months_of(one.before))
        custody.update(tallies.custody_of(after))
        custody.subtract(tallies.custody_of(one.before))
    tallies.add(session, months, custody)
