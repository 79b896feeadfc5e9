"""The end of a list: before = after + disposed of + left otherwise, or a supervisor says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.application import ENDED, Application
from desktop_app.models.clearing import ON_A_LIST, Disposal, DisposalCard
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.disposal import control, listing, pulling
from desktop_app.terms import Role, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CountRow, ListRow


def end(
    session: Session, acting: Acting, disposal_id: int, seen: CountRow, counted: int, reason: str = ""
) -> ListRow:
    """End a list with the count that was seen and the destroyed cards counted by hand.

    What was not pulled goes off the list. Where the counts do not agree a supervisor says why. The same
    command sent again gives the first outcome. For supervisors. Raises NoPermission, Unknown, PersonalNumber,
    Conflict when the count is another by now, Invalid without a reason or for a count that is none, and
    NotAllowed("disposal_end", reason): disposal_ended, still_pulled.
    """
    staff.require(session, acting, "disposal", Role.SUPERVISOR)
    kept = operations.outcome(session, acting.operation)
    if kept:
        return listing.one(session, kept["disposal_id"])
    # What others note of a card has its place in the log before this end or after it, never beside it.
    audit.hold(session)
    found = _as_seen(session, disposal_id, seen)
    if not 0 <= counted <= found.before + found.disposed:
        raise Invalid("counted", "out_of_bounds")
    why = _why(reason) if found.difference or counted != found.disposed else None
    dropped = _drop_rest(session, acting, disposal_id)
    counts = {"after": found.after, "came": found.came, "left": found.left_otherwise}
    facts = {f"cards_{name}": cards for name, cards in counts.items()}
    who = {"ended_at": acting.now, "ended_by": acting.staff_id, "version": Disposal.version + 1}
    session.execute(
        update(Disposal)
        .where(Disposal.id == disposal_id)
        .values(**facts, **who, counted=counted, difference_reason=why)
        .execution_options(synchronize_session=False)
    )
    told = {"disposed": found.disposed, "after": found.after, "counted": counted, "dropped": len(dropped)}
    keys = [seals.key("disposal", disposal_id), *dropped]
    audit.record(session, acting, "disposal_ended", str(disposal_id), told, sealed=keys)
    operations.done(session, acting, "disposal_end", {"disposal_id": disposal_id})
    session.expire_all()
    return listing.one(session, disposal_id)


def _as_seen(session: Session, disposal_id: int, seen: CountRow) -> CountRow:
    """Give the count of an open list, which is the one that was seen."""
    disposal = session.get(Disposal, disposal_id, populate_existing=True, with_for_update=True)
    if disposal is None:
        raise Unknown("disposal", str(disposal_id))
    if disposal.ended_at is not None:
        raise NotAllowed("disposal_end", "disposal_ended")
    found = control.count(session, disposal_id)
    if found.pulled:
        raise NotAllowed("disposal_end", "still_pulled")
    if found != seen:
        raise Conflict("", "", None, "disposal")
    return found


def _why(reason: str) -> str:
    why = " ".join(guard.refuse(reason).split())
    if not why:
        raise Invalid("reason", "missing")
    return why


def _drop_rest(session: Session, acting: Acting, disposal_id: int) -> list[str]:
    """Take what was never pulled, and what left custody otherwise, off the list; gives the keys."""
    statement = (
        select(DisposalCard, Application)
        .join(Application, Application.id == DisposalCard.application_pk)
        .where(DisposalCard.disposal_id == disposal_id, ON_A_LIST)
        .order_by(DisposalCard.position)
    )
    keys: list[str] = []
    for entry, card in session.execute(statement).all():
        gone = ENDED.get(Stage(card.stage), "not_in_custody")
        reason = "list_ended" if card.in_custody() else gone
        facts = {"state": DisposalState.DROPPED.value, "reason": reason, "ended_at": acting.now}
        pulling.turn(session, entry, DisposalState(entry.state), facts)
        keys.append(seals.key("disposal_card", disposal_id, entry.position))
    return keys
