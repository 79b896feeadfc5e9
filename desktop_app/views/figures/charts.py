"""Which chart a panel has: made from the same cells as its table, each part leading to its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.figure_terms import Unit
from desktop_app.paper.columns import ColumnChart, Line
from desktop_app.paper.shares import ShareChart, ShareLine
from desktop_app.paper.waterfall import Step, Waterfall
from desktop_app.services.figures import rounding
from desktop_app.services.figures.own_tables import BRIDGE_SUMS, REPORT, TOTAL
from desktop_app.services.figures.related import value
from desktop_app.views.figures.words import FigureWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.paper.drawing import Drawing
    from desktop_app.services.figures.panels import PanelRow
    from desktop_app.services.figures.rows import Cell, Table

BESIDE = {TOTAL, REPORT, "places"}
MOST_LINES = 24


class Charts(QObject):
    """Makes the drawing of a panel."""

    def __init__(self) -> None:
        super().__init__()
        self._words = FigureWords()

    def of(self, panel: PanelRow) -> Drawing | None:
        """Give the chart of a panel, None where there is nothing to draw."""
        table = panel.table
        make: dict[str, Callable[[Table], Drawing | None]] = {
            "convenience_summary": self._summary,
            "certificates_by_office": self._offices,
            "convenience_by_year": self._years,
            "convenience_by_month": self._copies,
            "convenience_by_time": self._copies,
            "convenience_by_weekday": self._copies,
            "convenience_by_area": self._areas,
            "card_applications": self._cards,
            "card_issuance": self._cards,
            "uncollected": self._places,
            "bridge": self._bridge,
            "targets": self._targets,
            "municipalities": self._wards,
            "points_support": self._sessions,
            "post_offices": self._helped,
        }
        return make[panel.name](table) if panel.name in make and table.rows else None

    def _columns(
        self, table: Table, column: str, rows: Sequence[str], lines: Sequence[str] = (), *, label: str = ""
    ) -> ColumnChart | None:
        cells = [table.cell(row, column) for row in rows]
        if not any(_count(cell) for cell in cells):
            return None
        named = [self._words.row(table.code, row) for row in rows]
        labels = [
            f"{name} {self._words.computed(table.cell(row, label))}".strip()
            for row, name in zip(rows, named, strict=True)
        ]
        made = [self._line(table, each, [table.cell(row, each) for row in rows]) for each in lines]
        return ColumnChart(
            self._words.column(table.code, column),
            labels if label else named,
            [_count(cell) for cell in cells],
            [(cell.row, cell.column) for cell in cells],
            made,
        )

    def _line(self, table: Table, column: str, cells: Sequence[Cell]) -> Line:
        found = [value(cell) for cell in cells]
        texts = ["" if number is None else f"{number}%" for number in found]
        numbers = [None if number is None else float(number) for number in found]
        return Line(self._words.column(table.code, column), numbers, texts)

    def _summary(self, table: Table) -> Drawing | None:
        years = [column for column in table.columns if column not in {"unit", "change"}]
        if len(table.rows) < 3:
            return None
        share, _, copies = table.rows
        cells = [table.cell(copies, year) for year in years]
        if not any(map(_count, cells)):
            return None
        line = self._line(table, share, [table.cell(share, year) for year in years])
        keys = [(copies, year) for year in years]
        name = self._words.row(table.code, copies)
        return ColumnChart(name, years, [_count(cell) for cell in cells], keys, [line])

    def _years(self, table: Table) -> Drawing | None:
        share, copies, rate = table.columns
        rows = [row for row in table.rows if value(table.cell(row, copies)) is not None]
        return self._columns(table, copies, rows, (share, rate))

    def _copies(self, table: Table) -> Drawing | None:
        label = "label" if "label" in table.columns else ""
        return self._columns(table, "copies", _parts(table), label=label)

    def _cards(self, table: Table) -> Drawing | None:
        return self._columns(table, table.columns[0], table.rows, (table.columns[2],))

    def _sessions(self, table: Table) -> Drawing | None:
        return self._columns(table, "sessions", _parts(table))

    def _areas(self, table: Table) -> Drawing | None:
        rows = _parts(table)
        parts = [_count(table.cell(row, "copies")) for row in rows]
        texts = [f"{table.cell(row, 'percent').shown}%" for row in rows]
        keys = [(row, "copies") for row in rows]
        if not sum(parts):
            return None
        total = self._words.row(table.code, table.form.total_row)
        names = [self._words.row(table.code, row) for row in rows]
        return ShareChart([ShareLine(total, parts, texts, keys, f"{sum(parts):,}")], names)

    def _offices(self, table: Table) -> Drawing | None:
        kinds = list(table.columns[:-2])
        return self._shares(table, _parts(table), kinds, table.columns[-2])

    def _places(self, table: Table) -> Drawing | None:
        return self._shares(table, _parts(table), list(table.columns[:-1]), TOTAL)

    def _shares(
        self, table: Table, rows: Sequence[str], columns: Sequence[str], whole: str
    ) -> Drawing | None:
        lines: list[ShareLine] = []
        for row in rows[:MOST_LINES]:
            parts = [_count(table.cell(row, column)) for column in columns]
            texts = [_percent(part, sum(parts)) for part in parts]
            keys = [(row, column) for column in columns]
            total = f"{_count(table.cell(row, whole)):,}"
            lines.append(ShareLine(self._words.row(table.code, row), parts, texts, keys, total))
        names = [self._words.column(table.code, column) for column in columns]
        return ShareChart(lines, names) if any(sum(line.parts) for line in lines) else None

    def _bridge(self, table: Table) -> Drawing | None:
        return Waterfall(
            [
                Step(self._words.row(table.code, row), _count(cell), (row, "cards"), row in BRIDGE_SUMS)
                for row in table.rows
                for cell in [table.cell(row, "cards")]
                if row in BRIDGE_SUMS or _count(cell)
            ]
        )

    def _targets(self, table: Table) -> Drawing | None:
        lines = [line for row in table.rows if (line := self._way(table, row)) is not None]
        series = (self.tr("Year before"), self.tr("Come since then"), self.tr("Still to come"))
        return ShareChart(lines, series) if lines else None

    def _way(self, table: Table, row: str) -> ShareLine | None:
        """Give the way to a target: where it began, how far it has come, what is left."""
        before, now, goal = (value(table.cell(row, column)) for column in ("before", "now", "target"))
        if before is None or now is None or goal is None:
            return None
        begin, far = min(before, now, goal), min(now, goal)
        parts = (begin, far - begin, goal - far)
        texts = (
            f"{before}%",
            self._words.with_unit(table.cell(row, "change_so_far").shown, Unit.POINTS),
            self._words.with_unit(rounding.text(goal - far, 1), Unit.POINTS) if goal > far else "",
        )
        keys = [(row, column) for column in ("before", "now", "target")]
        progress = value(table.cell(row, "progress"))
        whole = f"{goal}%"
        if progress is not None:
            whole = self.tr("{goal} %, {progress} % of the way").format(goal=goal, progress=progress)
        return ShareLine(row, [int(part * 100) for part in parts], texts, keys, whole)

    def _helped(self, table: Table) -> Drawing | None:
        return self._bars(table, "applications", _parts(table))

    def _wards(self, table: Table) -> Drawing | None:
        lines: list[ShareLine] = []
        for row in _parts(table)[:MOST_LINES]:
            rate = value(table.cell(row, "rate"))
            if rate is not None and table.cell(row, "population").shown:
                issued, people = (_count(table.cell(row, column)) for column in ("issued", "population"))
                parts = [issued, max(people - issued, 0)]
                keys = [(row, "rate"), (row, "population")]
                rank = self._words.with_unit(table.cell(row, "rank").shown, Unit.RANK)
                lines.append(ShareLine(row, parts, (f"{rate}%", ""), keys, rank))
        return ShareChart(lines, (self.tr("Cards issued"), self.tr("No card"))) if lines else None

    def _bars(self, table: Table, column: str, rows: Sequence[str]) -> Drawing | None:
        found = [
            Step(row, _count(table.cell(row, column)), (row, column), is_sum=True)
            for row in rows[:MOST_LINES]
        ]
        return Waterfall(found) if any(step.value for step in found) else None


def _parts(table: Table) -> list[str]:
    """Rows that are parts of the whole."""
    return [row for row in table.rows if row not in table.form.beside_rows and row not in BESIDE]


def _count(cell: Cell) -> int:
    return int(value(cell) or 0)


def _percent(part: int, whole: int) -> str:
    found = rounding.percent(part, whole)
    return "" if found is None else f"{rounding.rounded(found, 1)}%"
