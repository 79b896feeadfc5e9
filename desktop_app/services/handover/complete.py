"""The handover itself: everything is read and checked again in the transaction that lets the card go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.handover import Handover, HandoverTick
from desktop_app.services import change, documents, namesakes, operations, seals, staff, ward_settings
from desktop_app.services.handover.check import Stopped, changed, done_before, record_stop, same_card
from desktop_app.services.handover.rows import Checks, DoneRow, StopRow, Tick, second_reason
from desktop_app.terms import EventKind, Party, SecondReason, Stage, TickKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.services.acting import Acting

KIND = "handover"


def complete(session: Session, acting: Acting, checks: Checks) -> DoneRow | StopRow:
    """Let the card go into the person's hand, or stop and record why in the errors to review.

    Both scans must lead to the application now, at the version that the clerk saw; the document rule of the
    case must be fulfilled; each party must be compared with face, card and name; where a second person is
    needed there must be one. The same command sent again gives the first outcome. Raises NotAllowed, Invalid
    for a check that is still missing (nothing is recorded then), NoPermission.
    """
    staff.at_counter(session, acting, "hand_over")
    before = done_before(session, acting.operation)
    if before:
        return before
    try:
        # A stop must leave nothing but its entry, also where a part had been written already.
        with session.begin_nested():
            return _hand_over(session, acting, checks)
    except Stopped as stopped:
        return done_before(session, acting.operation) or record_stop(session, acting, stopped.stop)


def _hand_over(session: Session, acting: Acting, checks: Checks) -> DoneRow:
    record = same_card(session, acting, checks.notice_scan, checks.card_scan, checks.seen_version)
    if record.id != checks.application_pk:
        raise Invalid("application", "not_the_one_seen")
    application_id = record.application_id
    _need_documents(session, acting, checks, record)
    reason = _need_second(session, acting, checks, record)
    kept: list[int] = []

    def keep() -> list[str]:
        kept.append(_keep(session, acting, checks, reason))
        return [seals.key("handover", kept[0])]

    try:
        version = change.apply(
            session,
            acting,
            record.id,
            EventKind.HANDED_OVER,
            checks.seen_version,
            {
                "stage": Stage.HANDED_OVER.value,
                "handed_over_on": acting.today,
                "left_on": acting.today,
                "shelf_id": None,
            },
            {"case": checks.case.value},
            keep,
        )
    except Conflict as lost:
        raise Stopped(changed(session, change.load(session, checks.application_pk))) from lost
    result = {"handover_id": kept[0], "application_id": application_id, "version": version}
    operations.done(session, acting, KIND, result)
    return DoneRow(kept[0], application_id, version)


def _need_documents(session: Session, acting: Acting, checks: Checks, record: Application) -> None:
    for choice in documents.choices(session, checks.case, record.birth_date, acting.today):
        codes = {tick.code or "" for tick in _ticks(checks, TickKind.DOCUMENT, choice.party)}
        if not documents.satisfied(choice.alternatives, choice.ticked(codes)):
            raise NotAllowed("hand_over", "documents_missing")
        if not _ticks(checks, TickKind.FACE_CARD_NAME, choice.party):
            raise NotAllowed("hand_over", "face_card_name_missing")


def _need_second(
    session: Session, acting: Acting, checks: Checks, record: Application
) -> SecondReason | None:
    """Give why a second person was needed. Raises NotAllowed when there is none who counts."""
    ward = ward_settings.read(session)
    flags = namesakes.radar(session, [record.id]).get(record.id, ())
    reason = second_reason(
        flags,
        checks.case,
        always=ward.second_person_always,
        for_representative=ward.second_person_for_representative,
    )
    second = checks.second
    if second is None:
        if reason:
            raise NotAllowed("hand_over", "second_person_missing")
        return None
    if second.staff_id == acting.staff_id or not staff.works_at_counter(session, second.staff_id):
        raise NotAllowed("hand_over", "second_person_missing")
    return reason


def _keep(session: Session, acting: Acting, checks: Checks, reason: SecondReason | None) -> int:
    handover_id = session.execute(
        insert(Handover)
        .values(
            operation=acting.operation,
            application_pk=checks.application_pk,
            seen_version=checks.seen_version,
            case=checks.case.value,
            at=acting.now,
            on_date=acting.today,
            staff_id=acting.staff_id,
            second_staff_id=checks.second.staff_id if checks.second else None,
            second_reason=reason.value if reason else None,
            terminal=acting.terminal,
            place=acting.place,
            notice_scan=checks.notice_scan,
            card_scan=checks.card_scan,
            old_card=checks.old_card.value,
        )
        .returning(Handover.id)
    ).scalar_one()
    evidence = [(tick, acting.staff_id) for tick in checks.ticks]
    if checks.second:
        looked = Tick(TickKind.FACE_CARD_NAME, Party.PERSON, checks.second.at)
        evidence.append((looked, checks.second.staff_id))
    _keep_ticks(session, handover_id, evidence)
    return handover_id


def _keep_ticks(session: Session, handover_id: int, evidence: Iterable[tuple[Tick, str]]) -> None:
    rows = [
        {
            "handover_id": handover_id,
            "number": number,
            "kind": tick.kind.value,
            "party": tick.party.value,
            "document_code": tick.code,
            "at": tick.at,
            "staff_id": staff_id,
        }
        for number, (tick, staff_id) in enumerate(evidence, 1)
    ]
    session.execute(insert(HandoverTick), rows)


def _ticks(checks: Checks, kind: TickKind, party: Party) -> list[Tick]:
    return [tick for tick in checks.ticks if tick.kind is kind and tick.party is party]
