"""The data behind the figures on the screen: files, a month by hand, population, the published report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPermission
from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateOffice
from desktop_app.services.figures import by_hand, people, published
from desktop_app.services.figures.people import PopulationRow
from desktop_app.terms import Role
from desktop_app.views.figures.data_pages import DataPages
from desktop_app.views.figures.data_people import PeoplePage
from desktop_app.views.shared.dialogs import Dialog
from tests.factories import acting, make_staff
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.told import Told

Open = Callable[..., DataPages]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def opened(jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> Open:
    """Opens the pages as somebody of the staff has them."""
    with jobs.database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session)
        session.add(CertificateOffice(code="senju", name="千住", position=0, convenience=False))

    def call(staff_id: str = "s1", role: Role = Role.SUPERVISOR, language: str = "en") -> DataPages:
        shell = told.shell(jobs, tmp_path, role)
        shell.acting = lambda: acting(staff_id)
        shell.settings.language = language
        pages = DataPages(shell)
        qtbot.addWidget(pages)
        pages.resize(1000, 560)
        pages.show()
        pages.refresh()
        return pages

    return call


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "counts.csv"
    path.write_text("\n".join(("日付,窓口,種類,通数", *lines)), encoding="utf-8")
    return path


def test_that_a_file_with_two_bad_rows_is_shown_and_its_good_rows_are_stored_on_request(
    opened: Open, told: Told, tmp_path: Path
) -> None:
    page = opened().files
    assert not page.store.isEnabled()
    page.show_file(_file(tmp_path, "2023/4/3,千住,戸籍,5", "2023/4/3,綾瀬,戸籍,5", "昨日,千住,戸籍,1"))
    assert page.table.rows.rowCount() == 2
    assert [column.text(page.table.rows.row(0)) for column in page.table.rows.columns] == [
        "3",
        "窓口",
        "綾瀬",
        "This office is not known",
    ]
    assert not page.store.isEnabled()
    assert page.good.isEnabled()
    page.offices.setChecked(True)
    assert page.table.rows.rowCount() == 1
    assert "New offices: 綾瀬." in page.detail.text()
    page.good.click()
    assert told.said == ["counts.csv is stored."]
    assert not page.good.isEnabled()
    page.show_file(_file(tmp_path, "2023/4/3,千住,戸籍,5"))
    assert "as before 1" in page.detail.text()
    page.store.click()
    assert told.said == ["counts.csv is stored."] * 2
    assert told.failed == []


def test_that_a_file_with_other_headings_is_read_when_they_are_said(
    opened: Open, told: Told, tmp_path: Path
) -> None:
    page = opened().files
    path = tmp_path / "other.csv"
    path.write_text("日付,出張所,種,数\n2023/4/3,千住,戸籍,5\n", encoding="utf-8")
    page.show_file(path)
    assert len(told.failed) == 1
    page.layouts.headings.field.setText("窓口:出張所")
    page.layouts.headings.field.editingFinished.emit()
    assert page.layouts.headings.error.text() != ""
    page.layouts.headings.field.setText("窓口=出張所、種類=種、通数=数")
    page.layouts.headings.field.editingFinished.emit()
    assert page.store.isEnabled()
    assert len(told.failed) == 1


def test_that_headings_are_saved_by_name_and_chosen_again(opened: Open, told: Told, tmp_path: Path) -> None:
    page = opened().files
    bar = page.layouts
    path = tmp_path / "other.csv"
    path.write_text("令和5年4月,,\n部署,戸籍,住民票,計\n千住,1,2,3\n", encoding="utf-8")
    assert not bar.keep.isEnabled()
    bar.headings.field.setText("窓口=部署")
    bar.headings.field.editingFinished.emit()
    page.show_file(path)
    assert "A table of offices by kinds, 1 of its sums checked." in page.detail.text()
    bar.save("税務")
    assert (bar.layouts.field.currentText(), bar.keep.isEnabled()) == ("税務", False)
    # Another day nobody has to say anything: the file finds its layout.
    again = opened().files
    again.show_file(path)
    assert "Read by the layout “税務”." in again.detail.text()
    again.layouts.layouts.field.setCurrentIndex(1)
    again.layouts.layouts.field.activated.emit(1)
    assert again.layouts.headings.field.text() == "窓口=部署"
    assert again.store.isEnabled()
    again.layouts.remove("税務")
    assert again.layouts.layouts.field.count() == 1
    assert again.layouts.headings.field.text() == ""
    assert told.said == ["Layout “税務” saved", "Layout “税務” removed"]
    # Without the layout this file has no headings any more, which is said.
    assert len(told.failed) == 1


def test_that_a_table_without_a_period_is_read_once_it_is_said(
    opened: Open, told: Told, tmp_path: Path
) -> None:
    page = opened().files
    path = tmp_path / "table.csv"
    path.write_text("窓口,戸籍,住民票,計\n千住,1,2,3\n", encoding="utf-8")
    page.show_file(path)
    assert len(told.failed) == 1
    page.layouts.period.field.setText("令和5年4月")
    page.layouts.period.field.editingFinished.emit()
    assert "3 in all, 2023-04-01 to 2023-04-01." in page.detail.text()
    assert page.store.isEnabled()


def test_that_refused_rows_of_each_kind_of_file_are_saved(opened: Open, told: Told, tmp_path: Path) -> None:
    page = opened().files
    page.show_file(_file(tmp_path, "2023/4/3,千住,戸籍,5", "2023/4/3,綾瀬,戸籍,5"))
    assert page.refused.isVisibleTo(page)
    page.good.click()
    assert page.refused.isVisibleTo(page)
    page.write_refused(tmp_path / "refused.csv")
    page.what.field.setCurrentIndex(2)
    assert not page.refused.isVisibleTo(page)
    people_file = tmp_path / "people.csv"
    people_file.write_text("日付,人口\n2023/1/1,多数\n", encoding="utf-8")
    page.show_file(people_file)
    page.write_refused(tmp_path / "people.refused.csv")
    assert told.said[1:] == ["1 rows saved to refused.csv", "1 rows saved to people.refused.csv"]
    assert "2023/1/1,多数,2," in (tmp_path / "people.refused.csv").read_text(encoding="utf-8")
    assert told.failed == []


def test_that_a_clerk_may_look_and_is_told_who_stores(opened: Open, told: Told, tmp_path: Path) -> None:
    page = opened("w1", Role.WINDOW).files
    page.show_file(_file(tmp_path, "2023/4/3,千住,戸籍,5"))
    assert [type(error) for error in told.failed] == [NoPermission]
    assert page.said.text() == "Nothing was stored."


def test_that_a_month_is_entered_by_hand_and_seen_again(opened: Open, told: Told, jobs: Jobs) -> None:
    pages = opened()
    pages.show_page(1)
    page = pages.month
    assert page.month.field.text() == "2023-05"
    page.new_kind.field.setText("戸籍")
    page.new_count.field.setText("many")
    page.save.click()
    assert page.error.text() == "A count is a number from 0 to 10,000,000."
    page.new_count.field.setText("1,200")
    page.save.click()
    assert told.said == ["2023-05 of 千住 is saved."]
    assert page.fields["戸籍"].text() == "1,200"
    page.fields["戸籍"].setText("1300")
    page.save.click()
    with jobs.database.read() as session:
        first = page.first()
        assert first is not None
        assert dict(by_hand.month(session, "senju", first).counts) == {"戸籍": 1_300}
    page.month.field.setText("later")
    page.save.click()
    assert page.month.error.text() == "This is no month."


def test_that_what_is_typed_for_a_month_stays_until_it_is_saved_or_dropped(opened: Open, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        session.add(CertificateOffice(code="takenotsuka", name="竹の塚", position=9, convenience=False))
    pages = opened()
    pages.show_page(1)
    page = pages.month
    page.new_kind.field.setText("戸籍")
    page.new_count.field.setText("12")
    page.next.click()
    page.month.field.setText("2023-04")
    page.look()
    assert (page.office.field.currentText(), page.month.field.text()) == ("千住", "2023-05")
    assert (page.new_kind.field.text(), page.new_count.field.text()) == ("戸籍", "12")
    assert "not saved yet" in page.error.text()
    assert page.drop.isVisible()
    page.drop.click()
    assert not page.drop.isVisible()
    assert page.new_count.field.text() == ""
    page.next.click()
    assert page.office.field.currentText() == "竹の塚"


def test_that_enter_leads_from_number_to_number_and_to_the_button(opened: Open) -> None:
    pages = opened()
    pages.show_page(1)
    page = pages.month
    page.new_kind.field.setText("戸籍")
    page.new_count.field.setText("12")
    page.save.click()
    field = page.fields["戸籍"]
    field.setFocus()
    field.returnPressed.emit()
    assert page.focusWidget() is page.save


def test_that_population_is_entered_corrected_and_removed(opened: Open, told: Told, jobs: Jobs) -> None:
    pages = opened()
    pages.show_page(2)
    page = pages.people
    page.save.click()
    assert page.day.error.text() == "No such day."
    page.day.field.set_day(people.date(2023, 1, 1))
    page.count.field.setText("690,114")
    page.source.field.setText("住民基本台帳")
    page.save.click()
    _take_up(page)
    page.count.field.setText("690,115")
    page.save.click()
    with jobs.database.read() as session:
        assert [(each.count, each.version) for each in people.all_of(session)] == [(690_115, 2)]
    _take_up(page)
    page.ask_remove()
    dialog = page.findChild(Dialog)
    assert dialog is not None
    dialog.accept()
    assert page.table.rows.rowCount() == 0
    assert told.said[-1] == "The population of 2023-01-01 is removed."


def _take_up(page: PeoplePage) -> None:
    row = page.table.rows.row(0)
    assert isinstance(row, PopulationRow)
    page.take_up(row)


def test_that_the_shipped_report_is_loaded_once_and_its_faults_are_listed(opened: Open, told: Told) -> None:
    pages = opened()
    pages.show_page(3)
    page = pages.report
    assert page.said.text() == "The shipped report is not in this database yet."
    page.load.click()
    assert [said.partition(":")[0] for said in told.said] == ["The report is loaded"]
    assert page.table.rows.rowCount() == 5
    assert not page.load.isEnabled()
    assert page.said.text().startswith("Report of 2023-06-27: 5 ")


@pytest.mark.parametrize("text_size", ["normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_all_pages_fit(
    run: Run,
    accounts: None,
    local_database: Database,
    qtbot: QtBot,
    tmp_path: Path,
    language: str,
    text_size: str,
) -> None:
    work = work_of(run(language, "light", text_size, role=Role.SUPERVISOR).window)
    with local_database.write() as session:
        published.install(session, work.shell.acting())
    pages = DataPages(work.shell)
    qtbot.addWidget(pages)
    pages.resize(1366 - 230, 600)
    pages.show()
    pages.files.show_file(_file(tmp_path, "2023/4/3,綾瀬,戸籍,5", "2023/4/3,千住,戸籍,5"))
    found: list[str] = []
    for at in range(5):
        pages.show_page(at)
        settle()
        found += [f"{at}: {fault}" for fault in misfits(pages)]
    assert found == []
    assert pages.width() == 1366 - 230
