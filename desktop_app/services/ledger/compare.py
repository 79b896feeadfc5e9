"""One row of a ledger compared with the application that the database already has."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.services.ledger.reasons import Reason
from desktop_app.services.ledger.settle import DATED, Fault, rank, settle
from desktop_app.services.prepared import AT
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from desktop_app.services.prepared import Value

_WAY = {stage.value: at for at, stage in enumerate(Stage)}
_DERIVED = {"stage", "custody_on", "left_on", "notices", "shelf_id", "delivery_id"}
_ENDS = {
    Stage.HANDED_OVER.value: "handed_over_on",
    Stage.REJECTED.value: "rejected_on",
    Stage.WITHDRAWN.value: "withdrawn_on",
    Stage.DISPOSED.value: "disposed_on",
}
"""Stages after which a ledger can't change a card's way any more, and the day that says so."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a row changes (ISO days), or why it can't: the field and the reason."""

    changes: dict[str, Value] = field(default_factory=dict[str, "Value"])
    conflict: Fault | None = None


def difference(before: Mapping[str, Any], facts: Sequence[Value], given: Collection[str]) -> Difference:
    """Compare a row's facts with the stored row; given are the fields that the ledger has a column for.

    An empty cell says nothing: it never erases what the database knows.
    """
    changes = {
        name: facts[AT[name]]
        for name in given
        if name in AT and name not in _DERIVED and facts[AT[name]] not in {None, ""}
        and facts[AT[name]] != _plain(before[name])
    }  # fmt: skip
    if before["shelf_id"] is not None:
        # Where a card lies tells which office keeps it; a ledger from before its move does not.
        changes.pop("office_code", None)
    if "name" in changes and "birth_date" in changes:
        return Difference(conflict=Fault("name", Reason.OTHER_PERSON))
    said = str(facts[AT["stage"]]) if "stage" in given else None
    conflict = _against_end(before, changes, said)
    if conflict:
        return Difference(conflict=conflict)
    if before["stage"] in _ENDS:
        return Difference(changes)
    return _way(before, facts, given, changes, said)


def _against_end(before: Mapping[str, Any], changes: Mapping[str, Value], said: str | None) -> Fault | None:
    """Why the row contradicts the end of a card, or a stage that it has passed."""
    stage = str(before["stage"])
    if stage in _ENDS:
        handed_over = before["handed_over_on"] is not None
        reason = Reason.ALREADY_HANDED_OVER if handed_over else Reason.ALREADY_ENDED
        if said and said != stage:
            return Fault("stage", reason)
        other = next((name for name in _ENDS.values() if name in changes), None)
        return Fault(other, reason) if other else None
    if said and rank(said) < rank(stage):
        return Fault("stage", Reason.FURTHER_ALONG)
    return None


def _way(
    before: Mapping[str, Any],
    facts: Sequence[Value],
    given: Collection[str],
    changes: dict[str, Value],
    said: str | None,
) -> Difference:
    """Work out stage and custody again from the stored days with the row's days on top."""
    days = tuple(_day(changes.get(name, before[name])) for name in DATED)
    notices = facts[AT["notices"]] if "notices" in given else None
    birth_date = _day(changes.get("birth_date", before["birth_date"]))
    shelf = before["shelf_id"] or facts[AT["shelf_id"]]
    known = str(before["stage"])
    settled = settle(None, None, shelf, birth_date, days)
    if isinstance(settled, Fault):
        return Difference(conflict=settled)
    # The further of what the database, the ledger's word and the days say; a coarse word takes nothing back.
    stage = max((known, said or known, settled.stage), key=lambda one: (rank(one), _WAY[one]))
    settled = settle(stage, int(notices) if notices else before["notices"], shelf, birth_date, days)
    if isinstance(settled, Fault):
        return Difference(conflict=settled)
    changes |= {name: value for name, value in settled._asdict().items() if value != _plain(before[name])}
    if settled.left_on is not None and before["shelf_id"] is not None:
        changes["shelf_id"] = None
    return Difference(changes)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _day(value: object) -> str | None:
    return None if value is None else str(_plain(value))
