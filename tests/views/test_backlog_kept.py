"""The list of the uncollected cards says until when each of them is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.models.database import Database
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.rules import Base, Rule, Term, When
from desktop_app.terms import Role
from desktop_app.views.backlog.table import KEPT
from tests import factories
from tests.views.conftest import Run, settle
from tests.views.test_backlog import cards, opened

__all__ = ["cards"]


def test_that_each_row_says_until_when_the_card_is_kept(
    run: Run, cards: list[int], local_database: Database
) -> None:
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        rule = Rule((Term(When.ALWAYS, Base.CUSTODY, months=6),))
        choosing.take(session, factories.acting("s1"), "半年", rule, factories.TODAY)
        holds.hold(session, factories.acting(), cards[0], "入院中", None, None)
    _work, screen = opened(run)
    screen.show_list(EVERYTHING)
    settle()
    model = screen.list.table.rows
    shown = [str(model.index(at, KEPT).data()) for at in range(model.rowCount())]
    assert shown == ["2022-11-22", "2022-11-23", "2023-06-09", "2023-09-19", "2023-11-18", "保留中"]
    tip = str(model.index(0, KEPT).data(Qt.ItemDataRole.ToolTipRole))
    assert "カードの到着日（2022-05-22）から6か月" in tip
    menu = screen.list.chips.menu_of("over_on")
    assert [action.text() for action in menu.actions()][:3] == ["すべて", "過ぎた", "2023-06-30 までに過ぎる"]
    menu.actions()[1].trigger()
    settle()
    assert screen.list.table.rows.rowCount() == 3
    screen.day.setText("2023/6/1")
    screen.day.editingFinished.emit()
    settle()
    assert screen.list.filter == EVERYTHING
    assert not screen.list.chips.chips["over_on"].isVisible()
    assert screen.list.table.isColumnHidden(KEPT)
