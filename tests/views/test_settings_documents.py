"""Settings: a supervisor adds and ends kinds of documents; an office is switched off after it is said why."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import document_kinds, documents, offices
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.settings.document_forms import EndForm, KindForm
from desktop_app.views.settings.documents_dialog import DocumentsDialog
from desktop_app.views.settings.screen import SettingsScreen
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.work import Work
from tests.factories import TODAY, make_application, make_office
from tests.views.conftest import Run, settle, work_of
from tests.views.test_booking_fits import LOOKS, faults, opened


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Database:
    """The shipped documents, and a second office with a card."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        documents.install_defaults(session)
        make_office(session, "02", "千住")
        make_application(session, office_code="02")
    return local_database


def settings_of(work: Work) -> SettingsScreen:
    work.open_screen("settings")
    settle()
    screen = work.shown()
    assert isinstance(screen, SettingsScreen)
    return screen


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_list_and_forms_fit(run: Run, ward: Database, language: str, theme: str, text_size: str) -> None:
    screen = settings_of(work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window))
    dialog = screen.documents.show_list()
    settle()
    form = dialog.ask_new()
    assert form is not None
    form.save()
    found = faults(opened(KindForm))
    dialog.table.selectRow(0)
    dialog.end.click()
    found += faults(opened(EndForm))
    found += faults(opened(DocumentsDialog))
    assert found == []


def test_that_a_document_is_added_and_ended(run: Run, ward: Database) -> None:
    screen = settings_of(work_of(run("en", role=Role.SUPERVISOR).window))
    before = screen.documents.said.text()
    dialog = screen.documents.show_list()
    form = dialog.ask_new()
    assert form is not None
    form.save()
    assert form.name.error.text() == "Write the name as it stands on the document."
    form.name.field.setText("船員手帳")
    form.save()
    settle()
    place = dialog.table.rows.rowCount() - 1
    dialog.table.selectRow(place)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    end = opened(EndForm)
    end.last.field.set_day(TODAY - timedelta(days=1))
    end.save()
    assert end.last.error.text() == "The last day is today or later."
    end.last.field.set_day(TODAY)
    end.save()
    settle()
    dialog.accept()
    settle()
    assert screen.documents.said.text() != before
    with ward.read() as session:
        row = document_kinds.every(session)[-1]
        assert (row.name_ja, row.valid_until) == ("船員手帳", TODAY)


def test_that_a_clerk_reads_the_list_only(run: Run, ward: Database) -> None:
    screen = settings_of(work_of(run("en", role=Role.WINDOW).window))
    dialog = screen.documents.show_list()
    settle()
    assert dialog.new.isHidden()
    assert dialog.ask_new() is None
    assert dialog.ask_end(dialog.table.rows.row(0)) is None
    dialog.accept()


def test_that_an_office_is_switched_off_when_no_card_lies_there(run: Run, ward: Database) -> None:
    work = work_of(run("en", role=Role.SUPERVISOR).window)
    card = settings_of(work).offices
    assert card is not None
    assert card.switch.isHidden()
    card.choice.field.setCurrentIndex(2)
    card.choice.field.activated.emit(2)
    asked = card.ask_switch()
    assert isinstance(asked, Dialog)
    asked.accept()
    settle()
    assert "Cards lie in this office" in work.notice.words.text()
    with ward.write() as session:
        make_office(session, "03", "綾瀬")
    card.refresh()
    card.choice.field.setCurrentIndex(3)
    card.choice.field.activated.emit(3)
    asked = card.ask_switch()
    assert isinstance(asked, Dialog)
    asked.accept()
    settle()
    with ward.read() as session:
        assert [row.active for row in offices.every(session)] == [True, True, False]
    assert card.choice.field.itemText(3).endswith("(switched off)")
