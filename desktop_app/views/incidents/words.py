"""What the lists of incidents say of days, times, notices and people, and the words of the printed report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.incident_terms import IncidentState
from desktop_app.services import dates
from desktop_app.views.booking.words import time
from desktop_app.views.shared.incident_words import incident_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.paper.incident_report import ReportWords
    from desktop_app.services.incidents.rows import (
        CaseRow,
        ConcernedRow,
        DeadlineRow,
        IncidentRow,
        StepRow,
        WholeRow,
    )

SOON = 3
"""Days before a notice is due, from which on the register marks it."""


class RegisterWords(QObject):
    """Words in the language that the window has now."""

    def title(self, row: IncidentRow) -> str:
        """The title, with a mark where it is the example."""
        return self.tr("{title} (example)").format(title=row.title) if row.sample else row.title

    def day(self, day: date | None) -> str:
        """A day in a list."""
        return day.isoformat() if day else ""

    def minute(self, row: StepRow) -> str:
        """A time of day, if it is known."""
        return "" if row.minute is None else time(row.minute)

    def next_due(self, row: IncidentRow, today: date) -> str:
        """The next day by which somebody must be told, and how it stands."""
        if row.next_due is None:
            return "" if row.state is IncidentState.CLOSED else self.tr("none open")
        return f"{row.next_due.isoformat()}  {self.left(row.next_due, today)}"

    def due_tone(self, row: IncidentRow, today: date) -> str:
        """The colour of the next day by which somebody must be told: overdue, soon, or later."""
        soon = row.next_due is not None and (row.next_due - today).days <= SOON
        return "error" if row.overdue else "warning" if soon else ""

    def left(self, due_on: date, today: date) -> str:
        """How many days are left, or how long ago it was."""
        days = (due_on - today).days
        if days < 0:
            return self.tr("%n day(s) overdue", "", -days)
        return self.tr("today") if days == 0 else self.tr("%n day(s) left", "", days)

    def notice(self, row: DeadlineRow, today: date) -> str:
        """How a notice stands."""
        if row.done_on is not None:
            return self.tr("✓ told on {day}").format(day=row.done_on.isoformat())
        return self.tr("explained") if row.note else self.left(row.due_on, today)

    def notice_tone(self, row: DeadlineRow, today: date) -> str:
        """The colour of a notice that is overdue, or given."""
        if row.settled:
            return "success" if row.done_on else "muted"
        if row.due_on < today:
            return "error"
        return "warning" if (row.due_on - today).days <= SOON else "text"

    def person(self, row: ConcernedRow) -> str:
        """Whether somebody was told."""
        if row.told_on is not None:
            return self.tr("✓ told on {day}").format(day=row.told_on.isoformat())
        return self.tr("explained") if row.note else self.tr("to be told")

    def file(self, incident_id: int) -> tuple[str, str]:
        """What asks for the file of a report, and the file's usual name."""
        name = self.tr("incident_{number}").format(number=incident_id)
        return self.tr("Print the report as a PDF"), name

    def report(self) -> ReportWords:
        """The words of the printed report."""
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper.incident_report import ReportWords

        return ReportWords(
            title=self.tr("Report of an incident"),
            sample=self.tr(" (example)"),
            headings=(
                self.tr("1  Summary"),
                self.tr("2  Time line"),
                self.tr("3  Papers concerned"),
                self.tr("4  Cause"),
                self.tr("5  Measures"),
                self.tr("6  Notices to authorities"),
                self.tr("7  People concerned"),
            ),
            of_step=(self.tr("When"), self.tr("What happened")),
            of_case=self._of_case(),
            of_notice=self._of_notice(),
            nothing=self.tr("Nothing is entered."),
            head=self._head,
            day=self._day,
            moment=self._moment,
            count=self._count,
            done=lambda row: self._day(row.done_on) if row.done_on else self.tr("–"),
            people=self._people,
            foot=lambda job: self.tr("Print job {job}　No names of people are on this paper.").format(
                job=job
            ),
            lacks=self.tr("〓: this PC has no font for the letter."),
        )

    def _of_case(self) -> tuple[str, str, str, str, str]:
        number, kind, data = self.tr("Number"), self.tr("Kind of paper"), self.tr("Personal data")
        return number, kind, data, self.tr("Where it is"), self.tr("What was done")

    def _of_notice(self) -> tuple[str, str, str, str]:
        return self.tr("Told"), self.tr("Until"), self.tr("Done"), self.tr("Rule and remark")

    def _head(self, whole: WholeRow) -> tuple[tuple[str, str], ...]:
        row = whole.incident
        state = incident_words.state(row.state)
        return (
            (self.tr("Subject"), row.title),
            (self.tr("Kind"), incident_words.kind(row.kind)),
            (self.tr("Happened on"), self._day(row.happened_on) if row.happened_on else self.tr("not known")),
            (self.tr("Noticed on"), self._day(row.noticed_on)),
            (self.tr("Papers"), self._counts(row.papers, row.persons)),
            (self.tr("State"), f"{state}　{self._day(whole.closed_at.date())}" if whole.closed_at else state),
        )

    def _day(self, day: date) -> str:
        return dates.in_era(day) if QLocale().name().startswith("ja") else day.isoformat()

    def _moment(self, row: StepRow) -> str:
        return "　".join(filter(None, (self._day(row.on_date), self.minute(row))))

    def _count(self, row: CaseRow) -> str:
        return self._counts(row.papers, row.persons)

    def _counts(self, papers: int, persons: int) -> str:
        people = self.tr("%n person(s)", "", persons)
        return self.tr("{papers} of {people}").format(
            papers=self.tr("%n paper(s)", "", papers), people=people
        )

    def _people(self, whole: WholeRow) -> str:
        told = sum(1 for row in whole.people if row.told_on)
        explained = sum(1 for row in whole.people if row.settled and not row.told_on)
        if not whole.people:
            return self.tr("No card of the ward's own ledger is linked to this incident.")
        text = self.tr("Linked cards: {all}. Told: {told}. Not told, with a reason: {explained}.")
        return text.format(all=len(whole.people), told=told, explained=explained)


register_words = RegisterWords()
"""The one to ask; it holds nothing but the language's words."""
