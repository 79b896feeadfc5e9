"""Finding people and their cards; the first page costs the same at any size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, literal, select
from sqlalchemy.orm import aliased

from desktop_app.models.application import Application
from desktop_app.models.keeping import NameGram
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import audit, dates, guard, resolve
from desktop_app.services.resolve import ScanKind
from desktop_app.services.search_keys import fold
from desktop_app.terms import Flag, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from desktop_app.services.acting import Acting

MOST_COUNTED = 1_001
"""Hits are counted up to here: one more than a thousand is shown as "more than 1,000"."""

LAST = "\U0010ffff"
"""Sorts behind every text that begins alike."""

_SHELF_PART = re.compile(r"([0-9A-Z]{1,4})-([0-9]{1,3})-([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class HitRow:
    """One application as a list of hits shows it."""

    application_pk: int
    application_id: str
    notice_number: str | None
    name: str
    kana: str
    birth_date: date
    stage: Stage
    shelf: str | None
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """The first page of hits, whether there are more, and how many in all (at most MOST_COUNTED)."""

    rows: tuple[HitRow, ...]
    more: bool
    count: int


def search(session: Session, acting: Acting, text: str, limit: int = 50) -> Hits:
    """Find applications by what a clerk typed or scanned, those that begin with it first; audited.

    text: the beginning of a reading, one or more letters of a name, a birth date in either calendar, both
    together, a 23-digit id, a pouch label, a notice number, a shelf label (its office may be missing) or a
    delivery code. Raises PersonalNumber when the text looks like a 個人番号.
    """
    text = resolve.clean(text)
    pks = _pks(session, text)
    page = pks[:limit]
    detail = {"text": guard.mask(text)[: resolve.LONGEST], "hits": len(pks)}
    audit.record(session, acting, "search", "", detail)
    return Hits(rows_of(session, page, acting.today), len(pks) > limit, len(pks))


def rows_of(session: Session, pks: Sequence[int], today: date) -> tuple[HitRow, ...]:
    """Give these applications as rows, in the given order, with one statement for any number of them."""
    if not pks:
        return ()
    found = {row.id: _hit(row, today) for row in session.execute(_PAGE, {"pks": pks})}
    return tuple(found[pk] for pk in pks)


def own_flags(stage: Stage, expires: date | None, today: date) -> tuple[Flag, ...]:
    """Say what is to be seen beside a card in custody without looking at other cards."""
    flags = (Flag.EXPIRED,) if expires is not None and expires < today else ()
    return (*flags, Flag.RETURNED_MAIL) if stage is Stage.RETURNED_MAIL else flags


def _shared(key: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Whether another card in custody has the same key (the radar's namesakes, as yes or no)."""
    other = aliased(Application)
    same = getattr(other, key.key) == key
    held = other.custody_on.is_not(None) & other.left_on.is_(None)
    return select(other.id).where(same, held, other.id != Application.id, key != "").exists()


_SHARED = _shared(Application.kana_key) | _shared(Application.name_key)
# Built once: putting the statement together costs more than running it.
_PAGE = (
    select(
        Application.id,
        Application.application_id,
        Application.notice_number,
        Application.name,
        Application.kana,
        Application.birth_date,
        Application.stage,
        Application.custody_on,
        Application.left_on,
        Application.card_expires_on,
        ShelfLocation.label.label("shelf"),
        _SHARED.label("shared"),
    )
    .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
    .where(Application.id.in_(bindparam("pks", expanding=True)))
)


def _hit(row: Row[*tuple[Any, ...]], today: date) -> HitRow:
    stage = Stage(row.stage)
    flags: tuple[Flag, ...] = ()
    if row.custody_on is not None and row.left_on is None:
        alike = (Flag.NAMESAKE,) if row.shared else ()
        flags = (*alike, *own_flags(stage, row.card_expires_on, today))
    return HitRow(
        row.id,
        row.application_id,
        row.notice_number,
        row.name,
        row.kana,
        row.birth_date,
        stage,
        row.shelf,
        flags,
    )


def _pks(session: Session, text: str) -> list[int]:
    """Collect the keys of all hits, the best first, until MOST_COUNTED are there."""
    if any(sign.isdecimal() for sign in text):
        found = resolve.scan(session, text)
        if found.delivery_pk is not None:
            return _take(session, [_keys(Application.delivery_id == found.delivery_pk, Application.id)])
        if found.pks or found.kind is not ScanKind.NOTHING:
            return list(found.pks)
    birth, name = _read(text)
    if birth is not None:
        return _take(session, _born(birth, name))
    lying = _lying(session, text)
    if lying:
        return lying
    return _take(session, _named(name)) if name else []


def _lying(session: Session, text: str) -> list[int]:
    """Cards at a shelf place that was named without its office, as ledgers write it: one an office."""
    part = _SHELF_PART.fullmatch(resolve.plain(text))
    if part is None:
        return []
    cabinet, box, position = part.groups()
    offices = session.scalars(select(Office.code).order_by(Office.position, Office.code))
    labels = [f"{code}-{cabinet}-{int(box):02}-{int(position):03}" for code in offices]
    statement = (
        select(Application.id)
        .join(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(ShelfLocation.label.in_(labels))
        .order_by(ShelfLocation.label)
    )
    return list(session.scalars(statement))


def _read(text: str) -> tuple[date | None, str]:
    """Tell a birth date from a name; either may be missing."""
    whole = dates.parse(text)
    if isinstance(whole, date):
        return whole, ""
    birth: date | None = None
    names: list[str] = []
    for part in text.split():
        day = dates.parse(part) if birth is None else None
        if isinstance(day, date):
            birth = day
        else:
            names.append(part)
    return birth, fold("".join(names))


def _take(session: Session, statements: Iterator[Select[int]] | list[Select[int]]) -> list[int]:
    found: dict[int, None] = {}
    for statement in statements:
        found.update(dict.fromkeys(session.scalars(statement.limit(MOST_COUNTED))))
        if len(found) >= MOST_COUNTED:
            break
    return list(found)[:MOST_COUNTED]


def _born(birth: date, name: str) -> Iterator[Select[int]]:
    """Born on the day, and of that name if one is given."""
    that_day = Application.birth_date == birth
    if not name:
        yield _keys(that_day, Application.kana_key)
        return
    if _is_kana(name):
        yield _keys(that_day & _begins(Application.kana_key, name), Application.kana_key)
    inside = Application.name_key.contains(name, autoescape=True)
    yield _keys(that_day & inside, Application.kana_key)


def _named(name: str) -> Iterator[Select[int]]:
    """Begin with the letters first (in reading, in name), then have them inside the family or given name."""
    if _is_kana(name):
        yield _keys(_begins(Application.kana_key, name), Application.kana_key)
    yield _keys(_begins(Application.name_key, name), Application.name_key)
    # Words that begin with the letters as a family name were all found by the statement before.
    inside = _words_with(name).where(~_begins(NameGram.word, name)).subquery()
    yield (
        select(Application.id)
        .join(inside, (Application.name_key >= inside.c.word) & (Application.name_key < inside.c.word + LAST))
        .order_by(inside.c.word, Application.name_key)
    )
    given = _words_with(name).subquery()
    yield (
        select(Application.id)
        .join(given, Application.given_key == given.c.word)
        .order_by(given.c.word, Application.id)
    )


def _words_with(letters: str) -> Select[str]:
    """Distinct family and given names that hold the letters."""
    wanted = select(NameGram.word).where(NameGram.gram == letters[:2])
    return wanted.where(NameGram.word.contains(letters, autoescape=True)) if len(letters) > 2 else wanted


def _keys(
    condition: ColumnElement[bool], order: InstrumentedAttribute[str] | InstrumentedAttribute[int]
) -> Select[int]:
    return select(Application.id).where(condition).order_by(order, Application.id)


def _begins(column: InstrumentedAttribute[str], start: str) -> ColumnElement[bool]:
    return (column >= start) & (column < literal(start + LAST))


def _is_kana(folded: str) -> bool:
    return any("ァ" <= sign <= "ヺ" for sign in folded) and all(
        "ァ" <= sign <= "ヾ" or sign == "-" for sign in folded
    )
