"""Files of figures that are not what was chosen, or that can't be read."""

from __future__ import annotations

from pathlib import Path

from desktop_app.models.database import Database
from desktop_app.services.demo import certificates as drawn
from desktop_app.terms import Role
from desktop_app.views.figures.data_pages import DataPages
from desktop_app.views.figures.screen import FiguresScreen
from tests import factories
from tests.views.conftest import Run, settle, work_of

NATIONAL = Path(__file__).parent.parent / "data" / "municipalities.csv"


def shown(run: Run) -> DataPages:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    work.open_screen("figures", page="data")
    settle()
    screen = work.shown()
    assert isinstance(screen, FiguresScreen)
    pages = screen.guests.page("data")
    assert isinstance(pages, DataPages)
    return pages


def test_that_no_rows_of_the_file_before_stay_beside_one_that_can_not_be_read(
    run: Run, accounts: None, local_database: Database, tmp_path: Path
) -> None:
    with local_database.write() as session:
        drawn.install(session, factories.acting("command-line"), factories.TODAY, 1)
    pages = shown(run)
    for name, text in (
        ("counts.csv", "日付,窓口,種類,通数\n2023/6/31,千住,戸籍,5\n"),
        ("other.csv", "氏名,住所\n足立,梅田\n"),
    ):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        pages.files.show_file(path)
        settle()
        assert pages.files.table.rows.rowCount() == (name == "counts.csv")
    assert pages.files.said.text() == "何も保存していません。"


def test_that_a_file_is_read_as_what_its_headings_say(
    run: Run, accounts: None, local_database: Database, tmp_path: Path
) -> None:
    files = shown(run).files
    for name, text, kind in (
        ("people.csv", "基準日,人口\n2023/1/1,690114\n", "population"),
        ("national.csv", NATIONAL.read_text(encoding="utf-8-sig"), "municipalities"),
    ):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        files.what.field.setCurrentIndex(0)
        files.show_file(path)
        settle()
        assert files.what.field.currentData() == kind
        assert not files.offices.isVisible()
        files.store.click()
        settle()
        assert files.said.text() == f"{name}を保存しました。"
