"""Cards of a list taken from their places, put back, or taken off the list: each by its own scan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from desktop_app import errors
from desktop_app.backlog_terms import DisposalDrop, DisposalState
from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.clearing import ON_A_LIST, Disposal, DisposalCard
from desktop_app.services import audit, custody, guard, operations, resolve, seals, staff
from desktop_app.services.disposal import judging, listing, written
from desktop_app.services.resolve import ScanKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CardRow

HARMLESS = {"wrong_place", "no_shelf_place", "not_pulled_yet", "disposal_ended", "second_person_missing"}
"""Told at once and put right by the next scan: nothing that has to be reviewed."""

STAYS = {"not_on_disposal_list", "dropped_from_list", "disposed", "second_scan_other"} | HARMLESS
"""Reasons that take no card off its list."""


def pull(session: Session, acting: Acting, disposal_id: int, text: str) -> CardRow:
    """Note that the card whose pouch was scanned was taken from its place for this list.

    A card that is pulled already is given as it is. The same command sent again gives the first outcome.
    Raises Invalid for what is no label of a pouch, Unknown, PersonalNumber, and NotAllowed("disposal_pull",
    reason): disposal_ended, not_on_disposal_list, dropped_from_list, or why it must be kept.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return listing.card(session, kept["disposal_id"], kept["position"])
    staff.at_counter(session, acting, "disposal_pull")
    card, entry, disposal = on_list(session, disposal_id, text, "disposal_pull")
    why = judging.must_be_over(session, card, acting.today, disposal.rule_id, "disposal_pull")
    if entry.state == DisposalState.PULLED:
        return listing.card(session, disposal_id, entry.position)
    facts = {
        "state": DisposalState.PULLED.value,
        "pulled_at": acting.now,
        "pulled_by": acting.staff_id,
        **written.columns(why),
    }
    turn(session, entry, DisposalState.LISTED, facts)
    _tell(session, acting, "disposal_pulled", card, entry)
    operations.done(session, acting, "disposal_pull", _place_of(entry))
    return replace(listing.card(session, disposal_id, entry.position), fresh=True)


def put_back(session: Session, acting: Acting, disposal_id: int, text: str, place_text: str) -> CardRow:
    """Note that a pulled card lies on its place again: its pouch was scanned, then the label of that place.

    It stays on the list as not pulled. The same command sent again gives the first outcome. Raises what a
    scan raises, and NotAllowed("put_back", reason): not_out, no_shelf_place, wrong_place.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return listing.card(session, kept["disposal_id"], kept["position"])
    staff.at_counter(session, acting, "put_back")
    card, entry, _disposal = on_list(session, disposal_id, text, "put_back")
    if entry.state != DisposalState.PULLED:
        raise NotAllowed("put_back", "not_out")
    if card.shelf_id is None:
        raise NotAllowed("put_back", "no_shelf_place")
    place = resolve.shelf(session, guard.refuse(place_text))
    if place is None:
        raise Unknown(ScanKind.SHELF_LABEL.value, resolve.plain(place_text))
    if place != card.shelf_id:
        raise NotAllowed("put_back", "wrong_place")
    facts = {"state": DisposalState.LISTED.value, "pulled_at": None, "pulled_by": None}
    turn(session, entry, DisposalState.PULLED, facts)
    _tell(session, acting, "disposal_put_back", card, entry)
    operations.done(session, acting, "put_back", _place_of(entry))
    return listing.card(session, disposal_id, entry.position)


def drop(session: Session, acting: Acting, disposal_id: int, position: int, why: DisposalDrop) -> CardRow:
    """Take a card off the list by hand; one that is pulled must be put back first.

    Raises Unknown, Conflict when somebody was quicker, NotAllowed: disposal_ended, put_back_first.
    """
    staff.at_counter(session, acting, "disposal_drop")
    disposal = listing.record(session, disposal_id)
    if disposal.ended_at is not None:
        raise NotAllowed("disposal_drop", "disposal_ended")
    entry = session.get(DisposalCard, (disposal_id, position), populate_existing=True)
    if entry is None:
        raise Unknown("disposal_card", f"{disposal_id}/{position}")
    if entry.state == DisposalState.PULLED:
        raise NotAllowed("disposal_drop", "put_back_first")
    drop_as(session, acting, entry, why.value)
    return listing.card(session, disposal_id, position)


def note_stop(
    session: Session, acting: Acting, disposal_id: int, step: str, text: str, error: errors.Refused
) -> int | None:
    """Put a stopped scan among the errors to review and give the entry's id; None for harmless ones.

    A card that must be kept now goes off the list, with the reason.
    """
    if isinstance(error, NotAllowed) and error.reason in HARMLESS:
        return None
    if isinstance(error, NotAllowed) and error.reason not in STAYS:
        _drop_scanned(session, acting, disposal_id, text, error.reason)
    return custody.note_stop(session, acting, step, text, error)


def on_list(
    session: Session, disposal_id: int, text: str, step: str
) -> tuple[Application, DisposalCard, Disposal]:
    """Give the scanned card, kept until the end, with its entry on an open list and the list.

    Raises Invalid for what is no label of a pouch, Unknown, PersonalNumber, and NotAllowed(step, reason):
    disposal_ended, not_on_disposal_list, dropped_from_list, disposed.
    """
    disposal = listing.record(session, disposal_id)
    if disposal.ended_at is not None:
        raise NotAllowed(step, "disposal_ended")
    if not resolve.is_pouch_label(text):
        guard.refuse(text)
        raise Invalid("card_scan", "no_pouch_label")
    pk = resolve.one(session, text)
    card = session.get_one(Application, pk, populate_existing=True, with_for_update=True)
    entry = _entry(session, disposal_id, pk)
    if entry is None:
        raise NotAllowed(step, "not_on_disposal_list")
    if entry.state == DisposalState.DISPOSED:
        raise NotAllowed(step, "disposed", card.disposed_on)
    if entry.state == DisposalState.DROPPED:
        raise NotAllowed(step, "dropped_from_list")
    return card, entry, disposal


def turn(session: Session, entry: DisposalCard, seen: DisposalState, facts: dict[str, Any]) -> None:
    """Change a card's entry from the state that was seen. Raises Conflict when it is another by now."""
    taken = session.execute(
        update(DisposalCard)
        .where(
            DisposalCard.disposal_id == entry.disposal_id,
            DisposalCard.position == entry.position,
            DisposalCard.state == seen.value,
        )
        .values(**facts)
        .returning(DisposalCard.position)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict("", "", None, "disposal_card")


def drop_as(session: Session, acting: Acting, entry: DisposalCard, reason: str) -> None:
    """Take a card off the list for a reason, with its audit entry."""
    facts = {"state": DisposalState.DROPPED.value, "reason": reason, "ended_at": acting.now}
    turn(session, entry, DisposalState(entry.state), facts)
    card = session.get_one(Application, entry.application_pk)
    _tell(session, acting, "disposal_dropped", card, entry, reason=reason)


def _drop_scanned(session: Session, acting: Acting, disposal_id: int, text: str, reason: str) -> None:
    pks = resolve.scan(session, text).pks
    entry = _entry(session, disposal_id, pks[0]) if len(pks) == 1 else None
    if entry is not None and entry.state in {DisposalState.LISTED, DisposalState.PULLED}:
        drop_as(session, acting, entry, reason)


def _entry(session: Session, disposal_id: int, pk: int) -> DisposalCard | None:
    """Give what the list says of a card: as it stands there, else what became of it last."""
    statement = (
        select(DisposalCard)
        .where(DisposalCard.disposal_id == disposal_id, DisposalCard.application_pk == pk)
        .order_by(DisposalCard.position.desc())
        .execution_options(populate_existing=True)
    )
    standing = session.scalars(statement.where(ON_A_LIST)).one_or_none()
    return standing or session.scalars(statement.limit(1)).one_or_none()


def _tell(
    session: Session, acting: Acting, action: str, card: Application, entry: DisposalCard, **told: str
) -> None:
    sealed = [seals.key("disposal_card", entry.disposal_id, entry.position)]
    detail = {**_place_of(entry), **told}
    audit.record(session, acting, action, card.application_id, detail, sealed=sealed)


def _place_of(entry: DisposalCard) -> dict[str, int]:
    return {"disposal_id": entry.disposal_id, "position": entry.position}
