"""Cards in the ward's hands: prepared, put on the shelf, found again, called off; each by its own scan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError

from desktop_app import errors
from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation
from desktop_app.services import audit, change, guard, record, resolve, review, staff
from desktop_app.services.resolve import ScanKind
from desktop_app.services.returned import recording
from desktop_app.terms import ErrorKind, EventKind, Role, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

HARMLESS = {
    *("already_scanned", "already_prepared", "already_here", "already_returned"),
    *("place_first", "no_delivery", "already_counted", "needs_pouch", "box_first", "other_box"),
    "stock_take",
}
"""A second scan of the same card, or scans in the wrong order: nothing that has to be reviewed."""

BEFORE_SHELF = {Stage.DELIVERED, Stage.PREPARED}


@dataclass(frozen=True, slots=True)
class NearRow:
    """A card in the same box whose name reads or looks the same."""

    application_pk: int
    application_id: str
    kana: str
    birth_date: date
    shelf: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card as a list of scans shows it: no name, only its id's tail and the reading."""

    application_pk: int
    application_id: str
    kana: str
    stage: Stage
    shelf: str | None
    near: tuple[NearRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CalledOffRow:
    """What came of calling a handover off: the card, or why the second person was refused (wrong, locked)."""

    card: CardRow | None
    reason: str = ""


def card_of(session: Session, step: str, text: str) -> Application:
    """Give the one card that a scan of a pouch label, id or notice number stands for.

    Raises Unknown, Ambiguous, PersonalNumber, and NotAllowed("not_a_card") for a label of a place or a box.
    """
    found = resolve.scan(session, text)
    if found.kind in {ScanKind.SHELF_LABEL, ScanKind.DELIVERY_CODE} or resolve.box(session, text):
        raise NotAllowed(step, "not_a_card")
    return change.load(session, resolve.one(session, text))


def card_row(session: Session, pk: int) -> CardRow:
    """Give the card as a list of scans shows it. Raises Unknown."""
    card = change.load(session, pk)
    label = session.scalar(select(ShelfLocation.label).where(ShelfLocation.id == card.shelf_id))
    return CardRow(pk, card.application_id, card.kana, Stage(card.stage), label)


def prepare(session: Session, acting: Acting, text: str) -> CardRow:
    """Note that the scanned card was prepared on the national terminal (交付前設定).

    Raises Unknown, Ambiguous, PersonalNumber, NotAllowed, Conflict.
    """
    staff.at_counter(session, acting, "prepare")
    card = card_of(session, "prepare", text)
    _allow(card, "prepare", acting.today)
    stage = Stage.PREPARED.value if card.stage == Stage.DELIVERED else card.stage
    columns = {"stage": stage, "prepared_on": acting.today}
    change.apply(session, acting, card.id, EventKind.PREPARED, card.version, columns)
    return card_row(session, card.id)


def free_place(session: Session, text: str) -> str:
    """Give the label of the scanned place when no card lies there.

    Raises Unknown for a text that is no label of a place, NotAllowed("taken"), PersonalNumber.
    """
    place = place_of(session, text)
    if session.scalar(select(Application.id).where(Application.shelf_id == place.id)) is not None:
        raise NotAllowed("put_away", "taken")
    return place.label


def put_step(session: Session, acting: Acting, place_text: str, text: str) -> str | CardRow:
    """Take the next scan of putting away: a free place gives its label, a card after its place is put there.

    place_text is the place scanned before, empty when there is none. Raises what `free_place` and `put_away`
    do, and NotAllowed("place_first") for a card without a place.
    """
    if resolve.shelf(session, text) is not None:
        return free_place(session, text)
    if place_text:
        return put_away(session, acting, place_text, text)
    if resolve.application_id(text) or resolve.notice_number(text):
        raise NotAllowed("put_away", "place_first")
    return free_place(session, text)


def put_away(session: Session, acting: Acting, place_text: str, card_text: str) -> CardRow:
    """Put the scanned card on the scanned place; near names the cards of namesakes in the same box.

    Raises Unknown, Ambiguous, PersonalNumber, Conflict, and NotAllowed: taken, already_here, already_shelved,
    other_office, or why the card must not be put away.
    """
    staff.at_counter(session, acting, "put_away")
    place = place_of(session, place_text)
    card = card_of(session, "put_away", card_text)
    if card.shelf_id == place.id:
        raise NotAllowed("put_away", "already_here")
    free_place(session, place_text)
    _allow(card, "put_away", acting.today)
    if place.office_code != card.office_code:
        raise NotAllowed("put_away", "other_office")
    columns = {
        "shelf_id": place.id,
        "shelved_on": card.shelved_on or acting.today,
        "stage": Stage.SHELVED.value if card.stage in BEFORE_SHELF else card.stage,
    }
    return lay_down(session, acting, card, EventKind.SHELVED, columns)


def lay_down(
    session: Session, acting: Acting, card: Application, kind: EventKind, columns: dict[str, Any]
) -> CardRow:
    """Change a card that gets the place columns["shelf_id"]; near names the namesakes in that box.

    Raises Conflict, and NotAllowed("put_away", "taken") when another counter was quicker.
    """
    pk, seen_version, place_pk = card.id, card.version, columns["shelf_id"]
    try:
        with session.begin_nested():
            change.apply(session, acting, pk, kind, seen_version, columns)
    except IntegrityError as error:
        # Another counter put a card there a moment ago.
        raise NotAllowed("put_away", "taken") from error
    return replace(card_row(session, pk), near=_near(session, pk, place_pk))


def return_mail(session: Session, acting: Acting, text: str) -> CardRow:
    """Note that the scanned letter came back (返戻), by its own code or number; opens work on its address.

    Raises Unknown, Ambiguous, PersonalNumber, NotAllowed, Conflict.
    """
    pk = recording.card_of_letter(session, text)
    card = card_of(session, "return_mail", text) if pk is None else change.load(session, pk)
    pk = card.id
    recording.came_back(session, acting, card)
    return card_row(session, pk)


def call_off(
    session: Session, acting: Acting, pk: int, seen_version: int, reason: str, second_id: str, password: str
) -> CalledOffRow:
    """Call a handover off (交付取りやめ): the card leaves custody; a second person confirms by password.

    A wrong password is a result and no exception, so that the count of failures is kept.
    Raises Invalid for a missing reason or the same person twice, NotAllowed, Conflict, Unknown,
    PersonalNumber.
    """
    staff.at_counter(session, acting, "withdraw")
    reason = " ".join(guard.refuse(reason).split())
    if not reason:
        raise Invalid("reason", "missing")
    if second_id == acting.staff_id:
        raise Invalid("second_staff", "same_person")
    _allow(change.load(session, pk), "withdraw", acting.today)
    tried = staff.log_in(session, replace(acting, staff_id=second_id), password)
    if tried.staff is None:
        return CalledOffRow(None, tried.reason)
    if tried.staff.role is Role.IT:
        raise Invalid("second_staff", "not_of_the_counter")
    columns = {
        "stage": Stage.WITHDRAWN.value,
        "withdrawn_on": acting.today,
        "left_on": acting.today,
        "shelf_id": None,
    }
    told = {"reason": reason, "second_staff_id": second_id}
    change.apply(session, acting, pk, EventKind.WITHDRAWN, seen_version, columns, told)
    return CalledOffRow(card_row(session, pk))


def note_stop(session: Session, acting: Acting, step: str, text: str, error: errors.Refused) -> int | None:
    """Put a stopped scan among the errors to review and give the entry's id; None for harmless ones."""
    match error:
        case errors.Unknown():
            kind, reason = ErrorKind.UNKNOWN_SCAN, error.what
        case errors.Ambiguous():
            kind, reason = ErrorKind.AMBIGUOUS_SCAN, error.what
        case errors.Conflict() if error.change not in HARMLESS:
            kind, reason = ErrorKind.CHANGED_MEANWHILE, error.change
        case errors.NotAllowed() if error.reason not in HARMLESS:
            kind, reason = ErrorKind.NOT_ALLOWED, error.reason
        case _:
            return None
    pks = resolve.scan(session, text).pks
    pk = pks[0] if len(pks) == 1 else None
    audit.record(session, acting, "scan_stopped", step, {"reason": reason})
    return review.add(session, acting, kind, reason, application_pk=pk, text=text)


def _allow(card: Application, step: str, today: date) -> None:
    reason = record.why_not(card, step, today)
    if reason:
        raise NotAllowed(step, reason)


def place_of(session: Session, text: str) -> ShelfLocation:
    """Give the place with this label. Raises Unknown, PersonalNumber."""
    pk = resolve.shelf(session, guard.refuse(text))
    if pk is None:
        raise Unknown(ScanKind.SHELF_LABEL.value, resolve.plain(text))
    return session.get_one(ShelfLocation, pk)


def _near(session: Session, pk: int, place_pk: int) -> tuple[NearRow, ...]:
    card, place = change.load(session, pk), session.get_one(ShelfLocation, place_pk)
    statement = (
        select(
            Application.id,
            Application.application_id,
            Application.kana,
            Application.birth_date,
            ShelfLocation.label,
        )
        .join(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(
            ShelfLocation.office_code == place.office_code,
            ShelfLocation.cabinet == place.cabinet,
            ShelfLocation.box == place.box,
            Application.id != pk,
            or_(Application.kana_key == card.kana_key, Application.name_key == card.name_key),
        )
        .order_by(ShelfLocation.position)
    )
    return tuple(NearRow(*row) for row in session.execute(statement))
