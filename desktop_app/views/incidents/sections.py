"""The lists of an incident: time line, cases, people, notices, errors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.views.incidents.people_dialogs import error_columns
from desktop_app.views.incidents.words import register_words
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from desktop_app.services.incidents.rows import (
        CaseRow,
        ConcernedRow,
        DeadlineRow,
        StepRow,
        WholeRow,
    )
    from desktop_app.views.shared.shell import Shell

TAIL = 6
STEP_LINES, CASE_LINES, NOTICE_LINES = 2, 4, 3


class Part(StrEnum):
    """What belongs to an incident, in the order of the chips."""

    OVERVIEW = "overview"
    STEPS = "steps"
    CASES = "cases"
    PEOPLE = "people"
    NOTICES = "notices"
    ERRORS = "errors"


@dataclass(frozen=True, slots=True)
class Section:
    """One list: its name on the chip, its rows in an incident, and what it says when it is empty.

    lines: so many lines of a text are seen in a row.
    """

    part: Part
    name: str
    add: str
    empty: str
    columns: Sequence[Column[Any]]
    key: Callable[[Any], Hashable]
    rows: Callable[[WholeRow], Sequence[Any]]
    lines: int = 1

    def table(self, shell: Shell) -> RowTable:
        """Make the list."""
        table = RowTable(self.columns, shell.jobs)
        table.serve(shell, f"incident_{self.part}", self.key)
        table.setAccessibleName(self.name)
        table.say_when_empty(self.empty)
        table.show_lines(self.lines)
        return table

    def show(self, table: RowTable, whole: WholeRow) -> None:
        """Show the rows; the one that the keyboard stands on stays chosen."""
        place = table.currentIndex().row()
        rows = self.rows(whole)
        table.show_source(ListSource(rows))
        if 0 <= place < len(rows):
            table.choose_place(place)


class Sections(QObject):
    """Makes the sections in the language that the window has now."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell

    def all(self) -> list[Section]:
        """Each list of an incident, in the order of the chips."""
        return [self._steps(), self._cases(), self._people(), self._notices(), self._errors()]

    def _steps(self) -> Section:
        said = register_words
        columns: list[Column[StepRow]] = [
            Column(self.tr("Day"), lambda row: said.day(row.on_date), right=True, width=112, key="day"),
            Column(self.tr("Time"), said.minute, right=True, width=70, key="time"),
            Column(self.tr("What happened"), lambda row: row.text, width=700, key="text", stays=True),
            Column(self.tr("Entered by"), lambda row: words.staff(row.made_by, ""), width=210, key="by"),
        ]
        return Section(
            Part.STEPS,
            self.tr("Time line"),
            self.tr("Add an entry …  Alt+A"),
            self.tr("Nothing is in the time line yet. Begin with what was noticed, and when."),
            columns,
            lambda row: row.step_id,
            lambda whole: whole.steps,
            STEP_LINES,
        )

    def _cases(self) -> Section:
        columns: list[Column[CaseRow]] = [
            Column(
                self.tr("Day"), lambda row: register_words.day(row.on_date), right=True, width=112, key="day"
            ),
            Column(self.tr("Number"), lambda row: f"{row.papers:,}", right=True, width=72, key="papers"),
            Column(self.tr("Of people"), lambda row: f"{row.persons:,}", right=True, width=90, key="persons"),
            Column(
                self.tr("Kind of paper"), lambda row: row.paper_kind, width=140, key="paper_kind", stays=True
            ),
            Column(self.tr("Personal data"), lambda row: row.personal_data, width=180, key="data"),
            Column(self.tr("Where it is"), lambda row: row.whereabouts, width=190, key="where"),
            Column(self.tr("What was done"), lambda row: row.done, width=190, key="done"),
        ]
        return Section(
            Part.CASES,
            self.tr("Papers"),
            self.tr("Add a case …  Alt+A"),
            self.tr(
                "No paper is entered yet. A case says how many papers of how many people, and where they are."
            ),
            columns,
            lambda row: row.case_id,
            lambda whole: whole.cases,
            CASE_LINES,
        )

    def _people(self) -> Section:
        columns: list[Column[ConcernedRow]] = [
            Column(self.tr("Kana"), lambda row: row.kana, width=200, key="kana"),
            Column(self.tr("Name"), lambda row: row.name, width=180, key="name", stays=True),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}",
                right=True,
                width=110,
                key="id",
            ),
            Column(
                self.tr("State"),
                register_words.person,
                width=190,
                tone=lambda row: "success" if row.told_on else "" if row.settled else "warning",
                key="state",
            ),
            Column(self.tr("By"), lambda row: row.told_by or "", width=90, key="by"),
            Column(self.tr("Reason why not"), lambda row: row.note or "", width=260, key="note"),
        ]
        return Section(
            Part.PEOPLE,
            self.tr("People"),
            self.tr("Add somebody …  Alt+A"),
            self.tr(
                "Nobody is linked yet. Scan the card of somebody concerned here, or add them by a number."
            ),
            columns,
            lambda row: row.application_pk,
            lambda whole: whole.people,
        )

    def _notices(self) -> Section:
        said, today = register_words, self._shell.today()
        columns: list[Column[DeadlineRow]] = [
            Column(self.tr("Until"), lambda row: said.day(row.due_on), right=True, width=112, key="until"),
            Column(self.tr("Who must be told"), lambda row: row.authority, width=230, key="who", stays=True),
            Column(
                self.tr("State"),
                lambda row: said.notice(row, today),
                width=185,
                tone=lambda row: said.notice_tone(row, today),
                key="state",
            ),
            Column(self.tr("By"), lambda row: row.done_by or "", width=72, key="by"),
            Column(self.tr("Reason why not"), lambda row: row.note or "", width=150, key="note"),
            Column(self.tr("Rule"), lambda row: row.source or "", width=300, key="rule"),
        ]
        return Section(
            Part.NOTICES,
            self.tr("Notices"),
            self.tr("Add a notice …  Alt+A"),
            self.tr("No notice is entered yet. “By the rules” suggests days for what the law asks for."),
            columns,
            lambda row: row.deadline_id,
            lambda whole: whole.deadlines,
            NOTICE_LINES,
        )

    def _errors(self) -> Section:
        return Section(
            Part.ERRORS,
            self.tr("Errors"),
            self.tr("Add an error …  Alt+A"),
            self.tr("No error to review is linked. Add one here, or open an incident from the error."),
            error_columns(),
            lambda row: row.entry_id,
            lambda whole: whole.errors,
        )
