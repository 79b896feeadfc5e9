"""The people of a call list, as the screen, the paper and a file show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import aliased

from desktop_app.backlog_terms import CallOutcome
from desktop_app.errors import Unknown
from desktop_app.models.application import ENDED, Application
from desktop_app.models.booking import Booking
from desktop_app.models.clearing import CardCall
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.models.office import Office
from desktop_app.services import audit
from desktop_app.services.keep_until import reading as keeping
from desktop_app.services.notices import listing, rules, turns
from desktop_app.terms import STANDING, LetterState, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


STATE = 10
"""The place of the state in a person's row; after it the reason, the tries, and the last outcome."""


@dataclass(frozen=True, slots=True)
class CallRow:
    """One person of a list; state picked: to call, sent: called, dropped: not to be called, with the reason.

    Who booked or collected since the list was made is shown as dropped, also before anybody notes it. tries:
    calls of this run; the last one's outcome, note, day and moment. booked_*: the visit that stands.
    """

    run_id: int
    position: int
    application_pk: int
    application_id: str
    notice_number: str | None
    kana: str
    name: str
    birth_date: date
    place: str
    notices: int
    state: LetterState
    reason: str | None
    tries: int
    outcome: CallOutcome | None
    note: str
    called_on: date | None
    called_at: datetime | None
    called_by: str | None
    booked_on: date | None
    booked_at: int | None


@dataclass(frozen=True, slots=True)
class SayRow:
    """What may be said to the person of a row, after the birth date was asked for."""

    row: CallRow
    custody_on: date | None
    last_notice_on: date | None
    card_expires_on: date | None
    kept_until: date | None
    held: bool
    campaign: str
    deadline: date | None


@dataclass(frozen=True, slots=True)
class CallPeople:
    """The people of a run in their order, for a windowed table; to_call: only who is still to be called."""

    run_id: int
    to_call: bool = False

    def count(self, session: Session) -> int:
        """Count the people."""
        statement = select(func.count()).select_from(NoticeRunCard)
        if self.to_call:
            statement = statement.join(Application, Application.id == NoticeRunCard.application_pk)
        return session.scalar(statement.where(*self._fits())) or 0

    def page(self, session: Session, offset: int, limit: int) -> Sequence[CallRow]:
        """Give the rows from offset (0 is the first)."""
        statement = _people().where(*self._fits()).order_by(NoticeRunCard.position)
        return [_row(row) for row in session.execute(statement.offset(offset).limit(limit))]

    def _fits(self) -> list[ColumnElement[bool]]:
        mine = NoticeRunCard.run_id == self.run_id
        if not self.to_call:
            return [mine]
        gone = [stage.value for stage in (*rules.VISITING, *ENDED)]
        return [mine, NoticeRunCard.state == LetterState.PICKED.value, Application.stage.not_in(gone)]


def open_people(session: Session, acting: Acting, run_id: int) -> CallPeople:
    """Open the list of people, which is audited. Raises Unknown."""
    found = listing.one(session, run_id)
    audit.record(session, acting, "notice_letters", str(run_id), {"letters": found.size})
    return CallPeople(run_id)


def one(session: Session, run_id: int, position: int) -> CallRow:
    """Give one person of a list. Raises Unknown."""
    wanted = (NoticeRunCard.run_id == run_id, NoticeRunCard.position == position)
    row = session.execute(_people().where(*wanted)).one_or_none()
    if row is None:
        raise Unknown("letter", f"{run_id}/{position}")
    return _row(row)


def say(session: Session, today: date, run_id: int, position: int) -> SayRow:
    """Give what may be said to a person: until when the card is kept and what else ends. Raises Unknown."""
    row = one(session, run_id, position)
    card = session.get_one(Application, row.application_pk, populate_existing=True)
    kept = keeping.of(session, [card], today).get(card.id)
    campaign, taking_part = turns.take_part(session, today, [card.id])
    return SayRow(
        row,
        card.custody_on,
        card.last_notice_on,
        card.card_expires_on,
        kept.kept_until if kept else None,
        bool(kept and kept.hold),
        campaign.name if campaign and taking_part else "",
        campaign.claim_by if campaign and taking_part else None,
    )


def tries(session: Session, run_id: int, pk: int) -> int:
    """Count the calls of a run to a person."""
    mine = (CardCall.run_id == run_id, CardCall.application_pk == pk)
    return session.scalar(select(func.count()).select_from(CardCall).where(*mine)) or 0


def _people() -> Select[*tuple[Any, ...]]:
    call, last = aliased(CardCall), aliased(CardCall)
    mine = and_(call.run_id == NoticeRunCard.run_id, call.application_pk == NoticeRunCard.application_pk)
    newest = select(func.max(call.id)).where(mine).correlate(NoticeRunCard).scalar_subquery()
    count = select(func.count()).select_from(call).where(mine).correlate(NoticeRunCard).scalar_subquery()
    return (
        select(
            *(NoticeRunCard.run_id, NoticeRunCard.position, Application.id, Application.application_id),
            *(Application.notice_number, Application.kana, Application.name, Application.birth_date),
            *(Office.name, Application.notices, NoticeRunCard.state, NoticeRunCard.reason, count),
            *(last.outcome, func.coalesce(last.note, ""), last.on_date, last.at, last.made_by),
            *(Booking.on_date, Booking.starts),
            case((NoticeRunCard.state == LetterState.PICKED.value, Application.stage), else_=""),
        )
        .join(Application, Application.id == NoticeRunCard.application_pk)
        .join(Office, Office.code == Application.office_code)
        .outerjoin(last, last.id == newest)
        .outerjoin(Booking, and_(Booking.application_pk == Application.id, Booking.state.in_(STANDING)))
    )


def _row(found: Row[*tuple[Any, ...]]) -> CallRow:
    facts = list(found)
    stage = facts.pop()
    gone = _gone(stage)
    state, reason, outcome = facts[STATE], facts[STATE + 1], facts[STATE + 3]
    facts[STATE] = LetterState.DROPPED if gone else LetterState(state)
    facts[STATE + 1] = gone or reason
    facts[STATE + 3] = CallOutcome(outcome) if outcome else None
    return CallRow(*facts)


def _gone(stage: str) -> str | None:
    if not stage:
        return None
    if Stage(stage) in rules.VISITING:
        return "already_booked"
    return ENDED.get(Stage(stage))
