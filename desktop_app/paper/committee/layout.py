"""A report becomes pages: the ward's frame around its texts and tables, headings never alone at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.paper.committee import curves, ruled
from desktop_app.paper.committee.measure import Item, Measure, Piece, box, fill, moved, rule, text
from desktop_app.paper.sheet import WIDE
from desktop_app.services.committee import labels
from desktop_app.services.committee.rows import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont

    from desktop_app.services.committee.labels import Labels
    from desktop_app.services.committee.rows import DocBlock, Document

EDGE, TOP, BOTTOM = 18.0, 18.0, 275.0
"""Millimetres: the margins at the sides and above, and where the texts of a page end."""

LABEL, PAD = 24.0, 4.0
"""The column of names at the left of the frame, and what stays free beside the texts."""

TEXT, TITLE, HEAD = 10.5, 16.0, 11.0
INDENT, HANGING = 5.0, 9.0
BEFORE = {BlockKind.HEADING: 2.4, BlockKind.PARAGRAPH: 0.4, BlockKind.LIST: 0.6, BlockKind.NOTE: 0.2}
NOTE = 9.0
THICK = 0.4
ABOVE = 1.4
"""Millimetres that stay free above a table."""

Page = dict[str, Any]


def pages(reports: Sequence[Document], font: QFont) -> list[Page]:
    """Give the facts of each page: what is drawn, of which report. More than one report gets a cover."""
    measure = Measure(font)
    words = labels.of_reports(reports)
    cover = len(reports) > 1
    made: list[tuple[str, list[Item]]] = []
    begins: list[int] = []
    for report in reports:
        begins.append(len(made) + 1 + cover)
        made += ((report.code, items) for items in _report(report, measure, words))
    if cover:
        made.insert(0, ("", _cover(reports, begins, measure, words)))
    return [{"items": items, "lacks": measure.lacks, "report": code} for code, items in made]


def _report(report: Document, measure: Measure, words: Labels) -> list[list[Item]]:
    parts: list[list[DocBlock]] = [[]]
    for block in report.blocks:
        if block.kind is BlockKind.ATTACHMENT:
            parts.append([])
        parts[-1].append(block)
    made = _framed(report, parts[0], measure, words)
    for blocks in parts[1:]:
        made += _attached(blocks, measure)
    return made


def _framed(
    report: Document, blocks: Sequence[DocBlock], measure: Measure, words: Labels
) -> list[list[Item]]:
    left = EDGE + LABEL + PAD
    width = WIDE - EDGE - PAD - left
    head, first = _head(report, measure, words)
    pieces = [piece for block in blocks for piece in _pieces(block, measure, width)]
    made: list[list[Item]] = []
    filled = list(_filled(pieces, BOTTOM - PAD - first, BOTTOM - PAD - TOP - 2))
    for number, (items, height) in enumerate(filled):
        top = first if number == 0 else TOP + 2
        last = number == len(filled) - 1
        bottom = min(top + height + PAD, BOTTOM) if last else BOTTOM
        frame_top = first - PAD if number == 0 else TOP
        lines = box(EDGE, frame_top, WIDE - 2 * EDGE, bottom - frame_top, THICK)
        lines.append(rule(EDGE + LABEL, frame_top, EDGE + LABEL, bottom, 0.2))
        name = words.contents if number == 0 else words.continued
        lines.append(_beside(measure, name, frame_top + PAD + measure.base(TEXT)))
        made.append([*(head if number == 0 else []), *lines, *moved(items, left, top)])
    return made


def _head(report: Document, measure: Measure, words: Labels) -> tuple[list[Item], float]:
    """Draw title, day, subject and department; gives also where the texts begin."""
    x = (WIDE - measure.width(words.spaced, TITLE, bold=True)) / 2
    found = [text(x, TOP + measure.base(TITLE), words.spaced, TITLE, bold=True)]
    x = WIDE - EDGE - measure.width(report.on, HEAD)
    found.append(text(x, TOP + 11 + measure.base(HEAD), report.on, HEAD))
    y = TOP + 20
    for name, told in ((words.subject, report.title), (words.department, report.department)):
        left, room = EDGE + LABEL + PAD, WIDE - 2 * EDGE - LABEL - 2 * PAD
        lines = measure.lines(told, room, HEAD)
        height = len(lines) * measure.line(HEAD) + 4
        found.append(fill(EDGE, y, LABEL, height, ruled.SHADE))
        found += box(EDGE, y, WIDE - 2 * EDGE, height, THICK)
        found.append(rule(EDGE + LABEL, y, EDGE + LABEL, y + height))
        middle = y + (height - measure.line(TEXT)) / 2 + measure.base(TEXT)
        found.append(_beside(measure, name, middle))
        for number, line in enumerate(lines):
            base = y + 2 + number * measure.line(HEAD) + measure.base(HEAD)
            found.append(text(left, base, line, HEAD))
        y += height
    return found, y + PAD


def _beside(measure: Measure, name: str, base: float) -> Item:
    """Write a name into the middle of the column at the left; a long one smaller."""
    size = TEXT
    while measure.width(name, size) > LABEL - 2 and size > NOTE - 3:
        size -= 0.5
    return text(EDGE + (LABEL - measure.width(name, size)) / 2, base, name, size)


def _attached(blocks: Sequence[DocBlock], measure: Measure) -> list[list[Item]]:
    width = WIDE - 2 * EDGE
    pieces = [piece for block in blocks for piece in _pieces(block, measure, width)]
    room = BOTTOM - TOP
    return [moved(items, EDGE, TOP) for items, _ in _filled(pieces, room, room)]


def _pieces(block: DocBlock, measure: Measure, width: float) -> list[Piece]:
    indent = INDENT * (block.level - 1)
    if block.table is not None:
        return [Piece(ABOVE, [], keep=True), *ruled.pieces(block.table, measure, width)]
    if block.chart is not None:
        return [Piece(curves.HEIGHT, curves.draw(block.chart, measure, width)), Piece(ruled.GAP, [])]
    if block.kind is BlockKind.ATTACHMENT:
        lines = measure.lines(block.text, width, HEAD + 1, bold=True)
        step = measure.line(HEAD + 1)
        items = [
            text(0, at * step + measure.base(HEAD + 1), one, HEAD + 1, bold=True)
            for at, one in enumerate(lines)
        ]
        return [Piece(len(lines) * step + 2, items, keep=True)]
    return list(_lines(block, measure, indent, width))


def _lines(block: DocBlock, measure: Measure, indent: float, width: float) -> Iterator[Piece]:
    """Give the lines of a text; the first two and the last two stay together, a heading with what follows."""
    heading = block.kind is BlockKind.HEADING
    bold = heading and block.level == 1
    points = NOTE if block.kind is BlockKind.NOTE else TEXT
    hanging = max(HANGING, measure.width(block.number, points, bold=bold) + 2) if block.number else HANGING
    left = indent + hanging
    lines = measure.lines(block.text, width - left, points, bold=bold)
    step, above = measure.line(points), BEFORE.get(block.kind, 0.0)
    for at, line in enumerate(lines):
        first, last = at == 0, at == len(lines) - 1
        top = above if first else 0.0
        items = [text(left, top + measure.base(points), line, points, bold=bold)]
        if first and block.number:
            items.insert(0, text(indent, top + measure.base(points), block.number, points, bold=bold))
        keep = heading or (not last and (first or at == len(lines) - 2))
        yield Piece(top + step, items, keep=keep)


def _filled(pieces: Sequence[Piece], first: float, room: float) -> Iterator[tuple[list[Item], float]]:
    """Fill pages with pieces: what is to stay together goes to the next page as a whole, if it fits there."""
    items, used, free = list[Item](), 0.0, first
    fresh = True
    for group in _groups(pieces):
        height = sum(piece.height for piece in group)
        if used + height > free and not fresh and height <= room:
            yield items, used
            items, used, free, fresh = list[Item](), 0.0, room, True
        for piece in group:
            if used + piece.height > free and not fresh:
                yield items, used
                items, used, free = list[Item](), 0.0, room
                for above in piece.head:
                    items += moved(above.items, 0, used)
                    used += above.height
            items += moved(piece.items, 0, used)
            used += piece.height
            fresh = False
    yield items, used


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group


def _cover(reports: Sequence[Document], begins: Sequence[int], measure: Measure, words: Labels) -> list[Item]:
    x = (WIDE - measure.width(words.material, TITLE + 4, bold=True)) / 2
    found = [text(x, 60, words.material, TITLE + 4, bold=True)]
    on = reports[0].on
    found.append(text((WIDE - measure.width(on, HEAD + 2)) / 2, 76, on, HEAD + 2))
    left, right, number = EDGE + 6, WIDE - EDGE - 6, 22.0
    y, step = 100.0, measure.line(HEAD)
    found.append(fill(left, y, right - left, 10, ruled.SHADE))
    found += box(left, y, right - left, 10, THICK)
    found.append(text(left + PAD, y + 6.5, words.agenda, HEAD))
    found.append(text(right - number / 2 - measure.width(words.page, HEAD) / 2, y + 6.5, words.page, HEAD))
    y += 10
    for at, (report, begin) in enumerate(zip(reports, begins, strict=True), 1):
        lines = measure.lines(report.title, right - left - number - 2 * PAD - 8, HEAD)
        height = len(lines) * step + 6
        found += box(left, y, right - left, height, 0.2)
        found.append(text(left + PAD, y + 3 + measure.base(HEAD), str(at), HEAD))
        for place, line in enumerate(lines):
            found.append(text(left + PAD + 8, y + 3 + place * step + measure.base(HEAD), line, HEAD))
        page = str(begin)
        middle = right - number / 2 - measure.width(page, HEAD) / 2
        found.append(text(middle, y + height / 2 + 1.4, page, HEAD))
        y += height
    found.append(rule(right - number, 100, right - number, y))
    found += box(left, 100, right - left, y - 100, THICK)
    name = labels.bureau(reports[0].department, english=reports[0].english)
    found.append(text((WIDE - measure.width(name, HEAD + 2)) / 2, 250, name, HEAD + 2))
    return found
