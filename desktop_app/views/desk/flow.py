"""How far one handover is: what was scanned, chosen and ticked, and which step comes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop_app.services.documents import PHOTO, Alternative, ChoiceRow, missing, satisfied
from desktop_app.services.handover import Checks, ComparedRow, SecondRow, StartedRow, Tick
from desktop_app.terms import DocumentClass, HandoverCase, OldCard, Party, Procedure, SecondReason, TickKind

IDENTITY = frozenset({DocumentClass.A, DocumentClass.B})
REPLACES = frozenset({Procedure.RENEWAL_CARD, Procedure.REISSUE})
"""Procedures whose person has, or had, an older card."""


class Step(StrEnum):
    """What the desk asks for, in this order; not every handover has all of them."""

    NOTICE = "notice"
    CARD = "card"
    CASE = "case"
    PERSON_PAPERS = "person_papers"
    AUTHORITY = "authority"
    REPRESENTATIVE_PAPERS = "representative_papers"
    FACE = "face"
    SECOND = "second"
    OLD_CARD = "old_card"
    HAND_OVER = "hand_over"


PAPERS = {
    Step.PERSON_PAPERS: (Party.PERSON, IDENTITY),
    Step.AUTHORITY: (Party.REPRESENTATIVE, frozenset(DocumentClass) - IDENTITY),
    Step.REPRESENTATIVE_PAPERS: (Party.REPRESENTATIVE, IDENTITY),
}
"""Whose documents of which classes a step asks for."""


@dataclass(slots=True)
class Flow:
    """One handover under way; a fresh one is empty. operation names its command, so that it counts once.

    asked: the card was to be handed over, the answer is not here yet; broken_off: it must not be any more.
    """

    operation: str = ""
    step: Step = Step.NOTICE
    started: StartedRow | None = None
    compared: ComparedRow | None = None
    case: HandoverCase | None = None
    choices: tuple[ChoiceRow, ...] = ()
    papers: dict[tuple[Party, str], datetime] = field(default_factory=dict[tuple[Party, str], datetime])
    faces: dict[Party, datetime] = field(default_factory=dict[Party, datetime])
    second: SecondRow | None = None
    old_card: OldCard | None = None
    asked: bool = False
    broken_off: bool = False

    def steps(self) -> list[Step]:
        """List the steps of this handover."""
        found = [Step.NOTICE, Step.CARD, Step.CASE, Step.PERSON_PAPERS]
        if self.choice(Party.REPRESENTATIVE):
            found += [Step.AUTHORITY, Step.REPRESENTATIVE_PAPERS]
        found.append(Step.FACE)
        if self.second_reason():
            found.append(Step.SECOND)
        if self.started and self.started.procedure in REPLACES:
            found.append(Step.OLD_CARD)
        return [*found, Step.HAND_OVER]

    def parties(self) -> tuple[Party, ...]:
        """Whose documents and faces count."""
        return tuple(choice.party for choice in self.choices)

    def choice(self, party: Party) -> ChoiceRow | None:
        """What the party can show."""
        return next((choice for choice in self.choices if choice.party is party), None)

    def second_reason(self) -> SecondReason | None:
        """Why a second person is needed, None when nobody is."""
        if self.started is None or self.case is None:
            return None
        return self.started.second_reason(self.case)

    def lacks(self, step: Step) -> Alternative:
        """What a documents step still asks for, on the shortest way."""
        party, classes = PAPERS[step]
        choice = self.choice(party)
        if choice is None:
            return ()
        codes = {code for whose, code in self.papers if whose is party}
        lack = missing(choice.alternatives, choice.ticked(codes))
        wanted = {each.value for each in classes}
        if classes is IDENTITY:
            wanted.add(PHOTO)
        return tuple((what, number) for what, number in lack if what in wanted)

    def may_go_on(self, step: Step) -> bool:
        """Whether nothing of the step is missing."""
        if step in PAPERS:
            return not self.lacks(step)
        done = {
            Step.NOTICE: self.started is not None,
            Step.CARD: self.compared is not None,
            Step.CASE: self.case is not None and bool(self.choices),
            Step.FACE: all(party in self.faces for party in self.parties()),
            Step.SECOND: self.second is not None,
            Step.OLD_CARD: self.old_card is not None,
        }
        return done[step] if step in done else self.is_complete()

    def is_complete(self) -> bool:
        """Whether every step before the last one is done."""
        papers = all(
            satisfied(choice.alternatives, choice.ticked(self._codes(choice.party)))
            for choice in self.choices
        )
        return papers and all(self.may_go_on(step) for step in self.steps()[:-1])

    def next_step(self) -> Step:
        """Give the step after the current one, or the current one while something is missing."""
        steps = self.steps()
        at = steps.index(self.step)
        return steps[min(at + 1, len(steps) - 1)] if self.may_go_on(self.step) else self.step

    def step_before(self) -> Step | None:
        """Give the step that Esc leads to; the two scans are never taken back singly."""
        steps = self.steps()
        at = steps.index(self.step)
        return steps[at - 1] if at > steps.index(Step.CASE) else None

    def tick_paper(self, party: Party, code: str, at: datetime) -> None:
        """Tick a document, or take the tick back."""
        if self.papers.pop((party, code), None) is None:
            self.papers[party, code] = at

    def tick_face(self, party: Party, at: datetime) -> None:
        """Tick face, card and name of a party, or take the tick back."""
        if self.faces.pop(party, None) is None:
            self.faces[party] = at

    def choose_case(self, case: HandoverCase, choices: tuple[ChoiceRow, ...]) -> None:
        """Take another case; ticks of the case before do not count for it."""
        if case is not self.case:
            self.papers, self.faces, self.second = {}, {}, None
        self.case, self.choices = case, choices

    def checks(self) -> Checks | None:
        """Give all that the handover rests on, None while something is missing."""
        if not self.started or not self.compared or not self.case or not self.is_complete():
            return None
        ticks = [Tick(TickKind.DOCUMENT, party, at, code) for (party, code), at in self.papers.items()]
        ticks += [Tick(TickKind.FACE_CARD_NAME, party, at) for party, at in self.faces.items()]
        return Checks(
            self.started.application_pk,
            self.started.version,
            self.started.notice_scan,
            self.compared.card_scan,
            self.case,
            tuple(ticks),
            self.old_card or OldCard.NONE,
            self.second,
        )

    def _codes(self, party: Party) -> set[str]:
        return {code for whose, code in self.papers if whose is party}
