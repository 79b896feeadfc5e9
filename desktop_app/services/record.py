"""The record of one application: who, where the card is, what happened to it, what may be done next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from desktop_app.models.application import Application
from desktop_app.models.event import Notice
from desktop_app.models.handover import Handover
from desktop_app.models.keeping import Staff
from desktop_app.models.office import Delivery, Office, ShelfLocation
from desktop_app.services import audit, change, namesakes, search, timeline
from desktop_app.services.disposal import listing as disposals
from desktop_app.services.disposal.rows import CardRow
from desktop_app.services.keep_until import reading
from desktop_app.services.keep_until.reading import KeepRow
from desktop_app.services.namesakes import NamesakeRow
from desktop_app.services.pulling import looking
from desktop_app.services.pulling.rows import PulledRow
from desktop_app.services.search import HitRow
from desktop_app.services.timeline import TimeRow
from desktop_app.terms import Channel, Flag, HandoverCase, Procedure, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

VISITING = {Stage.BOOKED, Stage.PRESENT, Stage.CHECKED}
STEPS = ("prepare", "put_away", "move", "book", "hand_over", "post", "return_mail", "withdraw")


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice or reminder, the first with number 1."""

    number: int
    sent_on: date
    returned_on: date | None


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A handover, also one that was reversed."""

    on_date: date
    at: datetime
    case: HandoverCase
    staff_id: str
    second_staff_id: str | None
    reversed_at: datetime | None
    reversed_reason: str | None
    staff_name: str
    second_name: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step that could come next; why_not is a code where it is not allowed now."""

    step: str
    why_not: str | None


@dataclass(frozen=True, slots=True)
class RecordRow:
    """Everything that the ward keeps of one application."""

    application_pk: int
    version: int
    application_id: str
    notice_number: str | None
    name: str
    kana: str
    birth_date: date
    sex: str
    postal_code: str
    address: str
    channel: Channel
    procedure: Procedure
    office: str
    stage: Stage
    shelf: str | None
    out: PulledRow | None
    delivery: str | None
    card_expires_on: date | None
    certificates_expire_on: date | None
    national_recorded_on: date | None
    in_custody: bool
    custody_on: date | None
    keep: KeepRow | None
    disposal: CardRow | None
    flags: tuple[Flag, ...]
    timeline: tuple[TimeRow, ...]
    notices: tuple[NoticeRow, ...]
    handovers: tuple[HandoverRow, ...]
    steps: tuple[StepRow, ...]
    others: tuple[HitRow, ...]
    namesakes: tuple[NamesakeRow, ...]


def record(session: Session, acting: Acting, pk: int) -> RecordRow:
    """Give the whole record with its history in order; the view is audited. Raises Unknown."""
    one = change.load(session, pk)
    radar = namesakes.radar(session, [pk]).get(pk, ()) if one.in_custody() else ()
    own = search.own_flags(Stage(one.stage), one.card_expires_on, acting.today) if one.in_custody() else ()
    row = RecordRow(
        application_pk=pk,
        version=one.version,
        application_id=one.application_id,
        notice_number=one.notice_number,
        name=one.name,
        kana=one.kana,
        birth_date=one.birth_date,
        sex=one.sex,
        postal_code=one.postal_code,
        address=f"{one.address} {one.address_detail}".strip(),
        channel=Channel(one.channel),
        procedure=Procedure(one.procedure),
        office=session.scalar(select(Office.name).where(Office.code == one.office_code)) or one.office_code,
        stage=Stage(one.stage),
        shelf=session.scalar(select(ShelfLocation.label).where(ShelfLocation.id == one.shelf_id)),
        out=looking.of_card(session, pk),
        delivery=session.scalar(select(Delivery.code).where(Delivery.id == one.delivery_id)),
        card_expires_on=one.card_expires_on,
        certificates_expire_on=one.certificates_expire_on,
        national_recorded_on=one.national_recorded_on,
        in_custody=one.in_custody(),
        custody_on=one.custody_on,
        keep=reading.of(session, [one], acting.today).get(pk),
        disposal=disposals.of_card(session, pk),
        flags=(*radar, *own),
        timeline=timeline.of(session, pk),
        notices=_notices(session, pk),
        handovers=_handovers(session, pk),
        steps=tuple(StepRow(step, why_not(one, step, acting.today)) for step in STEPS),
        others=_others(session, one, acting.today),
        namesakes=tuple(namesakes.others(session, pk)) if one.in_custody() else (),
    )
    audit.record(session, acting, "view", one.application_id)
    return row


def why_not(one: Application, step: str, today: date) -> str | None:
    """Say as a code why the step is not allowed now; None when it is."""
    general = one.why_not("prepare", today)
    match step:
        case "put_away" | "book":
            shelved = "already_shelved" if one.shelf_id else None
            booked = "already_booked" if one.stage in VISITING else None
            return one.why_not(step, today) or (booked if step == "book" else shelved)
        case "post":
            visiting = "booked_for_visit" if one.stage in VISITING else None
            return one.why_not(step, today) or visiting
        case "move":
            # Also a card that has lapsed lies somewhere until it is disposed of.
            gone = None if one.in_custody() else general or "not_in_custody"
            return gone or (None if one.shelf_id else "not_shelved")
        case "return_mail":
            known = general if general != "already_prepared" else None
            unsent = None if one.notices else "not_notified"
            returned = "already_returned" if one.stage == Stage.RETURNED_MAIL else None
            return known or unsent or returned
        case "withdraw":
            # What the ward does not hold yet is called off at J-LIS, not here.
            return general if general != "already_prepared" else None
        case _:
            return one.why_not(step, today)


def _notices(session: Session, pk: int) -> tuple[NoticeRow, ...]:
    statement = (
        select(Notice.number, Notice.sent_on, Notice.returned_on)
        .where(Notice.application_pk == pk)
        .order_by(Notice.number)
    )
    return tuple(NoticeRow(*row) for row in session.execute(statement))


def _handovers(session: Session, pk: int) -> tuple[HandoverRow, ...]:
    first, second = aliased(Staff), aliased(Staff)
    statement = (
        select(Handover, first.name, second.name)
        .outerjoin(first, first.id == Handover.staff_id)
        .outerjoin(second, second.id == Handover.second_staff_id)
        .where(Handover.application_pk == pk)
        .order_by(Handover.id)
    )
    return tuple(
        HandoverRow(
            each.on_date,
            each.at,
            HandoverCase(each.case),
            each.staff_id,
            each.second_staff_id,
            each.reversed_at,
            each.reversed_reason,
            staff_name or "",
            second_name or "",
        )
        for each, staff_name, second_name in session.execute(statement)
    )


def _others(session: Session, one: Application, today: date) -> tuple[HitRow, ...]:
    """The same person's other applications: same folded name and birth date, the newest first."""
    statement = (
        select(Application.id)
        .where(
            Application.birth_date == one.birth_date,
            Application.name_key == one.name_key,
            Application.id != one.id,
        )
        .order_by(Application.applied_on.desc(), Application.id.desc())
    )
    return search.rows_of(session, session.scalars(statement).all(), today)
