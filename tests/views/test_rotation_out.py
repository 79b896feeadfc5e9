"""The schedule is given out from the screen: seen before, copied, written as a file, printed."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services.rotation_out import reading, texts
from desktop_app.services.rotation_out.files import OutKind
from desktop_app.services.rotation_out.reading import Wanted
from desktop_app.terms import Role
from desktop_app.views.rotation_out.dialog import Form, GiveOutDialog
from desktop_app.views.rotation_out.give_out import GiveOut
from desktop_app.views.rotation_out.words import out_words
from desktop_app.views.shared.dialogs import TroubleDialog
from desktop_app.views.shared.language import Language
from tests.services.rotation_out.summer import FIRST, planned
from tests.views.conftest import settle
from tests.views.fits import misfits
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def wanted(jobs: Jobs) -> Wanted:
    """The planned summer of 2023."""
    return planned(jobs.database)


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    """A screen from which it is given out."""
    found = QWidget()
    found.resize(1_200, 700)
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture
def out(screen: QWidget, jobs: Jobs, wanted: Wanted, told: Told, tmp_path: Path) -> GiveOut:
    return GiveOut(told.shell(jobs, tmp_path, Role.WINDOW), screen)


def asked(out: GiveOut) -> GiveOutDialog:
    """Give the dialog that asks what is given out."""
    out.ask()
    found = QApplication.activeModalWidget()
    assert isinstance(found, GiveOutDialog)
    return found


def test_that_texts_are_seen_and_copied_before_they_go_anywhere(
    out: GiveOut, jobs: Jobs, wanted: Wanted, told: Told
) -> None:
    with jobs.database.read() as session:
        found = reading.read(session, wanted)
    dialog = asked(out)
    assert dialog.first.field.day() == FIRST
    assert (dialog.text.isVisible(), dialog.venue.isEnabled()) == (False, False)
    dialog.forms[Form.WEB].setChecked(True)
    assert dialog.text.toPlainText() == texts.web(found).rstrip("\n") + "\n"
    dialog.forms[Form.POSTS].setChecked(True)
    dialog.week.field.setCurrentIndex(3)
    assert dialog.text.toPlainText() == texts.posts(found)[3]
    assert dialog.length.text().startswith(f"{len(texts.posts(found)[3])} of 140")
    dialog.copy_it.click()
    assert QGuiApplication.clipboard().text() == texts.posts(found)[3]
    assert told.said == ["Text copied."]
    dialog.reject()


def test_that_days_without_a_plan_are_told_and_nothing_goes_out(out: GiveOut) -> None:
    dialog = asked(out)
    dialog.first.field.setText("2023/9/1")
    dialog.last.field.set_day(None)
    assert dialog.last.error.isVisible()
    assert not dialog.yes.isEnabled()
    dialog.first.field.setText("2025/1/6")
    dialog.last.field.setText("2025/1/10")
    dialog.look()
    assert dialog.sum.text() == "No week of these days is planned yet. Plan the rotation first."
    assert not dialog.yes.isEnabled()
    dialog.reject()


def test_that_files_are_written_and_told(out: GiveOut, wanted: Wanted, told: Told, tmp_path: Path) -> None:
    for kind in OutKind:
        target = tmp_path / f"out.{kind.value}"
        out.begin(wanted, kind, target)
        assert target.stat().st_size > 1_000
    assert told.said[-1].startswith("Written: out.posts. Weeks: 14.")
    out.begin(wanted, OutKind.CSV, tmp_path / "nowhere" / "out.csv")
    trouble = QApplication.activeModalWidget()
    assert isinstance(trouble, TroubleDialog)
    trouble.reject()
    assert told.failed == []


def test_that_the_poster_is_printed_in_the_language_of_the_window(
    out: GiveOut, wanted: Wanted, told: Told, tmp_path: Path, qapp: QApplication
) -> None:
    spoken = Language(qapp)
    for language, title in (("ja", "ポイント支援窓口"), ("en", "Point support")):
        assert spoken.use(language)
        target = tmp_path / f"{language}.pdf"
        out.print_out.begin(out.paper(wanted, "poster"), target)
        document = pypdfium2.PdfDocument(target)
        assert len(document) == 4
        page = document[1].get_textpage()
        assert title in page.get_text_range()
        page.close()
        document.close()
    spoken.forget()
    assert told.failed == []
    assert out_words.poster().titles["renewal"] == "Card renewal"


def test_that_the_keys_open_the_lists_of_the_campaign(out: GiveOut, screen: QWidget, told: Told) -> None:
    for action in screen.actions():
        if action.shortcut().toString() != "Ctrl+E":
            action.trigger()
    assert [args["page"] for _name, args in told.screens] == ["venues", "closures", "publicity"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_dialog_fits_in_both_languages(
    screen: QWidget, jobs: Jobs, wanted: Wanted, told: Told, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    spoken = Language(qapp)
    assert spoken.use(language)
    dialog = asked(GiveOut(told.shell(jobs, tmp_path), screen))
    found: list[str] = []
    for form in Form:
        dialog.forms[form].setChecked(True)
        settle()
        found += misfits(dialog)
    dialog.reject()
    spoken.forget()
    assert found == []
