"""Rows of the work on returned mail, read for some of them: a fixed number of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from desktop_app.backlog_terms import AddressState
from desktop_app.errors import Unknown
from desktop_app.models.application import Application
from desktop_app.models.clearing import AddressWork
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.models.office import Office
from desktop_app.services.keep_until import holds
from desktop_app.services.notices.rules import TO_POST
from desktop_app.services.returned import state, written
from desktop_app.services.returned.rows import PastRow, WorkRow
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.keep_until.holds import HoldRow
    from desktop_app.services.returned.rows import AddressRow


class _Around:
    """What belongs to the cards of a page: their offices, holds, and letters that are still to go."""

    def __init__(self, session: Session, pks: Sequence[int], today: date) -> None:
        self._today = today
        self.holds: Mapping[int, HoldRow] = holds.standing(session, pks, today)
        letters = select(NoticeRunCard.application_pk, NoticeRunCard.run_id).where(
            NoticeRunCard.application_pk.in_(pks), NoticeRunCard.state.in_(TO_POST)
        )
        self.runs: dict[int, int] = dict(iter(session.execute(letters)))
        self.offices: dict[str, str] = dict(iter(session.execute(select(Office.code, Office.name))))

    def of(self, card: Application, then: AddressRow) -> dict[str, Any]:
        """Give what a row tells of the card itself."""
        hold = self.holds.get(card.id)
        return {
            "application_pk": card.id,
            "application_id": card.application_id,
            "card_number": card.notice_number,
            "name": card.name,
            "kana": card.kana,
            "birth_date": card.birth_date,
            "stage": Stage(card.stage),
            "in_custody": card.in_custody(),
            "office_code": card.office_code,
            "office": self.offices.get(card.office_code, card.office_code),
            "card_version": card.version,
            "then": then,
            "now": written.now(card),
            "run_id": self.runs.get(card.id),
            "is_held": hold is not None,
            "held_until": hold.until if hold else None,
            "held_for": hold.reason if hold else "",
            "cannot_send": card.why_not("notify", self._today)
            or (None if card.notice_number else "no_notice_number"),
        }


def works(session: Session, ids: Sequence[int], today: date) -> list[WorkRow]:
    """Give these works in the order of their ids here."""
    statement = (
        select(AddressWork, Application, state.evaluated(today), state.newer())
        .join(Application, Application.id == AddressWork.application_pk)
        .where(AddressWork.id.in_(ids))
        .execution_options(populate_existing=True)
    )
    found = {row[0].id: row for row in session.execute(statement)}
    rows = [found[one] for one in ids if one in found]
    around = _Around(session, [row[1].id for row in rows], today)
    stood = written.then(session, [(row[0].id, row[1], row[0].version_sent) for row in rows])
    return [
        _work(work, card, AddressState(now), newer=bool(newer), about=around.of(card, stood[work.id]))
        for work, card, now, newer in rows
    ]


def work(session: Session, work_id: int, today: date) -> WorkRow:
    """Give one work. Raises Unknown."""
    found = works(session, [work_id], today)
    if not found:
        raise Unknown("address_work", str(work_id))
    return found[0]


def cards(session: Session, pks: Sequence[int], today: date) -> list[WorkRow]:
    """Give returns that nobody took up, by their applications, in the order of these here."""
    statement = select(Application).where(Application.id.in_(pks))
    found = {card.id: card for card in session.scalars(statement.execution_options(populate_existing=True))}
    rows = [found[pk] for pk in pks if pk in found]
    around = _Around(session, [card.id for card in rows], today)
    sent = written.versions_sent(session, [card.id for card in rows])
    stood = written.then(session, [(card.id, card, sent.get(card.id, 1)) for card in rows])
    made: list[WorkRow] = []
    for card in rows:
        about = around.of(card, stood[card.id])
        newer = about["then"] != about["now"]
        made.append(
            WorkRow(
                work_id=None,
                notice_number=card.notices,
                returned_on=card.returned_mail_on or today,
                state=AddressState.NEWER if newer else AddressState.OPEN,
                newer=newer,
                reason=None,
                note=None,
                decided_at=None,
                ended_at=None,
                version=0,
                **about,
            )
        )
    return made


def again(session: Session, row: WorkRow, today: date) -> list[WorkRow]:
    """Give a row as it is now: none where a return that nobody had taken up is none any more."""
    if row.work_id is not None:
        return works(session, [row.work_id], today)
    still = select(Application.id).where(Application.id == row.application_pk, state.not_taken_up())
    if session.scalar(still) is not None:
        return cards(session, [row.application_pk], today)
    taken = select(AddressWork.id).where(AddressWork.application_pk == row.application_pk)
    newest = session.scalars(taken.order_by(AddressWork.id.desc()).limit(1)).all()
    return works(session, newest, today)


def past(session: Session, pk: int, before: int | None, today: date) -> tuple[PastRow, ...]:
    """Give the earlier returns of a card, the newest first; before: the work that is looked at."""
    statement = (
        select(AddressWork, state.evaluated(today), Application)
        .join(Application, Application.id == AddressWork.application_pk)
        .where(AddressWork.application_pk == pk, AddressWork.id != (before or 0))
        .order_by(AddressWork.id.desc())
    )
    return tuple(
        PastRow(
            each.notice_number,
            each.returned_on,
            AddressState(now),
            _reason(each, card, AddressState(now)),
            each.note,
            each.ended_at,
        )
        for each, now, card in session.execute(statement)
    )


def _work(
    kept: AddressWork, card: Application, now: AddressState, *, newer: bool, about: dict[str, Any]
) -> WorkRow:
    return WorkRow(
        work_id=kept.id,
        notice_number=kept.notice_number,
        returned_on=kept.returned_on,
        state=now,
        newer=newer,
        reason=_reason(kept, card, now),
        note=kept.note,
        decided_at=kept.decided_at,
        ended_at=kept.ended_at,
        version=kept.version,
        **about,
    )


def _reason(kept: AddressWork, card: Application, now: AddressState) -> str | None:
    dropped_out = kept.ended_at is None and now in {AddressState.CLOSED, AddressState.SENT}
    return state.why_over(card.stage, in_custody=card.in_custody()).value if dropped_out else kept.reason
