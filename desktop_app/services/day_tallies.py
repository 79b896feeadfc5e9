"""The daily tallies, kept in the transaction of each change: any past day costs the same as today."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import Table, bindparam, case, func, or_, select, tuple_
from sqlalchemy.orm import aliased

from desktop_app.models.application import Application
from desktop_app.models.clearing import CustodyDay, DayTally
from desktop_app.models.outreach import PostedCard
from desktop_app.services import audit, tallies, ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.ways import Span

    Row = Mapping[str, Any]
    Person = tuple[str, str]
    Spans = dict[int, list[Span]]

AT_ONCE = 500
_T = TypeVar("_T")
_APPLICATION = cast("Table", Application.__table__)
_WAY = tuple(_APPLICATION.c[name] for name in ("id", *ways.COLUMNS, *ways.PERSON))
_PERSON = tuple(_APPLICATION.c[name] for name in ways.PERSON)
# Made once: an alias makes all columns anew, which takes longer than what is asked with it.
_NEWER = aliased(Application)
_ON_THE_WAY = (
    select(PostedCard.application_pk, PostedCard.posted_on, PostedCard.ended_on)
    .where(PostedCard.application_pk.in_(bindparam("pks", expanding=True)))
    .order_by(PostedCard.id)
)


def spans(session: Session, pks: Iterable[int]) -> Spans:
    """Give when each of these cards was on its way by post; cards that never were are not in it."""
    found: Spans = {}
    for part in parts(pks):
        for pk, sent, ended in session.execute(_ON_THE_WAY, {"pks": part}):
            found.setdefault(pk, []).append((ways.ordinal(sent), ways.ordinal(ended) or None))
    return found


def rows(session: Session, pks: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Give what of these applications the daily tallies need."""
    found: dict[int, dict[str, Any]] = {}
    for part in parts(pks):
        wanted = select(*_WAY).where(_APPLICATION.c.id.in_(part))
        found |= {row["id"]: dict(row) for row in session.execute(wanted).mappings()}
    return found


def move(
    session: Session,
    changes: Sequence[tuple[Row, Row]],
    spans_before: Spans | None = None,
    first_new: int | None = None,
) -> None:
    """Take the old rows of applications out of the daily tallies and put the new ones in.

    To be called once they are written, with the audit log's end held: so no other transaction writes about
    the same person meanwhile. spans_before: what `spans` gave before the change, where it may have changed.
    first_new: applications with this or a later key are not settled yet (bulk.Writer).
    """
    now = spans(session, [new["id"] for _, new in changes]) if spans_before is not None else {}
    since = spans_before or {}
    moved = [
        (old, new)
        for old, new in changes
        if ways.differ(old, new) or since.get(new["id"]) != now.get(new["id"])
    ]
    if not moved:
        return
    after = _of_persons(session, _persons(moved), first_new)
    before = dict(after)
    for old, new in moved:
        before[new["id"]], after[new["id"]] = old, new
    concerned = {new["id"] for _, new in moved} | {pk for pk, row in after.items() if ways.has_ended(row)}
    if spans_before is None or concerned - {new["id"] for _, new in changes}:
        now = spans(session, concerned)
    if spans_before is None:
        since = now
    found = ways.Days()
    for known, by_post, times in ((before, since, -1), (after, now, 1)):
        again = _again({pk: row for pk, row in known.items() if first_new is None or pk < first_new})
        for pk in concerned:
            found.count(known[pk], again.get(pk), by_post.get(pk, ()), times)
    add(session, found)


def settle(session: Session, first: int, last: int, over: Sequence[int]) -> None:
    """Count whose ended applications were followed by another, once new ones (first to last) are stored.

    over: those of the new ones that ended. They and all new ones are in the tallies as if nobody had.
    """
    audit.hold(session)
    found = ways.Days()
    newer, older = _NEWER, Application
    new_day = func.min(newer.applied_on)
    old_day = func.min(case((newer.id < first, newer.applied_on)))
    for part in parts((*over, *(_older(session, first, last) if first > 1 else ()))):
        statement = (
            select(*_WAY, old_day.label("known"), new_day.label("again"))
            .join(newer, same_person(older, newer))
            .where(older.id.in_(part), newer.id <= last, newer.id != older.id)
            .where(newer.applied_on >= older.applied_on)
            .group_by(older.id)
        )
        followed = [dict(row) for row in session.execute(statement).mappings()]
        by_post = spans(session, [row["id"] for row in followed if row["id"] < first])
        for row in followed:
            known = ways.ordinal(row["known"]) if row["id"] < first else 0
            for again, times in ((known, -1), (ways.ordinal(row["again"]), 1)):
                found.count(row, again, by_post.get(row["id"], ()), times)
    add(session, found)


def add(session: Session, found: ways.Days) -> None:
    """Add to the kept tallies."""
    items: list[dict[str, Any]] = [
        {"item": item, "on_date": date.fromordinal(day), "count": count}
        for (item, day), count in sorted(found.items.items())
        if count
    ]
    lying: list[dict[str, Any]] = [
        {"office_code": office, "on_date": date.fromordinal(day), **dict(zip(AGES, counts, strict=True))}
        for (office, day), counts in sorted(found.lying.items())
        if any(counts)
    ]
    tallies.upsert(session, DayTally, items)
    tallies.upsert(session, CustodyDay, lying)


AGES = tuple(f"age_{youngest}" for youngest, _ in ways.AGES)
"""The columns of CustodyDay that count, one for each age class."""


def _again(rows: Mapping[int, Row]) -> dict[int, int]:
    """Give the day on which its person applied once more, for each ended application that has one."""
    by_person: defaultdict[Person, list[tuple[int, int]]] = defaultdict(list)
    for pk, row in rows.items():
        by_person[_person(row)].append((ways.ordinal(row["applied_on"]), pk))
    found: dict[int, int] = {}
    for pk, row in rows.items():
        if not ways.has_ended(row):
            continue
        own = ways.ordinal(row["applied_on"])
        others = [day for day, other in by_person[_person(row)] if other != pk and day >= own]
        if others:
            found[pk] = min(others)
    return found


def _persons(changes: Iterable[tuple[Row, Row]]) -> set[Person]:
    """Give the persons of whom other applications matter: one of theirs has ended or changed hands."""
    found: set[Person] = set()
    for before, after in changes:
        same = all(before[name] == after[name] for name in ("applied_on", *ways.PERSON))
        if not same or ways.has_ended(before) or ways.has_ended(after):
            found |= {_person(before), _person(after)}
    return found


def _person(row: Row) -> Person:
    born, kana = (str(row[name]) for name in ways.PERSON)
    return born, kana


def _of_persons(session: Session, persons: Iterable[Person], first_new: int | None) -> dict[int, Row]:
    found: dict[int, Row] = {}
    for part in parts((date.fromisoformat(born), kana) for born, kana in persons):
        statement = select(*_WAY).where(tuple_(*_PERSON).in_(part))
        if first_new is not None:
            statement = statement.where(_APPLICATION.c.id < first_new)
        found.update({row["id"]: row for row in map(dict, session.execute(statement).mappings())})
    return found


def _older(session: Session, first: int, last: int) -> Sequence[int]:
    """Give the ended applications of earlier whose persons are among the new ones."""
    newer, older = _NEWER, Application
    statement = (
        select(older.id)
        .join(newer, same_person(older, newer))
        .where(newer.id.between(first, last), older.id < first, newer.applied_on >= older.applied_on)
        .where(ended())
        .distinct()
    )
    return session.scalars(statement).all()


def ended() -> ColumnElement[bool]:
    """Whether an application ended in a way after which its person may have applied again."""
    return or_(*(_APPLICATION.c[name].is_not(None) for name in ways.ENDS))


def same_person(one: type[Application], other: type[Application]) -> ColumnElement[bool]:
    """Whether two applications are one person's: the same reading and day of birth."""
    return (one.birth_date == other.birth_date) & (one.kana_key == other.kana_key)


def parts(values: Iterable[_T]) -> Iterator[list[_T]]:
    """Give values in parts that one statement can ask for."""
    every = list(values)
    for at in range(0, len(every), AT_ONCE):
        yield every[at : at + AT_ONCE]
