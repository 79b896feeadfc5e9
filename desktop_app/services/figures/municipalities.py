"""The national table of cards issued by municipality, brought in as the ministry publishes it."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table as SqlTable
from sqlalchemy import delete, insert, select

from desktop_app.errors import LedgerRefused, NotAllowed, PersonalNumber
from desktop_app.figure_terms import CountFault
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.paths import resources
from desktop_app.services import audit, dates, guard, operations, seals, staff
from desktop_app.services.figures import refused_file, rounding, table_file
from desktop_app.services.figures.certificates_import import MAY, MOST_TOLD, LookedRow
from desktop_app.services.figures.table_file import Head, RefusedRow
from desktop_app.services.ledger.reading import signature
from desktop_app.services.ledger.reasons import FileFault

if TYPE_CHECKING:
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
    "rate": ("人口に対する交付枚数率", "人口に対する交付率", "交付率", "rate"),
    "code": ("団体コード", "市区町村コード", "code"),
}
NEEDED = ("prefecture", "name", "population", "issued", "population_on", "as_of", "code")
LONGEST = 40
NO_CODE = ("", "<NA>", "NA", "-")
"""What stands in published tables where the code is missing: such a municipality goes by its name."""

RATE_OFF, MOST_RATE = Fraction(1, 5), 150
"""How many points a table's own rate may be off; the highest rate (%) that any table can mean.

Cards that were issued anew are counted again: a rate may lie above 100.
"""

RADICALS = ("\u2f00", "\u2fdf")
"""Kangxi radicals: signs of an index, which scanned tables hold in place of the letters."""

_TABLE = cast("SqlTable", MunicipalityFigure.__table__)
_WEIGHTS = (6, 5, 4, 3, 2)


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
    good, problems, head = _read(path, acting.today)
    return _compare(session, good, problems, head, seen)


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
    good, problems, head = _read(path, acting.today)
    if problems and not accept_good:
        raise NotAllowed("figures", "rows_refused")
    told = _compare(session, good, problems, head, now)
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
    _, problems, head = _read(path, acting.today)
    return refused_file.write(target, path, problems, {head.row: True}, language)


def _read(path: Path, today: date) -> tuple[list[dict[str, Any]], list[RefusedRow], Head]:
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
    return list(good.values()), problems, head


def _row(cells: list[str], head: Head, today: date) -> dict[str, Any] | tuple[str, CountFault]:
    texts = {field: table_file.text(cells, head, field) for field in FIELDS}
    names = {field: plain_name(texts[field]) for field in ("prefecture", "name")}
    numbers = {field: table_file.count(texts[field]) for field in ("population", "issued")}
    on = {field: dates.parse(texts[field]) for field in ("as_of", "population_on")}
    none = texts["code"] in NO_CODE
    code = names["prefecture"] + names["name"] if none else plain_code(texts["code"])
    people, issued = numbers["population"], numbers["issued"]
    rate_fits = not people or issued is None or _rate_fits(Fraction(100 * issued, people), texts["rate"])
    faults = (
        *((field, CountFault.NAME) for field, name in names.items() if not 0 < len(name) <= LONGEST),
        *((field, CountFault.COUNT) for field, number in numbers.items() if number is None),
        *((field, CountFault.DAY) for field, day in on.items() if not isinstance(day, date)),
        *((field, CountFault.FUTURE) for field, day in on.items() if isinstance(day, date) and day > today),
        *((("population", CountFault.ZERO),) if people == 0 else ()),
        *(() if rate_fits else (("rate" if texts["rate"] else "issued", CountFault.RATE),)),
        *((("code", CountFault.CODE),) if code is None else ()),
        *((("code", CountFault.CHECK_DIGIT),) if code and not none and not check_digit_fits(code) else ()),
    )
    return faults[0] if faults else {**names, **numbers, **on, "code": code}


def _rate_fits(exact: Fraction, told: str) -> bool:
    """Whether cards by people give the rate that stands beside them, as a percentage or a part of one."""
    rate = rounding.number(told.strip().rstrip("%％"))
    near = rate is None or any(abs(exact - Fraction(each)) <= RATE_OFF for each in (rate, rate * 100))
    return near and exact <= MOST_RATE


def _compare(
    session: Session,
    good: list[dict[str, Any]],
    problems: list[RefusedRow],
    head: Head,
    seen: tuple[int, int],
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
        problems=table_file.placed(problems[:MOST_TOLD], head.sheets),
        left_out=head.unread,
        seen=seen,
    )


@cache
def _radicals() -> dict[str, str]:
    return {row["radical"]: row["letter"] for row in read_resource("radicals")}


def read_resource(name: str) -> list[dict[str, str]]:
    """Give the rows of a table that the program ships for municipalities."""
    with (resources() / "municipalities" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))
