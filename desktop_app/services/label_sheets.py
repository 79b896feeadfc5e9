"""Sheets of labels as they are sold: how many labels an A4 sheet has, and where each of them is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """An A4 sheet of labels without gaps; all lengths are millimetres, left and top are its margins."""

    key: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def corner(self, position: int) -> tuple[float, float]:
        """Left and top of a label; they are counted from 1, row by row."""
        row, column = divmod(position - 1, self.columns)
        return self.left + column * self.width, self.top + row * self.height


SHEETS = {
    sheet.key: sheet
    for sheet in (
        LabelSheet("44", 4, 11, 48.3, 25.4, 8.4, 8.8),
        LabelSheet("24", 3, 8, 66.0, 33.9, 6.0, 12.9),
        LabelSheet("12", 2, 6, 86.4, 42.3, 18.6, 21.6),
    )
}
"""The usual Japanese A4 sheets with margins on all four sides, by their number of labels."""
