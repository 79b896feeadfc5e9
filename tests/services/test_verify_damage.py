"""One value is damaged in each column of evidence and personal data, and verify names what was damaged."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, ColumnElement, String, create_engine, delete, literal, select, text, update
from sqlalchemy.pool import NullPool

from desktop_app.models.application import Application
from desktop_app.models.base import Moment
from desktop_app.models.database import Database
from desktop_app.models.tables import Base
from desktop_app.services import custody, printing, staff
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.services.demo import certificates
from desktop_app.services.demo.build import build
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.services.pulling import control, ending
from desktop_app.services.verify import VerifyRow, verify
from desktop_app.terms import PrintKind, PullOutcome, Role, Stage
from tests import factories
from tests.services.ledger.ledgers import cells, take, write

SCALE = 0.001
KEPT = (
    *("application", "event", "handover", "handover_tick", "notice", "error_entry", "delivery", "pulled"),
    *("day_end", "print_job", "staff", "office", "document", "document_rule", "ward_setting"),
    *("shelf_location", "audit_entry", "audit_head", "tally", "custody_tally"),
)
"""The tables of evidence and personal data, and of what is counted from them."""

MAY_CHANGE = {
    "staff.failures": "each login writes it, and it locks an account for ten minutes at most",
    "staff.locked_until": "each login writes it, and it locks an account for ten minutes at most",
    "shelf_location.id": "of a place where no card lies nothing else knows the number",
}
"""Columns that may be changed without notice, and why."""

NAMED_BY = {
    "application": ("id", "application_id"),
    "event": ("application_pk",),
    "handover_tick": ("handover_id",),
    "notice": ("application_pk",),
    "audit_entry": ("sequence",),
    "shelf_location": ("id",),
    "tally": ("month",),
    "custody_tally": ("office_code",),
}
"""The columns by which a problem names a row; elsewhere the key."""


@pytest.fixture(scope="session")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small invented ward in which each table of evidence has rows, as one file without companions."""
    path = tmp_path_factory.mktemp("ward") / "ward.db"
    database = Database(f"sqlite:///{path}")
    with pytest.MonkeyPatch.context() as patch:
        # Nothing below damages these counts, and they are eight tenths of what each verify reads.
        patch.setattr(certificates, "install", none_of_them)
        build(database, factories.TODAY, scale=SCALE)
    go_on(database)
    database.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("PRAGMA journal_mode = DELETE")
    return path


def none_of_them(*_: object) -> None:
    """Install no counts of certificates."""


def go_on(database: Database) -> None:
    """Pull cards, close a day, print a page, note returned mail, make an account."""
    who = factories.acting("kakari")
    with database.write() as session:
        cards = session.scalars(
            select(Application).where(Application.stage == Stage.NOTIFIED.value).order_by(Application.id)
        ).all()
        ids = [(card.id, card.application_id) for card in cards]
        for pk, _ in ids[:2]:
            ending.begin(session, who, pk, factories.TODAY, "01", None)
        ending.end(session, who, ids[0][0], PullOutcome.RETURNED)
        control.close(session, who, factories.TODAY, control.count(session, "01", factories.TODAY), "数え中")
        page = PageOrder({"id": ids[2][1]}, (ids[2][1],), (ids[2][0],))
        job = replace(who, operation=factories.acting().operation)
        printing.start(session, job, PrintOrder(PrintKind.POUCH_LABELS, "01", (page,)))
        printing.release(session, job, job.operation, "0" * 64)
        custody.return_mail(session, who, ids[3][1])
        staff.create(session, who, "mado3", "窓口　三郎", Role.WINDOW, "renshu-mado3")


def checked(path: Path) -> VerifyRow:
    database = Database(f"sqlite:///{path}")
    with database.read() as session:
        found = verify(session)
    database.close()
    return found


def other(value: object, column: Column[Any]) -> object:
    """Give another value of the column's kind."""
    kind = column.type.python_type
    if kind is bool:
        return not value
    if kind is int:
        return 1_000_003 + (value if isinstance(value, int) else 0)
    if kind is date:
        return (value if isinstance(value, date) else factories.TODAY) + timedelta(days=1)
    if isinstance(column.type, Moment):
        return (value if isinstance(value, datetime) else factories.NOW) + timedelta(microseconds=1)
    return f"{value or ''}9"


def damage(
    path: Path, column: Column[Any], chance: random.Random, value: ColumnElement[str] | None = None
) -> dict[str, Any]:
    """Change one value past all rules of the tables, and give the row as it was."""
    table = column.table
    # Not our engine: without its settings SQLite looks after no keys.
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        rows = connection.execute(select(*table.columns)).mappings().all()
        row = dict(chance.choice(rows))
        same = [key == row[key.name] for key in table.primary_key.columns]
        wrong = other(row[column.name], column) if value is None else value
        connection.execute(update(table).where(*same).values({column: wrong}))
    engine.dispose()
    return row


def names_of(path: Path, table: str, row: dict[str, Any]) -> set[str]:
    """Give the words of which a problem must use one to name the row."""
    if table == "audit_head":
        return {table}
    names = {
        str(row[name]) for name in NAMED_BY.get(table, Base.metadata.tables[table].primary_key.columns.keys())
    }
    if "application_pk" in row and table == "event":
        with closing(sqlite3.connect(path)) as file:
            card = "SELECT application_id FROM application WHERE id = ?"
            names |= set(file.execute(card, [row["application_pk"]]).fetchone())
    return names


def named(found: VerifyRow) -> set[str]:
    return {
        word
        for problem in found.problems
        for word in (problem.kind, *re.split("[ /]", f"{problem.subject} {problem.kept}"))
    }


@pytest.mark.parametrize("table", KEPT)
def test_that_a_damaged_value_is_noticed_and_named(ward: Path, tmp_path: Path, table: str) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    missed: list[str] = []
    for column in Base.metadata.tables[table].columns:
        path = Path(shutil.copy(ward, tmp_path / f"{column.name}.db"))
        row = damage(path, column, chance)
        found = checked(path)
        if f"{table}.{column.name}" in MAY_CHANGE:
            continue
        if found.ok or not names_of(ward, table, row) & named(found):
            missed.append(f"{table}.{column.name} of {row}: {found.problems}")
        path.unlink()
    assert missed == []


@pytest.mark.parametrize("unreadable", ["x", "9999-12-31"])
@pytest.mark.parametrize("table", ["application", "pulled", "handover"])
def test_that_what_is_no_day_any_more_is_named(
    ward: Path, tmp_path: Path, table: str, unreadable: str
) -> None:
    """SQLite keeps any text where a day should be: that is damage, and no fault of the program."""
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for column in Base.metadata.tables[table].columns:
        if column.type.python_type in {date, datetime}:
            path = Path(shutil.copy(ward, tmp_path / f"{column.name}.db"))
            row = damage(path, column, chance, literal(unreadable, String))
            found = checked(path)
            assert names_of(ward, table, row) & named(found), (column.name, found.problems)
            path.unlink()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("UPDATE application SET version = 'x' WHERE id = 9", "unreadable"),
        ("UPDATE application SET name = x'FFFE' WHERE id = 9", "unreadable"),
        ("UPDATE application SET channel = x'FFFE' WHERE id = 9", "facts_changed"),
        ("UPDATE audit_entry SET action = x'FFFE' WHERE sequence = 9", "audit_chain"),
        ("UPDATE event SET application_pk = 'x' WHERE application_pk = 9", "events_missing"),
    ],
)
def test_that_a_value_of_another_kind_is_damage_and_no_fault_of_the_program(
    ward: Path, tmp_path: Path, change: str, kind: str
) -> None:
    path = Path(shutil.copy(ward, tmp_path / "ward.db"))
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute(change)
    problem = next(each for each in checked(path).problems if each.kind == kind)
    assert problem.subject in {"9", *names_of(ward, "event", {"application_pk": 9})}


@pytest.mark.parametrize("table", sorted(set(KEPT) - {"office", "audit_head"}))
def test_that_a_row_that_is_gone_is_noticed(ward: Path, tmp_path: Path, table: str) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    path = Path(shutil.copy(ward, tmp_path / "gone.db"))
    records = Base.metadata.tables[table]
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        row = chance.choice(connection.execute(select(*records.primary_key.columns)).all())
        same = [key == value for key, value in zip(records.primary_key.columns, row, strict=True)]
        connection.execute(delete(records).where(*same))
    engine.dispose()
    assert not checked(path).ok or table == "shelf_location"


def test_that_nothing_is_said_of_an_undamaged_ward_and_all_of_it_is_covered(ward: Path) -> None:
    found = checked(ward)
    assert (found.ok, found.problems, found.not_covered) == (True, (), 0)


def test_that_each_table_of_evidence_has_rows_to_damage(ward: Path) -> None:
    database = Database(f"sqlite:///{ward}")
    with database.read() as session:
        for table in KEPT:
            assert session.execute(select(Base.metadata.tables[table]).limit(1)).one(), table
    database.close()


LEDGER = {
    "a fact": ("UPDATE application SET birth_date = '1985-04-13' WHERE id = 1", "facts_changed"),
    "a fact that was corrected": ("UPDATE application SET name = '髙﨑　花江' WHERE id = 2", "replay"),
    "what it was before": (
        "UPDATE event SET detail = replace(detail, '足立　花子', '足立　花江') WHERE version = 2",
        "facts_changed",
    ),
    "how it began": (
        "UPDATE event SET detail = replace(detail, 'notified', 'shelved') WHERE version = 1",
        "replay",
    ),
    "who brought it": (
        "UPDATE event SET staff_id = 'w9' WHERE version = 1 AND application_pk = 1",
        "event_changed",
    ),
    "the day of its coming": (
        "UPDATE event SET on_date = '2023-01-01' WHERE version = 1 AND application_pk = 1",
        "event_changed",
    ),
    "a notice": ("UPDATE notice SET sent_on = '2023-01-01'", "record_changed"),
    "a notice that is gone": ("DELETE FROM notice", "record_changed"),
    "a notice that never was": ("INSERT INTO notice VALUES (1, 1, '2023-05-05', NULL)", "record_changed"),
    "an office": ("UPDATE office SET name = '別の区役所'", "record_changed"),
    "a place": ("UPDATE shelf_location SET label = '01-Z-01-001' WHERE id = 1", "shelf_label"),
}


@pytest.mark.parametrize("name", LEDGER)
def test_that_damage_to_what_a_ledger_brought_is_noticed(
    database: Database, tmp_path: Path, name: str
) -> None:
    unnamed = factories.acting(COMMAND_LINE)
    none = {"初回通知日": "", "最終通知日": ""}
    sent = {"初回通知日": "2023/5/20", "最終通知日": "2023/5/20"}
    rows = [cells(1, **none), cells(2, **none), cells(3, **sent, 状態="通知済")]
    assert take(database, unnamed, write(tmp_path / "l.csv", rows)).created == 3
    rows[1] = cells(2, **none, 氏名="髙﨑　花子", 氏名カナ="タカサキ　ハナコ")
    rows[2] = cells(3, **sent, 状態="交付済", 交付日="2023/6/20")
    assert take(database, unnamed, write(tmp_path / "l.csv", rows)).changed == 2
    with database.read() as session:
        found = verify(session)
        assert (found.ok, found.problems, found.not_covered) == (True, (), 0)
    statement, kind = LEDGER[name]
    with database.write() as session:
        session.execute(text(statement))
    with database.read() as session:
        found = verify(session)
    assert kind in {problem.kind for problem in found.problems}
