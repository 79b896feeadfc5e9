"""Whether what somebody wants of an incident can be: texts, days, and nothing that is never kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid
from desktop_app.services import account_guard

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.incidents.rows import CaseWanted, DeadlineWanted, HeadWanted, StepWanted

LONGEST_TITLE, LONGEST_LINE, LONGEST_STEP, LONGEST_TEXT = 80, 200, 300, 3_000
MOST = 1_000_000
DAY_MINUTES = 24 * 60


def head(wanted: HeadWanted, today: date) -> HeadWanted:
    """Give it with its texts in order. Raises Invalid, PersonalNumber, AccountLike."""
    if wanted.noticed_on > today:
        raise Invalid("noticed_on", "future")
    if wanted.happened_on is not None and wanted.happened_on > wanted.noticed_on:
        raise Invalid("happened_on", "after_noticed")
    return replace(
        wanted,
        title=line("incident_title", wanted.title, LONGEST_TITLE),
        summary=text("incident_summary", wanted.summary),
        cause=text("incident_cause", wanted.cause),
        measures=text("incident_measures", wanted.measures),
    )


def step(wanted: StepWanted, today: date) -> StepWanted:
    """Give an entry of the time line with its text in order. Raises Invalid, PersonalNumber, AccountLike."""
    if wanted.on_date > today:
        raise Invalid("step_on", "future")
    if wanted.minute is not None and not 0 <= wanted.minute < DAY_MINUTES:
        raise Invalid("step_time", "out_of_bounds")
    return replace(wanted, text=line("step_text", wanted.text, LONGEST_STEP))


def case(wanted: CaseWanted, today: date) -> CaseWanted:
    """Give a row of the cases table with its texts in order. Raises as `step` does."""
    if wanted.on_date > today:
        raise Invalid("case_on", "future")
    if not 0 <= wanted.papers <= MOST:
        raise Invalid("case_papers", "out_of_bounds")
    if not 0 <= wanted.persons <= MOST:
        raise Invalid("case_persons", "out_of_bounds")
    return replace(
        wanted,
        paper_kind=line("case_paper_kind", wanted.paper_kind),
        personal_data=line("case_personal_data", wanted.personal_data, needed=False),
        whereabouts=line("case_whereabouts", wanted.whereabouts, needed=False),
        done=line("case_done", wanted.done, needed=False),
    )


def deadline(wanted: DeadlineWanted, noticed_on: date, today: date) -> DeadlineWanted:
    """Give a deadline with its texts in order. Raises as `step` does."""
    if wanted.due_on < noticed_on:
        raise Invalid("notice_due_on", "before_noticed")
    if wanted.done_on is not None and wanted.done_on > today:
        raise Invalid("notice_done_on", "future")
    return replace(
        wanted,
        authority=line("authority", wanted.authority),
        source=line("notice_source", wanted.source, needed=False),
        note=line("notice_note", wanted.note, LONGEST_STEP, needed=False),
    )


def line(field: str, given: str, longest: int = LONGEST_LINE, *, needed: bool = True) -> str:
    """Give a text of one line. Raises Invalid, PersonalNumber, AccountLike."""
    plain = account_guard.refuse(given)
    if needed and not plain:
        raise Invalid(field, "missing")
    if len(plain) > longest:
        raise Invalid(field, "too_long")
    return plain


def text(field: str, given: str) -> str:
    """Give a text of several lines, without blanks at their ends and without empty ones at both ends."""
    account_guard.refuse(given)
    plain = "\n".join(part.strip() for part in given.strip().splitlines())
    if len(plain) > LONGEST_TEXT:
        raise Invalid(field, "too_long")
    return plain
