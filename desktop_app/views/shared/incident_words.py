"""Words for incidents: kinds, states, what is left to do, and why something of them can't be."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject

from desktop_app.incident_terms import IncidentKind, IncidentState, StillOpen


class IncidentWords(QObject):
    """Words in the language that the window has now."""

    def kind(self, kind: IncidentKind) -> str:
        """What went wrong."""
        match kind:
            case IncidentKind.MISISSUED:
                return self.tr("Given to the wrong person")
            case IncidentKind.LEAK:
                return self.tr("Leak")
            case IncidentKind.LOSS:
                return self.tr("Loss")
            case IncidentKind.DAMAGE:
                return self.tr("Damage")
            case IncidentKind.OUTAGE:
                return self.tr("System outage")
            case IncidentKind.OTHER:
                return self.tr("Other")
            case _:
                assert_never(kind)

    def state(self, state: IncidentState) -> str:
        """Whether it is still being dealt with."""
        match state:
            case IncidentState.OPEN:
                return self.tr("Open")
            case IncidentState.CLOSED:
                return self.tr("Closed")
            case _:
                assert_never(state)

    def still_open(self, what: StillOpen) -> str:
        """What stands against closing, as a sentence."""
        match what:
            case StillOpen.CAUSE:
                return self.tr("The cause is not written yet.")
            case StillOpen.MEASURES:
                return self.tr("The measures are not written yet.")
            case StillOpen.DEADLINES:
                return self.tr("A notice to an authority is neither given nor explained.")
            case StillOpen.PEOPLE:
                return self.tr("Somebody concerned is neither told nor is there a reason why not.")
            case StillOpen.ERRORS:
                return self.tr("An error to review that belongs here is still open.")
            case _:
                assert_never(what)

    def of_rule(self) -> dict[str, str]:
        """What stops a change of an incident."""
        return {
            "incident_closed": self.tr("This incident is closed. A supervisor can open it again."),
            "incident_open": self.tr("This incident is open already."),
            "person_linked": self.tr("This person is in the list already."),
            "error_linked": self.tr("This error belongs to the incident already."),
            **{what.value: self.still_open(what) for what in StillOpen},
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """Why a field can't be taken; * stands for every other reason."""
        return self._of_incident() | self._of_parts()

    def _of_incident(self) -> dict[tuple[str, str], str]:
        whole = self.tr("The text has at most 3,000 signs.")
        return {
            ("incident_title", "missing"): self.tr("Say in a few words what happened."),
            ("incident_title", "*"): self.tr("The title has at most 80 signs."),
            ("incident_summary", "*"): whole,
            ("incident_cause", "*"): whole,
            ("incident_measures", "*"): whole,
            ("noticed_on", "missing"): self.tr("Say on which day the ward noticed it."),
            ("noticed_on", "*"): self.tr("This day is in the future."),
            ("happened_on", "*"): self.tr("It can't have been noticed before it happened."),
        }

    def _of_parts(self) -> dict[tuple[str, str], str]:
        future = self.tr("This day is in the future.")
        long = self.tr("The text has at most 200 signs.")
        step = self.tr("The text has at most 300 signs.")
        number = self.tr("A number is from 0 to 1,000,000.")
        return {
            ("step_on", "missing"): self.tr("The day is missing."),
            ("step_on", "*"): future,
            ("step_time", "*"): self.tr("A time of day is written like 9:30, or left empty."),
            ("step_text", "missing"): self.tr("Say what happened then."),
            ("step_text", "*"): step,
            ("case_on", "missing"): self.tr("The day is missing."),
            ("case_on", "*"): future,
            ("case_papers", "*"): number,
            ("case_persons", "*"): number,
            ("case_paper_kind", "missing"): self.tr("Say which certificate or paper it was."),
            ("case_paper_kind", "*"): long,
            ("case_personal_data", "*"): long,
            ("case_whereabouts", "*"): long,
            ("case_done", "*"): long,
            ("authority", "missing"): self.tr("Say who must be told."),
            ("authority", "*"): long,
            ("notice_source", "*"): long,
            ("notice_note", "*"): step,
            ("notice_due_on", "missing"): self.tr("The day is missing."),
            ("notice_due_on", "*"): self.tr("This day lies before the ward noticed it."),
            ("notice_done_on", "*"): future,
            ("told_on", "before_incident"): self.tr("Nobody can have been told before it happened."),
            ("told_on", "*"): future,
            ("told_note", "*"): step,
        }


incident_words = IncidentWords()
"""The one to ask; it holds nothing but the language's words."""
