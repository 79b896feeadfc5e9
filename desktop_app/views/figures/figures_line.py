"""Which figures of a panel stand large above its table; each is a door to what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.figures.making import NOT_KNOWN
from desktop_app.services.figures.own_tables import TOTAL

if TYPE_CHECKING:
    from desktop_app.services.figures.panels import PanelRow
    from desktop_app.services.figures.rows import Cell, Table

MOST = 4


def large(panel: PanelRow) -> tuple[Cell, ...]:
    """Give the cells, at most four, the most telling first; only those that hold a number."""
    found = [panel.table.cell(row, column) for row, column in _places(panel)]
    return tuple(cell for cell in found if cell.computed is not None or cell.published is not None)[:MOST]


def _places(panel: PanelRow) -> list[tuple[str, str]]:
    table = panel.table
    if not table.rows:
        return []
    last = panel.year_name if panel.year_name in table.rows else table.rows[-1]
    columns: dict[str, tuple[str, tuple[str, ...]]] = {
        "convenience_by_year": (table.rows[-1], table.columns),
        "card_applications": (last, table.columns),
        "card_issuance": (last, table.columns),
        "uncollected": (TOTAL, (TOTAL, *reversed(table.columns[2:5]))),
        "targets": (table.rows[-1], ("now", "target", "planned_change", "progress")),
        "points_support": (TOTAL, ("sessions", "done", "broken_off", "registration_checks")),
    }
    if panel.name in columns:
        row, wanted = columns[panel.name]
        return [(row, column) for column in wanted]
    return _mixed(panel, table) or _largest(table, table.form.total_row)


def _mixed(panel: PanelRow, table: Table) -> list[tuple[str, str]]:
    """Places that lie in several rows."""
    form = table.form
    if panel.name == "convenience_summary":
        return [*((row, panel.year_name) for row in table.rows), (table.rows[0], "change")]
    if panel.name == "certificates_by_office":
        whole, share = table.columns[-2:]
        shops = form.part_row
        return [(shops, share), (form.total_row, whole), (shops, whole), (form.rest_row, whole)]
    if panel.name == "municipalities":
        return [
            *((form.own_row, column) for column in ("rank", "rank_before", "rate")),
            ("neighbours", "share"),
        ]
    rows = {
        "bridge": (("uncollected", "not_handed_over", "handed_over", "applications"), "cards"),
        "post_offices": ((TOTAL, "places"), "applications"),
    }
    wanted, column = rows.get(panel.name, ((), ""))
    return [(row, column) for row in wanted]


def _largest(table: Table, total: str) -> list[tuple[str, str]]:
    """The whole, and the largest parts with their shares."""
    if "copies" not in table.columns:
        return []
    rows = [row for row in table.rows if row not in table.form.beside_rows and row != NOT_KNOWN]
    rows = [row for row in rows if _number(table.cell(row, "copies"))]
    rows.sort(key=lambda row: -_number(table.cell(row, "copies")))
    return [(total, "copies"), *((row, "percent") for row in rows[: MOST - 1])]


def _number(cell: Cell) -> int:
    return int(cell.published if cell.published is not None else cell.computed or 0)
