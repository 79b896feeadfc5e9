"""References to figures in a text, {fig:table/row/column}: put in when it is shown, never kept as numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services.figures import rounding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from desktop_app.services.figures.rows import Cell, Table

    Tables = Mapping[str, Table]

NOWHERE = "〔？〕"
"""What is shown for a reference that leads to no figure."""

MAN = "man"
"""The form that writes 45,000 as 4万5千."""

OWN = "own"
"""The row of the ward itself, whatever it is called."""

MINUS, TRIANGLE = "-", "▲"
_MARK = re.compile(r"\{fig:[^{}]*\}?")
_WHOLE = re.compile(r"\{fig:([^/{}]+)/([^/{}]+)/([^/{}:]+)(?::(man))?\}")


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference as it is written; cell is None where it leads nowhere."""

    written: str
    cell: Cell | None
    form: str = ""


def found(text: str, tables: Tables) -> tuple[Reference, ...]:
    """Give the references of a text in order, those that can't be read too."""
    return tuple(_read(mark[0], tables) for mark in _MARK.finditer(text))


def put_in(text: str, tables: Tables, *, english: bool = False) -> str:
    """Give the text with each reference replaced by its figure as it is now."""

    def shown(mark: re.Match[str]) -> str:
        read = _read(mark[0], tables)
        return NOWHERE if read.cell is None else figure(read.cell, read.form, english=english)

    return _MARK.sub(shown, text)


def without(text: str) -> str:
    """Give the text with a gap where its references are."""
    return _MARK.sub(" ", text)


def write(table: str, row: str, column: str, form: str = "") -> str:
    """Give the reference to a cell as it is written in a text."""
    return f"{{fig:{table}/{row}/{column}{':' if form else ''}{form}}}"


def with_form(reference: str, form: str) -> str:
    """Give a reference that writes its figure in a form."""
    return f"{reference[:-1]}:{form}}}" if form else reference


def codes(text: str) -> tuple[str, ...]:
    """Give the codes of the tables that a text refers to."""
    return tuple(dict.fromkeys(table for table, _row, _column in marks(text)))


def marks(text: str) -> tuple[tuple[str, str, str], ...]:
    """Give table, row and column of the references of a text that can be read."""
    read = (_WHOLE.fullmatch(mark[0]) for mark in _MARK.finditer(text))
    return tuple((whole[1], whole[2], whole[3]) for whole in read if whole)


def figure(cell: Cell, form: str = "", *, english: bool = False) -> str:
    """Write the number of a cell: a minus as ▲ in Japanese, with form "man" as 4万5千 in Japanese."""
    value = number(cell)
    if form == MAN and not english and value is not None and value == int(value):
        return man(int(value))
    if cell.shown.startswith(MINUS) and rounding.number(cell.shown) is not None:
        return ("−" if english else TRIANGLE) + cell.shown[1:]
    return cell.shown


def number(cell: Cell) -> Decimal | None:
    """Give the number of a cell as it is shown: the published one, else the computed one, rounded once."""
    if cell.published is None and cell.computed is None:
        return None
    return rounding.number(cell.shown)


def man(count: int) -> str:
    """Write a number of people or things as 4万5千; where that would leave digits out, as 45,678."""
    whole, rest = divmod(count, 10_000)
    thousands, left = divmod(rest, 1_000)
    if left or not whole:
        return rounding.text(count)
    return f"{whole:,}万{thousands}千" if thousands else f"{whole:,}万"


def _read(written: str, tables: Tables) -> Reference:
    whole = _WHOLE.fullmatch(written)
    if whole is None:
        return Reference(written, None)
    table, row, column, form = whole.groups()
    there = tables.get(table)
    # Among others the ward has its own name, which a text need not know.
    named = there.form.own_row if there and row == OWN else row
    cell = (there.cells.get((named, column)) or there.cells.get((row, column))) if there else None
    usable = cell if cell is not None and cell.shown else None
    return Reference(written, usable, form or "")
