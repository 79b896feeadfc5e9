"""The drafts of reports: read in the order in which they are reported, changed as they were seen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from desktop_app.errors import Conflict, Unknown
from desktop_app.models.figures import ReportDraft
from desktop_app.paths import resources
from desktop_app.services import audit, dates, operations, seals, staff
from desktop_app.services.committee import body
from desktop_app.services.committee.next_year import Mover
from desktop_app.services.committee.rows import Block, BlockKind, DraftRow
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

SHIPPED = "2023-06-27"
OWN = "report"
"""Codes of reports that begin with nothing of another start so."""


@dataclass(frozen=True, slots=True)
class DraftWanted:
    """All that can be set of a draft."""

    title: str
    department: str
    english_title: str
    english_department: str
    reported_on: date
    as_of: date | None
    blocks: tuple[Block, ...]


def all_of(session: Session) -> tuple[DraftRow, ...]:
    """Give the drafts in the order in which they are reported."""
    found = session.scalars(
        select(ReportDraft)
        .order_by(ReportDraft.reported_on.desc(), ReportDraft.position, ReportDraft.id)
        .execution_options(populate_existing=True)
    )
    return tuple(map(_row, found))


def one(session: Session, draft_id: int) -> DraftRow:
    """Give one draft. Raises Unknown."""
    draft = session.get(ReportDraft, draft_id, populate_existing=True)
    if draft is None:
        raise Unknown("report", str(draft_id))
    return _row(draft)


def change(session: Session, acting: Acting, seen: DraftRow, wanted: DraftWanted) -> DraftRow:
    """Keep a draft as somebody wrote it, as it was seen. For supervisors and window staff.

    Sent again the first counts. Raises NoPermission, Unknown, Conflict, PersonalNumber, Invalid.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "report", Role.SUPERVISOR, Role.WINDOW)
    values = _checked(acting, wanted) | {"version": seen.version + 1}
    taken = session.execute(
        update(ReportDraft)
        .where(ReportDraft.id == seen.id, ReportDraft.version == seen.version)
        .values(**values)
        .returning(ReportDraft.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        now = one(session, seen.id)
        raise Conflict("", now.changed_by, now.changed_at, "report")
    return _told(session, acting, "report_changed", one(session, seen.id))


def blank(today: date) -> DraftRow:
    """Give a report of today without a word, its figures as at the end of the last year; it is not kept."""
    as_of = dates.fiscal_bounds(dates.fiscal_year(today) - 1)[1]
    nothing = (Block(BlockKind.PARAGRAPH),)
    moment = datetime.combine(today, time.min, UTC)
    return DraftRow(0, "", "", "", "", "", today, as_of, nothing, 0, False, moment, "", 0)


def begin(session: Session, acting: Acting, wanted: DraftWanted) -> DraftRow:
    """Keep a report that begins with nothing of another. For supervisors and window staff.

    Sent again the first counts. Raises NoPermission, PersonalNumber, Invalid.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "report", Role.SUPERVISOR, Role.WINDOW)
    code = _code(session, OWN, acting.today)
    made = ReportDraft(code=code, position=_last(session) + 1, version=1, **_checked(acting, wanted))
    session.add(made)
    session.flush()
    return _told(session, acting, "report_begun", one(session, made.id))


def copy(session: Session, acting: Acting, seen: DraftRow) -> DraftRow:
    """Begin a new report with the text of another: of today, its figures as at the end of the last year.

    Where the other is of an earlier year, what it says of its year and the figures it refers to are moved.
    For supervisors and window staff; sent again the first counts. Raises NoPermission, Unknown.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "report", Role.SUPERVISOR, Role.WINDOW)
    old = one(session, seen.id)
    year = dates.fiscal_year(acting.today) - 1
    was = year_of(old)
    mover = Mover(was, year - was)
    made = ReportDraft(
        code=_code(session, old.code.partition("-")[0], acting.today),
        title=mover.text(old.title),
        department=old.department,
        reported_on=acting.today,
        as_of=dates.fiscal_bounds(year)[1],
        body=body.write(
            mover.text(old.english_title), old.english_department, tuple(map(mover.block, old.blocks))
        ),
        position=_last(session) + 1,
        sample=False,
        changed_at=acting.now,
        changed_by=acting.staff_id,
        version=1,
    )
    session.add(made)
    session.flush()
    return _told(session, acting, "report_begun", one(session, made.id))


def day_of(draft: DraftRow, as_of: date | None = None) -> date:
    """Give the day as at which a report's figures are computed; as_of takes the place of its own."""
    return as_of or min(draft.as_of or draft.reported_on, draft.reported_on)


def year_of(draft: DraftRow, as_of: date | None = None) -> int:
    """Give the fiscal year of a report's figures: that which was over on their day."""
    return dates.fiscal_over(day_of(draft, as_of))


def load(session: Session, acting: Acting) -> tuple[DraftRow, ...]:
    """Put the shipped reports of June 2023 in, unless a report has their code. For supervisors.

    Sent again it does nothing. Raises NoPermission.
    """
    if operations.outcome(session, acting.operation) is None:
        staff.require(session, acting, "report", Role.SUPERVISOR)
        audit.hold(session)
        before = set(seals.keys(session, "report_draft"))
        made = install(session, acting)
        sealed = [key for key in seals.keys(session, "report_draft") if key not in before]
        audit.record(session, acting, "reports_loaded", SHIPPED, {"reports": made}, sealed=sealed)
        operations.done(session, acting, "reports_loaded", {"reports": made})
    return all_of(session)


def install(session: Session, acting: Acting) -> int:
    """Put in what the program ships unless its code is there; gives how many. Nothing else is changed."""
    there = set(session.scalars(select(ReportDraft.code)))
    position = _last(session)
    made = 0
    for path in sorted((resources() / "reports" / SHIPPED / "texts").glob("report_*.json")):
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["code"] in there:
            continue
        made += 1
        session.execute(
            insert(ReportDraft).values(
                code=kept["code"],
                title=kept["title"],
                department=kept["department"],
                reported_on=date.fromisoformat(kept["reported_on"]),
                as_of=date.fromisoformat(kept["as_of"]),
                body=body.write(kept["title_en"], kept["department_en"], body.blocks(kept["blocks"])),
                position=position + made,
                sample=True,
                changed_at=acting.now,
                changed_by=acting.staff_id,
                version=1,
            )
        )
    session.flush()
    return made


def _checked(acting: Acting, wanted: DraftWanted) -> dict[str, Any]:
    return {
        "title": body.line("report_title", wanted.title),
        "department": body.line("department", wanted.department),
        "reported_on": wanted.reported_on,
        "as_of": wanted.as_of,
        "body": body.write(
            body.line("report_title", wanted.english_title, needed=False),
            body.line("department", wanted.english_department, needed=False),
            body.checked(wanted.blocks),
        ),
        "changed_at": acting.now,
        "changed_by": acting.staff_id,
        "sample": False,
    }


def _last(session: Session) -> int:
    return session.scalar(select(func.max(ReportDraft.position))) or 0


def _code(session: Session, name: str, today: date) -> str:
    """Give a code that no report has."""
    first = f"{name}-{today.isoformat()}"
    used = set(session.scalars(select(ReportDraft.code)))
    others = (f"{first}-{number}" for number in count(2))
    return first if first not in used else next(code for code in others if code not in used)


def _told(session: Session, acting: Acting, action: str, row: DraftRow) -> DraftRow:
    told = {"version": row.version, "blocks": len(row.blocks), "reported_on": row.reported_on.isoformat()}
    audit.record(session, acting, action, row.code, told, sealed=[seals.key("report_draft", row.id)])
    operations.done(session, acting, action, {"id": row.id})
    return row


def _row(draft: ReportDraft) -> DraftRow:
    english_title, english_department, blocks = body.read(draft.body)
    return DraftRow(
        draft.id,
        draft.code,
        draft.title,
        draft.department,
        english_title,
        english_department,
        draft.reported_on,
        draft.as_of,
        blocks,
        draft.position,
        draft.sample,
        draft.changed_at,
        draft.changed_by,
        draft.version,
    )
