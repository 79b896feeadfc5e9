"""What is told of an incident, and what somebody wants it to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.incident_terms import IncidentKind, IncidentState, StillOpen
    from desktop_app.services.review import EntryRow


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One line of the register, without anybody's name.

    next_due: the first day by which somebody must still be told; overdue: how many such days have passed.
    papers and persons are sums of the cases; linked: how many people of the ward's own cards are concerned.
    sample: shipped as an example.
    """

    incident_id: int
    title: str
    kind: IncidentKind
    state: IncidentState
    happened_on: date | None
    noticed_on: date
    next_due: date | None
    overdue: int
    papers: int
    persons: int
    linked: int
    sample: bool
    version: int


@dataclass(frozen=True, slots=True)
class StepRow:
    """One entry of the time line; minute of the day where the time is known."""

    step_id: int
    on_date: date
    minute: int | None
    text: str
    made_by: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row of the cases table."""

    case_id: int
    position: int
    on_date: date
    papers: int
    persons: int
    paper_kind: str
    personal_data: str
    whereabouts: str
    done: str
    version: int


@dataclass(frozen=True, slots=True)
class ConcernedRow:
    """Somebody who is concerned: told on a day by somebody, or the reason why not."""

    application_pk: int
    application_id: str
    kana: str
    name: str
    told_on: date | None
    told_by: str | None
    note: str | None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do."""
        return self.told_on is not None or bool(self.note)


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """Who must be told by a day; source: the rule that it comes from; note: why it was not done."""

    deadline_id: int
    authority: str
    source: str | None
    due_on: date
    done_on: date | None
    done_by: str | None
    note: str | None
    version: int

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do."""
        return self.done_on is not None or bool(self.note)


@dataclass(frozen=True, slots=True)
class WholeRow:
    """An incident with all that belongs to it. still_open: what stands against closing it."""

    incident: IncidentRow
    summary: str
    cause: str
    measures: str
    made_at: datetime
    made_by: str
    closed_at: datetime | None
    closed_by: str | None
    steps: tuple[StepRow, ...]
    cases: tuple[CaseRow, ...]
    people: tuple[ConcernedRow, ...]
    errors: tuple[EntryRow, ...]
    deadlines: tuple[DeadlineRow, ...]
    still_open: tuple[StillOpen, ...]


@dataclass(frozen=True, slots=True)
class HeadWanted:
    """The facts of an incident and its texts; no personal data."""

    title: str
    kind: IncidentKind
    happened_on: date | None
    noticed_on: date
    summary: str = ""
    cause: str = ""
    measures: str = ""


@dataclass(frozen=True, slots=True)
class StepWanted:
    """An entry for the time line."""

    on_date: date
    minute: int | None
    text: str


@dataclass(frozen=True, slots=True)
class CaseWanted:
    """A row for the cases table."""

    on_date: date
    papers: int
    persons: int
    paper_kind: str
    personal_data: str = ""
    whereabouts: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineWanted:
    """A notice that must be given."""

    authority: str
    due_on: date
    source: str = ""
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedRow:
    """A deadline that a rule sets: names in both languages; usual: it holds without a special reason."""

    code: str
    name_ja: str
    name_en: str
    due_on: date
    source: str
    usual: bool
