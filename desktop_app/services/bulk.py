"""The row path of import and demo: many new applications with events, notices, tallies, name words."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Date, bindparam, func, select, text

from desktop_app.models.application import AGAIN, DELIVERED, SHELVED, Application
from desktop_app.models.base import Moment
from desktop_app.models.event import Notice
from desktop_app.models.filling import SORTED_AT_ONCE, USUAL_CACHE
from desktop_app.models.keeping import NameGram
from desktop_app.services import day_tallies, tallies, ways
from desktop_app.services.marks import Brought, NoticeRow
from desktop_app.services.prepared import AT, FACTS, KEYS, REPLAYED, Prepared, prepare
from desktop_app.services.search_keys import grams

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.ledger.counting import MonthCounts
    from desktop_app.services.ledger.day_counting import Totals

TABLE = cast("Table", Application.__table__)
__all__ = ["FACTS", "KEYS", "REPLAYED", "Writer", "indexes_last", "insert_rows", "store_words"]

EVENT_COLUMNS = (
    *("application_pk", "version", "kind", "at", "on_date", "staff_id", "terminal", "place", "operation"),
    "detail",
)
_FEW_ROWS = (DELIVERED, AGAIN, SHELVED)
_HARDLY_FILLED = {index for index in TABLE.indexes if index.dialect_options["sqlite"]["where"] in _FEW_ROWS}
"""Few of a ledger's rows stand in them: each row costs less than going through the table once more."""

MANY = 1_000
"""Rows of a batch from which on the size of the table matters."""

NOTICE_COLUMNS = ("application_pk", "number", "sent_on", "returned_on")


class Writer:
    """Stores new applications in batches, one transaction; `finish` writes what was counted.

    `settle` comes last, with the indexes in place: it counts who of them, or of those before, applied again.
    """

    def __init__(self, session: Session, acting: Acting) -> None:
        self.session = session
        self.acting = acting
        self.next_id = (session.scalar(select(func.max(Application.id))) or 0) + 1
        self.first_id = self.next_id
        self._counted_again = False
        server = session.connection().dialect.name == "postgresql"
        self._json_object = "json_build_object" if server else "json_object"
        self.months: Counter[tallies.MonthKey] = Counter()
        self.month_counts: list[MonthCounts] = []
        self.custody: Counter[tallies.CustodyKey] = Counter()
        self.days = ways.Days()
        self.day_totals: Totals | None = None
        self.ended: list[int] = []
        self.words: set[str] = set()
        self.brought = Brought()

    def add(self, rows: Iterable[Sequence[Any]], kind: str = "imported") -> None:
        """Store one batch of new applications (values in FACTS order)."""
        self.store(prepare(rows), kind)

    def store(self, ready: Prepared, kind: str = "imported") -> None:
        """Store one batch that was made ready before."""
        pks = range(self.next_id, self.next_id + len(ready))
        self.next_id = pks.stop
        fixed = {"version": 1, **_fixed(ready)}
        pairs = zip((*FACTS, *KEYS), ready.columns, strict=True)
        varying = {"id": pks, **{name: column for name, column in pairs if name not in fixed}}
        insert_columns(self.session, Application.__tablename__, varying, fixed)
        if len(pks) >= MANY and not self._counted_again:
            count_again(self.session)
            self._counted_again = True
        self.brought.add(pks, ready)
        self._write_events(pks, kind, [name for name in REPLAYED[1:] if name not in fixed])
        if isinstance(ready.months, Counter):
            self.months.update(ready.months)
        else:
            self.month_counts.append(ready.months)
        self.custody.update(ready.custody)
        self._count_days(pks, ready, fixed)
        self.words |= ready.words

    def _count_days(self, pks: range, ready: Prepared, fixed: Mapping[str, object]) -> None:
        for name in ways.ENDS:
            if name not in fixed:
                self.ended += [pk for pk, day in zip(pks, ready.columns[AT[name]], strict=True) if day]
        if isinstance(ready.days, ways.Days):
            self.days.update(ready.days)
            return
        if self.day_totals is None:
            from desktop_app.services.ledger.day_counting import Totals

            self.day_totals = Totals()
        self.day_totals.add(ready.days)

    def _write_events(self, pks: range, kind: str, replayed: list[str]) -> None:
        """Write an event for each new row, made of the row itself: no copy of it passes through Python."""
        who = self.acting
        pairs = ", ".join(f"'{name}', {name}" for name in ("notices", *replayed))
        statement = text(
            f"INSERT INTO event ({', '.join(EVENT_COLUMNS)}) "
            "SELECT id, 1, :kind, :at, :on_date, :staff_id, :terminal, :place, :operation, "
            f"""'{{"set": ' || {self._json_object}({pairs}) || '}}' """
            "FROM application WHERE id BETWEEN :first AND :last"
        ).bindparams(bindparam("at", type_=Moment()), bindparam("on_date", type_=Date()))
        facts = {"kind": kind, "at": who.now, "on_date": who.today, "staff_id": who.staff_id}
        facts |= {"terminal": who.terminal, "place": who.place, "operation": who.operation}
        self.session.execute(statement, facts | {"first": pks.start, "last": pks.stop - 1})

    def add_notices(self, rows: Sequence[NoticeRow]) -> None:
        """Store the notices of the batch before: (application_pk, number, sent_on, returned_on), in order."""
        insert_rows(self.session, Notice.__tablename__, NOTICE_COLUMNS, rows)
        self.brought.add_notices(rows)

    def add_first_and_last_notices(self, first_pk: int) -> None:
        """Store, for the rows since first_pk, the two notices whose days a ledger knows."""
        into = f"INSERT INTO notice ({', '.join(NOTICE_COLUMNS)}) "
        since = " FROM application WHERE id >= :first AND notices "
        for chosen in (
            f"SELECT id, 1, first_notice_on, NULL{since} >= 1 AND first_notice_on IS NOT NULL",
            f"SELECT id, notices, last_notice_on, NULL{since} > 1 AND last_notice_on IS NOT NULL",
        ):
            self.session.execute(text(into + chosen), {"first": first_pk})
        self.brought.add_ledger_notices(first_pk)

    def finish(self) -> None:
        """Write tallies and name words, and tell PostgreSQL's sequence which ids are taken."""
        if self.month_counts:
            # Numbers in columns: only what was read from a ledger comes with them.
            from desktop_app.services.ledger import counting

            self.months.update(counting.total(self.month_counts))
            self.month_counts.clear()
        if self.day_totals:
            self.days.update(self.day_totals.days())
        tallies.add(self.session, self.months, self.custody)
        day_tallies.add(self.session, self.days)
        store_words(self.session, self.words)
        if self.session.connection().dialect.name == "postgresql":
            self.session.execute(
                text("SELECT setval('application_id_seq', :last)"), {"last": self.next_id - 1}
            )

    def settle(self) -> None:
        """Count whose ended applications were followed by another; takes the end of the audit log."""
        if self.next_id > self.first_id:
            last, ended = self.next_id - 1, sorted(set(self.ended))
            day_tallies.settle(self.session, self.first_id, last, ended)


def count_again(session: Session) -> None:
    """Tell PostgreSQL how large the table is by now.

    While it believes the table to be tiny, it reads all of it for each event, to see that its card is there:
    60,000 rows behind a dozen took three minutes.
    """
    if session.connection().dialect.name == "postgresql":
        session.execute(text(f"ANALYZE {Application.__tablename__}"))


def store_words(session: Session, found: Iterable[str]) -> None:
    """Keep the letters of new name words, so that a name is found from its middle."""
    pairs = sorted((gram, word) for word in found if word for gram in grams(word))
    insert_rows(session, NameGram.__tablename__, ("gram", "word"), pairs, repeat_is_fine=True)


def insert_rows(
    session: Session,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    repeat_is_fine: bool = False,
) -> None:
    """Insert many rows by the driver's executemany.

    repeat_is_fine passes over rows whose key is there.
    """
    mark = "?" if session.connection().dialect.name == "sqlite" else "%s"
    tail = " ON CONFLICT DO NOTHING" if repeat_is_fine else ""
    _insert(session, table, dict.fromkeys(columns, mark), rows, tail)


def insert_columns(
    session: Session, table: str, columns: Mapping[str, Sequence[Any]], fixed: Mapping[str, int | None]
) -> None:
    """Insert many rows given by column; fixed columns have one value in all of them."""
    on_file = session.connection().dialect.name == "sqlite"
    given: dict[object, Sequence[Any]] = {}
    marks: dict[str, str] = {}
    for name, column in columns.items():
        # A column that is the same list as one before is handed to SQLite once.
        key = id(column) if on_file else name
        given.setdefault(key, column)
        marks[name] = f"?{list(given).index(key) + 1}" if on_file else "%s"
    marks |= {name: "NULL" if value is None else str(value) for name, value in fixed.items()}
    _insert(session, table, marks, zip(*given.values(), strict=True))


def _insert(
    session: Session, table: str, values: Mapping[str, str], rows: Iterable[Sequence[Any]], tail: str = ""
) -> None:
    connection = session.connection()
    names = ", ".join(f'"{name}"' for name in values)
    statement = f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(values.values())}){tail}'
    if connection.dialect.name == "sqlite":
        # Row by row as they are made: as a list, half a million of them cost half a second more.
        cursor = cast("sqlite3.Cursor", connection.connection.cursor())
        cursor.executemany(statement, rows)
    elif given := list(rows):
        connection.exec_driver_sql(statement, given)


@contextmanager
def indexes_last(session: Session) -> Generator[None]:
    """Take the indexes of the applications away while an empty table is filled: sorting once is faster."""
    if session.scalar(select(func.min(Application.id))) is not None:
        yield
        return
    connection = session.connection()
    indexes = sorted(TABLE.indexes - _HARDLY_FILLED, key=lambda index: str(index.name))
    for index in indexes:
        index.drop(connection)
    yield
    on_file = connection.dialect.name == "sqlite"
    if on_file:
        connection.exec_driver_sql(SORTED_AT_ONCE)
    for index in indexes:
        index.create(connection)
    if on_file:
        connection.exec_driver_sql(USUAL_CACHE)


def _fixed(ready: Prepared) -> dict[str, None]:
    """Columns that are empty in the whole batch: named once, not bound in each row."""
    pairs = zip((*FACTS, *KEYS), ready.columns, strict=True)
    return {name: None for name, column in pairs if column[0] is None and len(column) == column.count(None)}
