"""A report that begins with nothing of another: kept only when it says something."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services import verify
from desktop_app.services.committee.rows import BlockKind
from desktop_app.terms import Role
from desktop_app.views.committee.edit_dialog import EditDialog
from desktop_app.views.committee.page import CommitteePage
from desktop_app.views.shared import theme as look
from desktop_app.views.shared.language import Language
from tests import factories
from tests.services.committee import ward
from tests.views.conftest import settle
from tests.views.dialogs import reject_all, shown
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS
from tests.views.told import Told


def test_that_a_report_is_begun_on_blank_paper_in_a_ward_without_any(
    jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    with jobs.database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
    shell = Told().shell(jobs, tmp_path / "settings", Role.SUPERVISOR)
    shell.acting = lambda: factories.acting("s1")
    page = CommitteePage(shell)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    assert (page.new.isVisible(), page.blank.isVisible(), page.load_it.isVisible()) == (False, True, True)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    dialog = shown(EditDialog)
    dialog.keep()
    assert dialog.error.text()
    assert ward.reports(jobs.database) == ()
    dialog.subject.field.setText("カードの交付状況について")
    dialog.department.field.setText("区民部 戸籍住民課")
    kind = dialog.fields.kind.field
    kind.setCurrentIndex(kind.findData(BlockKind.TABLE))
    dialog.fields.code.field.setCurrentIndex(dialog.fields.code.field.findData("card_issuance"))
    dialog.keep()
    (draft,) = ward.reports(jobs.database)
    assert (draft.title, draft.blocks[0].code, draft.sample) == (
        "カードの交付状況について",
        "card_issuance",
        False,
    )
    assert page.made is not None
    assert [report.title for report in page.made.drafts] == ["カードの交付状況について"]
    with jobs.database.read() as session:
        assert verify.verify(session).ok
    reject_all()


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_page_without_a_report_fits(
    jobs: Jobs, qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str, theme: str, text_size: str
) -> None:
    spoken = Language(qapp)
    assert spoken.use(language)
    look.apply(qapp, look.read(theme, text_size), tmp_path / "look")
    page = CommitteePage(Told().shell(jobs, tmp_path / "settings", Role.SUPERVISOR))
    qtbot.addWidget(page)
    page.resize(1366 - 270, 768 - 140)
    page.show()
    page.refresh()
    settle()
    found = misfits(page)
    dialog = page.begin_blank()
    settle()
    assert (page.width(), found + misfits(dialog)) == (1366 - 270, [])
    reject_all()
    spoken.forget()
