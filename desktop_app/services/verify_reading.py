"""How verify reads: a table as a stream of plain rows, and where it tells what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import Date, DateTime, String, type_coerce

from desktop_app.models.base import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, FromClause, Select
    from sqlalchemy.orm import Session

ROWS_AT_ONCE = 5_000


class Findings(Protocol):
    """Where a problem is told: kind, subject, what is kept, what should be; step: one row was looked at."""

    def add(self, kind: str, subject: object, kept: object, found: object) -> None: ...

    def step(self) -> None: ...


def stream(session: Session, statement: Select[*tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    """Give rows as they come; few of them are in memory at once."""
    result = session.connection().execute(statement.execution_options(yield_per=ROWS_AT_ONCE))
    names = tuple(result.keys())
    for part in result.partitions():
        yield from (dict(zip(names, row, strict=True)) for row in part)


def plainly(table: FromClause) -> list[ColumnElement[Any]]:
    """Give the columns, days and moments as the driver has them: making dates takes half of the time."""
    return [
        type_coerce(column, String).label(column.name)
        if isinstance(column.type, Date | DateTime | Moment)
        else column
        for column in table.columns
    ]
