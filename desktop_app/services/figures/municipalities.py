"""The national table of cards issued by municipality: brought in, and what it says of rank and neighbours."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table as SqlTable
from sqlalchemy import delete, func, insert, select

from desktop_app.errors import LedgerRefused, NotAllowed, PersonalNumber
from desktop_app.figure_terms import CountFault
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.paths import resources
from desktop_app.services import audit, dates, guard, operations, seals, staff, ward_settings
from desktop_app.services.figures import refused_file, table_file
from desktop_app.services.figures.certificates_import import MAY, MOST_TOLD, LookedRow
from desktop_app.services.figures.table_file import Head, RefusedRow
from desktop_app.services.ledger.reading import signature
from desktop_app.services.ledger.reasons import FileFault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

FIELDS: dict[str, tuple[str, ...]] = {
    "prefecture": ("都道府県名", "都道府県", "prefecture"),
    "name": ("市区町村名", "市区町村", "団体名", "name"),
    "population": ("総数（人口）", "人口", "population"),
    "issued": ("交付枚数", "交付件数", "保有枚数", "issued"),
    "population_on": ("人口算出基準日", "population_on"),
    "as_of": ("交付件数基準日", "算出基準日", "基準日", "as_of"),
    "code": ("団体コード", "市区町村コード", "code"),
}
NEEDED = ("prefecture", "name", "population", "issued", "population_on", "as_of", "code")
LONGEST = 40
YEAR = timedelta(days=330)
"""About a year: the days of national tables vary."""
NO_CODE = ("", "<NA>", "NA", "-")
"""What stands in published tables where the code is missing: such a municipality goes by its name."""

RADICALS = ("\u2f00", "\u2fdf")
"""Kangxi radicals: signs of an index, which scanned tables hold in place of the letters."""

_TABLE = cast("SqlTable", MunicipalityFigure.__table__)
_WEIGHTS = (6, 5, 4, 3, 2)


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality's cards as at a day, with its exact rate in percent."""

    code: str
    prefecture: str
    name: str
    population: int
    population_on: date
    issued: int
    rate: Fraction


@dataclass(frozen=True, slots=True)
class StandingRow:
    """Where the ward stands: among those like it in its prefecture (first: the highest rate), and neighbours.

    before: its rank a year earlier, or in the table before this one where none is that old, whose rows are
    peers_before. average: of the neighbours' rates.
    """

    as_of: date
    own: MunicipalityRow
    rank: int
    peers: tuple[MunicipalityRow, ...]
    before: tuple[date, int] | None
    neighbours: tuple[MunicipalityRow, ...]
    average: Fraction | None
    peers_before: tuple[MunicipalityRow, ...] = ()


def days(session: Session) -> tuple[date, ...]:
    """Give the days of which a national table is there, the newest first."""
    column = MunicipalityFigure.as_of
    return tuple(session.scalars(select(column).distinct().order_by(column.desc())))


def standing(session: Session, as_of: date | None = None) -> StandingRow | None:
    """Say where the ward stands in the table of the day, or the newest; None where it is in none."""
    there = [day for day in days(session) if as_of is None or day <= as_of]
    name = ward_settings.read(session).ward_name
    found = [(day, peers) for day in there if (peers := _peers(session, day, name))]
    if not found:
        return None
    (day, peers), *older = found
    own = next(row for row in peers if row.name == name)
    beside = [row for row in peers if row.name in neighbours(name)]
    average = sum((row.rate for row in beside), Fraction(0)) / len(beside) if beside else None
    year_ago = [each for each in older if day - each[0] >= YEAR]
    earlier = next(iter([*year_ago, *older]), None)
    peers_before = earlier[1] if earlier else []
    place = rank(peers_before, name)
    before = (earlier[0], place) if earlier and place else None
    return StandingRow(
        day,
        own,
        1 + sum(row.rate > own.rate for row in peers),
        tuple(peers),
        before,
        tuple(beside),
        average,
        tuple(peers_before),
    )


def rank(peers: Sequence[MunicipalityRow], name: str) -> int | None:
    """Give the rank by the exact rate; equal ones share it. None for who is not among them."""
    own = next((row.rate for row in peers if row.name == name), None)
    return None if own is None else 1 + sum(row.rate > own for row in peers)


@cache
def neighbours(name: str) -> frozenset[str]:
    """Give the adjacent municipalities that a ward compares itself with."""
    return frozenset(row["neighbour"] for row in _read_resource("neighbours") if row["name"] == name)


def plain_name(text: str) -> str:
    """Write radicals as the letters that they stand for; nothing else of a name is changed.

    Whole names are never normalised: that would fold letters which the name really has.
    """
    known = _radicals()
    first, last = RADICALS
    return "".join(
        unicodedata.normalize("NFKC", letter) if first <= letter <= last else known.get(letter, letter)
        for letter in text.strip()
    )


def plain_code(text: str) -> str | None:
    """Give a code with six digits, also where a spreadsheet took its zero; None where it is no code."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return plain.zfill(6) if plain.isascii() and plain.isdigit() and len(plain) in {5, 6} else None


def check_digit_fits(code: str) -> bool:
    """Whether the last digit is that of the other five (JIS X 0402)."""
    total = sum(int(digit) * weight for digit, weight in zip(code, _WEIGHTS, strict=False))
    return int(code[5]) == (11 - total % 11) % 10


def look(session: Session, acting: Acting, path: Path) -> LookedRow:
    """Say what a national table would do; nothing is stored. Raises NoPermission, LedgerRefused, Invalid."""
    staff.require(session, acting, "figures", *MAY)
    seen = signature(path)
    good, problems = _read(path, acting.today)
    return _compare(session, good, problems, seen)


def take(
    session: Session,
    acting: Acting,
    path: Path,
    *,
    accept_good: bool = False,
    seen: tuple[int, int] | None = None,
) -> LookedRow:
    """Store a national table, in place of one of the same day: all, or nothing when a row is refused.

    Raises as certificates_import.take does.
    """
    if operations.outcome(session, acting.operation) is not None:
        return LookedRow(stored=True)
    staff.require(session, acting, "figures", *MAY)
    now = signature(path)
    if seen is not None and seen != now:
        raise LedgerRefused(FileFault.CHANGED)
    audit.hold(session)
    good, problems = _read(path, acting.today)
    if problems and not accept_good:
        raise NotAllowed("figures", "rows_refused")
    told = _compare(session, good, problems, now)
    source = guard.mask(path.name)
    as_of = sorted({row["as_of"] for row in good})
    if told.created or told.changed or told.gone:
        session.execute(delete(MunicipalityFigure).where(MunicipalityFigure.as_of.in_(as_of)))
        session.execute(insert(_TABLE), [{**row, "source": source} for row in good])
    numbers = {"rows": told.rows, "created": told.created, "changed": told.changed, "refused": told.refused}
    sealed = [seals.key("municipalities", day) for day in as_of]
    audit.record(session, acting, "municipalities_imported", source, numbers, sealed=sealed)
    operations.done(session, acting, "municipalities_imported", numbers)
    return replace(told, stored=True)


def write_refused(session: Session, acting: Acting, path: Path, target: Path, language: str) -> int:
    """Write the refused rows with reasons to a file; give their number. Raises as certificates_import."""
    staff.require(session, acting, "figures", *MAY)
    head = table_file.head_of(path, FIELDS, {}, NEEDED, "municipalities")
    return refused_file.write(target, path, _read(path, acting.today)[1], {head.row: True}, language)


def _read(path: Path, today: date) -> tuple[list[dict[str, Any]], list[RefusedRow]]:
    head = table_file.head_of(path, FIELDS, {}, NEEDED, "municipalities")
    good: dict[tuple[date, str], dict[str, Any]] = {}
    problems: list[RefusedRow] = []
    for number, cells in table_file.below(path, head):
        try:
            found = _row(cells, head, today)
        except PersonalNumber as refusal:
            problems.append(RefusedRow(number, "", CountFault.TEXT, refusal.masked))
            continue
        if isinstance(found, tuple):
            field, fault = found
            problems.append(RefusedRow(number, head.name(field), fault, table_file.text(cells, head, field)))
        elif (found["as_of"], found["code"]) in good:
            problems.append(RefusedRow(number, head.name("code"), CountFault.TWICE, found["code"]))
        else:
            good[found["as_of"], found["code"]] = found
    return list(good.values()), problems


def _row(cells: list[str], head: Head, today: date) -> dict[str, Any] | tuple[str, CountFault]:
    texts = {field: table_file.text(cells, head, field) for field in FIELDS}
    names = {field: plain_name(texts[field]) for field in ("prefecture", "name")}
    numbers = {field: table_file.count(texts[field]) for field in ("population", "issued")}
    on = {field: dates.parse(texts[field]) for field in ("as_of", "population_on")}
    none = texts["code"] in NO_CODE
    code = names["prefecture"] + names["name"] if none else plain_code(texts["code"])
    faults = (
        *((field, CountFault.NAME) for field, name in names.items() if not 0 < len(name) <= LONGEST),
        *((field, CountFault.COUNT) for field, number in numbers.items() if number is None),
        *((field, CountFault.DAY) for field, day in on.items() if not isinstance(day, date)),
        *((field, CountFault.FUTURE) for field, day in on.items() if isinstance(day, date) and day > today),
        *((("population", CountFault.COUNT),) if numbers["population"] == 0 else ()),
        *((("code", CountFault.CODE),) if code is None else ()),
        *((("code", CountFault.CHECK_DIGIT),) if code and not none and not check_digit_fits(code) else ()),
    )
    return faults[0] if faults else {**names, **numbers, **on, "code": code}


def _compare(
    session: Session, good: list[dict[str, Any]], problems: list[RefusedRow], seen: tuple[int, int]
) -> LookedRow:
    as_of = {row["as_of"] for row in good}
    columns = [column for column in _TABLE.c if column.name != "source"]
    names = [column.name for column in columns]
    rows = session.execute(select(*columns).where(_TABLE.c.as_of.in_(as_of)))
    stored = {(row.as_of, row.code): dict(zip(names, row, strict=True)) for row in rows}
    wanted = {(row["as_of"], row["code"]): row for row in good}
    both = wanted.keys() & stored.keys()
    unchanged = sum(wanted[key] == stored[key] for key in both)
    return LookedRow(
        rows=len(good) + len(problems),
        created=len(wanted.keys() - stored.keys()),
        changed=len(both) - unchanged,
        gone=len(stored.keys() - wanted.keys()),
        unchanged=unchanged,
        refused=len(problems),
        copies=sum(row["issued"] for row in good),
        first=min(as_of, default=None),
        last=max(as_of, default=None),
        problems=tuple(problems[:MOST_TOLD]),
        seen=seen,
    )


def _peers(session: Session, day: date, name: str) -> list[MunicipalityRow]:
    """Give the municipalities of the ward's kind (…区) in its prefecture, the highest rate first."""
    own = select(MunicipalityFigure.prefecture).where(
        MunicipalityFigure.as_of == day, MunicipalityFigure.name == name
    )
    prefecture = session.scalar(own.order_by(func.length(MunicipalityFigure.prefecture)).limit(1))
    if prefecture is None:
        return []
    statement = select(MunicipalityFigure).where(
        MunicipalityFigure.as_of == day,
        MunicipalityFigure.prefecture == prefecture,
        MunicipalityFigure.name.endswith(name[-1], autoescape=True),
    )
    rows = [
        MunicipalityRow(
            row.code,
            row.prefecture,
            row.name,
            row.population,
            row.population_on,
            row.issued,
            Fraction(100 * row.issued, row.population),
        )
        for row in session.scalars(statement)
    ]
    return sorted(rows, key=lambda row: (-row.rate, row.code))


@cache
def _radicals() -> dict[str, str]:
    return {row["radical"]: row["letter"] for row in _read_resource("radicals")}


def _read_resource(name: str) -> list[dict[str, str]]:
    with (resources() / "municipalities" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))
