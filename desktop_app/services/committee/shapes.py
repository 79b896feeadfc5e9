"""How each table is laid out in a report: headings, columns put together, words in English; all is data."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop_app.figure_terms import Unit
from desktop_app.paths import resources
from desktop_app.services import dates
from desktop_app.services.committee import references
from desktop_app.services.committee.rows import DocTable, TableCell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.services.figures.rows import Cell, Table

SHIPPED = "2023-06-27"
_PART = re.compile(r"\{([^{}:]+)(?::([a-z]+))?\}")
_EMPTY = re.compile(r"\s*[(（]\s*[)）]")
"""Brackets around a figure that there is not."""
_YEAR = re.compile(r"@\d")
_OF_YEAR = re.compile(r"_[A-Z]\d+$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")
_WEEKDAYS = ("月火水木金土日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_UNITS = {
    Unit.COPIES: ("通", ""),
    Unit.CARDS: ("枚", ""),
    Unit.PERSONS: ("人", ""),
    Unit.PLACES: ("か所", ""),
    Unit.RANK: ("位", ""),
    Unit.PERCENT: ("%", "%"),
    Unit.POINTS: ("%", " pt"),
}
"""What stands behind a number. The ward prints points as %, in English they are told apart."""

LAST_MINUTE = "23:59"
SHORT = 5
"""Letters of a heading that stand in one line."""


@dataclass(frozen=True, slots=True)
class Words:
    """Texts in one language."""

    english: bool
    known: Mapping[str, str]

    def of(self, text: str) -> str:
        """Give a text of a table in this language; what has no translation stays as it is."""
        return self.known.get(text, text) if self.english else text

    def pick(self, told: Mapping[str, str]) -> str:
        """Give the text of a pair."""
        return (told.get("english") or told["text"]) if self.english else told["text"]


def words(*, english: bool) -> Words:
    """Give the words of tables in a language."""
    return Words(english, _shipped()["words"])


def is_list(code: str) -> bool:
    """Whether a report shows the table as a list."""
    return "list" in _shape(code)


def lines(table: Table, told: Words) -> tuple[str, ...]:
    """Give a table that is shown as a list: one line a row."""
    template: str = _shape(table.code)["list"]
    return tuple(_text(template, table, row, told) for row in table.rows)


def chart_of(code: str) -> Mapping[str, Any] | None:
    """Give how the chart of a table is drawn, None where it has none."""
    return _shape(code).get("chart")


def title(table: Table, told: Words) -> str:
    """Give the title that stands over a chart."""
    shape = _shape(table.code)
    return told.pick(shape["title"]) if "title" in shape else table.note


def name_of(table: Table, told: Words) -> str:
    """Give the name under which a table is found."""
    return told.pick(
        _shipped()["titles"].get(_OF_YEAR.sub("", table.code), {"text": table.note or table.code})
    )


def column_name(name: str, told: Words) -> str:
    """Give the heading of a column, or the name of a denominator."""
    names = _shipped()["columns"]
    return told.pick(names[name]) if name in names else label(name, told)


def label(text: str, told: Words) -> str:
    """Give a text of a table: its days in words, its words in the language."""
    return _DAY.sub(lambda day: _day(day[0], told), told.of(text)) if "T" not in text else told.of(text)


def laid_out(table: Table, told: Words) -> DocTable:
    """Give a table as the report prints it; without a shape of its own all columns as they are."""
    shape = _shape(table.code)
    if not shape or not _fits(shape, table):
        shape = _plain(table, shape)
    head = [tuple(_heading(cell, table, told) for cell in row) for row in shape["head"]]
    rows = [_row(shape, table, row, told) for row in table.rows]
    if "group" in shape and rows:
        group = TableCell(told.pick(shape["group"]), rows=len(rows))
        rows[0] = (group, *rows[0])
    if shape.get("merge"):
        rows = [_merged(row) for row in rows]
    return DocTable(
        table.code, title(table, told), (*head, *rows), len(head), tuple(map(float, shape["widths"]))
    )


def unit_text(unit: Unit, *, english: bool) -> str:
    """Give what stands behind a number of this unit."""
    return _UNITS.get(unit, ("", ""))[int(english)]


def weekday(day: date, *, english: bool) -> str:
    """Give a day with its weekday: 令和5年10月7日（土）, or Sat 7 Oct 2023."""
    if english:
        return f"{_WEEKDAYS[1][day.weekday()]} {in_words(day, english=True)}"
    return f"{dates.in_era(day)}（{_WEEKDAYS[0][day.weekday()]}）"


def in_words(day: date, *, english: bool) -> str:
    """Give a day in era form, or as 7 Oct 2023."""
    return f"{day.day} {_MONTHS[day.month]} {day.year}" if english else dates.in_era(day)


def _row(shape: Mapping[str, Any], table: Table, row: str, told: Words) -> tuple[TableCell, ...]:
    template = shape.get("row", "{row}")
    if told.english:
        template = shape.get("row_english", template)
    label = _text(template, table, row, told)
    cells = (TableCell(_text(one, table, row, told), right=_right(one, table)) for one in shape["cells"])
    return (TableCell(label), *cells)


def _right(template: str, table: Table) -> bool:
    columns = [column for column, _ in _PART.findall(template)]
    named = (_year_column(table, column) if _YEAR.fullmatch(column) else column for column in columns)
    return all(_has_numbers(table, column) for column in named)


def _has_numbers(table: Table, column: str) -> bool:
    return any(table.cell(row, column).unit is not Unit.TEXT for row in table.rows)


def _merged(row: Sequence[TableCell]) -> tuple[TableCell, ...]:
    """Put neighbours that say the same into one cell."""
    made: list[TableCell] = []
    for cell in row:
        if len(made) > 1 and made[-1].text == cell.text:
            made[-1] = TableCell(cell.text, columns=made[-1].columns + 1, right=cell.right)
        else:
            made.append(cell)
    return tuple(made)


def _text(template: str, table: Table, row: str, told: Words) -> str:
    def put(part: re.Match[str]) -> str:
        name, form = part.groups()
        if _YEAR.fullmatch(name):
            name = _year_column(table, name)
        if name == "row":
            return _written(row, form or "", told)
        cell = table.cell(row, name)
        if cell.unit is Unit.TEXT:
            return _written(cell.shown, form or "", told)
        return _number(cell, form or "", told)

    return _EMPTY.sub("", _PART.sub(put, template)).strip()


def _number(cell: Cell, form: str, told: Words) -> str:
    text = references.figure(cell, english=told.english)
    if references.number(cell) is None:
        return text
    wanted = form == "unit" or (form == "percent" and cell.unit in {Unit.PERCENT, Unit.POINTS})
    return text + (unit_text(cell.unit, english=told.english) if wanted else "")


def _written(text: str, form: str, told: Words) -> str:
    if form in {"from", "until"} and _DAY.fullmatch(text):
        return _moment(text, last=form == "until", english=told.english)
    return _DAY.sub(lambda day: _day(day[0], told), told.of(text))


def _day(text: str, told: Words) -> str:
    return in_words(date.fromisoformat(text[:10]), english=told.english)


def _moment(text: str, *, last: bool, english: bool) -> str:
    """Write the begin or the end of a time without service; whole days without their hours."""
    at = datetime.fromisoformat(text)
    day = weekday(at.date(), english=english)
    clock = f"{at:%H:%M}"
    if clock == (LAST_MINUTE if last else "00:00"):
        return day
    if english:
        return f"{day}, {clock}"
    hour = f"{at.hour}時" + (f"{at.minute}分" if at.minute else "")
    return f"{day}{hour}{'まで' if last else 'から'}"


def _fits(shape: Mapping[str, Any], table: Table) -> bool:
    """Whether the shape tells of the table's columns: another town has other kinds of certificates."""
    named = [name for one in (shape.get("row", ""), *shape["cells"]) for name, _ in _PART.findall(one)]
    known = {_year_column(table, name) if _YEAR.fullmatch(name) else name for name in named}
    return (
        known - {"row", table.form.key} <= set(table.columns)
        and len(known - {"row"}) >= len(table.columns) - 1
    )


def _plain(table: Table, shape: Mapping[str, Any]) -> Mapping[str, Any]:
    """Shape a table as it is: all its columns under their names, broken as the other shape breaks them."""
    known = {cell["text"].replace("\n", ""): cell for row in shape.get("head", ()) for cell in row}
    names = {**known, **_shipped()["columns"]}
    head = [{"text": ""}, *(names.get(column, {"text": _in_two(column)}) for column in table.columns)]
    cells = [f"{{{column}:percent}}" for column in table.columns]
    return {"head": [head], "cells": cells, "widths": [2.5, *(1.5 for _ in table.columns)]}


def _in_two(name: str) -> str:
    """Break the long name of a kind where its last word begins."""
    kind = "証明書"
    return f"{name.removesuffix(kind)}\n{kind}" if name.endswith(kind) and len(name) > SHORT else name


def _heading(told_cell: Mapping[str, Any], table: Table, told: Words) -> TableCell:
    text = told.pick({"text": told_cell["text"], "english": told_cell.get("english", "")})
    known = _YEAR.sub(lambda place: _year_name(_year_column(table, place[0]), told), told.of(text))
    return TableCell(known, told_cell.get("columns", 1), told_cell.get("rows", 1), head=True)


def _year_column(table: Table, place: str) -> str:
    """Give the column of the first or the second fiscal year that a table has: @0, @1."""
    years = [column for column in table.columns if dates.parse_fiscal(column) is not None]
    at = int(place.removeprefix("@"))
    return years[at] if at < len(years) else ""


def _year_name(column: str, told: Words) -> str:
    year = dates.parse_fiscal(column)
    if year is None:
        return column
    if told.english:
        return f"{column} ({year})"
    return dates.fiscal_words(year)


def _shape(code: str) -> dict[str, Any]:
    """Give the shape of a table, that of another year where its own year has none."""
    known = _shipped()["tables"]
    return known.get(code) or known.get(_OF_YEAR.sub("", code), {})


@cache
def _shipped() -> dict[str, Any]:
    path = resources() / "reports" / SHIPPED / "texts" / "tables.json"
    return json.loads(path.read_text(encoding="utf-8"))
