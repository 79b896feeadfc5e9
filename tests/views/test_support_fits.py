"""The support screen in all looks: every text can be read, with the longest names and at every step."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.support.rows import Escalation, FollowUp
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from desktop_app.views.support.screen import SupportScreen
from tests import factories
from tests.factories import TODAY
from tests.services.support import sittings
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.support_screens import KANA, NAME, NOTICE
from tests.views.test_finding_fits import LOOKS


@pytest.fixture
def ward(local_database: Database, accounts: None) -> None:
    """The campaign, a card with the longest name, and a day at the desk."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps(TODAY.isoformat())))
        sittings.furnish(session)
        factories.make_application(
            session,
            Stage.HANDED_OVER,
            notice_number=NOTICE,
            name=NAME,
            kana=KANA,
            applied_on=date(2023, 2, 20),
            address="足立区千住旭町三十八番地の十二",
            address_detail="ライオンズマンション北千住第二1204",
        )
        sittings.whole(session, terminal="T8")
        row = sittings.end(session, sittings.sit_down(session, terminal="T8"), sittings.LEFT)
        todo = FollowUp("次回は通帳と暗証番号の控えを持って来ることを電話で伝える", TODAY + timedelta(days=3))
        sittings.log_out(session, row, todo)
        sittings.receive(session, terminal="T9")


def ways(screen: SupportScreen) -> dict[str, Callable[[], object]]:
    """Each step of a session, each page and each way it can go wrong, in order."""
    desk = screen.desk
    waits = Escalation("デジタル庁", "別人の口座の登録の取消し", NAME, TODAY)
    return {
        "reception": screen.refresh,
        "no day": desk.tell,
        "unknown": lambda: desk.reception.entered.emit("ABC-999999"),
        "who": lambda: screen.scanned(NOTICE),
        "device": desk.enter,
        "parts": desk.enter,
        "noted": lambda: [desk.work.parts.press(key) for key in "123"],
        "log-out": desk.enter,
        "ticked": lambda: [desk.work.log_out.press(key) for key in "12"],
        "typed": lambda: desk.work.log_out.what.field.setText("口座番号 1234567"),
        "refused": desk.enter,
        "closed": lambda: (desk.work.log_out.what.field.clear(), desk.enter()),
        "check": lambda: (desk.switch_kind(), desk.tell()),
        "check device": desk.enter,
        "check result": desk.enter,
        "check noted": lambda: desk.work.check.press("1"),
        "checks": lambda: (screen.show_page("checks"), screen.checks.press("3")),
        "waits": lambda: (dialog := screen.checks.ask_note()) and (dialog.noted.emit(waits), dialog.reject()),
        "follow-ups": lambda: screen.show_page("follow_ups"),
        "counts": lambda: screen.show_page("counts"),
    }


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_every_step_of_the_support_desk_fits(
    run: Run, ward: None, language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("support")
    screen = work.shown()
    assert isinstance(screen, SupportScreen)
    found: list[str] = []
    for name, go in ways(screen).items():
        go()
        settle()
        found += [f"{name}: {fault}" for fault in misfits(work)]
        assert work.window().width() <= 1366, name
        assert work.window().height() <= 768, name
    assert found == []


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_dialogs_of_the_support_desk_fit(
    run: Run, ward: None, language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("support")
    screen = work.shown()
    assert isinstance(screen, SupportScreen)
    screen.scanned(NOTICE)
    asks: dict[str, Callable[[], object]] = {
        "break off": screen.desk.ask_why,
        "escalation": lambda: (screen.checks.press("4"), screen.checks.ask_note()),
        "pick": lambda: (
            screen.desk.handling.forget(),
            screen.desk.reception.entered.emit("テシガワラ"),
        ),
    }
    found: list[str] = []
    for name, ask in asks.items():
        ask()
        settle()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, name
        found += [f"{name}: {fault}" for fault in misfits(dialog)]
        assert dialog.height() <= 768 - 30, name
        dialog.close()
        settle()
    assert found == []
