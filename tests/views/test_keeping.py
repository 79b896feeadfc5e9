"""How long a card is kept stands on its record; the ward's rule is changed line by line in the settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.errors import Conflict
from desktop_app.jobs import Jobs
from desktop_app.models.application import Application
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.keep_until import choosing
from desktop_app.services.keep_until.evaluating import Facts, KeptRow, evaluate
from desktop_app.services.keep_until.reading import KeepRow, ThenRow
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When
from desktop_app.terms import Role, Stage
from desktop_app.views.keeping.hold_dialog import HoldDialog
from desktop_app.views.keeping.rule_dialog import FRAME
from desktop_app.views.keeping.settings_card import KeepingRules
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.shared.dialogs import ReasonDialog
from desktop_app.views.shared.language import Language
from tests.codes import is_said
from tests.factories import TODAY, acting, make_application, make_staff
from tests.views.conftest import Run, close_dialog, settle, work_of
from tests.views.told import Told

T = TypeVar("T", bound=QWidget)
YEAR = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=12),))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def ward(jobs: Jobs) -> Jobs:
    with jobs.database.write() as session:
        for who in ("w1", "s1"):
            make_staff(session, who, Role.SUPERVISOR)
    return jobs


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = Language(qapp)
    name: str = request.param
    assert spoken.use(name)
    yield name
    spoken.forget()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    spoken = Language(qapp)
    assert spoken.use("en")
    yield
    spoken.forget()


def opened(kind: type[T]) -> T:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def keep(rule: Rule, **days: date) -> KeepRow:
    facts = Facts({Base(name): day for name, day in days.items()}, frozenset({When.ALWAYS}))
    found: KeptRow = evaluate(rule, facts)
    return KeepRow(choosing.RuleRow("x", rule, TODAY), found, None)


def test_that_the_sentence_names_each_day_it_counts_from(english: None) -> None:
    row = keep(EXAMPLES["two_notices"], first_notice=date(2023, 6, 30), second_notice=date(2023, 5, 14))
    assert keeping_words.sentence(row, TODAY) == (
        "May be disposed of from 2024-07-01: the later of first notice + 12 months (2023-06-30)"
        " and second notice + 3 months (2023-05-14)."
    )
    waits = keep(EXAMPLES["two_notices"], first_notice=date(2023, 6, 30))
    assert "second notice" in keeping_words.sentence(waits, TODAY)


def test_that_the_sentence_names_the_rule_to_come_too(english: None) -> None:
    now = keep(EXAMPLES["two_notices"], first_notice=date(2023, 6, 30), second_notice=date(2023, 5, 14))
    then = keep(EXAMPLES["reminder_90_days"], reminder=date(2023, 5, 14))
    assert then.kept is not None
    new = choosing.RuleRow("90日", EXAMPLES["reminder_90_days"], date(2023, 10, 1))
    assert keeping_words.sentence(replace(now, then=ThenRow(new, then.kept)), TODAY) == (
        "By today's rule: May be disposed of from 2024-07-01: the later of first notice + 12 months"
        " (2023-06-30) and second notice + 3 months (2023-05-14).\nFrom 2023-10-01 the rule “90日” holds:"
        " May be disposed of from 2023-10-01: last reminder + 90 days (2023-05-14)."
    )


def test_that_every_word_is_said(language: str) -> None:
    said = {
        **{base: keeping_words.base(base) for base in Base},
        **{when: keeping_words.when(when) for when in When},
        **{code: keeping_words.example(code) for code in EXAMPLES},
    }
    assert {code for code, text in said.items() if not is_said(text, language, str(code))} == set()


def test_that_a_card_is_held_and_let_go_from_its_record(
    ward: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    with ward.database.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, TODAY)
        pk = make_application(session, Stage.NOTIFIED, first_notice_on=date(2022, 6, 1), notices=1)
    screen = RecordScreen(told.shell(ward, tmp_path))
    qtbot.addWidget(screen)
    screen.show()
    screen.show_for(pk=pk)
    page = screen.page
    assert page is not None
    assert page.keeping is not None
    assert "since 2023-06-02" in page.keeping.sentence.text()
    page.keeping.button.click()
    dialog = opened(HoldDialog)
    assert not dialog.yes.isEnabled()
    dialog.reason.field.setText("621498320257")
    dialog.yes.click()
    assert "My Number" in dialog.reason.error.text()
    dialog.reason.field.setText("入院中")
    dialog.until.field.setText("2023/6/1")
    dialog.yes.click()
    assert dialog.until.error.text() == "A hold ends today or later."
    assert dialog.reason.error.text() == ""
    dialog.until.field.setText("2023/7/31")
    dialog.yes.click()
    assert told.said[-1] == "The card is held."
    page = screen.page
    assert page is not None
    assert page.keeping is not None
    assert page.keeping.button.text().startswith("End hold")
    screen.hold_or_release()
    asked = opened(ReasonDialog)
    asked.field.setPlainText("退院した")
    asked.yes.click()
    assert told.said[-1] == "The hold has ended."


def test_that_a_rule_begins_with_an_example_and_is_changed_line_by_line(
    english: None, ward: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    card = KeepingRules(told.shell(ward, tmp_path, Role.SUPERVISOR))
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    assert card.said.text() == "No rule: cards are kept without an end."
    dialog = card.ask()
    dialog.yes.click()
    assert dialog.name.error.text() == "Give the rule a name."
    dialog.begin.field.setCurrentIndex(1 + list(EXAMPLES).index("two_notices"))
    dialog.begin.field.activated.emit(0)
    assert [line.term() for line in dialog.lines] == list(EXAMPLES["two_notices"].terms)
    dialog.lines[0].number.setValue(18)
    dialog.more.click()
    dialog.lines[2].remove.click()
    assert "first notice + 18 months" in dialog.said.text()
    dialog.valid_from.field.set_day(TODAY - timedelta(1))
    dialog.yes.click()
    assert dialog.valid_from.error.text() == "A rule begins today or later."
    dialog.valid_from.field.set_day(TODAY)
    dialog.yes.click()
    assert told.said[-1] == "The rule is taken."
    assert "first notice + 18 months" in card.said.text()
    with ward.database.read() as session:
        now = choosing.current(session, TODAY)
        assert now is not None
        assert now.rule.terms[0].months == 18


def test_that_a_rule_is_tried_before_it_holds(
    english: None, ward: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    with ward.database.write() as session:
        firsts = (date(2022, 6, 1), date(2022, 9, 1), date(2023, 6, 1))
        pks = [make_application(session, Stage.NOTIFIED, first_notice_on=day, notices=1) for day in firsts]
        number = session.get_one(Application, pks[1]).application_id
    card = KeepingRules(told.shell(ward, tmp_path, Role.SUPERVISOR))
    qtbot.addWidget(card)
    card.show()
    dialog = card.ask()
    dialog.more.click()
    dialog.lines[0].base.setCurrentIndex(list(Base).index(Base.FIRST_NOTICE))
    assert "the time of 2 of the 3 cards" in dialog.effect.text()
    assert dialog.effect.text().endswith("without this rule 0.")
    dialog.valid_from.field.set_day(date(2023, 9, 30))
    dialog.valid_from.field.changed.emit(date(2023, 9, 30))
    assert "On 2023-09-30 the time of 3 of the 3" in dialog.effect.text()
    dialog.lines[0].number.setValue(12)
    assert "the time of 2 of the 3" in dialog.effect.text()
    tries = ((number, "first notice + 12 months (2022-09-01)"), ("9" * 23, "No card has"))
    for text, said in tries:
        dialog.card.setText(text)
        QTest.keyClick(dialog.card, Qt.Key.Key_Return)
        assert said in dialog.of_card.text()
        assert dialog.isVisible(), "Enter tries the rule, it does not take it"
    with ward.database.read() as session:
        assert choosing.all_of(session) == ()
        tried = select(AuditEntry.subject).where(AuditEntry.action == "keep_rule_tried")
        assert session.scalars(tried).all() == [number]


def test_that_a_rule_of_the_same_day_is_replaced_and_a_second_window_is_told(
    english: None, ward: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    with ward.database.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, TODAY)
    card = KeepingRules(told.shell(ward, tmp_path, Role.SUPERVISOR))
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    first, second = card.ask(), card.ask()
    for dialog, months in ((first, 18), (second, 24)):
        assert "“一年” begins on this day already" in dialog.takes_place.text()
        dialog.lines[0].number.setValue(months)
        dialog.yes.click()
    assert "first notice + 18 months" in card.said.text()
    assert not first.isVisible()
    assert second.isVisible(), "what was typed in the second window stays"
    assert isinstance(told.failed[-1], Conflict)
    second.valid_from.field.set_day(TODAY + timedelta(1))
    second.valid_from.field.changed.emit(TODAY + timedelta(1))
    assert second.takes_place.isHidden()
    second.yes.click()
    assert "From 2023-06-28: 一年" in card.later.text()
    third = card.ask()
    assert "It holds until 2023-06-27 only: then the rule “一年” begins." in third.takes_place.text()


def test_that_six_times_and_what_they_do_stay_on_a_small_screen(
    english: None, ward: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    with ward.database.write() as session:
        number = session.get_one(Application, make_application(session, Stage.NOTIFIED)).application_id
    card = KeepingRules(told.shell(ward, tmp_path, Role.SUPERVISOR))
    qtbot.addWidget(card)
    card.show()
    dialog = card.ask()
    for base in list(Base)[:6]:
        dialog.more.click()
        dialog.lines[-1].base.setCurrentIndex(list(Base).index(base))
    dialog.card.setText(number)
    QTest.keyClick(dialog.card, Qt.Key.Key_Return)
    assert not dialog.more.isEnabled()
    assert "All cards: the latest of" in dialog.said.text()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    parts = (dialog.area, dialog.effect, dialog.card, dialog.of_card, dialog.yes)
    places = [part.mapTo(dialog, part.rect().topLeft()).y() for part in parts]
    ends = [place + part.height() for place, part in zip(places, parts, strict=True)]
    assert all(end <= place for end, place in zip(ends, places[1:], strict=False))
    assert ends[-1] <= dialog.height()


def test_that_what_is_wrong_with_a_rule_has_its_place_in_large_text(run: Run, accounts: None) -> None:
    work = work_of(run("en", text_size="large", role=Role.SUPERVISOR).window)
    work.open_screen("settings")
    cards = work.stack.findChildren(KeepingRules)
    dialog = cards[0].ask()
    settle()
    assert dialog.width() >= dialog.minimumSizeHint().width(), "nothing is cut when it opens"
    dialog.name.field.setText("一年")
    for base in (*list(Base)[:5], Base.APPLICATION):
        dialog.more.click()
        dialog.lines[-1].base.setCurrentIndex(list(Base).index(base))
    settle()
    assert dialog.trouble.isVisible()
    assert dialog.height() <= dialog.screen().availableGeometry().height() - FRAME
    dialog.lines[-1].remove.click()
    dialog.valid_from.field.set_day(date(2020, 1, 1))
    dialog.yes.click()
    settle()
    assert dialog.valid_from.error.isVisible()
    assert dialog.name.field.y() == dialog.valid_from.field.y()
    close_dialog()


def test_that_a_clerk_reads_the_rule_and_does_not_change_it(
    ward: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    card = KeepingRules(told.shell(ward, tmp_path, Role.WINDOW))
    qtbot.addWidget(card)
    assert not card.change.isEnabled()
