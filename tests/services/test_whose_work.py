"""Cards are moved, counted and pulled by those who work with cards, never by IT or a closed account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from desktop_app.errors import NoPermission, Unknown
from desktop_app.models.database import Database
from desktop_app.models.keeping import Staff
from desktop_app.services import custody, moving, stock
from desktop_app.services.acting import Acting
from desktop_app.services.pulling import pulls
from desktop_app.terms import Role, Stage
from tests.factories import acting, make_application, make_shelf, make_staff
from tests.services.slots.places import WEDNESDAY

PLACE, LABEL = "01-A-01-001", "K" + "1" * 23
STEPS: dict[str, Callable[[Session, Acting], object]] = {
    "prepare": lambda session, who: custody.prepare(session, who, LABEL),
    "put_step": lambda session, who: custody.put_step(session, who, "", PLACE),
    "put_away": lambda session, who: custody.put_away(session, who, PLACE, LABEL),
    "return_mail": lambda session, who: custody.return_mail(session, who, LABEL),
    "step": lambda session, who: moving.step(session, who, "", PLACE),
    "move": lambda session, who: moving.move(session, who, PLACE, LABEL),
    "begin": lambda session, who: stock.begin(session, who, PLACE),
    "scan": lambda session, who: stock.scan(session, who, 1, LABEL),
    "take_over": lambda session, who: stock.take_over(session, who, 1, 1),
    "end": lambda session, who: stock.end(session, who, 1, 1),
    "pull": lambda session, who: pulls.pull(session, who, WEDNESDAY, LABEL),
    "to_put_back": lambda session, who: pulls.to_put_back(session, who, LABEL),
    "put_back": lambda session, who: pulls.put_back(session, who, LABEL, PLACE),
}


@pytest.mark.parametrize("step", STEPS)
def test_that_it_and_closed_accounts_work_with_no_card(database: Database, step: str) -> None:
    with database.write() as session:
        make_staff(session, "i1", Role.IT)
        make_staff(session, "gone", active=False)
        make_shelf(session, 1)
        make_application(session, Stage.DELIVERED, application_id="1" * 23)
        stock.begin(session, acting(), PLACE)
    with database.write() as session, pytest.raises(NoPermission) as refused:
        STEPS[step](session, acting("i1"))
    assert refused.value.needed == Role.WINDOW
    for nobody in ("gone", "never"):
        with database.write() as session, pytest.raises(Unknown) as stop:
            STEPS[step](session, acting(nobody))
        assert stop.value.what == "staff"
        with database.write() as session:
            assert custody.note_stop(session, acting(nobody), step, LABEL, stop.value) is None


def test_that_who_is_closed_in_the_middle_of_a_count_scans_nothing_more(database: Database) -> None:
    with database.write() as session:
        make_shelf(session, 1)
        make_application(session, application_id="1" * 23)
        take = stock.begin(session, acting(), PLACE)
    with database.write() as session:
        session.get_one(Staff, "w1").active = False
    with database.write() as session, pytest.raises(Unknown):
        stock.scan(session, acting(), take.take_pk, LABEL)
    with database.read() as session:
        assert stock.one(session, take.take_pk).scanned == 0
