"""Memos for a decision: what was asked and answered is kept as it was, and never changes."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from desktop_app.errors import Invalid, Unknown
from desktop_app.models.clearing import PlanMemo
from desktop_app.models.keeping import Staff
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.forecast import question as questions
from desktop_app.services.forecast import rows as answers
from desktop_app.services.plans.rows import MemoRow, TriedRow
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.forecast.question import Question
    from desktop_app.services.plans.rows import Past

LONGEST_TITLE, LONGEST_NOTE = 80, 2_000


def all_of(session: Session) -> tuple[MemoRow, ...]:
    """Give all memos, the newest first."""
    found = session.execute(
        select(PlanMemo, Staff.name)
        .outerjoin(Staff, Staff.id == PlanMemo.made_by)
        .order_by(PlanMemo.id.desc())
        .execution_options(populate_existing=True)
    )
    return tuple(_row(memo, name) for memo, name in found)


def one(session: Session, memo_id: int) -> MemoRow:
    """Give a memo. Raises Unknown."""
    memo = session.get(PlanMemo, memo_id, populate_existing=True)
    if memo is None:
        raise Unknown("plan_memo", str(memo_id))
    account = session.get(Staff, memo.made_by)
    return _row(memo, account.name if account else None)


def keep(
    session: Session,
    acting: Acting,
    title: str,
    note: str,
    question: Question,
    tried: Sequence[TriedRow],
    past: Past,
) -> MemoRow:
    """Keep a memo of the day with all that it tells. For supervisors; sent again the first counts.

    Raises NoPermission, PersonalNumber, and Invalid for a title or note that is missing or too long.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["memo_id"]))
    staff.require(session, acting, "plan_memo", Role.SUPERVISOR)
    memo = PlanMemo(
        title=_text("memo_title", " ".join(title.split()), LONGEST_TITLE, needed=True),
        note=_text("memo_note", note.strip(), LONGEST_NOTE),
        question=questions.written(question),
        answers=_written(tried, past),
        on_date=acting.today,
        made_at=acting.now,
        made_by=acting.staff_id,
        print_job_id=None,
    )
    session.add(memo)
    session.flush()
    detail = {"title": memo.title, "plans": [each.name for each in tried]}
    audit.record(session, acting, "memo_kept", str(memo.id), detail, sealed=[_key(memo.id)])
    operations.done(session, acting, "memo_kept", {"memo_id": memo.id})
    return one(session, memo.id)


def printed(session: Session, acting: Acting, memo_id: int, job_id: str) -> MemoRow:
    """Note with which print job a memo left last. Raises Unknown."""
    one(session, memo_id)
    session.execute(
        update(PlanMemo)
        .where(PlanMemo.id == memo_id)
        .values(print_job_id=job_id)
        .execution_options(synchronize_session=False)
    )
    told = {"job": job_id}
    audit.record(session, acting, "memo_printed", str(memo_id), told, sealed=[_key(memo_id)])
    return one(session, memo_id)


def _written(tried: Sequence[TriedRow], past: Past) -> str:
    told = {
        "past": [[day.isoformat(), count] for day, count in past],
        "tried": [
            {
                "name": guard.refuse(each.name),
                "terms": questions.terms_written(each.terms),
                "answer": answers.written(each.answer),
            }
            for each in tried
        ],
    }
    return json.dumps(told, ensure_ascii=False)


def _key(memo_id: int) -> str:
    return seals.key("plan_memo", memo_id)


def _text(field: str, text: str, longest: int, *, needed: bool = False) -> str:
    guard.refuse(text)
    if needed and not text:
        raise Invalid(field, "missing")
    if len(text) > longest:
        raise Invalid(field, "too_long")
    return text


def _row(memo: PlanMemo, name: str | None) -> MemoRow:
    told = json.loads(memo.answers)
    return MemoRow(
        memo.id,
        memo.title,
        memo.note,
        questions.read(memo.question),
        tuple(
            TriedRow(each["name"], questions.terms_read(each["terms"]), answers.read(each["answer"]))
            for each in told["tried"]
        ),
        tuple((date.fromisoformat(day), int(count)) for day, count in told["past"]),
        memo.on_date,
        memo.made_at,
        memo.made_by,
        name or memo.made_by,
        memo.print_job_id,
    )
