"""Whom to ask the resident register about: letters that came back and for which no newer address came."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop_app.backlog_terms import AddressState
from desktop_app.errors import NotAllowed
from desktop_app.services import dates
from desktop_app.services.notices.letter_text import postal
from desktop_app.services.returned.listing import BEFORE, Filter, Works

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.returned.rows import WorkRow

TAIL = 6


def rows(
    session: Session, today: date, wanted: Filter, most: int, only: Sequence[int] | None = None
) -> list[WorkRow]:
    """Give the rows of a list that have no newer address, the oldest first; at most so many.

    only: keys of the rows that are wanted of them, None for all. Raises NotAllowed when nobody is to be
    asked about.
    """
    state = BEFORE if wanted.state == BEFORE else AddressState.OPEN.value
    works = Works(today, replace(wanted, state=state, newer=False))
    found = works.page(session, 0, most) if only is None else works.pick(session, only)[:most]
    if not found:
        raise NotAllowed("print", "nobody_to_ask")
    return list(found)


def facts(row: WorkRow, number: int) -> dict[str, Any]:
    """Give what stands on paper about one person."""
    return {
        "number": number,
        "name": row.then.name,
        "kana": row.kana,
        "born": dates.both(row.birth_date),
        "postal": postal(row.then.postal_code),
        "address": f"{row.then.address} {row.then.detail}".strip(),
        "back": row.returned_on.isoformat(),
        "tail": row.application_id[-TAIL:],
    }
