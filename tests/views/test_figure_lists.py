"""What stands behind a figure goes out as a file and on paper, and leads to where it is kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services import verify
from desktop_app.services.export import FileKind
from desktop_app.services.slots import closures
from desktop_app.views.figures.data_pages import DataPages
from tests import factories
from tests.views.conftest import Run
from tests.views.test_figures import opened, press, show, stand, ward

__all__ = ["ward"]


def test_that_the_list_behind_a_figure_goes_out_as_a_file_and_on_paper(
    run: Run, ward: None, local_database: Database, tmp_path: Path
) -> None:
    work, screen = opened(run)
    screen.bar.ask_for(2023)
    show(screen, "bridge")
    stand(screen, "applications", "cards")
    press(screen, Qt.Key.Key_Return)
    behind = screen.behind
    assert behind.export.isEnabled()
    wanted = behind.wanted()
    assert wanted is not None
    rows = behind.cards.rows.rowCount()
    behind.out.write(wanted, tmp_path / "list.csv", FileKind.CSV)
    lines = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + rows
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Space)
    marked = behind.wanted()
    assert marked is not None
    assert len(marked.only or ()) == 1
    behind.out.write(marked, tmp_path / "one.xlsx", FileKind.XLSX)
    [sheet] = openpyxl.load_workbook(tmp_path / "one.xlsx").worksheets
    assert sheet.max_row == 2
    behind.out.print_out.begin(behind.out.paper(wanted), tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    with local_database.read() as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.sequence)).all()
        assert verify.verify(session).ok
    assert actions.count("figure_list_export") == 2
    assert {"print_figure_list", "print_released"} <= set(actions)
    assert work.notice.isHidden()


def test_that_a_closure_opens_the_closures(run: Run, ward: None, local_database: Database) -> None:
    starts, ends = datetime.fromisoformat("2023-10-07"), datetime.fromisoformat("2023-10-09T13:00")
    with local_database.write() as session:
        boss = factories.acting("boss")
        closures.add(session, boss, starts, ends, "本庁舎電気設備点検", None)
    work, screen = opened(run)
    show(screen, "service_suspensions")
    table = screen.panel.table.figures.table
    assert table.cell("2023-10-07T00:00", "until").differs is None
    assert table.cell("2023-12-29T00:00", "until").differs is not None
    stand(screen, "2023-10-07T00:00", "until")
    press(screen, Qt.Key.Key_Return)
    assert work.current == "slots"


def test_that_a_rank_opens_the_national_table_and_a_target_its_page(
    run: Run, ward: None, local_database: Database, tmp_path: Path
) -> None:
    with local_database.write() as session:
        session.add(WardSetting(key="ward_name", value='"足立区"'))
    work, screen = opened(run)
    show(screen, "municipalities")
    assert "23区中22位" in screen.panel.sentence.text()
    stand(screen, "足立区", "rank")
    press(screen, Qt.Key.Key_Return)
    behind = screen.behind
    assert behind.municipalities.isVisible()
    wanted = behind.wanted()
    assert wanted is not None
    behind.out.write(wanted, tmp_path / "national.xlsx", FileKind.XLSX)
    [sheet] = openpyxl.load_workbook(tmp_path / "national.xlsx").worksheets
    assert [cell.value for cell in sheet[2]][1:] == ["埼玉県", "川口市", 605_545, 324_048, "53.51"]
    behind.out.print_out.begin(behind.out.paper(wanted), tmp_path / "national.pdf")
    assert (tmp_path / "national.pdf").read_bytes().startswith(b"%PDF")
    work.step_back()
    show(screen, "targets")
    stand(screen, "R5", "target")
    press(screen, Qt.Key.Key_Return)
    data = screen.guests.page("data")
    assert isinstance(data, DataPages)
    assert data.targets.isVisible()
    assert work.notice.isHidden()
