"""How a ward's first ledger names its offices is read before its rows: lightly, and it can be stopped."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select

from desktop_app.errors import Cancelled
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.office import Office
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.layout import find_layout
from tests.services.ledger.ledgers import cells, take, write

WORDS = ("竹の塚", "中央本町", "　竹の塚　", "=1+1", "")


def offices(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Office.name).order_by(Office.code)))


def test_that_each_office_is_numbered_once_whatever_else_is_wrong(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    rows = [cells(number, 交付場所=word) for number, word in enumerate(WORDS[:3], 1)]
    rows[0]["生年月日"] = "2023/13/45"
    result = take(local_database, acting, write(tmp_path / "l.csv", rows), accept_good=True)
    assert (result.created, result.refused) == (2, 1)
    assert offices(local_database) == ["中央本町", "竹の塚"]


def test_that_a_formula_of_a_workbook_is_no_office(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    rows = [cells(number, 交付場所=word) for number, word in enumerate(WORDS, 1)]
    for row in (list(rows[0]), *(list(row.values()) for row in rows)):
        sheet.append(row)
    book.save(tmp_path / "l.xlsx")
    take(local_database, acting, tmp_path / "l.xlsx", accept_good=True)
    assert offices(local_database) == ["中央本町", "竹の塚"]


def test_that_it_tells_how_far_it_is_and_can_be_stopped(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    rows = [cells(number, 交付場所="竹の塚") for number in range(1, 20_001)]
    path = write(tmp_path / "l.csv", rows)
    layout, _ = find_layout(path)
    told: list[tuple[int, str]] = []

    def stop(done: int, total: int, text: str) -> None:
        told.append((done, text))
        if done < total:
            return
        raise Cancelled

    with pytest.raises(Cancelled), local_database.write() as session:
        importing.take(session, acting, path, layout, progress=stop)
    # To the end of the file, and no row was checked yet.
    assert told[-1] == (path.stat().st_size, "0")
    assert len(told) > 1
    with local_database.read() as session:
        assert session.scalar(select(func.count()).select_from(Application)) == 0
    assert offices(local_database) == []
