"""The radar over cards in custody: whose card could be taken for another's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import and_, false, func, literal, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation
from desktop_app.terms import Flag

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

ORDER = (Flag.TWIN, Flag.NAMESAKE, Flag.SAME_ADDRESS)
"""The flags of the radar, the most dangerous first."""

# Made once: an alias makes all columns anew, which takes longer than what is asked with it.
_MINE, _OTHER = aliased(Application), aliased(Application)


@dataclass(frozen=True, slots=True)
class NamesakeRow:
    """Another card in custody that could be taken for this one, and why."""

    application_pk: int
    application_id: str
    name: str
    kana: str
    birth_date: date
    address: str
    shelf: str | None
    flags: tuple[Flag, ...]


Pair: TypeAlias = "Row[int, int, str, bool]"
"""pk, other, flag, twin: two applications that share a key."""


def radar(session: Session, pks: Collection[int]) -> dict[int, tuple[Flag, ...]]:
    """Give the flags of each application that has any, in one statement for any number of applications.

    Compared with all other cards in custody: same reading or same folded name (namesake), same address,
    and at the same address the same birth date and family name (twin).
    """
    if not pks:
        return {}
    # Asked is whether there is another card, not which: an address of a hundred cards costs no more than one.
    mine, other = _MINE, _OTHER

    def shares(condition: ColumnElement[bool]) -> ColumnElement[bool]:
        return select(other.id).where(condition, _held(other), other.id != mine.id).exists()

    found = {
        Flag.NAMESAKE: shares(_same(other.kana_key, mine.kana_key))
        | shares(_same(other.name_key, mine.name_key)),
        Flag.SAME_ADDRESS: shares(_same(other.address_key, mine.address_key)),
        Flag.TWIN: shares(and_(_same(other.address_key, mine.address_key), _twin(mine, other))),
    }
    statement = select(mine.id, *(rule.label(flag.value) for flag, rule in found.items())).where(
        mine.id.in_(pks)
    )
    rows = {
        row.id: [flag for flag in found if getattr(row, flag.value)] for row in session.execute(statement)
    }
    return {pk: _ordered(flags) for pk, flags in rows.items() if flags}


def others(session: Session, pk: int) -> list[NamesakeRow]:
    """List the cards in custody that could be taken for this application's, the most dangerous first."""
    flags: defaultdict[int, set[Flag]] = defaultdict(set)
    for pair in _pairs(session, [pk]):
        flags[pair.other].update(_flags(pair))
    statement = (
        select(*_SHOWN, ShelfLocation.label)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(Application.id.in_(flags))
    )
    rows = [_row(row, _ordered(flags[row.id])) for row in session.execute(statement)]
    return sorted(rows, key=lambda row: (ORDER.index(row.flags[0]), row.application_pk))


_SHOWN = (
    Application.id,
    Application.application_id,
    Application.name,
    Application.kana,
    Application.birth_date,
    Application.address,
    Application.address_detail,
)


def _pairs(session: Session, pks: Collection[int]) -> list[Pair]:
    """Each application with each other card in custody that shares a key with it."""
    mine, other = _MINE, _OTHER

    def sharing(
        flag: Flag, condition: ColumnElement[bool], twin: ColumnElement[bool]
    ) -> Select[int, int, str, bool]:
        return (
            select(
                mine.id.label("pk"),
                other.id.label("other"),
                literal(flag.value).label("flag"),
                twin.label("twin"),
            )
            .join(other, and_(condition, _held(other), other.id != mine.id))
            .where(mine.id.in_(pks))
        )

    # One branch a key: an OR over three columns would read every card instead of three indexes.
    reading = sharing(Flag.NAMESAKE, _same(other.kana_key, mine.kana_key), false())
    name = sharing(Flag.NAMESAKE, _same(other.name_key, mine.name_key), false())
    home = sharing(Flag.SAME_ADDRESS, _same(other.address_key, mine.address_key), _twin(mine, other))
    return list(session.execute(union_all(reading, name, home)))


def _held(other: type[Application]) -> ColumnElement[bool]:
    return and_(other.custody_on.is_not(None), other.left_on.is_(None))


def _same(theirs: InstrumentedAttribute[str], mine: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    return and_(theirs == mine, mine != "")


def _twin(mine: type[Application], other: type[Application]) -> ColumnElement[bool]:
    # A name written without a space has no family part to compare: there the birth date alone makes a twin.
    return and_(
        other.birth_date == mine.birth_date,
        or_(_family(other) == _family(mine), other.given_key == "", mine.given_key == ""),
    )


def _family(record: type[Application]) -> ColumnElement[str]:
    return func.substr(record.name_key, 1, func.length(record.name_key) - func.length(record.given_key))


def _flags(pair: Pair) -> set[Flag]:
    return {Flag(pair.flag), Flag.TWIN} if pair.twin else {Flag(pair.flag)}


def _ordered(flags: Collection[Flag]) -> tuple[Flag, ...]:
    return tuple(flag for flag in ORDER if flag in flags)


def _row(row: Row[*tuple[Any, ...]], flags: tuple[Flag, ...]) -> NamesakeRow:
    return NamesakeRow(
        row.id,
        row.application_id,
        row.name,
        row.kana,
        row.birth_date,
        f"{row.address} {row.address_detail}".strip(),
        row.label,
        flags,
    )
