"""Which cards may be told by letter, as conditions of statements and for one card."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, or_, select, union_all

from desktop_app.backlog_terms import AddressState, CallOutcome, RunKind
from desktop_app.models.application import Application
from desktop_app.models.clearing import AddressWork, CardCall
from desktop_app.models.event import Event
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.terms import EventKind, LetterState, Stage

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, CompoundSelect
    from sqlalchemy.orm import Session

    from desktop_app.services.notices.rows import Wanted

TO_POST = (LetterState.PICKED.value, LetterState.PRINTED.value)
FIRST_VERSION = 1
ADDED = "added"
"""The reason of a letter that a supervisor put into a run by hand."""

VISITING = (Stage.BOOKED, Stage.PRESENT, Stage.CHECKED)
ADDRESS = ("postal_code", "address", "address_detail", "name")
"""What stands in the window of the envelope."""


def may_be_told(today: date, wanted: Wanted) -> ColumnElement[bool]:
    """Whether a card belongs into such a run: what Application.why_not("notify") says, and its turn.

    A card whose notice came back is told anew once its address has changed since, or somebody says so.
    """
    if wanted.reminder:
        latest = today - timedelta(days=wanted.days)
        turn = and_(
            Application.stage == Stage.NOTIFIED.value,
            *([Application.notices == wanted.notices] if wanted.notices is not None else []),
            Application.last_notice_on <= latest,
        )
    else:
        moved = and_(Application.stage == Stage.RETURNED_MAIL.value, told_anew())
        turn = or_(and_(Application.stage == Stage.SHELVED.value, Application.notices == 0), moved)
    number = [Application.notice_number.is_not(None)] if wanted.kind is RunKind.LETTER else []
    return and_(_can_be_told(today), *number, turn, nowhere_else(today, wanted))


def nowhere_else(today: date, wanted: Wanted) -> ColumnElement[bool]:
    """Whether a card is on no open list, and its person was not called lately."""
    return Application.id.not_in(_elsewhere(today, wanted))


def here(wanted: Wanted) -> ColumnElement[bool]:
    """Whether a card belongs to the place of the run."""
    return and_(True, *([Application.office_code == wanted.place] if wanted.place is not None else []))


def came_back(today: date) -> ColumnElement[bool]:
    """Whether a card is left out because its notice came back and its address is still the same."""
    return and_(_can_be_told(today), Application.stage == Stage.RETURNED_MAIL.value, ~told_anew())


def without_number(today: date) -> ColumnElement[bool]:
    """Whether a card waits for its first notice but has no number that it could bear."""
    waits = and_(Application.stage == Stage.SHELVED.value, Application.notice_number.is_(None))
    return and_(_can_be_told(today), waits)


def told_anew() -> ColumnElement[bool]:
    """Whether a letter goes again to whose mail came back: a clerk decided so, or the address changed.

    Nothing goes out by itself while the work on the address is on hold, or was closed for this return.
    """
    of_card = AddressWork.application_pk == Application.id
    stands = AddressWork.ended_at.is_(None)
    decided = exists().where(of_card, stands, AddressWork.state == AddressState.TO_SEND.value)
    closed = and_(
        AddressWork.state == AddressState.CLOSED.value,
        AddressWork.returned_on >= Application.returned_mail_on,
    )
    held = and_(AddressWork.state == AddressState.HELD.value, stands)
    aside = exists().where(of_card, or_(held, closed))
    return or_(decided.correlate(Application), and_(address_changed(), ~aside.correlate(Application)))


def address_changed() -> ColumnElement[bool]:
    """Whether the address was corrected after the notice came back, and so after the ledger brought it."""
    back = (
        select(func.max(Event.version))
        .where(
            Event.application_pk == Application.id,
            Event.kind == EventKind.RETURNED_MAIL.value,
        )
        .correlate(Application)
        .scalar_subquery()
    )
    return (
        select(Event.version)
        .where(
            Event.application_pk == Application.id,
            Event.version > func.coalesce(back, FIRST_VERSION),
            _sets_address(),
        )
        .correlate(Application)
        .exists()
    )


def corrected_since(session: Session, pk: int, moment: datetime) -> bool:
    """Whether the name or address of a card was corrected after a moment."""
    wanted = (Event.application_pk == pk, Event.at > moment, Event.version > FIRST_VERSION, _sets_address())
    return session.scalar(select(Event.version).where(*wanted).limit(1)) is not None


def why_not(session: Session, card: Application, today: date, reason: str | None) -> str | None:
    """Say as a code why a letter of this card must not go out any more; None when it may.

    reason is the letter's own: whoever was added by hand is told although a notice came back.
    """
    found = card.why_not("notify", today)
    if found:
        return found
    if card.stage in VISITING:
        return "already_booked"
    if card.stage == Stage.RETURNED_MAIL and reason != ADDED:
        moved = select(Application.id).where(Application.id == card.id, told_anew())
        return "notice_came_back" if session.scalar(moved) is None else None
    return None


def _can_be_told(today: date) -> ColumnElement[bool]:
    return and_(
        Application.custody_on.is_not(None),
        Application.left_on.is_(None),
        Application.prepared_on.is_not(None),
        or_(Application.card_expires_on.is_(None), Application.card_expires_on >= today),
    )


def _elsewhere(today: date, wanted: Wanted) -> CompoundSelect[int]:
    """Whose turn it is not: on an open list, called lately, or said on the phone that a call is no use.

    A read of few rows that is made once, not for each card: lists are closed, and calls are hundreds.
    """
    listed = (
        select(NoticeRunCard.application_pk)
        .join(NoticeRun, NoticeRun.id == NoticeRunCard.run_id)
        .where(
            or_(
                NoticeRunCard.state.in_(TO_POST),
                and_(
                    NoticeRun.ended_at.is_(None),
                    NoticeRun.kind == RunKind.CALL.value,
                    NoticeRunCard.state != LetterState.DROPPED.value,
                ),
            )
        )
    )
    lately = and_(
        CardCall.on_date > today - timedelta(days=wanted.days),
        CardCall.outcome != CallOutcome.NOT_REACHED.value,
    )
    no_use = [CallOutcome.NOT_WANTED.value]
    if wanted.kind is RunKind.CALL:
        no_use.append(CallOutcome.WRONG_NUMBER.value)
    called = select(CardCall.application_pk).where(or_(lately, CardCall.outcome.in_(no_use)))
    return union_all(listed, called)


def _sets_address() -> ColumnElement[bool]:
    # "was" names the same columns as "set": what an event names of the address it has changed.
    return or_(*(Event.detail.contains(f'"{name}":') for name in ADDRESS))
