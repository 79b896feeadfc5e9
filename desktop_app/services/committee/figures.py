"""The tables that a report may show: as it published them, else as they are computed for its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.figures import published

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import DraftRow


def tables(session: Session, draft: DraftRow) -> Tables:
    """Give the tables by their codes; those of the report of that day, where its figures are kept."""
    report = draft.reported_on.isoformat()
    return {code: published.table(session, report, code) for code in published.codes(session, report)}
