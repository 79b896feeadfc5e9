"""A row that contradicts the database, or claims another's notice number, is listed with both values."""

from pathlib import Path

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.services.acting import Acting
from tests.services.ledger.ledgers import cells, reasons, take, write


def numbers(database: Database) -> list[str | None]:
    with database.read() as session:
        return list(session.scalars(select(Application.notice_number).order_by(Application.id)))


def test_that_a_notice_number_of_another_application_is_a_conflict(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1), cells(2), cells(3)]))
    taken = [cells(1, 交付通知書番号="ABC-000002"), cells(4, 交付通知書番号="ABC000003"), cells(5)]
    result = take(database, acting, write(tmp_path / "l.csv", taken))
    assert (result.created, result.changed, result.conflicts, result.stored) == (1, 0, 2, True)
    assert reasons(result) == [
        (2, "交付通知書番号", "notice_number_taken"),
        (3, "交付通知書番号", "notice_number_taken"),
    ]
    assert [(problem.card, problem.value, problem.stored) for problem in result.problems] == [
        ("000001", "ABC000002", "000002"),
        ("000004", "ABC000003", "000003"),
    ]
    assert numbers(database) == ["ABC000001", "ABC000002", "ABC000003", "ABC000005"]
    with database.read() as session:
        assert len(list(session.scalars(select(ErrorEntry.id)))) == 2


def test_that_a_notice_number_may_stand_in_one_row_of_a_ledger_only(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    rows = [cells(1), cells(2, 交付通知書番号="ＡＢＣ000001"), cells(3, 交付通知書番号="")]
    rows.append(cells(4, 交付通知書番号=""))
    result = take(database, acting, write(tmp_path / "l.csv", rows))
    assert reasons(result) == [(3, "交付通知書番号", "notice_number_twice")]
    assert not result.stored


def test_that_a_corrected_notice_number_of_ones_own_is_taken(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1)]))
    corrected = write(tmp_path / "l.csv", [cells(1, 交付通知書番号="XYZ000009")])
    assert take(database, acting, corrected).changed == 1
    assert numbers(database) == ["XYZ000009"]


def test_that_a_conflict_names_both_values_and_hides_whose_they_are(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    handed_over = cells(1, 状態="交付済", 交付日="2023/6/20", 棚番号="")
    take(database, acting, write(tmp_path / "l.csv", [handed_over, cells(2), cells(3)]))
    rows = [cells(1), cells(2, 氏名="別人　太郎", 生年月日="H1.1.8"), cells(4, 棚番号="A-01-003")]
    result = take(database, acting, write(tmp_path / "l.csv", rows))
    assert [(found.card, found.field, found.value, found.stored) for found in result.problems] == [
        ("000001", "stage", "shelved", "handed_over"),
        ("000002", "name", "別＊＊＊＊", "足＊＊＊＊"),
        ("000004", "shelf", "01-A-01-003", "000003"),
    ]
    assert all(found.is_conflict for found in result.problems)
