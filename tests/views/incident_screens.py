"""A ward with an incident for tests of its screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import review
from desktop_app.services.incidents import cases, changing, deadlines, people
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import ErrorKind, Stage
from desktop_app.views.incidents.screen import IncidentsScreen
from desktop_app.views.work import Work
from tests.factories import acting, make_application, stored
from tests.services.incidents.cases_of import CASE, DUE, HEAD, STEP
from tests.views.conftest import settle
from tests.views.test_booking_fits import LONG_KANA, LONG_NAME

NAME = "勅使河原　右衛門三郎兵衛"


def furnish(local_database: Database) -> Database:
    """Put in an error to review and an incident of it, with long texts and long-named people."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        entry_id = review.add(session, acting(), ErrorKind.WRONG_CARD, "wrong_card")
        head = replace(HEAD, title="別の人" * 26, summary="概要です。" * 60)
        number = changing.make(session, acting(), head, entry_id).incident.incident_id
        changing.add_step(session, acting(), number, STEP)
        cases.add(session, acting(), number, CASE)
        deadlines.add(session, acting(), number, [replace(DUE, due_on=date(2023, 6, 25))])
        for name, kana in ((LONG_NAME, LONG_KANA), (NAME, "テシガワラ")):
            pk = make_application(session, Stage.SHELVED, name=name, kana=kana)
            people.link(session, acting(), number, stored(session, pk).application_id)
        make_application(session, Stage.SHELVED, notice_number="ZZZ000009")
    return local_database


def screen_of(work: Work) -> IncidentsScreen:
    screen = work.shown()
    assert isinstance(screen, IncidentsScreen)
    return screen


def press(work: Work, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(work.window(), key, held)
    settle()
