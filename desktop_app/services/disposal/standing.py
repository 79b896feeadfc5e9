"""What stands against disposing of a card whose time is over: somebody is about to come for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.booking import STANDS, WAITS, Booking, Waiting
from desktop_app.models.clearing import ON_A_LIST, DisposalCard
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.models.pull import OUT, Pulled
from desktop_app.services.notices import rules as letters
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.keep_until.holds import HoldRow

VISITING = (Stage.BOOKED.value, Stage.PRESENT.value, Stage.CHECKED.value)


@dataclass(frozen=True, slots=True)
class Against:
    """By application: the day of its visit, the day for which it is pulled, and who waits for what."""

    booked: dict[int, date]
    pulled: dict[int, date]
    waiting: set[int]
    listed: set[int]
    letters: set[int]

    def why_not(self, pk: int, stage: str, hold: HoldRow | None) -> tuple[str | None, date | None]:
        """Say as a code what stands against disposing of the card, with the day that belongs to it."""
        if hold is not None:
            return "held", hold.until
        if pk in self.booked or stage in VISITING:
            return "visit_booked", self.booked.get(pk)
        if pk in self.pulled:
            return "pulled_for_visit", self.pulled[pk]
        if pk in self.waiting:
            return "waits_for_seat", None
        if pk in self.letters:
            return "letter_under_way", None
        return ("on_disposal_list", None) if pk in self.listed else (None, None)


def against(session: Session, pk: int | None = None) -> Against:
    """Read what stands against disposal, of one card or of all."""
    booked = select(Booking.application_pk, Booking.on_date).where(STANDS)
    out = select(Pulled.application_pk, Pulled.on_date).where(OUT)
    to_post = NoticeRunCard.state.in_(letters.TO_POST)
    others: tuple[Select[int], ...] = (
        select(Waiting.application_pk).where(WAITS),
        select(DisposalCard.application_pk).where(ON_A_LIST),
        select(NoticeRunCard.application_pk).where(to_post),
    )
    if pk is not None:
        booked, out = booked.where(Booking.application_pk == pk), out.where(Pulled.application_pk == pk)
        records = (Waiting, DisposalCard, NoticeRunCard)
        others = tuple(
            statement.where(record.application_pk == pk)
            for statement, record in zip(others, records, strict=True)
        )
    waiting, listed, letter = (set(session.scalars(statement)) for statement in others)
    visits, pulled = ({row[0]: row[1] for row in session.execute(one)} for one in (booked, out))
    return Against(visits, pulled, waiting, listed, letter)
