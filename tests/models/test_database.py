"""The database on both engines: set up safely, one picture for a reader, all or nothing for a writer."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, insert, make_url, select, text
from sqlalchemy.exc import IntegrityError, StatementError

from desktop_app.errors import DatabaseUnusable
from desktop_app.models.database import BUSY_MILLISECONDS, Database, is_busy
from desktop_app.models.drive import on_network_drive
from desktop_app.models.event import Operation
from desktop_app.models.office import Office
from desktop_app.models.trouble import reason_of
from desktop_app.services import audit
from tests import factories
from tests.server import named, run_on

MOUNTS = """\
sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//server/share /mnt/ward\\040files cifs rw 0 0
"""


def add_office(database: Database, code: str) -> None:
    with database.write() as session:
        session.execute(insert(Office).values(code=code, name="x", position=1, active=True))


def offices(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Office)) or 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("busy_timeout", 5000),
    ],
)
def test_that_every_connection_to_a_file_is_set_up_safely(
    local_database: Database, name: str, value: object
) -> None:
    ward = Database(str(local_database.url), busy_milliseconds=BUSY_MILLISECONDS)
    with ward.read() as first, ward.read() as second, ward.write() as third:
        for session in (first, second, third):
            assert session.execute(text(f"PRAGMA {name}")).scalar() == value
    ward.close()


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/srv/ward", False),
        ("/home/clerk", True),
        ("/home/local/clerk", False),
        ("/mnt/ward files/data", True),
        ("/homes", False),
    ],
)
def test_that_a_network_drive_is_known_by_the_mount_table(tmp_path: Path, path: str, remote: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert on_network_drive(Path(path), mounts) is remote


def test_that_a_database_on_a_network_drive_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def always(_folder: Path) -> bool:
        return True

    monkeypatch.setattr("desktop_app.models.database.on_network_drive", always)
    with pytest.raises(DatabaseUnusable) as refused:
        Database(f"sqlite:///{tmp_path}/ward.db")
    assert refused.value.reason == "network_drive"


def test_that_a_reader_sees_one_picture_to_the_end(database: Database) -> None:
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Office)) == 0
        add_office(database, "01")
        assert session.scalar(select(func.count()).select_from(Office)) == 0
    assert offices(database) == 1


def test_that_nothing_written_by_a_reader_is_kept(database: Database) -> None:
    with suppress(DatabaseUnusable), database.read() as session:
        session.execute(insert(Office).values(code="01", name="x", position=1, active=True))
    assert offices(database) == 0


def test_that_a_failed_write_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.write() as session:
            session.execute(insert(Office).values(code="01", name="x", position=1, active=True))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert offices(database) == 0


def test_that_an_impatient_writer_gives_up_while_another_is_at_work(database: Database) -> None:
    with database.write() as session:
        audit.record(session, factories.acting(), "view", "1")
        with pytest.raises(DatabaseUnusable) as busy, database.write(impatient=True) as other:
            audit.record(other, factories.acting(), "view", "2")
    assert is_busy(busy.value)
    with database.write(impatient=True) as session:
        audit.record(session, factories.acting(), "view", "2")


def test_that_giving_up_early_makes_nobody_else_impatient(local_database: Database) -> None:
    ward = Database(str(local_database.url), busy_milliseconds=77)
    with ward.write() as session:
        audit.record(session, factories.acting(), "view", "1")
        with pytest.raises(DatabaseUnusable), ward.write(impatient=True) as other:
            audit.record(other, factories.acting(), "view", "2")
        with ward.read() as reader:
            assert reader.execute(text("PRAGMA busy_timeout")).scalar() == 77
    ward.close()


def test_that_a_broken_rule_is_no_trouble_of_the_surroundings(database: Database) -> None:
    add_office(database, "01")
    with pytest.raises(IntegrityError):
        add_office(database, "01")


def test_that_an_error_does_not_quote_what_was_to_be_written(local_database: Database) -> None:
    values = {"code": "01", "name": "足立　花子", "position": 1, "active": True}
    with local_database.write() as session:
        session.execute(insert(Office).values(values))
        with pytest.raises(IntegrityError) as broken:
            session.execute(insert(Office).values(values))
    assert "足立" not in str(broken.value)


def fill_the_disk(database: Database) -> None:
    with database.write() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        for number in range(1_000):
            values = {"code": f"{number}", "name": "x" * 1_000, "position": 1, "active": True}
            session.execute(insert(Office).values(values))


def test_that_a_full_disk_keeps_all_or_nothing(local_database: Database) -> None:
    with pytest.raises(DatabaseUnusable) as full:
        fill_the_disk(local_database)
    assert full.value.reason == "disk_full"
    assert offices(local_database) == 0


def test_that_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    path.write_bytes(b"This is a letter and no database. " * 100)
    database = Database(f"sqlite:///{path}")
    with pytest.raises(DatabaseUnusable) as damaged:
        database.upgrade()
    assert (damaged.value.reason, damaged.value.where) == ("damaged", str(path))
    database.close()


def test_that_bytes_that_are_no_text_any_more_are_called_damage(local_database: Database) -> None:
    with local_database.write() as session:
        factories.make_office(session)
        session.execute(text("UPDATE office SET name = CAST(x'E58CFF' AS TEXT)"))
    with pytest.raises(DatabaseUnusable) as damaged, local_database.read() as session:
        session.scalars(select(Office.name)).all()
    assert damaged.value.reason == "damaged"


def test_that_a_folder_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}")
    with pytest.raises(DatabaseUnusable) as unusable:
        database.revision()
    assert unusable.value.reason == "cannot_open"
    database.close()


def test_that_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    database = Database("postgresql://clerk:geheim@127.0.0.1:1/ward")
    with pytest.raises(DatabaseUnusable) as unusable:
        database.revision()
    assert unusable.value.reason == "no_connection"
    assert "127.0.0.1" in unusable.value.where
    assert "geheim" not in unusable.value.where
    database.close()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("nonsense with geheim", ""),
        ("mysql://clerk:geheim@server/ward", "mysql://clerk:***@server/ward"),
        ("sqlite://", "sqlite://"),
        ("sqlite:///ward.db?mode=ro", "sqlite:///ward.db?mode=ro"),
    ],
)
def test_that_an_address_of_no_database_is_named_without_its_password(url: str, told: str) -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        Database(url)
    assert (refused.value.reason, refused.value.where) == ("no_address", told)


def test_that_a_full_disk_is_known_when_only_the_shared_file_cannot_grow() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert reason_of(error) == "disk_full"


def revise(url: str) -> str:
    """Why a database can't be used."""
    database = Database(url)
    with pytest.raises(DatabaseUnusable) as refused:
        database.revision()
    database.close()
    return refused.value.reason


def test_that_a_server_which_lets_nobody_in_is_told_from_one_that_is_silent(postgres: str) -> None:
    assert revise(named(postgres, "missing")) == "cannot_open"
    stranger = make_url(postgres).set(username="stranger").render_as_string(hide_password=False)
    assert revise(stranger) == "login_refused"


def test_that_a_database_for_other_letters_is_refused(postgres: str) -> None:
    run_on(postgres, "CREATE DATABASE narrow TEMPLATE template0 ENCODING 'EUC_JP' LOCALE 'C'")
    assert revise(named(postgres, "narrow")) == "not_utf8"


def test_that_a_role_which_may_only_read_is_told_so(server_database: Database) -> None:
    with server_database.write() as session:
        session.execute(text("CREATE ROLE reader"))
    reader = server_database.url.set(query={**server_database.url.query, "options": "-crole=reader"})
    database = Database(reader.render_as_string(hide_password=False))
    with pytest.raises(DatabaseUnusable) as refused:
        add_office(database, "01")
    database.close()
    assert refused.value.reason == "read_only"


def test_that_a_writer_waits_on_a_server_no_longer_than_on_a_file(server_database: Database) -> None:
    second = Database(server_database.url.render_as_string(hide_password=False), busy_milliseconds=50)
    with server_database.write() as session:
        audit.record(session, factories.acting(), "view", "1")
        with pytest.raises(DatabaseUnusable) as busy, second.write() as other:
            audit.record(other, factories.acting(), "view", "2")
    assert is_busy(busy.value)
    second.close()


def test_that_a_moment_comes_back_in_utc_on_both_engines(database: Database) -> None:
    tokyo = timezone(timedelta(hours=9))
    at = datetime(2023, 6, 27, 9, 30, 0, 123_456, tzinfo=tokyo)
    with database.write() as session:
        session.execute(insert(Operation).values(id="1", kind="x", at=at, staff_id="w1", result="{}"))
    with database.read() as session:
        found = session.scalars(select(Operation.at)).one()
        kept = session.execute(text("SELECT CAST(at AS varchar) FROM operation")).scalar()
    assert found == at
    assert found.tzinfo is UTC
    assert str(kept).startswith("2023-06-27 00:30:00.123456")


def test_that_a_moment_without_zone_is_refused(local_database: Database) -> None:
    naive = datetime(2023, 6, 27, 9, 30, tzinfo=UTC).replace(tzinfo=None)
    values = {"id": "1", "kind": "x", "at": naive, "staff_id": "w1", "result": "{}"}
    with pytest.raises(StatementError, match="time zone"), local_database.write() as session:
        session.execute(insert(Operation).values(values))
