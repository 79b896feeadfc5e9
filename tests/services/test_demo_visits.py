"""The synthetic ward's bookings: what the services would have left, and what a clerk sees at eleven."""

import json
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking, Waiting
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.handover import Handover
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.slot import Seat, Slot
from desktop_app.services.booking import waiting
from desktop_app.services.demo import calendar
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.demo.shelves import moment
from desktop_app.services.slots import listing
from desktop_app.terms import STANDING, BookingState, CancelledBy, EventKind, Stage

FIRST = AS_OF - timedelta(days=7)
ELEVEN = moment(calendar.number(AS_OF), 11)
COUNTER = ZoneInfo("Asia/Tokyo")
STANDS = {state.value for state in STANDING}
GIVEN_BACK = {BookingState.CANCELLED.value, BookingState.MOVED.value}
OPEN = {"18": [(600, 1140)], **{f"0{code}": [(540, 720), (780, 1020)] for code in range(1, 5)}}


def bookings(session: Session) -> list[Booking]:
    return list(session.scalars(select(Booking).order_by(Booking.id)))


def local(at: datetime) -> datetime:
    return at.astimezone(COUNTER)


def minutes(at: datetime) -> float:
    here = local(at)
    return here.hour * 60 + here.minute + here.second / 60


def starts(row: Booking) -> datetime:
    return moment(calendar.number(row.on_date), 0) + timedelta(minutes=row.starts)


def test_that_every_state_is_there_and_fits_its_day(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = bookings(session)
    states: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        when = "past" if row.on_date < AS_OF else "today" if row.on_date == AS_OF else "later"
        states[when].add(row.state)
    assert {"done", "no_show"} <= states["past"] <= {"done", "no_show", "cancelled", "moved"}
    assert {"done", "at_desk", "present", "booked"} <= states["today"]
    assert {"booked"} <= states["later"] <= {"booked", "cancelled", "moved"}
    assert {"cancelled", "moved"} <= {row.state for row in rows}
    assert any(row.walk_in for row in rows)
    assert not any(row.state in STANDS and row.ends <= 600 and row.on_date <= AS_OF for row in rows)


def test_that_each_booking_is_of_its_slot_and_its_seat_is_as_the_services_leave_it(
    demo_ward: Database,
) -> None:
    with demo_ward.read() as session:
        rows = bookings(session)
        slots = {slot.id: slot for slot in session.scalars(select(Slot))}
        seats = session.execute(
            select(Seat.booking_id, Seat.slot_id, Seat.number).where(Seat.booking_id.is_not(None))
        ).all()
        held = session.scalar(select(func.count()).where(Seat.held_until.is_not(None)))
        numbers = Counter(session.scalars(select(Seat.slot_id)))
    for row in rows:
        slot = slots[row.slot_id]
        assert (row.place_code, row.on_date) == (slot.place_code, slot.on_date)
        assert (row.starts, row.ends) == (slot.starts, slot.ends)
        assert 1 <= row.seat_number <= numbers[slot.id]
    kept = {(row.id, row.slot_id, row.seat_number) for row in rows if row.state not in GIVEN_BACK}
    assert {tuple(seat) for seat in seats} == kept
    assert held == 0
    on_seat: defaultdict[tuple[int, int], list[Booking]] = defaultdict(list)
    for row in rows:
        on_seat[row.slot_id, row.seat_number].append(row)
    for taken in on_seat.values():
        for earlier, later in pairwise(taken):
            assert earlier.state in GIVEN_BACK
            assert earlier.ended_at is not None
            assert earlier.ended_at <= later.booked_at


def test_that_times_follow_each_other_and_staff_booked_while_a_counter_was_open(
    demo_ward: Database,
) -> None:
    with demo_ward.read() as session:
        rows = bookings(session)
    assert [row.id for row in rows] == list(range(1, len(rows) + 1))
    assert all(one.booked_at <= other.booked_at for one, other in pairwise(rows))
    for row in rows:
        times = [at for at in (row.booked_at, row.came_at, row.called_at, row.ended_at) if at]
        assert times == sorted(times)
        assert FIRST <= local(row.booked_at).date() <= AS_OF
        assert times[-1] <= ELEVEN
        assert any(begin <= minutes(row.booked_at) <= end for begin, end in OPEN["01"] + OPEN["18"])
        assert row.booked_by in {"mado1", "mado2"}
        assert row.walk_in == (local(row.booked_at).date() == row.on_date)
        assert row.version == len(times)
        came = row.state in {"present", "at_desk", "done"}
        assert (row.came_at is not None) is came
        assert (row.called_at is not None) is (row.state in {"at_desk", "done"})
        assert (row.ended_at is not None) is (row.state not in STANDS) is (row.ended_by is not None)
        if row.state == BookingState.NO_SHOW:
            assert row.ended_at is not None
            assert row.ended_at > starts(row) + timedelta(minutes=row.ends - row.starts)


def test_that_each_booking_has_its_events_and_calls_their_audit_entries(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = bookings(session)
        events = session.execute(
            select(Event).where(
                Event.kind.in_(["booked", "rebooked", "arrived", "no_show", "booking_cancelled"])
            )
        ).scalars()
        found = Counter(_told(event) for event in events)
        calls = session.execute(
            select(AuditEntry.subject, AuditEntry.at, AuditEntry.staff_id).where(AuditEntry.action == "call")
        ).all()
    moved = {row.moved_to for row in rows if row.moved_to}
    right: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        pk, its = row.application_pk, None if row.id in moved else row.id
        kind = EventKind.REBOOKED if row.id in moved else EventKind.BOOKED
        when = (row.place_code, row.on_date.isoformat(), row.starts)
        right[pk, kind.value, row.booked_at, row.booked_by, its, when] += 1
        if row.state in {BookingState.NO_SHOW, BookingState.CANCELLED}:
            kind = EventKind.NO_SHOW if row.state == BookingState.NO_SHOW else EventKind.BOOKING_CANCELLED
            assert row.ended_at is not None
            right[pk, kind.value, row.ended_at, row.ended_by, row.id, when if row.reason else ()] += 1
    arrived = {key for key in found if key[1] == EventKind.ARRIVED}
    assert {(key[0], key[2], key[4]) for key in arrived} == {
        (row.application_pk, row.came_at, row.id) for row in rows if row.came_at
    }
    assert Counter({key: count for key, count in found.items() if key not in arrived}) == right
    called = {(str(row.id), row.called_at) for row in rows if row.called_at}
    assert {(subject, at) for subject, at, _staff in calls} == called


def _told(event: Event) -> tuple[object, ...]:
    detail: dict[str, Any] = json.loads(event.detail)
    slot: dict[str, object] = detail.get("slot") or detail.get("to") or {}
    return (
        event.application_pk,
        event.kind,
        event.at,
        event.staff_id,
        detail.get("booking"),
        tuple(slot.values()),
    )


def test_that_only_cards_that_may_be_booked_are_and_their_stage_is_that_of_the_booking(
    demo_ward: Database,
) -> None:
    with demo_ward.read() as session:
        rows = bookings(session)
        cards = {
            card.id: card
            for card in session.scalars(
                select(Application).where(Application.id.in_({row.application_pk for row in rows}))
            )
        }
        stages = [Stage.BOOKED.value, Stage.PRESENT.value]
        booked = set(session.scalars(select(Application.id).where(Application.stage.in_(stages))))
        for row in rows:
            card = cards[row.application_pk]
            assert row.stage_before == Stage.NOTIFIED
            assert card.first_notice_on is not None
            assert card.first_notice_on <= local(row.booked_at).date()
            assert card.why_not("book", AS_OF) in {None, "handed_over"}
            if row.state in STANDS:
                arrived = row.state != BookingState.BOOKED
                assert card.stage == (Stage.PRESENT if arrived else Stage.BOOKED)
                assert card.card_expires_on is not None
                assert card.card_expires_on >= row.on_date
            elif row.state == BookingState.DONE:
                assert (card.stage, card.handed_over_on) == (Stage.HANDED_OVER, row.on_date)
    assert booked == {row.application_pk for row in rows if row.state in STANDS}
    assert len(booked) == sum(row.state in STANDS for row in rows)


def test_that_handovers_where_slots_are_were_mostly_booked_and_in_opening_hours(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        handed = session.execute(
            select(Handover.application_pk, Handover.place, Handover.at, Handover.staff_id)
        ).all()
        done = {row.application_pk: row for row in bookings(session) if row.state == BookingState.DONE}
    here = [row for row in handed if row.place in OPEN]
    assert len(here) > 5
    for row in here:
        assert any(begin <= minutes(row.at) <= end + 15 for begin, end in OPEN[row.place])
    assert len(done) >= 0.7 * len(here)
    for row in handed:
        booked = done.pop(row.application_pk, None)
        if booked:
            assert (booked.place_code, booked.ended_at, booked.ended_by) == (row.place, row.at, row.staff_id)
            assert booked.on_date == local(row.at).date()
        weekend = local(row.at).weekday() >= 5
        assert not weekend or row.place in {"01", "18"}
    assert not done


def test_that_cancelled_ones_have_reasons_and_moved_ones_lead_to_the_next(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = {row.id: row for row in bookings(session)}
    for row in rows.values():
        assert bool(row.reason) is bool(row.cancelled_by) is (row.state == BookingState.CANCELLED)
        assert row.cancelled_by is None or CancelledBy(row.cancelled_by)
        assert (row.moved_to is not None) is (row.state == BookingState.MOVED)
        if row.moved_to:
            new = rows[row.moved_to]
            assert (new.application_pk, new.visit) == (row.application_pk, row.visit)
            assert (new.booked_at, new.booked_by) == (row.ended_at, row.ended_by)
            assert new.slot_id != row.slot_id
        if row.state in GIVEN_BACK:
            assert row.ended_at is not None
            assert row.ended_at < starts(row)


def test_that_families_come_together_and_namesakes_in_the_same_half_hour(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = session.execute(
            select(Booking, Application.address_key, Application.kana_key, Application.birth_date)
            .join(Application, Application.id == Booking.application_pk)
            .where(Booking.state.in_(STANDS))
            .order_by(Booking.id)
        ).all()
    visits: defaultdict[str, list[tuple[Booking, str]]] = defaultdict(list)
    readings: defaultdict[str, list[Booking]] = defaultdict(list)
    for row, address, kana, _birth in rows:
        visits[row.visit].append((row, address))
        readings[kana].append(row)
    families = [found for found in visits.values() if len(found) > 1]
    assert families
    for family in families:
        assert len({address for _row, address in family}) == 1
        assert len({(row.place_code, row.on_date, row.booked_at) for row, _address in family}) == 1
        times = sorted({(row.starts, row.ends) for row, _address in family})
        assert all(one[1] == other[0] for one, other in pairwise(times))
    near = [
        (one, other)
        for found in readings.values()
        for one, other in pairwise(found)
        if (one.place_code, one.on_date) == (other.place_code, other.on_date)
        and abs(one.starts - other.starts) < 30
        and one.visit != other.visit
    ]
    assert near


def test_that_some_people_wait_for_a_saturday_that_is_full(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        rows = waiting.waiting(session)
        first = session.scalars(select(Waiting).order_by(Waiting.id)).all()
        saturday = rows[0].from_date
        slots = listing.slots(session, saturday, saturday, ELEVEN, "01")
        standing = set(session.scalars(select(Booking.application_pk).where(Booking.state.in_(STANDS))))
        last = max(
            row.booked_at for row in bookings(session) if row.on_date == saturday and row.place_code == "01"
        )
        assert waiting.next_for(session, "01", saturday) == rows[0].id
        entries = session.scalars(select(AuditEntry.subject).where(AuditEntry.action == "wait")).all()
    assert saturday.weekday() == 5
    assert slots
    assert sum(slot.free for slot in slots) == 0
    assert 2 <= len(rows) <= 5
    assert {(row.place, row.from_date, row.until_date) for row in rows} == {("01", saturday, saturday)}
    assert last < min(row.asked_at for row in first) <= max(row.asked_at for row in first) <= ELEVEN
    assert not standing & {row.application_pk for row in rows}
    assert sorted(entries) == sorted(row.application_id for row in rows)
