"""Small ledgers of synthetic applications for the tests of the import."""

from __future__ import annotations

import csv
from pathlib import Path

from desktop_app.models.database import Database
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.importing import ImportRow
from desktop_app.services.ledger.layout import find_layout

HEADINGS = (
    *("申請書ID", "交付通知書番号", "氏名", "氏名カナ", "生年月日", "性別", "郵便番号", "住所", "方書"),
    *("申請経路", "申請日", "到着日", "状態", "棚番号", "交付日"),
)


def cells(number: int, **changed: str) -> dict[str, str]:
    """One row by heading: a card that lies on a shelf."""
    row = {
        "申請書ID": f"{number:023}",
        "交付通知書番号": f"ABC{number:06}",
        "氏名": "足立　花子",
        "氏名カナ": "アダチ　ハナコ",
        "生年月日": "S60.4.12",
        "性別": "女",
        "郵便番号": "120-8510",
        "住所": f"足立区中央本町一丁目{number}番",
        "方書": "",
        "申請経路": "スマートフォン",
        "申請日": "2023/4/3",
        "到着日": "R5.5.1",
        "状態": "保管中",
        "棚番号": f"A-01-{number:03}",
        "交付日": "",
    }
    return row | changed


def write(
    path: Path, rows: list[dict[str, str]], *, encoding: str = "cp932", delimiter: str = ",", **extra: str
) -> Path:
    """Write a ledger; extra adds columns with one value in all rows."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow([*(rows[0] if rows else HEADINGS), *extra])
        writer.writerows([*row.values(), *extra.values()] for row in rows)
    return path


def take(database: Database, acting: Acting, path: Path, *, accept_good: bool = False) -> ImportRow:
    """Bring a ledger in as the command does."""
    layout, _ = find_layout(path)
    with database.write() as session:
        return importing.take(session, acting, path, layout, accept_good=accept_good)


def reasons(result: ImportRow) -> list[tuple[int, str, str]]:
    """Problems as row, heading, code."""
    return [(problem.row, problem.column, problem.reason.value) for problem in result.problems]
