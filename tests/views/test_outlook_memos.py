"""A memo for a decision: kept with what was seen, printed with its codes, opened and printed again."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.paper import plan_memo
from desktop_app.services.plans import memos
from desktop_app.services.plans.rows import MemoRow
from desktop_app.services.verify import verify
from desktop_app.views.outlook.memo_dialog import MemoDialog
from desktop_app.views.outlook.memo_paper import paper_of
from desktop_app.views.outlook.memo_words import memo_words
from desktop_app.views.outlook.screen import OutlookScreen
from desktop_app.views.shared import theme
from desktop_app.views.work import Work
from tests.views.conftest import Run, settle
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS
from tests.views.test_outlook import opened, press, ward
from tests.views.test_outlook_plans import CONTROL, planned, plans_of

__all__ = ["planned", "ward"]

NOTE = "土日の窓口を二つ増やし、八月は休まない。係長会で決める。"


def dialog_of() -> MemoDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MemoDialog)
    return dialog


def kept(work: Work, database: Database) -> tuple[OutlookScreen, MemoRow]:
    """Compare, press Ctrl+S, write a note, keep it; the question where it is printed is put off."""
    screen = plans_of(work)
    press(work, Qt.Key.Key_S, CONTROL)
    dialog = dialog_of()
    dialog.note.field.setPlainText(NOTE)
    dialog.save()
    settle()
    asked = QApplication.activeModalWidget()
    assert asked is not None, "it is printed at once"
    asked.close()
    settle()
    with database.read() as session:
        (memo,) = memos.all_of(session)
    return screen, memo


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_memos_fit(run: Run, planned: Database, language: str, theme: str, text_size: str) -> None:
    work = opened(run, language, theme, text_size)
    screen = plans_of(work)
    screen.ask_memo()
    settle()
    dialog = dialog_of()
    found = misfits(dialog)
    dialog.reject()
    screen, memo = kept(work, planned)
    found += misfits(work.window())
    screen.memos.open(memo)
    settle()
    found += misfits(work.window())
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_a_memo_keeps_what_was_seen_and_leads_back_by_esc(run: Run, planned: Database) -> None:
    work = opened(run)
    screen, memo = kept(work, planned)
    assert (memo.note, memo.title) == (NOTE, "9月30日の見通し（二つの計画の比較）")
    assert list(memo.tried) == list(screen.plans.tried().values())
    assert screen.stack.currentWidget() is screen.memos
    screen.memos.open(memo)
    assert screen.memos.pane.table.numbers.lines == screen.plans.pane.table.numbers.lines
    work.step_back()
    assert screen.memos.memo is None
    work.step_back()
    assert screen.stack.currentWidget() is screen.front


def test_that_nothing_is_kept_while_an_answer_is_missing(run: Run, ward: Database) -> None:
    work = opened(run)
    screen = plans_of(work)
    screen.plans.answers.clear()
    press(work, Qt.Key.Key_S, CONTROL)
    assert QApplication.activeModalWidget() is None


def test_that_the_paper_is_read_back_and_says_question_plans_and_note(
    run: Run, planned: Database, tmp_path: Path
) -> None:
    work = opened(run)
    screen, memo = kept(work, planned)
    target = tmp_path / "memo.pdf"
    screen.memos.ask_print(memo)
    asked = QApplication.activeModalWidget()
    assert asked is not None
    asked.close()
    screen.memos.print.begin(paper_of(memo), target)
    settle()
    document = pdfium.PdfDocument(target)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    plain = text.replace("\r", "").replace("\n", "").replace(" ", "")
    for said in (memo.title, memo_words.question(memo), NOTE, *memo_words.names(memo), "係長花子"):
        assert said.replace(" ", "").replace("　", "") in plain.replace("　", ""), said
    with planned.read() as session:
        assert memos.one(session, memo.memo_id).print_job_id is not None
        assert verify(session).ok
    assert screen.memos.rows[0].print_job_id is not None


def test_that_figures_stand_at_the_right_on_paper(run: Run, planned: Database) -> None:
    work = opened(run)
    _screen, memo = kept(work, planned)
    laid_out = plan_memo.pages(memo, "", memo_words.on_paper({}), theme.font(theme.look()))
    texts = [part for page in laid_out for part in page["drawn"] if part[0] == "text"]
    (hours,) = (part for part in texts if part[5] == f"{memo.tried[1].answer.seats_total:,}")
    assert hours[-1] is True
    (name,) = (part for part in texts if part[5] == "職員の時間")
    assert name[-1] is False
