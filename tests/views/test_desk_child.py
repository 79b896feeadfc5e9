"""A child's card at the desk: nobody under 15 collects alone, and the desk says so."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.models.database import Database
from desktop_app.services import documents
from desktop_app.terms import HandoverCase, Role
from desktop_app.views.desk.contents import ChoiceContent
from desktop_app.views.desk.flow import Step
from desktop_app.views.desk.screen import DeskScreen
from tests.services.handovers import make_card
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits

ALONE = "A person under 15 collects with the legal representative."


@pytest.mark.parametrize(("born", "told"), [(date(2018, 8, 19), True), (date(1980, 1, 1), False)])
def test_that_it_is_said_why_a_child_does_not_collect_alone(
    run: Run, accounts: None, local_database: Database, born: date, told: bool
) -> None:
    with local_database.write() as session:
        documents.install_defaults(session)
        card = make_card(session, birth_date=born)
    work = work_of(run("en", role=Role.WINDOW).window)
    desk = work.findChild(DeskScreen)
    assert desk is not None
    desk.scanned(card.notice)
    desk.scanned(card.label)
    settle()
    assert desk.handling.flow.step is Step.CASE
    choice = next(each for each in desk.findChildren(ChoiceContent) if each.isVisible())
    seen = [label.text() for label in desk.findChildren(QLabel) if label.isVisible()]
    assert (ALONE in seen) is told
    assert choice.buttons[HandoverCase.APPLICANT].isEnabled() is not told
    assert misfits(work.window()) == []
