"""Slots, bookings and closures from the command line."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from desktop_app.cli.backlog import DayType
from desktop_app.cli.context import Context

if TYPE_CHECKING:
    from desktop_app.services.booking.rows import VisitRow
    from desktop_app.services.slots.closures import TouchedRow

MOMENTS = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d"]


@click.group()
def slots() -> None:
    """The times at which a place hands over cards."""


@slots.command(name="open")
@click.option("--place", required=True, metavar="CODE", help="Code of the place.")
@click.option("--from", "first", type=DayType(), required=True, metavar="DATE", help="First day.")
@click.option("--until", "last", type=DayType(), required=True, metavar="DATE", help="Last day.")
@click.option("--dry-run", is_flag=True, help="Only say what would be opened.")
@click.pass_obj
def open_(context: Context, place: str, first: date, last: date, dry_run: bool) -> None:
    """Open the slots that a place's hours give on these days; those that are there stay as they are."""
    from desktop_app.services.slots import opening

    acting = context.acting()
    if dry_run:
        with context.database.read() as session:
            found = opening.preview(session, place, first, last)
    else:
        with context.database.write() as session:
            found = opening.open_slots(session, acting, place, first, last)
    context.emit(
        {
            "place": place,
            "days": found.new_days,
            "weekend_days": found.weekend_days,
            "slots": found.new_slots,
            "seats": found.new_seats,
            "kept": found.kept,
            "dry_run": dry_run,
            "without_slots": [
                {"date": day.on_date, "why": day.why, "note": day.note} for day in found.days if day.why
            ],
        }
    )


@slots.command(name="list")
@click.option("--from", "first", type=DayType(), required=True, metavar="DATE", help="First day.")
@click.option("--until", "last", type=DayType(), required=True, metavar="DATE", help="Last day.")
@click.option("--place", metavar="CODE", help="Only this place.")
@click.pass_obj
def list_(context: Context, first: date, last: date, place: str | None) -> None:
    """List the slots of these days with what is left of them."""
    from desktop_app.services.slots import calendar, listing

    calendar.check_range(first, last)
    acting = context.acting()
    with context.database.read() as session:
        found = listing.slots(session, first, last, acting.now, place)
    context.emit(
        {
            "slots": [
                {
                    "slot_id": slot.slot_id,
                    "place": slot.place,
                    "date": slot.on_date,
                    "start": clock_time(slot.starts),
                    "end": clock_time(slot.ends),
                    "seats": slot.seats,
                    "booked": slot.booked,
                    "held": slot.held,
                    "free": slot.free,
                }
                for slot in found
            ]
        }
    )


@click.command()
@click.argument("application_id")
@click.option("--slot", "slot_id", type=int, required=True, metavar="SLOT_ID", help="See slots list.")
@click.pass_obj
def book(context: Context, application_id: str, slot_id: int) -> None:
    """Book a visit for the person of this application."""
    from desktop_app.services import booking, change, resolve

    acting = context.acting()
    with context.database.write() as session:
        pk = resolve.one(session, application_id)
        card = booking.CardToBook(pk, change.load(session, pk).version)
        made = booking.book(session, acting, slot_id, [card])[0]
    if isinstance(made, booking.BookedRow):
        context.emit(
            {
                "booking_id": made.booking_id,
                "application_id": made.application_id,
                "slot_id": made.slot_id,
                "seat": made.seat,
                "place": made.place,
                "date": made.on_date,
                "start": clock_time(made.starts),
                "end": clock_time(made.ends),
                "warnings": [warning.value for warning in made.warnings],
            }
        )


@click.command()
@click.option("--date", "day", type=DayType(), required=True, metavar="DATE", help="The day of the visits.")
@click.option("--place", metavar="CODE", help="Only this place.")
@click.pass_obj
def bookings(context: Context, day: date, place: str | None) -> None:
    """List the visits of a day; the view is audited."""
    from desktop_app.services import audit
    from desktop_app.services.booking import visits

    acting = context.acting()
    with context.database.write() as session:
        found = visits.of_day(session, day, place)
        audit.record(session, acting, "list_bookings", day.isoformat(), {"rows": len(found)})
    context.emit({"bookings": [_visit(row) for row in found]})


@click.command()
@click.argument("booking_id", type=int)
@click.option("--by", type=click.Choice(["person", "office"]), required=True, help="Who gives it back.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.pass_obj
def cancel(context: Context, booking_id: int, by: str, reason: str) -> None:
    """Give a booking back; its seat is free again."""
    from desktop_app.services import booking
    from desktop_app.terms import CancelledBy

    acting = context.acting()
    with context.database.write() as session:
        done = booking.cancel(session, acting, booking_id, None, CancelledBy(by), reason)
    context.emit(
        {
            "booking_id": done.booking_id,
            "application_id": done.application_id,
            "slot_id": done.slot_id,
            "waiting_id": done.waiting_id,
        }
    )


@click.group()
def closures() -> None:
    """Times at which the system or a place is down."""


@closures.command()
@click.option("--from", "start", type=click.DateTime(MOMENTS), required=True, help="Local time.")
@click.option("--until", "end", type=click.DateTime(MOMENTS), required=True, help="Local time.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--place", metavar="CODE", help="Only this place; without it the whole ward.")
@click.option("--dry-run", is_flag=True, help="Only say what it would touch.")
@click.pass_obj
def add(
    context: Context, start: datetime, end: datetime, reason: str, place: str | None, dry_run: bool
) -> None:
    """Close these times: nothing more can be booked there, and whoever is booked is to be called."""
    from desktop_app.services.slots import closures as service

    acting = context.acting()
    if dry_run:
        with context.database.read() as session:
            found = service.preview(session, start, end, place)
    else:
        with context.database.write() as session:
            found = service.add(session, acting, start, end, reason, place)
    context.emit(_touched(found))


def clock_time(minutes: int) -> str:
    """Write minutes after midnight as a clock shows them."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _touched(found: TouchedRow) -> dict[str, object]:
    calls = [
        {
            "booking_id": call.booking_id,
            "application_id": call.application_id,
            "name": call.name,
            "place": call.place,
            "date": call.on_date,
            "start": clock_time(call.starts),
        }
        for call in found.calls
    ]
    return {"closure_id": found.closure_id, "slots": found.slots, "calls": calls}


def _visit(row: VisitRow) -> dict[str, object]:
    return {
        "booking_id": row.booking_id,
        "application_id": row.application_id,
        "notice_number": row.notice_number,
        "name": row.name,
        "kana": row.kana,
        "place": row.place,
        "date": row.on_date,
        "start": clock_time(row.starts),
        "end": clock_time(row.ends),
        "state": row.state.value,
        "shelf": row.shelf,
        "walk_in": row.walk_in,
        "closed": row.closed,
    }
