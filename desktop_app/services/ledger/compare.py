"""One row of a ledger compared with the application that the database already has."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.services.ledger.reasons import Reason
from desktop_app.services.ledger.settle import DATED, Fault, rank, settle
from desktop_app.services.ledger.standing import Known, Told, is_behind, is_old_return, stage_after
from desktop_app.services.prepared import AT
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from desktop_app.services.prepared import Value

_DERIVED = {"stage", "custody_on", "left_on", "notices", "shelf_id", "delivery_id"}
_ENDS = {
    Stage.HANDED_OVER.value: "handed_over_on",
    Stage.REJECTED.value: "rejected_on",
    Stage.WITHDRAWN.value: "withdrawn_on",
    Stage.DISPOSED.value: "disposed_on",
}
"""Stages after which a ledger can't change a card's way any more, and the day that says so."""

_ENDED_BY = (*_ENDS.values(), "lapsed_on")


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
    conflict = _against_end(before, changes, said, facts[AT["shelf_id"]])
    if conflict:
        return Difference(conflict=conflict)
    days = tuple(_day(before[name]) for name in DATED)
    known = Known(str(before["stage"]), int(before["notices"]), before["shelf_id"], days)
    told = Told(said, int(facts[AT["notices"]] or 0), _day(facts[AT["last_notice_on"]]))
    _drop_old(known, told, changes)
    if known.stage in _ENDS:
        return Difference(changes)
    if known.stage == Stage.POSTED.value:
        return _while_posted(said, changes)
    _move_single_notice(before, given, changes)
    return _way(before, known, told, changes, facts[AT["shelf_id"]], counts="notices" in given)


def _against_end(
    before: Mapping[str, Any], changes: Mapping[str, Value], said: str | None, shelf: Value
) -> Fault | None:
    """Why the row contradicts the end of a card, or a stage that it has passed."""
    stage = str(before["stage"])
    if stage in _ENDS:
        handed_over = before["handed_over_on"] is not None
        reason = Reason.ALREADY_HANDED_OVER if handed_over else Reason.ALREADY_ENDED
        if said and said != stage:
            return Fault("stage", reason)
        other = next((name for name in _ENDS.values() if name in changes), "shelf" if shelf else None)
        return Fault(other, reason) if other else None
    if said and rank(said) < rank(stage):
        return Fault("stage", Reason.FURTHER_ALONG)
    return None


def _while_posted(said: str | None, changes: dict[str, Value]) -> Difference:
    """Take what is said of the person; what became of the letter is noted here alone."""
    ended = next((name for name in _ENDED_BY if name in changes), None)
    if ended or said in _ENDS or said == Stage.LAPSED.value:
        return Difference(conflict=Fault(ended or "stage", Reason.ON_ITS_WAY))
    return Difference({name: value for name, value in changes.items() if name not in DATED})


def _way(
    before: Mapping[str, Any],
    known: Known,
    told: Told,
    changes: dict[str, Value],
    label: Value,
    *,
    counts: bool,
) -> Difference:
    """Work out stage and custody again from the stored days with the row's days on top."""
    notices = _notices(known, told, counts=counts)
    now = tuple(_day(changes.get(name, before[name])) for name in DATED)
    shelf = before["shelf_id"] or label
    stage = stage_after(known, told, now, shelf)
    if isinstance(stage, Fault):
        return Difference(conflict=stage)
    if now == known.days and stage == known.stage:
        # Custody follows from days that the row does not change.
        return Difference(changes | ({"notices": notices} if notices != known.notices else {}))
    birth_date = _day(changes.get("birth_date", before["birth_date"]))
    settled = settle(stage, notices, shelf, birth_date, now)
    if isinstance(settled, Fault):
        return Difference(conflict=settled)
    changes |= {name: value for name, value in settled._asdict().items() if value != _plain(before[name])}
    if settled.left_on is not None and before["shelf_id"] is not None:
        changes["shelf_id"] = None
    return Difference(changes)


def _drop_old(known: Known, told: Told, changes: dict[str, Value]) -> None:
    """Leave out days of notices and returns that the database is past."""
    if is_behind(known, told):
        changes.pop("last_notice_on", None)
    last_notice = _day(changes.get("last_notice_on")) or known.days[DATED.index("last_notice_on")]
    if is_old_return(known, _day(changes.get("returned_mail_on")), last_notice):
        changes.pop("returned_mail_on")


def _notices(known: Known, told: Told, *, counts: bool) -> int:
    if is_behind(known, told):
        return known.notices
    if counts:
        return told.notices or known.notices
    return max(told.notices, known.notices)


def _move_single_notice(before: Mapping[str, Any], given: Collection[str], changes: dict[str, Value]) -> None:
    """Where a ledger knows one notice only, its corrected day is that of the last notice too."""
    single = before["first_notice_on"] == before["last_notice_on"]
    if single and "first_notice_on" in changes and "last_notice_on" not in given:
        changes["last_notice_on"] = changes["first_notice_on"]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _day(value: object) -> str | None:
    return None if value is None else str(_plain(value))
