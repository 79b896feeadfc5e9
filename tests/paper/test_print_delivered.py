"""What counts as printed: only what was read back and then taken by its file or printer."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from desktop_app.errors import PrintFailed
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.printing import PrintJob
from desktop_app.paper import print_job, read_back, sheet
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.sheet import Sheet
from desktop_app.services.export import LEFT_SECONDS, draft_of
from desktop_app.services.printing import MOST_NAMED, PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from tests.factories import acting, make_application

NUMBER = "ABC000001"


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
    page = Sheet(painter, QFont("BIZ UDPGothic"))
    page.code(20, 20, 25, facts["number"])
    page.code(160, 250, 25, stamp.code)


def order(*pages: PageOrder) -> PrintOrder:
    return PrintOrder(PrintKind.LETTERS, "run 1", pages or (PageOrder({"number": NUMBER}, (NUMBER,)),))


def job(database: Database) -> tuple[str, str | None]:
    with database.read() as session:
        row = session.execute(select(PrintJob.state, PrintJob.fault)).one()
    return row[0], row[1]


def full(_pdf: bytes) -> None:
    raise OSError(28, "No space left on device")


def test_that_a_paper_that_nothing_took_was_not_printed(qapp: QApplication, local_database: Database) -> None:
    with pytest.raises(OSError, match="No space"):
        print_job.make(local_database, acting(), order(), draw, deliver=full)
    assert job(local_database) == ("failed", "not_delivered")


def test_that_a_job_that_fails_at_last_leaves_no_file(
    qapp: QApplication, local_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("desktop_app.services.printing.release", broken)
    with pytest.raises(RuntimeError):
        print_job.to_file(local_database, acting(), lambda _: order(), draw, tmp_path / "letters.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert job(local_database) == ("failed", "broken")


def test_that_a_large_job_names_whom_its_fault_concerns(qapp: QApplication, local_database: Database) -> None:
    with local_database.write() as session:
        people = [make_application(session) for _ in range(MOST_NAMED + 2)]
    pages = [PageOrder({"number": f"ABC{pk:06}"}, (f"ABC{pk:06}",), (pk,)) for pk in people]

    def overwritten(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        number = pages[0].facts["number"] if stamp.page.startswith("4/") else facts["number"]
        draw(painter, {"number": number}, stamp)

    with pytest.raises(PrintFailed):
        print_job.make(local_database, acting(), order(*pages), overwritten)
    with local_database.read() as session:
        whose = set(session.scalars(select(ErrorEntry.application_pk)))
    assert whose == {people[0], people[3]}
    with pytest.raises(OSError, match="No space"):
        print_job.make(local_database, acting(), order(*pages), draw, deliver=full)
    with local_database.read() as session:
        entries = session.scalar(select(func.count()).select_from(ErrorEntry))
    assert entries == 3, "one for the job that nothing took"


def test_that_a_corner_of_a_code_is_no_code_of_its_own(qapp: QApplication) -> None:
    # This job's code once held what reads as a Micro QR code with one figure.
    code = "KD-JOB 0c7b22f23a164cdab9976dacb127faa4 182/465"

    def draw_page(painter: QPainter, _at: int) -> None:
        page = Sheet(painter, QFont())
        page.code(93.0, 41.0, 15.0, code)
        page.code(166.0, 120.0, 30.0, "ABC343889")

    assert list(read_back.codes(sheet.pdf("x", 1, draw_page))) == [frozenset({code, "ABC343889"})]


def test_that_what_a_crash_left_beside_a_file_is_taken_away(tmp_path: Path) -> None:
    target = tmp_path / "visits.xlsx"
    old, new = tmp_path / ".visits.xlsx.abc", tmp_path / ".visits.xlsx.def"
    for folder in (old, new):
        folder.mkdir()
        (folder / "visits.xlsx").write_text("人", encoding="utf-8")
    long_ago = time.time() - LEFT_SECONDS - 60
    os.utime(old, (long_ago, long_ago))
    with draft_of(target):
        pass
    assert sorted(tmp_path.iterdir()) == [new], "the new one may be somebody's export under way"
