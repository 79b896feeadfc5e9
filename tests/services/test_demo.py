"""The synthetic ward in a database: its totals by query, its bridge, its daily work."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom

import pytest
from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from desktop_app.errors import Cancelled, Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event, Notice
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.models.handover import ErrorEntry, Handover, HandoverTick
from desktop_app.models.office import Delivery, Office, ShelfLocation
from desktop_app.services import bridge, deliveries, opening, staff, ward_settings
from desktop_app.services.demo import plan
from desktop_app.services.demo.accounts import ACCOUNTS
from desktop_app.services.demo.build import AS_OF, build
from desktop_app.services.verify import verify
from desktop_app.terms import Stage
from tests import factories
from tests.services.conftest import SCALE

END_OF_R4 = date(2023, 3, 31)


def test_that_totals_by_query_are_those_of_the_report(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        years = bridge.fiscal_years(session)
        assert bridge.uncollected(session) == plan.scaled(45_000, SCALE)
    report = {"R3": (362_776, 77_494, 286_352, 95_969), "R4": (522_344, 159_568, 419_077, 132_725)}
    for name, (applications, in_year, handed_over, handed_in_year) in report.items():
        found = years[name]
        assert found.applications == plan.scaled(applications, SCALE)
        assert found.handed_over == plan.scaled(handed_over, SCALE)
        # The difference of two rounded totals.
        assert abs(found.applications_in_year - in_year * SCALE) <= 1
        assert abs(found.handed_over_in_year - handed_in_year * SCALE) <= 1


def test_that_the_bridge_closes_on_any_day(demo_ward: Database) -> None:
    seed = SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    random = Random(seed)
    days = [END_OF_R4, *(AS_OF - timedelta(days=random.randrange(2_500)) for _ in range(8))]
    with demo_ward.read() as session:
        for day in days:
            items = bridge.bridge(session, day)
            applied = _count(session, Application.applied_on <= day)
            handed_over = _count(session, Application.handed_over_on <= day)
            assert tuple(items) == bridge.ITEMS
            assert sum(items.values()) == applied - handed_over
            # The control: with the handovers of another day it does not close.
            assert sum(items.values()) != applied - _count(
                session, Application.handed_over_on <= day - timedelta(days=60)
            )
        counted = bridge.bridge(session, END_OF_R4)
        assert {item for item, count in counted.items() if not count} == {"posted"}
        assert bridge.bridge(session, AS_OF)["uncollected"] == bridge.uncollected(session)


def test_that_the_database_agrees_with_itself(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        found = verify(session)
    assert (found.ok, found.problems) == (True, ())
    assert found.audit_entries > 50


def test_that_no_date_of_a_card_lies_before_the_one_that_it_follows(demo_ward: Database) -> None:
    order = (
        *(Application.applied_on, Application.produced_on, Application.delivered_on),
        *(Application.prepared_on, Application.shelved_on, Application.first_notice_on),
        Application.handed_over_on,
    )
    with demo_ward.read() as session:
        for earlier, later in pairwise(order):
            assert _count(session, earlier > later) == 0
            assert _count(session, earlier.is_(None) & later.is_not(None)) == 0
        assert _count(session, Application.birth_date >= Application.applied_on) == 0
        assert _count(session, Application.card_expires_on < Application.handed_over_on) == 0
        assert _count(session, func.coalesce(Application.left_on, AS_OF) > AS_OF) == 0
        assert _count(session, Application.returned_mail_on.is_not(None)) > 0


def test_that_each_closed_box_holds_as_many_cards_as_were_announced(demo_ward: Database) -> None:
    scanned = func.count(Application.id)
    with demo_ward.read() as session:
        boxes = session.execute(
            select(Delivery.announced, Delivery.closed_at, scanned)
            .outerjoin(Application, Application.delivery_id == Delivery.id)
            .group_by(Delivery.id)
        ).all()
        (box,) = deliveries.open_ones(session)
    assert all(announced == count for announced, closed_at, count in boxes if closed_at)
    assert 0 < box.scanned < box.announced
    assert box.arrived_on == AS_OF


def test_that_each_shelved_card_lies_at_its_own_office(demo_ward: Database) -> None:
    shelved = Application.custody_on.is_not(None) & Application.left_on.is_(None)
    with demo_ward.read() as session:
        rows = session.execute(
            select(Application.office_code, ShelfLocation.office_code, ShelfLocation.label)
            .join(ShelfLocation, ShelfLocation.id == Application.shelf_id)
            .where(shelved, Application.shelved_on.is_not(None))
        ).all()
        assert len(rows) == _count(session, shelved & Application.shelved_on.is_not(None))
        assert _count(session, Application.shelf_id.is_not(None)) == len(rows)
        # Work for the put-away.
        assert _count(session, Application.stage == Stage.PREPARED.value) > 0
    assert all(mine == its and label.startswith(f"{mine}-") for mine, its, label in rows)


def test_that_the_last_week_left_events_evidence_and_errors(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        kinds = set(session.scalars(select(Event.kind)))
        handed = select(func.count()).where(Event.kind == "handed_over").select_from(Event)
        assert session.scalar(handed) == session.scalar(select(func.count()).select_from(Handover))
        handovers = session.execute(select(func.count()).select_from(Handover)).scalar_one()
        ticks = session.execute(select(func.count()).select_from(HandoverTick)).scalar_one()
        entries = session.execute(select(ErrorEntry.closed_at)).scalars().all()
        latest = session.scalar(select(func.max(Event.on_date)))
        assert session.scalar(select(func.count()).select_from(Notice)) == session.scalar(
            select(func.sum(Application.notices))
        )
    assert {"imported", "delivered", "prepared", "shelved", "notified", "handed_over"} <= kinds
    assert ticks >= 2 * handovers > 0
    assert sum(1 for closed_at in entries if closed_at is None) >= 2
    assert latest == AS_OF


def test_that_some_people_are_namesakes_twins_and_bear_the_longest_names(demo_ward: Database) -> None:
    family = func.substr(Application.name_key, 1, 2)
    with demo_ward.read() as session:
        same = select(Application.name_key).group_by(Application.name_key).having(func.count() > 1)
        assert len(session.execute(same).all()) > 100
        twins = (
            select(Application.address_key)
            .group_by(Application.address_key, Application.birth_date, family)
            .having(func.count(func.distinct(Application.given_key)) > 1)
        )
        assert session.execute(twins).all()
        longest = or_(Application.name.like("勅使河原%三郎兵衛"), Application.name.like("ヴィクトリア%"))
        assert _count(session, longest & Application.left_on.is_(None)) >= 2


def test_that_the_shown_accounts_can_log_in_and_the_ward_has_its_own_day(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        opened = opening.look(session)
        places = opening.offices(session)
        assert ward_settings.read(session).ward_name == "足立区"
    assert opened == opening.OpeningRow(empty=False, has_accounts=True, demo_day=AS_OF)
    assert len(places) == 18
    with demo_ward.write() as session:
        for account in ACCOUNTS:
            found = staff.log_in(session, factories.acting(account.staff_id), account.password)
            assert found.staff is not None
            assert found.staff.role is account.role


def test_that_a_database_with_applications_is_refused(database: Database) -> None:
    with database.write() as session:
        factories.make_application(session)
    with pytest.raises(NotAllowed) as refused:
        build(database, AS_OF, scale=0.001)
    assert refused.value.reason == "not_empty"


@pytest.mark.parametrize(
    ("as_of", "scale"), [(date(2015, 12, 31), 0.01), (date(2025, 1, 1), 0.01), (AS_OF, 2.0)]
)
def test_that_a_day_or_scale_out_of_bounds_is_refused(
    local_database: Database, as_of: date, scale: float
) -> None:
    with pytest.raises(Invalid):
        build(local_database, as_of, scale=scale)


def test_that_nothing_is_kept_when_it_is_stopped(database: Database) -> None:
    def stop(_done: int, _total: int, _text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        build(database, AS_OF, scale=0.001, progress=stop)
    with database.read() as session:
        assert _count(session, Application.id > 0) == 0
        assert session.scalar(select(func.count()).select_from(Office)) == 0
        assert opening.look(session).empty
    # The indexes are there again too.
    assert build(database, AS_OF, scale=0.001).uncollected == 45


def test_that_equal_seeds_give_equal_wards(local_database: Database, tmp_path: Path) -> None:
    columns = (Application.application_id, Application.name, Application.stage, Application.shelf_id)

    def rows(database: Database, seed: int) -> list[tuple[object, ...]]:
        build(database, AS_OF, scale=0.001, seed=seed)
        with database.read() as session:
            found = session.execute(select(*columns).order_by(Application.id)).all()
        database.close()
        return [tuple(row) for row in found]

    others = [Database(f"sqlite:///{tmp_path / name}.db") for name in ("again", "other")]
    first = rows(local_database, 5)
    assert rows(others[0], 5) == first
    assert rows(others[1], 6) != first


@pytest.mark.parametrize("as_of", [date(2016, 2, 20), date(2021, 4, 1), date(2022, 9, 30), date(2024, 6, 3)])
def test_that_on_another_day_nothing_has_happened_after_it(local_database: Database, as_of: date) -> None:
    done = build(local_database, as_of, scale=0.002)
    dated = [column for column in Application.__table__.columns if column.name.endswith("_on")]
    happened = [column for column in dated if "expire" not in column.name]
    with local_database.read() as session:
        assert _count(session, or_(*(column > as_of for column in happened))) == 0
        assert all(day <= as_of for day in session.scalars(select(MunicipalityFigure.as_of)))
        assert _count(session, Application.custody_on.is_not(None)) > 0
        assert bridge.uncollected(session) == done.uncollected > 0
        assert verify(session).ok


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Application).where(condition)) or 0
