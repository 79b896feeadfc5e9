"""A draft becomes a document: figures put in, blocks numbered, tables laid out, in one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from desktop_app.services.committee import labels, references, shapes
from desktop_app.services.committee.rows import (
    LEVELS,
    Block,
    BlockKind,
    DocBlock,
    DocChart,
    Document,
    DraftRow,
    Series,
)
from desktop_app.services.figures import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.shapes import Words
    from desktop_app.services.figures.rows import Table

_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NUMBERED = re.compile(r"(\d{1,2})[\s：:]\s*(.+)")
"""A note with a number of its own, to which the text points: 1　…"""


class Numbers:
    """Counts headings and items: 1, (1), ア, (ア); a number begins again below the next one above it."""

    def __init__(self, *, english: bool) -> None:
        self._signs = _LETTERS if english else _KANA
        self._counts = [0] * LEVELS

    def next(self, level: int) -> str:
        """Give the number of the next block of a level, from 1 (outermost)."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (LEVELS - level)
        number = self._counts[level - 1]
        sign = str(number) if level <= LEVELS // 2 else self._sign(number)
        return f"({sign})" if level % 2 == 0 else sign

    def restart(self) -> None:
        """Begin again, as in an attachment."""
        self._counts = [0] * LEVELS

    def _sign(self, number: int) -> str:
        return self._signs[number - 1] if number <= len(self._signs) else str(number)


def document(draft: DraftRow, tables: Tables, *, english: bool = False) -> Document:
    """Give the document of a draft; a reference that leads nowhere is seen as 〔？〕."""
    told = shapes.words(english=english)
    numbers = Numbers(english=english)
    blocks = (made for block in draft.blocks for made in _shown(block, tables, told, numbers))
    return Document(
        draft.code,
        (draft.english_title or draft.title) if english else draft.title,
        (draft.english_department or draft.department) if english else draft.department,
        shapes.in_words(draft.reported_on, english=english),
        tuple(blocks),
        english,
    )


def codes(draft: DraftRow) -> tuple[str, ...]:
    """Give the codes of the tables that a draft shows, each once, in order."""
    return tuple(dict.fromkeys(block.code for block in draft.blocks if block.code))


def _shown(block: Block, tables: Tables, told: Words, numbers: Numbers) -> Iterator[DocBlock]:
    written = (block.english or block.text) if told.english else block.text
    text = references.put_in(written, tables, english=told.english)
    level = block.level
    match block.kind:
        case BlockKind.TABLE | BlockKind.CHART:
            yield from _of_table(block, tables.get(block.code), told, numbers)
        case BlockKind.HEADING:
            yield DocBlock(block.kind, text, numbers.next(level), level)
        case BlockKind.LIST:
            for line in text.splitlines():
                yield DocBlock(block.kind, line, numbers.next(level), level)
        case BlockKind.NOTE:
            for line in text.splitlines():
                own = _NUMBERED.fullmatch(line)
                number, line_text = own.groups() if own else ("", line)
                yield DocBlock(block.kind, line_text, labels.note(number, english=told.english), level)
        case BlockKind.ATTACHMENT:
            numbers.restart()
            yield DocBlock(block.kind, text)
        case BlockKind.PARAGRAPH:
            for line in text.splitlines():
                yield DocBlock(block.kind, line, level=level)


def _of_table(block: Block, table: Table | None, told: Words, numbers: Numbers) -> Iterator[DocBlock]:
    if table is None or not table.rows:
        name = sentences.name(block.code, "en" if told.english else "ja")
        yield DocBlock(BlockKind.PARAGRAPH, f"{references.NOWHERE} {name}", level=block.level)
    elif block.kind is BlockKind.CHART:
        chart = shapes.chart_of(table.code)
        if chart:
            yield DocBlock(block.kind, level=block.level, chart=_chart(table, chart, told))
    elif shapes.is_list(table.code):
        for line in shapes.lines(table, told):
            yield DocBlock(BlockKind.LIST, line, numbers.next(block.level), block.level)
    else:
        yield DocBlock(block.kind, level=block.level, table=shapes.laid_out(table, told))


def _chart(table: Table, told_chart: Mapping[str, Any], told: Words) -> DocChart:
    bars = _series(table, told_chart["bars"], told, bars=True)
    lines = (_series(table, one, told) for one in told_chart["lines"])
    labels = tuple(map(told.of, table.rows))
    return DocChart(table.code, shapes.title(table, told), labels, (bars, *lines))


def _series(table: Table, one: list[str], told: Words, *, bars: bool = False) -> Series:
    column, japanese, english = one
    cells = [table.cell(row, column) for row in table.rows]
    return Series(
        english if told.english else japanese,
        tuple(map(references.number, cells)),
        tuple(references.figure(cell, english=told.english) for cell in cells),
        bars,
    )
