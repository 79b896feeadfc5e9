"""A 個人番号 typed into an account or the name of a PC is refused beside its field and kept nowhere."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from desktop_app.models.database import Database
from desktop_app.models.keeping import Staff
from desktop_app.views.login.start import FirstSupervisorPage
from desktop_app.views.settings.this_pc import ThisPc
from tests.views.conftest import SESAME, Run, log_in, settle, work_of

NUMBER = "621498320257"


@pytest.mark.parametrize("field", ["staff_id", "name"])
def test_that_the_first_account_takes_none(run: Run, local_database: Database, field: str) -> None:
    program = run()
    program.entrance.show_first_supervisor()
    page = program.window.findChild(FirstSupervisorPage)
    assert page is not None
    for part, typed in ((page.staff_id, "boss"), (page.name, "係長 花子"), (page.password, SESAME)):
        part.field.setText(typed)
    page.again.field.setText(SESAME)
    wrong = page.staff_id if field == "staff_id" else page.name
    wrong.field.setText(NUMBER)
    page.again.field.returnPressed.emit()
    settle()
    assert "*" * 12 in wrong.error.text()
    assert NUMBER not in wrong.error.text()
    assert page.isEnabled()
    with local_database.read() as session:
        assert session.scalar(select(func.count()).select_from(Staff)) == 0


def test_that_the_name_of_a_pc_takes_none(run: Run, accounts: None) -> None:
    program = run()
    log_in(program, "w1")
    work = work_of(program.window)
    work.open_screen("settings")
    settle()
    card = work.findChild(ThisPc)
    assert card is not None
    before = program.settings.terminal
    card.terminal.field.setText(f"PC {NUMBER}")
    card.terminal.field.editingFinished.emit()
    assert "*" * 12 in card.terminal.error.text()
    assert program.settings.terminal == before
    card.terminal.field.setText("窓口7")
    card.terminal.field.editingFinished.emit()
    assert (card.terminal.error.text(), program.settings.terminal) == ("", "窓口7")
