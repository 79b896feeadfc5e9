"""Why the time of a card is over, as it is kept on its list: the terms with their days, as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from desktop_app.services.keep_until.evaluating import KeptRow, TermRow
from desktop_app.services.keep_until.rules import Base, When


def write(kept: KeptRow) -> str:
    """Write it down."""
    terms = [
        {
            "when": term.when.value,
            "base": term.base.value,
            "months": term.months,
            "days": term.days,
            "counted_from": _iso(term.counted_from),
            "until": _iso(term.until),
        }
        for term in kept.terms
    ]
    return json.dumps({"kept_until": _iso(kept.kept_until), "moved": kept.moved, "terms": terms})


def columns(kept: KeptRow) -> dict[str, Any]:
    """Give the columns of a card on a list that say why its time is over."""
    return {"disposable_from": kept.disposable_from, "why": write(kept)}


def read(text: str) -> KeptRow:
    """Read what was written."""
    found: dict[str, Any] = json.loads(text)
    terms = tuple(
        TermRow(
            When(one["when"]),
            Base(one["base"]),
            one["months"],
            one["days"],
            _day(one["counted_from"]),
            _day(one["until"]),
        )
        for one in found["terms"]
    )
    return KeptRow(_day(found["kept_until"]), terms, found["moved"])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
