"""No way into the database leaves a 個人番号 in it: refused where somebody can put it right, else masked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from desktop_app.errors import PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.tables import Base
from desktop_app.services import audit, search, staff
from desktop_app.services.acting import COMMAND_LINE, Acting
from desktop_app.services.ledger import profiles
from desktop_app.services.ledger.layout import find_layout
from desktop_app.services.slots import holidays
from desktop_app.terms import Role
from tests import factories
from tests.services.ledger.ledgers import cells, take, write

NUMBER = "621498320257"
WIDE = "６２１４-９８３２-０２５７"
UNNAMED = factories.acting(COMMAND_LINE)


def kept(database: Database) -> Iterator[str]:
    """Give every text of every table."""
    with database.read() as session:
        for table in Base.metadata.sorted_tables:
            for row in session.execute(select(table)):
                yield from (f"{table.name}: {value}" for value in row)


def holds(database: Database) -> list[str]:
    return [told for told in kept(database) if NUMBER in told or WIDE in told]


@pytest.mark.parametrize("number", [NUMBER, WIDE])
def test_that_an_account_takes_none_in_its_name(database: Database, number: str) -> None:
    boss = factories.acting("boss")
    with pytest.raises(PersonalNumber), database.write() as session:
        staff.make_first_supervisor(session, boss, number, "correct horse")
    with database.write() as session:
        staff.make_first_supervisor(session, boss, "係長　花子", "correct horse")
        with pytest.raises(PersonalNumber):
            staff.create(session, boss, "w2", f"窓口 {number}", Role.WINDOW, "correct horse")
        row = staff.create(session, boss, "w2", "窓口", Role.WINDOW, "correct horse")
        with pytest.raises(PersonalNumber):
            staff.change(session, boss, "w2", row.version, number, Role.WINDOW, active=True)
    assert holds(database) == []


def test_that_an_account_takes_none_as_its_id(database: Database) -> None:
    with pytest.raises(PersonalNumber) as refused, database.write() as session:
        staff.make_first_supervisor(session, factories.acting(NUMBER), "係長　花子", "correct horse")
    assert refused.value.masked == "*" * 12
    boss = factories.acting("boss")
    with database.write() as session:
        staff.make_first_supervisor(session, boss, "係長　花子", "correct horse")
        with pytest.raises(PersonalNumber):
            staff.create(session, boss, NUMBER, "窓口", Role.WINDOW, "correct horse")
    assert holds(database) == []


def test_that_a_failed_login_keeps_none(database: Database) -> None:
    with database.write() as session:
        assert staff.log_in(session, factories.acting(NUMBER), NUMBER).reason == "wrong"
    with database.read() as session:
        assert session.scalars(select(AuditEntry.staff_id)).all() == ["*" * 12]
    assert holds(database) == []


def test_that_the_name_of_a_pc_or_a_place_keeps_none(database: Database) -> None:
    who = factories.acting(terminal=f"PC {NUMBER}", place=NUMBER)
    with database.write() as session:
        factories.make_application(session)
        search.search(session, who, "アダチ")
    assert holds(database) == []


def test_that_the_name_of_a_ledger_keeps_none(database: Database, tmp_path: Path) -> None:
    path = tmp_path / f"{NUMBER}.csv"
    take(database, UNNAMED, write(path, [cells(1), cells(2)]))
    corrected = cells(1, 氏名="髙﨑　花子", 氏名カナ="タカサキ　ハナコ")
    taken = cells(3, 棚番号=cells(2)["棚番号"])
    result = take(database, UNNAMED, write(path, [corrected, taken]))
    assert (result.changed, result.conflicts) == (1, 1)
    assert holds(database) == []


def test_that_a_saved_layout_keeps_none(database: Database, tmp_path: Path) -> None:
    layout, _ = find_layout(write(tmp_path / "l.csv", [cells(1)]))
    layout.words["channel"] = {NUMBER: "post"}
    with pytest.raises(PersonalNumber), database.write() as session:
        profiles.save(session, UNNAMED, "台帳", layout)
    assert holds(database) == []


def test_that_a_list_of_holidays_keeps_none(database: Database, tmp_path: Path) -> None:
    path = tmp_path / f"{NUMBER}.csv"
    path.write_text(f"2023-01-01,{NUMBER}\n", encoding="utf-8")
    with pytest.raises(PersonalNumber), database.write() as session:
        holidays.take(session, UNNAMED, path)
    path.write_text("2023-01-01,元日\n", encoding="utf-8")
    with database.write() as session:
        holidays.take(session, UNNAMED, path)
    assert holds(database) == []


def test_that_the_audit_log_is_the_last_net(database: Database, acting: Acting) -> None:
    job = "621498320257" + "a" * 20
    with database.write() as session:
        audit.record(session, acting, "view", NUMBER, {"text": [f"その人 {WIDE}"], "of": {"x": NUMBER}})
        audit.record_many(session, acting, [("view", NUMBER, {"text": NUMBER})])
        audit.record(session, acting, "print_released", job)
    assert [told for told in holds(database) if job not in told] == []
    with database.read() as session:
        # The id of a job is no number that anybody has, whatever digits stand in it.
        assert session.scalars(select(AuditEntry.subject)).all()[-1] == job
        assert session.scalar(text("SELECT count(*) FROM audit_entry")) == 3
