"""A report goes out: with findings only when a supervisor says why; the audit log keeps what and who."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid
from desktop_app.services import audit, guard, staff
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.committee.rows import DraftRow

LONGEST_REASON = 200


class ReportForm(StrEnum):
    """As what a report goes out."""

    PDF = "pdf"
    XLSX = "xlsx"
    DOCX = "docx"


def allow(session: Session, acting: Acting, findings: int, reason: str = "") -> str:
    """Say whether somebody may let reports go out, before anything is made; give the reason as it is kept.

    Everybody with cards may; with findings only a supervisor, and with a reason. A command in nobody's name
    makes the file too: it answers with the findings, and the log says how many. Raises NoPermission, Invalid,
    PersonalNumber.
    """
    staff.require(session, acting, "report", Role.SUPERVISOR, Role.WINDOW, Role.IT)
    plain = " ".join(guard.refuse(reason).split())
    if findings and acting.staff_id != COMMAND_LINE:
        staff.require(session, acting, "report_with_findings", Role.SUPERVISOR)
        if not plain:
            raise Invalid("reason", "missing")
    if len(plain) > LONGEST_REASON:
        raise Invalid("reason", "too_long")
    return plain


def note(
    session: Session,
    acting: Acting,
    drafts: Sequence[DraftRow],
    form: ReportForm,
    findings: int,
    reason: str = "",
) -> None:
    """Note that reports went out, in the transaction that releases them. Raises as `allow` does."""
    plain = allow(session, acting, findings, reason)
    versions = {draft.code: draft.version for draft in drafts}
    told = {"form": form.value, "findings": findings, "reason": plain or None, "versions": versions}
    audit.record(session, acting, "report_went_out", ",".join(versions), told)
