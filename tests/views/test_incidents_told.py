"""What incidents tell outside their forms: the example, the count on the rail, the printed report."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.paper import read_back
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.incidents.notice_dialogs import DeadlineDialog
from desktop_app.views.incidents.paper import paper_of
from desktop_app.views.rail import RailButton
from tests.factories import TODAY
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.incident_screens import NAME, furnish, press, screen_of
from tests.views.test_booking_fits import opened


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Database:
    """A ward with an incident."""
    return furnish(local_database)


def test_that_an_empty_register_offers_the_example_to_a_supervisor(
    run: Run, local_database: Database, accounts: None
) -> None:
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    work.open_screen("incidents")
    settle()
    screen = screen_of(work)
    assert screen.register.sample.isVisible()
    press(work, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert screen.page.whole is not None
    assert screen.page.whole.incident.sample
    screen.show_register()
    settle()
    assert not screen.register.sample.isVisible()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_overdue_notices_are_counted_on_the_rail_until_they_are_settled(
    run: Run, ward: Database, language: str
) -> None:
    work = work_of(run(language, role=Role.SUPERVISOR).window)
    [button] = [each for each in work.rail.findChildren(RailButton) if each.name == "incidents"]
    assert (button.count.isVisible(), button.count.text()) == (True, "1")
    assert "1" in button.accessibleDescription()
    assert misfits(work.rail) == []
    assert button.mapTo(work.rail, button.rect().topRight()).x() <= work.rail.width()
    work.open_screen("incidents", incident_id=1)
    settle()
    page = screen_of(work).page
    assert page.whole is not None
    page.doings.open_row(page.whole.deadlines[0])
    form = opened(DeadlineDialog)
    form.note.setText("報告を要しない")
    form.yes.click()
    settle()
    assert not button.count.isVisible()


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
    finally:
        document.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_report_is_a_print_job_and_names_nobody(
    run: Run, ward: Database, tmp_path: Path, language: str
) -> None:
    work = work_of(run(language, role=Role.WINDOW).window)
    work.open_screen("incidents", incident_id=1)
    settle()
    page = screen_of(work).page
    target = tmp_path / "report.pdf"
    page.doings.out.begin(paper_of(1, lambda: TODAY), target)
    settle()
    pdf = target.read_bytes()
    told = text_of(pdf)
    assert "窓口" not in told
    assert all(word in told for word in ("住民票の写し", "区民から電話があった", "概要です。"))
    assert ("令和5年6月22日" in told) is (language == "ja")
    assert not any(part in told for part in (*NAME.split(), "ゴンザレス", "テシガワラ"))
    codes = list(read_back.codes(pdf))
    assert all(len(found) == 1 for found in codes)
    assert f"1/{len(codes)}" in told
