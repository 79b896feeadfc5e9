"""A card goes to its person by post (郵送交付): checked by two scans, then received or come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop_app.campaign_terms import OutreachState, PostedState
from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.handover import Handover, HandoverTick
from desktop_app.models.outreach import OutreachVisit, PostedCard
from desktop_app.services import audit, change, leaving, namesakes, operations, seals, staff, ward_settings
from desktop_app.services.handover import ComparedRow, StartedRow, StopRow, check
from desktop_app.services.handover.check import Stopped
from desktop_app.services.handover.rows import second_reason
from desktop_app.services.outreach import reading, tracking
from desktop_app.services.outreach.rows import PostedRow
from desktop_app.services.returned import opening
from desktop_app.terms import ErrorKind, EventKind, HandoverCase, OldCard, Party, Stage, TickKind

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.services.acting import Acting
    from desktop_app.services.outreach.rows import PostChecks


def start(session: Session, acting: Acting, letter_scan: str) -> StartedRow | StopRow:
    """Find the application of the addressed letter and say whether its card may be sent; the view is audited.

    A stop is recorded by `handover.record_stop`. Raises what `handover.start` does.
    """
    try:
        record = check.asked_for(session, letter_scan)
        _may_be_posted(session, acting, record, letter_scan)
    except Stopped as stopped:
        return stopped.stop
    audit.record(session, acting, "post_start", record.application_id, {"version": record.version})
    return check.started_row(session, acting, record, letter_scan)


def compare(session: Session, acting: Acting, started: StartedRow, card_scan: str) -> ComparedRow | StopRow:
    """Compare the label on the pouch with the letter's application, both read again: `handover.compare`."""
    try:
        record = check.same_card(session, acting, started.notice_scan, card_scan, started.version)
        _may_be_posted(session, acting, record, card_scan)
    except Stopped as stopped:
        return stopped.stop
    audit.record(session, acting, "post_compare", record.application_id, {"version": record.version})
    return ComparedRow(record.id, record.application_id, record.notice_number, record.version, card_scan)


def post(session: Session, acting: Acting, checks: PostChecks) -> PostedRow | StopRow:
    """Let the card leave custody in its letter, or stop and record why in the errors to review.

    Letter and pouch must lead to the application now, at the version that was seen; a card that could not be
    handed over can't be sent, and one with a booking only after that was given back. The card counts as
    handed over when it is received. The same command sent again gives the first outcome. Raises Invalid and
    PersonalNumber for the tracking number, NotAllowed("post", reason): tracking_taken,
    second_person_missing; Unknown for a visit; NoPermission.
    """
    staff.at_counter(session, acting, "post")
    kept = operations.outcome(session, acting.operation)
    if kept:
        return reading.one(session, kept["posted"], acting.today)
    number = tracking.number(checks.tracking_number)
    try:
        # A stop must leave nothing but its entry, also where a part had been written already.
        with session.begin_nested():
            return _post(session, acting, checks, number)
    except Stopped as stopped:
        return check.record_stop(session, acting, stopped.stop)
    except IntegrityError as error:
        raise NotAllowed("post", "tracking_taken") from error


def received(session: Session, acting: Acting, row: PostedRow, on: date) -> PostedRow:
    """Note that the person got the card on a day: it counts as handed over then.

    row as it was seen. The same command sent again gives the first outcome. Raises Invalid for the day, and
    Conflict when somebody noted another outcome meanwhile, NoPermission.
    """
    staff.at_counter(session, acting, "post")
    kept = operations.outcome(session, acting.operation)
    if kept:
        return reading.one(session, kept["posted"], acting.today)
    card = _on_the_way(session, acting, row, on)

    def keep() -> list[str]:
        handover = _keep_handover(session, acting, card, row.version, on)
        return [*_end(session, acting, card.id, PostedState.RECEIVED, on), seals.key("handover", handover)]

    columns = {"stage": Stage.HANDED_OVER.value, "handed_over_on": on}
    extra = {"case": HandoverCase.BY_POST.value, "tracking": card.tracking_number}
    kind = EventKind.HANDED_OVER
    change.apply(session, acting, card.application_pk, kind, row.version, columns, extra, keep)
    operations.done(session, acting, "post_received", {"posted": card.id})
    return reading.one(session, card.id, acting.today)


def returned(session: Session, acting: Acting, row: PostedRow, on: date) -> PostedRow:
    """Note that the letter came back on a day (返戻): the card is in custody again, to be put away by scan.

    Raises what `received` does.
    """
    staff.at_counter(session, acting, "post")
    kept = operations.outcome(session, acting.operation)
    if kept:
        return reading.one(session, kept["posted"], acting.today)
    card = _on_the_way(session, acting, row, on)

    def keep() -> list[str]:
        _made, keys = opening.begin(session, acting, card.application_pk, 0, row.version + 1, on)
        return [*_end(session, acting, card.id, PostedState.RETURNED, on), *keys]

    columns = {"stage": Stage.RETURNED_MAIL.value, "returned_mail_on": on, "left_on": None}
    extra = {"tracking": card.tracking_number}
    kind = EventKind.RETURNED_MAIL
    change.apply(session, acting, card.application_pk, kind, row.version, columns, extra, keep)
    operations.done(session, acting, "post_returned", {"posted": card.id})
    return reading.one(session, card.id, acting.today)


def _post(session: Session, acting: Acting, checks: PostChecks, number: str) -> PostedRow:
    scans = (checks.letter_scan, checks.card_scan)
    record = check.same_card(session, acting, *scans, checks.seen_version)
    if record.id != checks.application_pk:
        raise Invalid("application", "not_the_one_seen")
    _may_be_posted(session, acting, record, checks.card_scan)
    _need_second(session, acting, checks, record)
    _need_visit(session, checks.visit_id)
    used = select(PostedCard.id).where(PostedCard.tracking_number == number)
    if session.scalar(used) is not None:
        raise NotAllowed("post", "tracking_taken")
    kept: list[int] = []

    def keep() -> list[str]:
        kept.append(_keep(session, acting, checks, number))
        return [seals.key("posted_card", kept[0])]

    columns = {"stage": Stage.POSTED.value, "left_on": acting.today, "shelf_id": None}
    kind, extra = EventKind.POSTED, {"tracking": number}
    try:
        change.apply(session, acting, record.id, kind, checks.seen_version, columns, extra, keep)
    except Conflict as lost:
        raise Stopped(check.changed(session, change.load(session, checks.application_pk))) from lost
    operations.done(session, acting, "post", {"posted": kept[0]})
    return reading.one(session, kept[0], acting.today)


def _may_be_posted(session: Session, acting: Acting, record: Application, text: str) -> None:
    """Raise Stopped for a card that can't be handed over, or for which somebody comes or is here."""
    check.may_be_handed_over(record, acting, text)
    booking = leaving.standing_booking(session, record.id)
    if booking is not None:
        raise Stopped(
            StopRow(
                ErrorKind.NOT_ALLOWED,
                "booked_for_visit",
                text,
                on=booking.on_date,
                asked_pk=record.id,
                asked_id=record.application_id,
            )
        )


def _need_second(session: Session, acting: Acting, checks: PostChecks, record: Application) -> None:
    """Raise NotAllowed where a second person must look and there is none who counts."""
    flags = namesakes.radar(session, [record.id]).get(record.id, ())
    always = ward_settings.read(session).second_person_always
    needed = second_reason(flags, HandoverCase.BY_POST, always=always, for_representative=False)
    second = checks.second
    if second is None and not needed:
        return
    if (
        second is None
        or second.staff_id == acting.staff_id
        or not staff.works_at_counter(session, second.staff_id)
    ):
        raise NotAllowed("post", "second_person_missing")


def _need_visit(session: Session, visit_id: int | None) -> None:
    if visit_id is None:
        return
    state = session.scalar(select(OutreachVisit.state).where(OutreachVisit.id == visit_id))
    if state is None or state == OutreachState.CANCELLED.value:
        raise Unknown("outreach_visit", str(visit_id))


def _keep(session: Session, acting: Acting, checks: PostChecks, number: str) -> int:
    facts: dict[str, Any] = {
        "application_pk": checks.application_pk,
        "visit_id": checks.visit_id,
        "tracking_number": number,
        "letter_scan": checks.letter_scan.strip(),
        "card_scan": checks.card_scan.strip(),
        "state": PostedState.ON_THE_WAY.value,
        "posted_on": acting.today,
        "posted_at": acting.now,
        "posted_by": acting.staff_id,
        "second_staff_id": checks.second.staff_id if checks.second else None,
        "version": 1,
    }
    return session.execute(insert(PostedCard).values(**facts).returning(PostedCard.id)).scalar_one()


def _on_the_way(session: Session, acting: Acting, row: PostedRow, on: date) -> PostedCard:
    card = session.get(PostedCard, row.posted_id, populate_existing=True)
    if card is None:
        raise Unknown("posted_card", str(row.posted_id))
    if card.ended_at is not None:
        raise change.conflict(session, card.application_pk)
    if on < card.posted_on:
        raise Invalid("ended_on", "before_posting")
    if on > acting.today:
        raise Invalid("ended_on", "in_future")
    return card


def _end(session: Session, acting: Acting, posted_id: int, state: PostedState, on: date) -> list[str]:
    session.execute(
        update(PostedCard)
        .where(PostedCard.id == posted_id)
        .values(
            state=state.value,
            ended_on=on,
            ended_at=acting.now,
            ended_by=acting.staff_id,
            version=PostedCard.version + 1,
        )
    )
    return [seals.key("posted_card", posted_id)]


def _keep_handover(session: Session, acting: Acting, card: PostedCard, seen_version: int, on: date) -> int:
    """Keep the handover with the scans made before the card was sent, and what shows that it arrived."""
    facts: dict[str, Any] = {
        "operation": acting.operation,
        "application_pk": card.application_pk,
        "seen_version": seen_version,
        "case": HandoverCase.BY_POST.value,
        "at": acting.now,
        "on_date": on,
        "staff_id": acting.staff_id,
        "second_staff_id": card.second_staff_id,
        "terminal": acting.terminal,
        "place": acting.place,
        "notice_scan": card.letter_scan,
        "card_scan": card.card_scan,
        "old_card": OldCard.NONE.value,
    }
    handover: int = session.execute(insert(Handover).values(**facts).returning(Handover.id)).scalar_one()
    ticked = {"number": 1, "kind": TickKind.TRACKED.value, "party": Party.PERSON.value, "at": acting.now}
    session.execute(insert(HandoverTick).values(handover_id=handover, staff_id=acting.staff_id, **ticked))
    return handover
