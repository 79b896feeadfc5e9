"""What expires by month, who is taken off, who is expected when, and the seats beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid, NoPermission
from desktop_app.models.database import Database
from desktop_app.services import ward_settings
from desktop_app.services.renewals import asking, expiring, visits, window
from desktop_app.services.renewals.rows import Kind, MonthRow, RenewalsRow, Shares, Source
from desktop_app.services.slots import calendar
from desktop_app.terms import Role
from tests.factories import TODAY, acting, make_application, make_staff
from tests.services.renewals.wave import ALONE, CARD, again, held, person
from tests.services.slots import places


def asked(session: Session, first: date, last: date, today: date = TODAY) -> RenewalsRow:
    return asking.ask(session, first, last, today)


def month_of(found: RenewalsRow, month: date) -> MonthRow:
    (row,) = (row for row in found.months if row.month == month)
    return row


def set_shares(session: Session, shares: tuple[int, int, int], come: int = 100, counter: int = 0) -> None:
    make_staff(session, "s1", Role.SUPERVISOR)
    seen = ward_settings.read(session)
    wanted = replace(seen, renewal_shares=shares, renewal_come=come, renewal_counter=counter)
    ward_settings.change(session, acting("s1"), seen, wanted)


def test_that_expiries_count_in_their_month_and_their_start_in_its_own(database: Database) -> None:
    with database.write() as session:
        held(session)
        held(session, **person(1), certificates_expire_on=ALONE)
        # Still in custody: nobody renews what was not collected.
        make_application(session, card_expires_on=CARD, certificates_expire_on=ALONE)
    with database.read() as session:
        found = asked(session, date(2023, 9, 1), date(2025, 1, 1))
    assert (found.total("cards"), found.total("certificates")) == (2, 1)
    january = month_of(found, date(2025, 1, 1))
    assert (january.cards, january.certificates) == (2, 0)
    # Certificates of 2024-01-15 can be renewed from 2023-10-16, cards of 2025-01-15 from 2024-10-16.
    starting = {row.month: row.starting for row in found.months if row.starting}
    assert starting == {date(2023, 10, 1): 1, date(2024, 10, 1): 2}


def test_that_who_applied_for_a_renewal_is_taken_off(database: Database) -> None:
    with database.write() as session:
        for number, procedure in enumerate(("renewal_card", "reissue", "renewal_certificates", "new")):
            held(session, **person(number), certificates_expire_on=ALONE)
            again(session, procedure, date(2023, 6, 1), **person(number))
        # A refusal leaves everything as it was; nobody's namesake with another birth date is the person.
        held(session, **person(8), certificates_expire_on=ALONE)
        again(session, "renewal_card", date(2023, 6, 1), **person(8), rejected_on=TODAY)
        held(session, **person(9), certificates_expire_on=ALONE)
        again(session, "renewal_card", date(2023, 6, 1), **person(9), birth_date=date(1990, 1, 1))
    with database.read() as session:
        found = asked(session, date(2024, 1, 1), date(2025, 1, 1))
    # Six cards without the renewed and the lost one; certificates also without those renewed alone.
    assert (found.total("cards"), found.total("certificates")) == (4, 3)
    assert (found.renewed, found.replaced) == (2, 1)


def test_that_a_renewal_of_certificates_makes_no_second_card(database: Database) -> None:
    with database.write() as session:
        held(session, certificates_expire_on=ALONE)
        later = {"procedure": "renewal_certificates", "applied_on": TODAY, "handed_over_on": TODAY}
        held(session, **later, certificates_expire_on=date(2028, 12, 1))
    with database.read() as session:
        found = asked(session, date(2024, 1, 1), date(2029, 1, 1))
    assert found.total("cards") == 1
    assert [row.month for row in found.months if row.certificates] == []


def test_that_visits_equal_the_hand_calculation(database: Database) -> None:
    with database.write() as session:
        set_shares(session, (100, 0, 0))
        for number in range(31):
            held(session, **person(number), certificates_expire_on=ALONE)
    with database.read() as session:
        found = asked(session, date(2023, 7, 1), date(2024, 2, 1))
    # All in the first month of the window, 2023-10-16 to 2023-11-15, evenly: 16 days of 31, then 15.
    came = {row.month: (row.visits, row.at_window, row.handovers) for row in found.months if row.visits}
    assert came == {date(2023, 10, 1): (16, 16, 0), date(2023, 11, 1): (15, 15, 0)}
    assert found.assumed.certificates == Shares((100.0, 0.0, 0.0), Source.ASSUMED, 0)


def test_that_a_card_needs_a_handover_when_it_is_there_and_a_window_for_some(database: Database) -> None:
    with database.write() as session:
        set_shares(session, (0, 0, 100), come=50, counter=20)
        for number in range(60):
            held(session, **person(number))
    with database.read() as session:
        found = asked(session, date(2024, 6, 1), date(2025, 6, 1))
    assert (found.assumed.days, found.assumed.days_source) == (0, Source.OWN)
    # Half of 60 come; each has a handover, one in five of them was at a window before.
    assert (found.total("handovers"), found.total("visits")) == (30, 36)
    # The last month of the window is 2024-12-16 to 2025-01-15.
    assert [row.month.month for row in found.months if row.handovers] == [12, 1]


def test_that_a_handover_follows_after_the_usual_days() -> None:
    months = window.months(date(2024, 10, 1), date(2025, 4, 1))
    at_once = visits.spread({CARD: 30}, months, TODAY, known=True).whole.sum(axis=1)
    later = visits.spread({CARD: 30}, months, TODAY, 31, known=True).whole.sum(axis=1)
    assert at_once.sum() == pytest.approx(90)
    assert later.sum() == pytest.approx(90)
    assert at_once[0] > 0
    assert later[0] == 0


def test_that_who_has_not_come_yet_comes_in_what_is_left_of_the_window() -> None:
    months = window.months(TODAY, date(2023, 12, 1))
    # Of this window one third is over today; who renewed is not in the counts.
    expires = {date(2023, 8, 26): 30}
    shares = Shares((34.0, 33.0, 33.0), Source.ASSUMED, 0)
    known = visits.of_shares(visits.spread(expires, months, TODAY, known=True), shares, 1)
    unknown = visits.of_shares(visits.spread(expires, months, TODAY, known=False), shares, 1)
    assert known.sum() == pytest.approx(30)
    assert unknown.sum() == pytest.approx(30 * 0.66, abs=0.5)
    over = visits.spread({TODAY - timedelta(days=1): 30}, months, TODAY, known=True)
    assert visits.of_shares(over, shares, 1).sum() == 0


def test_that_the_same_question_has_the_same_range_and_it_holds_the_expected(database: Database) -> None:
    with database.write() as session:
        for number in range(200):
            held(session, **person(number))
    with database.read() as session:
        first, second = (asked(session, date(2024, 9, 1), date(2025, 3, 1)) for _ in range(2))
        other = asking.ask(session, date(2024, 9, 1), date(2025, 3, 1), TODAY, seed=7)
        part = asked(session, date(2024, 11, 1), date(2025, 1, 1))
    assert first == second
    assert part.months == first.months[2:5], "whichever months are asked for beside it"
    assert first.months != other.months
    assert all(row.visits_p10 <= row.visits <= row.visits_p90 for row in first.months)
    assert any(row.visits_p10 < row.visits < row.visits_p90 for row in first.months)


def test_that_the_wards_own_renewals_say_when_people_come(database: Database) -> None:
    expired = date(2023, 5, 15)
    with database.write() as session:
        for number in range(40):
            held(session, **person(number), card_expires_on=expired, certificates_expire_on=expired)
            # 10 in the first month of the window, 30 in the last.
            day = date(2023, 2, 20) if number < 10 else date(2023, 5, 1)
            again(session, "renewal_card", day, **person(number), channel="counter" if number < 4 else "post")
    with database.read() as session:
        found = asked(session, TODAY, date(2023, 9, 1)).assumed
    assert found.card == Shares((25.0, 0.0, 75.0), Source.OWN, 40)
    assert found.certificates.source is Source.ASSUMED
    assert (found.counter, found.counter_source) == (10.0, Source.OWN)
    assert (found.ended, found.renewed) == (40, 40)


def test_that_seats_are_those_of_open_slots_and_then_of_the_hours(database: Database) -> None:
    with database.write() as session:
        places.furnish(session)
        places.open_day(session, places.WEDNESDAY)
        held(session, **person(1), card_expires_on=date(2023, 9, 1), certificates_expire_on=date(2023, 9, 1))
    with database.read() as session:
        found = asked(session, date(2023, 5, 1), date(2023, 8, 1))
        july = calendar.days(session, "01", date(2023, 7, 1), date(2023, 7, 31))
    may, june, next_one, _ = found.months
    assert (may.seats, may.difference, may.days_open) == (None, None, 0)
    # Six half hours at two desks on the 28th; on the 29th and 30th by the hours.
    assert (june.seats, june.days_open, june.minutes) == (36, 3, 30)
    assert next_one.seats == sum(seats for day in july for *_, seats in day.slots) == 240
    assert next_one.difference == 240 - next_one.visits


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (date(2024, 2, 1), date(2024, 1, 31), "before_from"),
        (date(2024, 1, 1), date(2034, 1, 1), "too_many_months"),
    ],
)
def test_that_a_range_that_is_none_is_refused(
    database: Database, first: date, last: date, reason: str
) -> None:
    with database.read() as session, pytest.raises(Invalid) as refused:
        asked(session, first, last)
    assert (refused.value.field, refused.value.reason) == ("until", reason)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"renewal_shares": (50, 40, 9)}, "not_hundred"),
        ({"renewal_shares": (50, 50)}, "not_hundred"),
        ({"renewal_shares": (110, -10, 0)}, "out_of_bounds"),
        ({"renewal_come": 0}, "out_of_bounds"),
        ({"renewal_counter": 101}, "out_of_bounds"),
    ],
)
def test_that_shares_that_cannot_be_are_refused(
    database: Database, fields: dict[str, Any], reason: str
) -> None:
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        seen = ward_settings.read(session)
        with pytest.raises(Invalid) as refused:
            ward_settings.change(session, acting("s1"), seen, replace(seen, **fields))
    assert (refused.value.field, refused.value.reason) == ("renewal_shares", reason)


def test_that_a_clerk_changes_no_assumption(database: Database) -> None:
    with database.write() as session:
        make_staff(session, "w1")
        seen = ward_settings.read(session)
        with pytest.raises(NoPermission):
            ward_settings.change(session, acting(), seen, replace(seen, renewal_come=80))


def test_that_what_is_counted_is_what_the_rules_name(database: Database) -> None:
    with database.write() as session:
        held(session)
        held(session, **person(1), certificates_expire_on=None)
        held(session, **person(2), card_expires_on=None, certificates_expire_on=CARD)
    with database.read() as session:
        nobody = expiring.taken([])
        found = {kind: expiring.by_day(session, kind, CARD, CARD, nobody) for kind in Kind}
    assert found == {Kind.CARD: {CARD: 2}, Kind.CERTIFICATES: {CARD: 1}}
