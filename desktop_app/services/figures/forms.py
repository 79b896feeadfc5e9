"""The reports that the program ships, as data: their tables, what each cell is, and their text."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.errors import Unknown
from desktop_app.figure_terms import Part, Unit
from desktop_app.paths import resources
from desktop_app.services import dates
from desktop_app.services.figures.rows import Form

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = "2023-06-27"
"""The report of the ward's assembly that the program ships."""

TEXT = "text"
"""The table of the numbers that stand in a report's text."""


@dataclass(frozen=True, slots=True)
class CellForm:
    """What a cell is: part of the table, unit, digits behind the point, figure, column it measures."""

    part: Part = Part.TEXT
    unit: Unit = Unit.TEXT
    places: int = 0
    figure: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Denominator:
    """What a rate is measured against: its name and, where it is known, its day and number."""

    name: str
    on_date: date | None
    count: int | None


@dataclass(frozen=True, slots=True)
class Shipped:
    """A table as it was printed: its form, headings, and rows of texts with the row's name first."""

    form: Form
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def reports() -> tuple[str, ...]:
    """Give the codes of the shipped reports, the oldest first."""
    return tuple(sorted(path.name for path in (resources() / "reports").iterdir() if path.is_dir()))


def codes(report: str) -> tuple[str, ...]:
    """Give the codes of a report's tables in the order in which it prints them. Raises Unknown."""
    return tuple(code for code, form in _forms(report).items() if form.source)


def layouts(report: str) -> tuple[str, ...]:
    """Give the codes of all layouts, also of those that only computed figures come in. Raises Unknown."""
    return tuple(_forms(report))


@cache
def shipped(report: str, code: str) -> Shipped:
    """Give a table as it was printed. Raises Unknown."""
    form = form_of(report, code)
    with (_folder(report) / f"{code}.csv").open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file, strict=True)
    return Shipped(replace(form, key=head[0]), tuple(head[1:]), tuple(map(tuple, lines)))


def form_of(report: str, code: str) -> Form:
    """Give what is the same in each report of a table. Raises Unknown."""
    found = _forms(report).get(code)
    if found is None:
        raise Unknown("table", code)
    return found


def cell_form(report: str, code: str, row: str, column: str) -> CellForm:
    """Say what a cell is: told for the cell itself, its row, its column or its whole table, in this order."""
    told = _cells(report)
    for key in ((code, row, column), (code, row, ""), (code, "", column), (code, "", "")):
        if key in told:
            return told[key]
    return CellForm()


def denominator(report: str, code: str, row: str, column: str) -> Denominator | None:
    """Say what a rate is measured against, None where the report leaves it open."""
    told = _denominators(report)
    return told.get((code, row, column)) or told.get((code, "", column))


def period(form: Form, row: str, column: str) -> str:
    """Name the fiscal year that a cell is about: that of its row or column, else its table's."""
    for name in (row, column):
        if dates.parse_fiscal(name) is not None:
            return name
    return form.period


@cache
def body(report: str) -> tuple[str, ...]:
    """Give the paragraphs of the report's text in which figures stand. Raises Unknown."""
    return tuple((_folder(report) / "body.txt").read_text(encoding="utf-8").splitlines())


@cache
def population(report: str) -> tuple[tuple[date, int, str], ...]:
    """Give the population that the report's rates are measured against: day, number, source."""
    rows = _read(report, "population")
    return tuple((date.fromisoformat(row["on_date"]), int(row["count"]), row["source"]) for row in rows)


@cache
def names() -> dict[str, tuple[str, str]]:
    """Give what tables and columns are called, in Japanese and English."""
    with (resources() / "reports" / "names.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: (row["ja"], row["en"]) for row in csv.DictReader(file, strict=True)}


@cache
def _forms(report: str) -> dict[str, Form]:
    found: dict[str, Form] = {}
    for row in _read(report, "forms"):
        page = row.pop("page")
        # A layout without a page is none of the report's tables: only computed figures come in it.
        source = f"{report} p. {page}" if page else ""
        found[row["code"]] = Form(**row, source=source)
    return found


@cache
def _cells(report: str) -> dict[tuple[str, str, str], CellForm]:
    return {
        (row["table"], row["row"], row["column"]): CellForm(
            Part(row["part"]), Unit(row["unit"]), int(row["places"]), row["figure"], row["of"]
        )
        for row in _read(report, "cells")
    }


@cache
def _denominators(report: str) -> dict[tuple[str, str, str], Denominator]:
    return {
        (row["table"], row["row"], row["column"]): Denominator(
            row["name"],
            date.fromisoformat(row["on_date"]) if row["on_date"] else None,
            int(row["count"]) if row["count"] else None,
        )
        for row in _read(report, "denominators")
    }


def _read(report: str, name: str) -> list[dict[str, str]]:
    with (_folder(report) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _folder(report: str) -> Path:
    if report not in reports():
        raise Unknown("report", report)
    return resources() / "reports" / report
