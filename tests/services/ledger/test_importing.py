"""A ledger goes in whole or not at all, keeps history, and never overrules what the database knows."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select

from desktop_app.errors import Cancelled, LedgerRefused
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event, Notice
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import bulk, change, prepared, verify
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.layout import find_layout
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.terms import EventKind, Stage
from tests.services.ledger import ledgers
from tests.services.ledger.ledgers import cells, reasons, take, write


def count(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Application)) or 0


def one(database: Database, number: int = 1) -> Application:
    with database.read() as session:
        return session.scalars(select(Application).where(Application.application_id == f"{number:023}")).one()


def whole(database: Database) -> bool:
    with database.read() as session:
        return verify.verify(session).ok


def test_that_facts_are_those_of_the_table_in_its_order() -> None:
    keys = {"id", "version", *bulk.KEYS}
    columns = [column.name for column in Application.__table__.columns]
    assert tuple(name for name in columns if name not in keys) == prepared.FACTS


def test_that_a_row_becomes_an_application_with_all_its_facts(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    result = take(database, acting, write(tmp_path / "l.csv", [cells(1), cells(2)]))
    assert (result.rows, result.created, result.refused, result.stored) == (2, 2, 0, True)
    card = one(database)
    assert (card.name, card.birth_date, card.sex) == ("足立　花子", date(1985, 4, 12), "2")
    assert (card.postal_code, card.channel, card.stage) == ("1208510", "smartphone", Stage.SHELVED)
    assert (card.custody_on, card.left_on, card.version) == (date(2023, 5, 1), None, 1)
    with database.read() as session:
        shelf = session.get_one(ShelfLocation, card.shelf_id)
        assert (shelf.label, shelf.cabinet, shelf.box, shelf.position) == ("01-A-01-001", "A", 1, 1)
        event = session.get_one(Event, (card.id, 1))
        assert (event.kind, event.operation) == (EventKind.IMPORTED, acting.operation)
        assert json.loads(event.detail)["set"]["custody_on"] == "2023-05-01"
    assert whole(database)


def test_that_the_same_file_twice_changes_nothing(database: Database, acting: Acting, tmp_path: Path) -> None:
    path = write(
        tmp_path / "l.csv",
        [cells(1), cells(2, 状態="交付済", 交付日="2023/6/1"), cells(3, 状態="通知済", 棚番号="")],
    )
    take(database, acting, path)
    result = take(database, acting, path)
    assert (result.created, result.changed, result.unchanged, result.conflicts) == (0, 0, 3, 0)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Event)) == 3
    assert whole(database)


def test_that_a_corrected_row_updates_and_keeps_the_history(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1), cells(2)]))
    corrected = cells(1, 氏名="髙﨑　花子", 氏名カナ="タカサキ　ハナコ", 棚番号="B-02-007")
    result = take(database, acting, write(tmp_path / "l.csv", [corrected, cells(2)]))
    assert (result.created, result.changed, result.unchanged) == (0, 1, 1)
    card = one(database)
    assert (card.name, card.name_key, card.version) == ("髙﨑　花子", "高崎花子", 2)
    with database.read() as session:
        detail = json.loads(session.get_one(Event, (card.id, 2)).detail)
        assert detail["was"]["name"] == "足立　花子"
        assert session.get_one(ShelfLocation, card.shelf_id).label == "01-B-02-007"
    assert whole(database)


def test_that_a_later_ledger_moves_a_card_on(database: Database, acting: Acting, tmp_path: Path) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1)]))
    later = cells(1, 状態="交付済", 交付日="2023/6/20")
    assert take(database, acting, write(tmp_path / "l.csv", [later])).changed == 1
    card = one(database)
    assert (card.stage, card.left_on, card.shelf_id) == (Stage.HANDED_OVER, date(2023, 6, 20), None)
    assert whole(database)


def test_that_a_row_against_the_database_is_a_conflict_and_changes_nothing(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1), cells(2), cells(3)]))
    card = one(database)
    with database.write() as session:
        columns = {"stage": Stage.HANDED_OVER.value, "handed_over_on": acting.today, "left_on": acting.today}
        change.apply(session, acting, card.id, EventKind.CORRECTED, 1, columns | {"shelf_id": None})
    rows = [cells(1), cells(2, 氏名="別人　太郎", 生年月日="H1.1.8"), cells(4, 棚番号="A-01-003")]
    result = take(database, acting, write(tmp_path / "l.csv", rows))
    assert (result.created, result.changed, result.unchanged, result.conflicts) == (0, 0, 0, 3)
    assert reasons(result) == [
        (2, "状態", "already_handed_over"),
        (3, "氏名", "other_person"),
        (4, "棚番号", "shelf_taken"),
    ]
    assert one(database).stage == Stage.HANDED_OVER
    assert one(database, 2).name == "足立　花子"
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(ErrorEntry)) == 3
    assert whole(database)


def test_that_a_refused_row_keeps_all_others_out_unless_the_good_are_accepted(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    rows = [cells(1), cells(2, 生年月日="2023/2/30"), cells(3)]
    path = write(tmp_path / "l.csv", rows)
    result = take(database, acting, path)
    assert (result.stored, result.created, result.refused) == (False, 0, 1)
    assert reasons(result) == [(3, "生年月日", "date_no_such_day")]
    assert count(database) == 0
    result = take(database, acting, path, accept_good=True)
    assert (result.stored, result.created, result.refused) == (True, 2, 1)
    assert count(database) == 2
    assert whole(database)


def test_that_looking_stores_nothing(database: Database, acting: Acting, tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(1)])
    layout, _ = find_layout(path)
    with database.read() as session:
        result = importing.look(session, acting, path, layout)
    assert (result.created, result.stored) == (1, False)
    assert count(database) == 0


def test_that_indexes_are_there_after_each_end(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    wanted = {index.name for index in bulk.TABLE.indexes}
    for day in ("2023/2/30", "S60.4.12"):
        take(local_database, acting, write(tmp_path / "l.csv", [cells(1, 生年月日=day)]))
        with local_database.engine.connect() as connection:
            assert {index["name"] for index in inspect(connection).get_indexes("application")} == wanted


def test_that_names_of_any_letters_survive_unchanged(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    names = [
        "髙﨑　花子",
        "𠮷田　太郎",
        "葛󠄀城　一",
        "\ue000山　次郎",
        "ヴィクトリア・アレクサンドラ・ゴンザレス",
    ]
    rows = [cells(at, 氏名=name, 棚番号="") for at, name in enumerate(names, start=1)]
    take(database, acting, write(tmp_path / "l.csv", rows, encoding="utf-8"))
    with database.read() as session:
        assert list(session.scalars(select(Application.name).order_by(Application.id))) == names
    cp932 = [cells(9, 氏名="髙﨑\ue000　花子", 棚番号="")]
    take(database, acting, write(tmp_path / "l.csv", cp932, encoding="cp932"))
    assert one(database, 9).name == "髙﨑\ue000　花子"
    assert whole(database)


def test_that_an_empty_cell_erases_nothing(database: Database, acting: Acting, tmp_path: Path) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1)]))
    silent = cells(1, 氏名カナ="", 住所="", 交付通知書番号="", 棚番号="")
    assert take(database, acting, write(tmp_path / "l.csv", [silent])).unchanged == 1


def test_that_notices_with_known_days_are_kept(database: Database, acting: Acting, tmp_path: Path) -> None:
    days = {"交付通知日": "2023/5/8", "最終通知日": "2023/6/5", "通知回数": "3"}
    take(database, acting, write(tmp_path / "l.csv", [cells(1, 状態="通知済")], **days))
    with database.read() as session:
        found = session.execute(select(Notice.number, Notice.sent_on).order_by(Notice.number))
        assert list(found) == [(1, date(2023, 5, 8)), (3, date(2023, 6, 5))]


def test_that_the_first_ledger_brings_its_offices(database: Database, acting: Acting, tmp_path: Path) -> None:
    rows = [cells(1) | {"交付場所": "中央本町"}, cells(2) | {"交付場所": "竹の塚"}]
    take(database, acting, write(tmp_path / "l.csv", rows))
    with database.read() as session:
        assert len(list(session.scalars(select(Office.name)))) == 2
    rows = [cells(3) | {"交付場所": "どこか"}]
    result = take(database, acting, write(tmp_path / "l.csv", rows))
    assert reasons(result) == [(2, "交付場所", "unknown_word")]


def test_that_a_cancelled_import_keeps_nothing(database: Database, acting: Acting, tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(number) for number in range(1, 20_001)])
    layout, _ = find_layout(path)
    told: list[int] = []

    def stop(done: int, total: int, text: str) -> None:
        told.append(done)
        if len(told) > 1:
            raise Cancelled

    with pytest.raises(Cancelled), database.write() as session:
        importing.take(session, acting, path, layout, progress=stop)
    assert count(database) == 0
    assert whole(database)


def test_that_a_file_changed_after_the_look_is_refused(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1)])
    layout, _ = find_layout(path)
    with pytest.raises(LedgerRefused) as refused, local_database.write() as session:
        importing.take(session, acting, path, layout, seen=(1, 1))
    assert refused.value.reason == FileFault.CHANGED


def kill_under_way(script: Path) -> None:
    root = Path(ledgers.__file__).resolve().parents[3]
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(root)},
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"under way\n"
        child.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("alone", [False, True])
def test_that_a_killed_import_leaves_nothing(
    local_database: Database, acting: Acting, tmp_path: Path, *, alone: bool
) -> None:
    """Kill it in the middle of the transaction: the file must open again, empty and whole.

    alone: the log is left out, and what was there before lies in a journal.
    """
    path = write(tmp_path / "l.csv", [cells(number, 棚番号="") for number in range(1, 30_001)])
    script = tmp_path / "importing_child.py"
    script.write_text(
        textwrap.dedent(f"""
        import sys
        from pathlib import Path
        from desktop_app.models.database import Database
        from desktop_app.services.ledger import importing
        from desktop_app.services.ledger.layout import find_layout
        from tests import factories

        def told(done, total, text):
            if int(text) > 15_000:
                print("under way", flush=True)
                sys.stdin.read()

        if __name__ == "__main__":
            path = Path({str(path)!r})
            layout, _ = find_layout(path)
            with Database({str(local_database.url)!r}).fill(alone={alone}) as session:
                importing.take(session, factories.acting("command-line"), path, layout, progress=told)
        """),
        encoding="utf-8",
    )
    local_database.close()
    kill_under_way(script)
    assert Path(f"{local_database.path}-journal").exists() is alone
    assert count(local_database) == 0
    assert whole(local_database)
    assert take(local_database, acting, path).created == 30_000
