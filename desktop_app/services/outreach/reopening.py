"""A card that was noted as received by mistake is on its way again, in the transaction that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from desktop_app.campaign_terms import PostedState
from desktop_app.models.outreach import PostedCard
from desktop_app.services import seals

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.handover import Handover


def reopen(session: Session, handover: Handover) -> list[str]:
    """Open what the handover by post had ended; gives the records to seal."""
    opened = session.execute(
        update(PostedCard)
        .where(
            PostedCard.application_pk == handover.application_pk,
            PostedCard.state == PostedState.RECEIVED.value,
            PostedCard.ended_at == handover.at,
        )
        .values(
            state=PostedState.ON_THE_WAY.value,
            ended_on=None,
            ended_at=None,
            ended_by=None,
            version=PostedCard.version + 1,
        )
        .returning(PostedCard.id)
        .execution_options(synchronize_session=False)
    )
    return [seals.key("posted_card", posted_id) for posted_id in opened.scalars()]
