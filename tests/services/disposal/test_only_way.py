"""Nothing else disposes of a card: one service does, once, however many windows are at it."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import func, select

from desktop_app.errors import Refused
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.services.disposal import disposing
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind
from tests.factories import acting
from tests.services.disposal import lists

HOME = Path(__file__).resolve().parents[3] / "desktop_app"
APART = ("services/demo/", "services/verify_", "terms.py", "views/")
"""What invents a ward, compares what is there, names things, or says them."""

DISPOSES = re.compile(r"EventKind\.DISPOSED|disposing\.dispose\(")


def test_that_one_service_records_a_disposal_and_one_screen_asks_for_it() -> None:
    found: dict[str, int] = {}
    for path in HOME.rglob("*.py"):
        name, count = path.relative_to(HOME).as_posix(), len(DISPOSES.findall(path.read_text("utf-8")))
        if count and not name.startswith(APART):
            found[name] = count
    asks = [
        path.relative_to(HOME).as_posix()
        for path in (HOME / "views").rglob("*.py")
        if "disposing.dispose(" in path.read_text("utf-8")
    ]
    assert found == {"services/disposal/disposing.py": 1}
    assert asks == ["views/disposal/scans.py"]


def test_that_of_many_windows_at_once_one_disposes_of_the_card(database: Database) -> None:
    with database.write() as session:
        lists.furnish(session)
    (pk,) = lists.cards(database, 1)
    disposal_id = lists.made(database).disposal_id
    lists.pulled(database, disposal_id, pk)
    seen = lists.confirmed(database, disposal_id, pk, lists.second(database))

    def press(_number: int) -> bool:
        try:
            with database.write() as session:
                disposing.dispose(session, acting(), seen)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(press, range(4))) == [False, False, False, True]
    with database.read() as session:
        kind = Event.kind == EventKind.DISPOSED.value
        assert session.scalar(select(func.count()).where(kind)) == 1
        assert verify(session).ok
