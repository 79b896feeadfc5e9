"""A ruled table in pieces, one for each row: figures at the right, headings again above each new page."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from desktop_app.paper.committee.measure import Item, Measure, Piece, fill, moved, rule, text

if TYPE_CHECKING:
    from desktop_app.services.committee.rows import DocTable, TableCell

LARGE, SMALL, LEAST, MANY = 9.5, 8.0, 6.0, 6
"""Points of the letters: small ones with more columns than MANY, down to LEAST for figures in one line."""

PAD, ABOVE = 1.4, 0.7
"""Millimetres between a rule and the text: at its sides, above and below it."""

NARROW, FEW = 140.0, 4
"""A table of at most FEW columns is not wider than this."""

SHADE = 0.92
GAP = 3.0


class _Grid:
    """Where the cells of a table lie."""

    def __init__(self, table: DocTable, measure: Measure, width: float) -> None:
        self.table, self.measure = table, measure
        self.points = SMALL if len(table.widths) > MANY else LARGE
        wide = min(width, NARROW) if len(table.widths) <= FEW else width
        unit = wide / sum(table.widths)
        start = (width - wide) / 2
        self.edges = [start, *(start + unit * end for end in accumulate(table.widths))]
        self.cells = self._placed()
        while self.points > LEAST and self._breaks_figures():
            self.points -= 0.5
            self.cells = self._placed()
        self.heights = self._heights()

    def _placed(self) -> list[list[tuple[int, TableCell, list[str]]]]:
        """The cells of each row with their first column and their lines."""
        covered: set[tuple[int, int]] = set()
        found: list[list[tuple[int, TableCell, list[str]]]] = []
        for at, row in enumerate(self.table.rows):
            column = 0
            line: list[tuple[int, TableCell, list[str]]] = []
            for cell in row:
                while (at, column) in covered:
                    column += 1
                room = self.edges[column + cell.columns] - self.edges[column] - 2 * PAD
                line.append((column, cell, self.measure.lines(cell.text, room, self.points, bold=False)))
                aside = range(column, column + cell.columns)
                covered |= {(at + down, one) for down in range(cell.rows) for one in aside}
                column += cell.columns
            found.append(line)
        return found

    def _breaks_figures(self) -> bool:
        return any(cell.right and len(lines) > 1 for row in self.cells for _, cell, lines in row)

    def _heights(self) -> list[float]:
        step = self.measure.line(self.points)
        return [
            max((len(lines) for _, cell, lines in row if cell.rows == 1), default=1) * step + 2 * ABOVE
            for row in self.cells
        ]

    def row(self, at: int) -> list[Item]:
        """Draw a row from its own top; a cell over several rows is drawn with the first of them."""
        items = list[Item]()
        for column, cell, lines in self.cells[at]:
            left, right = self.edges[column], self.edges[column + cell.columns]
            height = sum(self.heights[at : at + cell.rows])
            if cell.head:
                items.append(fill(left, 0, right - left, height, SHADE))
            items += self._texts(cell, lines, left, right, height)
            items += [rule(left, 0, right, 0), rule(left, height, right, height)]
            items += [rule(left, 0, left, height), rule(right, 0, right, height)]
        return items

    def _texts(
        self, cell: TableCell, lines: list[str], left: float, right: float, height: float
    ) -> list[Item]:
        step = self.measure.line(self.points)
        top = (height - step * len(lines)) / 2
        found = list[Item]()
        for number, line in enumerate(lines):
            free = right - left - self.measure.width(line, self.points)
            x = left + PAD
            if cell.head or cell.rows > 1 or cell.columns > 1:
                x = left + free / 2
            elif cell.right:
                x = right - PAD - self.measure.width(line, self.points)
            found.append(text(x, top + number * step + self.measure.base(self.points), line, self.points))
        return found


def pieces(table: DocTable, measure: Measure, width: float) -> list[Piece]:
    """Give the rows of a table: all together, where a page can hold them, with the heading in any case."""
    grid = _Grid(table, measure, width)
    count, head = len(table.rows), table.head
    top = Piece(sum(grid.heights[:head]), _head(grid, head), keep=True)
    found = [top] if head else []
    for at in range(head, count):
        items, height = grid.row(at), grid.heights[at]
        last = at == count - 1
        found.append(Piece(height, items, keep=not last, head=(top,) if head else ()))
    return [*found, Piece(GAP, [])]


def _head(grid: _Grid, head: int) -> list[Item]:
    tops = [0.0, *accumulate(grid.heights[:head])]
    return [item for at in range(head) for item in moved(grid.row(at), 0, tops[at])]
