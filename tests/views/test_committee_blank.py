"""A report that begins with nothing of another: kept only when it says something."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services import verify
from desktop_app.services.committee.rows import BlockKind
from desktop_app.terms import Role
from desktop_app.views.committee.edit_dialog import EditDialog
from desktop_app.views.committee.page import CommitteePage
from tests import factories
from tests.services.committee import ward
from tests.views.dialogs import reject_all, shown
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
