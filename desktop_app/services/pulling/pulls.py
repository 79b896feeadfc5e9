"""Cards taken from their places and put back there, each by the scan of its own pouch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app import errors
from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.services import audit, custody, guard, leaving, operations, resolve, staff
from desktop_app.services.pulling import ending, looking
from desktop_app.services.resolve import ScanKind
from desktop_app.terms import PullOutcome

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.pulling.rows import PulledRow

OFF_THE_LIST = {"not_booked", "other_day", "other_place"}
"""Nobody comes for this card on the day at the place for which cards are pulled."""

HARMLESS = {"pulled_elsewhere", "not_out", "wrong_place", "no_shelf_place", "past"}
"""Told at once and put right by the next scan: nothing that has to be reviewed."""


def pull(session: Session, acting: Acting, day: date, text: str) -> PulledRow:
    """Note that the card whose pouch was scanned is out of its place for a day at acting.place.

    A card that is out for this day already is given as it is, whoever pulled it. The same command sent again
    gives the first outcome. Raises Invalid for what is no label of a pouch, Unknown, PersonalNumber, and
    NotAllowed("pull", reason): pulled_elsewhere (with its day), one of OFF_THE_LIST (with the booking's day),
    past, or why the card can't be handed over.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return looking.one(session, kept["pulled"])
    staff.at_counter(session, acting, "pull")
    card = _locked(session, text)
    if day < acting.today:
        raise NotAllowed("pull", "past", day)
    known = ending.out(session, card.id)
    if known is not None:
        if (known.place_code, known.on_date) != (acting.place, day):
            raise NotAllowed("pull", "pulled_elsewhere", known.on_date)
        return looking.one(session, known.id)
    why = card.why_not("hand_over", acting.today)
    if why:
        raise NotAllowed("pull", why)
    pulled_id = ending.begin(
        session, acting, card.id, day, acting.place, _booking(session, acting, card, day)
    )
    operations.done(session, acting, "pull", {"pulled": pulled_id})
    return replace(looking.one(session, pulled_id), fresh=True)


def to_put_back(session: Session, acting: Acting, text: str) -> PulledRow:
    """Give the card whose pouch was scanned, with the place to which it must go back; the view is audited.

    Raises Invalid, Unknown, PersonalNumber, and NotAllowed("put_back", reason): not_out, or no_shelf_place
    for a card that never had a place: it is put away in custody.
    """
    staff.at_counter(session, acting, "put_back")
    row = _going_back(session, _pk(session, text))
    audit.record(session, acting, "to_put_back", row.application_id)
    return row


def put_back(session: Session, acting: Acting, text: str, place_text: str) -> PulledRow:
    """Note that a card lies on its place again: its pouch was scanned, then the label of that place.

    The same command sent again gives the first outcome. Raises what `to_put_back` does, Unknown for a text
    that is no label of a place, and NotAllowed("put_back", "wrong_place").
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return looking.one(session, kept["pulled"])
    staff.at_counter(session, acting, "put_back")
    card = _locked(session, text)
    row = _going_back(session, card.id)
    place = resolve.shelf(session, guard.refuse(place_text))
    if place is None:
        raise Unknown(ScanKind.SHELF_LABEL.value, resolve.plain(place_text))
    if place != card.shelf_id:
        raise NotAllowed("put_back", "wrong_place")
    ending.end(session, acting, card.id, PullOutcome.RETURNED)
    operations.done(session, acting, "put_back", {"pulled": row.pulled_id})
    return row


def where_out(session: Session, text: str) -> PulledRow | None:
    """Give for which day and place a card is out, None when it is not. Raises as a scan does."""
    return looking.of_card(session, _pk(session, text))


def note_stop(session: Session, acting: Acting, step: str, text: str, error: errors.Refused) -> int | None:
    """Put a stopped scan among the errors to review and give the entry's id; None for harmless ones."""
    if isinstance(error, NotAllowed) and error.reason in HARMLESS:
        return None
    return custody.note_stop(session, acting, step, text, error)


def _going_back(session: Session, pk: int) -> PulledRow:
    row = looking.of_card(session, pk)
    if row is None:
        raise NotAllowed("put_back", "not_out")
    if row.shelf is None:
        raise NotAllowed("put_back", "no_shelf_place")
    return row


def _booking(session: Session, acting: Acting, card: Application, day: date) -> int:
    """Give the booking for which a card is pulled. Raises NotAllowed when it is not on the list."""
    booking = leaving.standing_booking(session, card.id)
    if booking is None:
        raise NotAllowed("pull", "not_booked")
    if booking.on_date != day:
        raise NotAllowed("pull", "other_day", booking.on_date)
    if booking.place_code != acting.place:
        raise NotAllowed("pull", "other_place", booking.on_date)
    return booking.id


def _pk(session: Session, text: str) -> int:
    if not resolve.is_pouch_label(text):
        guard.refuse(text)
        raise Invalid("card_scan", "no_pouch_label")
    return resolve.one(session, text)


def _locked(session: Session, text: str) -> Application:
    """Give the card, kept until the end: nobody hands it over or calls it off meanwhile."""
    pk = _pk(session, text)
    return session.get_one(Application, pk, populate_existing=True, with_for_update=True)
