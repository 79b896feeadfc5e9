"""A list for disposal: made by a supervisor of cards whose time is over, with the count before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from desktop_app.backlog_terms import DisposalState
from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.clearing import Disposal, DisposalCard
from desktop_app.models.office import Office
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.disposal import candidates, listing, written
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CandidateRow, ListRow

MOST_CARDS, USUAL_CARDS = 500, 50
"""One list: what two people can take out and destroy in a day."""


def make(session: Session, acting: Acting, place: str | None, limit: int = USUAL_CARDS) -> ListRow:
    """Put the cards whose time is longest over on a list, of one place or of all; a repeat gives the same.

    Who is looked for is worked out again here. A list changes no card. For supervisors. Raises NoPermission,
    Unknown for a place, Invalid for a number out of bounds, NotAllowed: no_keep_rule, nothing_over.
    """
    staff.require(session, acting, "disposal", Role.SUPERVISOR)
    known = operations.outcome(session, acting.operation)
    if known is not None:
        return listing.one(session, known["disposal_id"])
    if not 0 < limit <= MOST_CARDS:
        raise Invalid("disposal_size", "out_of_bounds")
    if place is not None and session.get(Office, place) is None:
        raise Unknown("office", place)
    # One list at a time: each card is on one of them at most.
    audit.hold(session)
    rule_id = candidates.rule_id(session, acting.today)
    if rule_id is None:
        raise NotAllowed("disposal", "no_keep_rule")
    chosen = candidates.over(session, acting.today, place).free[:limit]
    if not chosen:
        raise NotAllowed("disposal", "nothing_over")
    before = candidates.custody(session, place)
    facts = {"rule_id": rule_id, "as_of": acting.today, "place_code": place, "cards_before": before}
    who = {"made_at": acting.now, "made_by": acting.staff_id, "version": 1}
    statement = insert(Disposal).values(**facts, **who).returning(Disposal.id)
    disposal_id = session.execute(statement).scalar_one()
    keys = [seals.key("disposal", disposal_id), *_put(session, disposal_id, chosen)]
    newest = session.scalar(select(func.max(Application.id)))
    told = {"cards": len(chosen), "before": before, "place": place or "", "newest": newest}
    audit.record(session, acting, "disposal_made", str(disposal_id), told, sealed=keys)
    operations.done(session, acting, "disposal", {"disposal_id": disposal_id})
    return listing.one(session, disposal_id)


def _put(session: Session, disposal_id: int, chosen: Sequence[CandidateRow]) -> list[str]:
    """Write the cards in the order of their places, so that they are pulled on one way; gives their keys."""
    on_the_way = sorted(chosen, key=lambda one: (one.shelf is None, one.shelf or "", one.application_pk))
    rows = [
        {
            "disposal_id": disposal_id,
            "position": at,
            "application_pk": one.application_pk,
            "state": DisposalState.LISTED.value,
            **written.columns(one.kept),
        }
        for at, one in enumerate(on_the_way, 1)
    ]
    session.execute(insert(DisposalCard), rows)
    return [seals.key("disposal_card", disposal_id, row["position"]) for row in rows]
