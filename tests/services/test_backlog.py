"""The figures of the backlog and the list behind each of them."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid
from desktop_app.models.database import Database
from desktop_app.models.event import Notice
from desktop_app.models.keeping import AuditEntry, CustodyTally
from desktop_app.services import change
from desktop_app.services.acting import Acting
from desktop_app.services.backlog import EVERYTHING, Filter, Listing, ListRow, age_key, figures, open_list
from desktop_app.terms import AGE_CLASSES, EventKind, Stage
from tests.factories import TODAY, make_application, make_office, make_shelf
from tests.factories import acting as make_acting

YESTERDAY = TODAY - timedelta(days=1)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def make_aged(session: Session, days: int, stage: Stage = Stage.SHELVED, **fields: object) -> int:
    """A card that came so many days ago and was shelved the same day."""
    day = days_ago(days)
    dates = dict.fromkeys(("applied_on", "produced_on", "delivered_on", "prepared_on", "shelved_on"), day)
    return make_application(session, stage, **{**dates, "custody_on": day, **fields})


def make_ward(session: Session, chance: random.Random, cards: int) -> None:
    """Cards with random lives: offices, ages, notices, some returned, some gone again."""
    for code in ("01", "02", "03"):
        make_office(session, code, f"Office {code}")
    for _ in range(cards):
        came = days_ago(chance.randrange(500))
        steps = sorted(came + timedelta(days=chance.randrange(120)) for _ in range(4))
        fields: dict[str, object] = {"office_code": chance.choice(("01", "02", "03")), "custody_on": came}
        fields["applied_on"] = fields["produced_on"] = fields["delivered_on"] = came
        names = ("prepared_on", "shelved_on", "first_notice_on", "last_notice_on")
        fields.update(
            {name: step if step <= TODAY else None for name, step in zip(names, steps, strict=True)}
        )
        sent = 0 if fields["first_notice_on"] is None else 1 if fields["last_notice_on"] is None else 2
        fields["notices"] = sent
        if sent == 1:
            fields["last_notice_on"] = fields["first_notice_on"]
        stage = stage_of(fields)
        if chance.random() < 0.3:
            fields.update(left_on=days_ago(chance.randrange((TODAY - came).days + 1)))
            fields["handed_over_on"] = fields["left_on"]
            stage = Stage.HANDED_OVER
        make_application(session, stage, **fields)


def stage_of(fields: dict[str, object]) -> Stage:
    names = ("first_notice_on", "shelved_on", "prepared_on")
    stages = (Stage.NOTIFIED, Stage.SHELVED, Stage.PREPARED)
    return next((stage for name, stage in zip(names, stages, strict=True) if fields[name]), Stage.DELIVERED)


def rows_of(
    session: Session, wanted: Filter = EVERYTHING, as_of: date = TODAY, limit: int = 7
) -> list[ListRow]:
    """All rows of a list, read page by page, the last page first."""
    listing = Listing(as_of, TODAY, wanted)
    offsets = reversed(range(0, listing.count(session), limit))
    pages = [listing.page(session, offset, limit) for offset in offsets]
    return [row for page in reversed(pages) for row in page]


def test_that_an_empty_ward_has_no_backlog(database: Database) -> None:
    with database.read() as session:
        found = figures(session, TODAY, TODAY)
        assert found.uncollected == 0
        assert found.by_age == (0, 0, 0, 0, 0)
        assert found.by_notices == {0: 0}
        assert found.oldest_on is None
        assert found.pace is None
        assert rows_of(session) == []


def test_that_cards_are_counted_by_the_days_that_they_lie_here(database: Database) -> None:
    ages = (0, 30, 31, 90, 91, 180, 181, 365, 366, 2000)
    with database.write() as session:
        for days in ages:
            make_aged(session, days)
        found = figures(session, TODAY, TODAY)
        assert found.by_age == (2, 2, 2, 2, 2)
        assert found.oldest_on == days_ago(2000)
        for age in range(len(AGE_CLASSES)):
            assert [row.days for row in rows_of(session, Filter(age=age))] == sorted(
                ages[2 * age : 2 * age + 2], reverse=True
            )


def test_that_a_card_with_a_day_to_come_counts_as_new(database: Database) -> None:
    with database.write() as session:
        make_aged(session, -3)
        assert figures(session, TODAY, TODAY).by_age == (1, 0, 0, 0, 0)
        assert [row.days for row in rows_of(session, Filter(age=0))] == [0]


def test_that_the_names_of_age_classes_are_their_days() -> None:
    assert [age_key(age) for age in range(5)] == ["0-30", "31-90", "91-180", "181-365", "366+"]


def test_that_a_handover_takes_one_card_out_of_every_figure(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk, _other = make_application(session), make_application(session)
        before = figures(session, TODAY, TODAY)
    with database.write() as session:
        columns = {"stage": "handed_over", "handed_over_on": TODAY, "left_on": TODAY}
        change.apply(session, acting, pk, EventKind.HANDED_OVER, 1, columns)
        after = figures(session, TODAY, TODAY)
    assert (before.uncollected, after.uncollected) == (2, 1)
    assert (sum(before.by_age), sum(after.by_age)) == (2, 1)
    assert (before.by_stage[Stage.NOTIFIED], after.by_stage[Stage.NOTIFIED]) == (2, 1)
    assert (before.by_notices[1], after.by_notices[1]) == (2, 1)
    assert (before.places[0].count, after.places[0].count) == (2, 1)


def test_that_tally_rows_that_count_nothing_are_dropped(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(session)
    with database.write() as session:
        change.apply(session, acting, pk, EventKind.WITHDRAWN, 1, {"stage": "withdrawn", "left_on": TODAY})
        assert session.execute(select(CustodyTally)).all() == []


def test_that_a_card_at_an_odd_stage_is_shown(database: Database) -> None:
    with database.write() as session:
        make_application(session, Stage.WITHDRAWN, left_on=None)
        found = figures(session, TODAY, TODAY)
        assert found.by_stage[Stage.WITHDRAWN] == 1
        assert sum(found.by_stage.values()) == found.uncollected == 1


def test_that_random_wards_add_up_and_are_the_same_by_tally_and_by_dates(database: Database) -> None:
    seed = random.randrange(10_000)
    print(f"seed {seed}")
    with database.write() as session:
        make_ward(session, random.Random(seed), 150)
        today = figures(session, TODAY, TODAY)
        assert_sums(session, today.as_of)
        # The same evening seen from the day after is read from the dates.
        later = figures(session, TODAY, TODAY + timedelta(days=1))
        assert later == today
        listing = Listing(TODAY, TODAY + timedelta(days=1), EVERYTHING)
        listing.count(session)
        now = [replace(row, keep=None) for row in rows_of(session, limit=1_000)]
        assert list(listing.page(session, 0, 1_000)) == now
        for as_of in (days_ago(30), days_ago(200)):
            assert_sums(session, as_of)
        # Control: a tally that lost a card must not pass.
        session.execute(delete(CustodyTally).where(CustodyTally.office_code == "02"))
        assert figures(session, TODAY, TODAY) != later


def assert_sums(session: Session, as_of: date) -> None:
    """Each figure is the length of its list, and each kind of figure adds up to the whole."""
    found = figures(session, as_of, TODAY)
    figures_behind = [(Filter(stage=stage), count) for stage, count in found.by_stage.items()]
    figures_behind += [(Filter(age=age), count) for age, count in enumerate(found.by_age)]
    figures_behind += [(Filter(place=place.code), place.count) for place in found.places]
    figures_behind += [(Filter(notices=number), count) for number, count in found.by_notices.items()]
    for wanted, count in figures_behind:
        assert len(rows_of(session, wanted, as_of, 64)) == count, wanted
    for place, age in product(found.places, range(5)):
        assert len(rows_of(session, Filter(place=place.code, age=age), as_of, 64)) == place.by_age[age]
    sums = [sum(part.values()) for part in (found.by_stage, found.by_notices)]
    sums += [
        sum(found.by_age),
        sum(place.count for place in found.places),
        len(rows_of(session, as_of=as_of)),
    ]
    assert set(sums) == {found.uncollected}


def test_that_pages_of_any_size_give_each_card_once_in_order(database: Database) -> None:
    with database.write() as session:
        make_ward(session, random.Random(1), 80)
        whole = rows_of(session, limit=1_000)
        assert whole == sorted(whole, key=lambda row: (row.custody_on, row.application_pk))
        for limit in (1, 3, 64):
            assert rows_of(session, limit=limit) == whole
        assert list(Listing(TODAY, TODAY, EVERYTHING).page(session, 1_000, 64)) == []
        assert list(Listing(days_ago(9), TODAY, EVERYTHING).page(session, 1_000, 64)) == []


def test_that_a_row_says_where_its_card_lies_and_whether_it_expired(database: Database) -> None:
    with database.write() as session:
        shelf = make_shelf(session)
        make_application(session, shelf_id=shelf, card_expires_on=YESTERDAY)
        (row,) = rows_of(session)
        assert (row.place, row.shelf, row.expired) == ("区役所", "01-A-01-001", True)
        assert (row.stage, row.notices, row.days) == (Stage.NOTIFIED, 1, 40)


def test_that_a_past_day_knows_the_notices_and_the_stage_of_then(database: Database) -> None:
    with database.write() as session:
        sent = (days_ago(80), days_ago(50), days_ago(20))
        pk = make_aged(session, 100, Stage.NOTIFIED, first_notice_on=sent[0], last_notice_on=sent[2])
        change.apply(
            session, make_acting(), pk, EventKind.RETURNED_MAIL, 1,
            {"stage": "returned_mail", "notices": 3, "returned_mail_on": days_ago(10)},
        )  # fmt: skip
        session.add_all(
            Notice(application_pk=pk, number=number, sent_on=day) for number, day in enumerate(sent[1:], 2)
        )
        session.flush()
        seen = [rows_of(session, as_of=days_ago(days))[0] for days in (90, 60, 40, 15, 5)]
    assert [row.notices for row in seen] == [0, 1, 2, 3, 3]
    assert [row.stage.value for row in seen] == [
        "shelved",
        "notified",
        "notified",
        "notified",
        "returned_mail",
    ]


def test_that_cards_that_left_since_are_on_the_list_of_a_past_day(database: Database) -> None:
    with database.write() as session:
        make_application(session, Stage.HANDED_OVER)
        assert figures(session, TODAY, TODAY).uncollected == 0
        assert figures(session, days_ago(2), TODAY).uncollected == 1
        assert figures(session, YESTERDAY, TODAY).uncollected == 0
        assert len(rows_of(session, as_of=days_ago(2))) == 1


def test_that_nothing_is_told_of_days_to_come(database: Database, acting: Acting) -> None:
    with database.write() as session:
        with pytest.raises(Invalid) as refused:
            figures(session, TODAY + timedelta(days=1), TODAY)
        assert refused.value.reason == "in_future"
        with pytest.raises(Invalid):
            open_list(session, acting, TODAY + timedelta(days=1), EVERYTHING)


def test_that_the_pace_of_four_weeks_leads_to_the_deadline(database: Database) -> None:
    with database.write() as session:
        for days in (1, 28, 29, 0):
            make_aged(session, days)
        for left in (1, 2, 28, 0, 29):
            make_aged(
                session, 100, stage=Stage.HANDED_OVER, left_on=days_ago(left), handed_over_on=days_ago(left)
            )
        make_aged(session, 5, stage=Stage.HANDED_OVER, left_on=YESTERDAY, handed_over_on=YESTERDAY)
        found = figures(session, TODAY, TODAY)
    assert found.pace is not None
    assert (found.pace.left, found.pace.arrived) == (4, 3)
    assert found.pace.deadline == date(2023, 9, 30)
    assert found.uncollected == 4
    # 95 days to go, one card fewer in 28 days: 4 - 3.39 rounds to 1.
    assert found.pace.expected == 1


def test_that_opening_a_list_is_audited_without_names(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_application(session, name="足立　太郎")
        listing = open_list(session, acting, TODAY, Filter(stage=Stage.NOTIFIED, age=1))
        assert len(listing.page(session, 0, 64)) == 1
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "backlog_list")).one()
        detail = entry.detail
    assert '"cards": 1' in detail
    assert '"stage": "notified"' in detail
    assert "足立" not in detail
