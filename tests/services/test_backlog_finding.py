"""Finding a row of the backlog's list by what it shows, at the place where a page would show it."""

import random
from datetime import date, timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.services.backlog import EVERYTHING, Filter, Listing, ListRow
from desktop_app.services.search_keys import fold
from desktop_app.terms import Stage
from tests.factories import TODAY, make_application, make_office, make_shelf

NAMES = [
    ("山田 太郎", "ヤマダ タロウ"),
    ("髙橋 花子", "タカハシ ハナコ"),
    ("山本 はな", "ヤマモト ハナ"),
    ("大山 次郎", "オオヤマ ジロウ"),
    ("佐藤 一", "サトウ ハジメ"),
]


def make_ward(session: Session, chance: random.Random, cards: int) -> None:
    for code in ("01", "02"):
        make_office(session, code, f"Office {code}")
    for _ in range(cards):
        came = TODAY - timedelta(days=chance.randrange(20))
        name, kana = chance.choice(NAMES)
        fields: dict[str, object] = {"name": name, "kana": kana, "office_code": chance.choice(("01", "02"))}
        fields |= dict.fromkeys(
            ("applied_on", "produced_on", "delivered_on", "prepared_on", "shelved_on"), came
        )
        make_application(session, Stage.SHELVED, custody_on=came, **fields)


def brute(rows: list[ListRow], text: str, start: int, step: int) -> int | None:
    """What a person does who looks at each row in turn."""
    wanted = fold(text)
    for number in range(len(rows)):
        place = (start + step * number) % len(rows)
        if fold(rows[place].kana).startswith(wanted) or wanted in fold(rows[place].name):
            return place
    return None


@pytest.mark.parametrize("days_before", [0, 3])
@pytest.mark.parametrize("wanted", [EVERYTHING, Filter(place="01")])
def test_that_the_place_is_the_one_that_somebody_would_count(
    database: Database, days_before: int, wanted: Filter
) -> None:
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    as_of = TODAY - timedelta(days=days_before)
    with database.write() as session:
        make_ward(session, chance, 60)
    with database.read() as session:
        listing = Listing(as_of, TODAY, wanted)
        rows = list(listing.stream(session))
        assert rows
        for text in ("やま", "ヤ", "山", "高橋", "ﾊﾅ", "花子", "ない"):
            for _ in range(12):
                start, step = chance.randrange(len(rows)), chance.choice((1, -1))
                found = listing.find(session, text, start, step)
                assert found == brute(rows, text, start, step), (seed, text, start, step)


def test_that_numbers_shelves_and_birth_dates_are_found(database: Database) -> None:
    with database.write() as session:
        make_office(session)
        for _ in range(5):
            make_application(session, Stage.SHELVED, birth_date=date(1960, 1, 1))
        shelf = make_shelf(session)
        pk = make_application(
            session, Stage.SHELVED, birth_date=date(1985, 4, 12), notice_number="ABC123456", shelf_id=shelf
        )
        label = session.scalars(select(Application).where(Application.id == pk)).one()
        whole = label.application_id
    with database.read() as session:
        listing = Listing(TODAY, TODAY, EVERYTHING)
        rows = list(listing.stream(session))
        place = next(at for at, row in enumerate(rows) if row.application_pk == pk)
        shelf_label = rows[place].shelf
        assert shelf_label is not None
        for text in ("ABC-123456", "abc123", whole, shelf_label, "1985/4/12", "S60.4.12"):
            assert listing.find(session, text, 0, 1) == place, text
        assert listing.find(session, "%", 0, 1) is None
        assert listing.find(session, "ABC999999", 0, 1) is None


def test_that_an_empty_list_has_no_place(database: Database) -> None:
    with database.read() as session:
        assert Listing(TODAY, TODAY, EVERYTHING).find(session, "山", 0, 1) is None


def test_that_stepping_reads_no_rows_before_the_hit(database: Database) -> None:
    with database.write() as session:
        make_ward(session, random.Random(1), 60)
    with database.read() as session:
        listing = Listing(TODAY, TODAY, EVERYTHING)
        listing.find(session, "山", 0, 1)
        statements: list[str] = []
        event.listen(session.get_bind(), "before_cursor_execute", lambda *args: statements.append(args[2]))
        listing.find(session, "山", 30, 1)
    assert len(statements) == 2


@pytest.mark.parametrize("days_before", [0, 3])
def test_that_rows_are_picked_by_key_in_the_lists_order(database: Database, days_before: int) -> None:
    with database.write() as session:
        make_ward(session, random.Random(2), 40)
    with database.read() as session:
        listing = Listing(TODAY - timedelta(days=days_before), TODAY, Filter(place="01"))
        rows = list(listing.stream(session))
        everywhere = list(Listing(TODAY, TODAY, EVERYTHING).stream(session))
        wanted = [rows[3], rows[0], rows[5]]
        elsewhere = next(row for row in everywhere if row.place != rows[0].place)
        keys = [row.application_pk for row in [*wanted, elsewhere]]
        assert listing.pick(session, keys) == [rows[0], rows[3], rows[5]]
        assert listing.pick(session, [999_999_999]) == []
