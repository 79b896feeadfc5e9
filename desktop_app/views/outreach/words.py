"""Words of outreach: kinds and states of visits, cards sent by post, counts of post offices."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from desktop_app.campaign_terms import OutreachKind, OutreachState, PostedState
from desktop_app.services.outreach import tracking
from desktop_app.services.outreach.count_file import RowFault, RowState
from desktop_app.terms import Stage
from desktop_app.views.booking.words import TAIL, span
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.handover import StartedRow
    from desktop_app.services.outreach.calling import ElsewhereRow
    from desktop_app.services.outreach.rows import PostedRow, VisitRow


class OutreachWords(QObject):
    """Holds nothing but the language's words."""

    def kind(self, value: OutreachKind) -> str:
        """Where a visit goes."""
        match value:
            case OutreachKind.FACILITY:
                return self.tr("Facility")
            case OutreachKind.HOME:
                return self.tr("Home")
            case _:
                assert_never(value)

    def state(self, value: OutreachState) -> str:
        """What became of a visit."""
        match value:
            case OutreachState.PLANNED:
                return self.tr("Planned")
            case OutreachState.DONE:
                return self.tr("Done")
            case OutreachState.CANCELLED:
                return self.tr("Cancelled")
            case _:
                assert_never(value)

    def posted(self, value: PostedState) -> str:
        """What became of a card that was sent."""
        match value:
            case PostedState.ON_THE_WAY:
                return self.tr("On its way")
            case PostedState.RECEIVED:
                return self.tr("Received")
            case PostedState.RETURNED:
                return self.tr("Came back")
            case _:
                assert_never(value)

    def posted_state(self, row: PostedRow) -> str:
        """What became of it, with what is left to be done."""
        if row.state is PostedState.RETURNED and row.shelf is None and row.stage is Stage.RETURNED_MAIL:
            return self.tr("Came back: put it away")
        return self.posted(row.state)

    def file_state(self, value: RowState) -> str:
        """What taking a row of a file in would do."""
        match value:
            case RowState.NEW:
                return self.tr("New")
            case RowState.SAME:
                return self.tr("As stored")
            case RowState.DIFFERS:
                return self.tr("Differs")
            case RowState.REFUSED:
                return self.tr("Not taken")
            case _:
                assert_never(value)

    def file_fault(self, value: RowFault) -> str:
        """Why a row is not taken."""
        known = {
            RowFault.OFFICE: self.tr("No such post office"),
            RowFault.TWO_OFFICES: self.tr("Two post offices have this name: write the code"),
            RowFault.MONTH: self.tr("No month (2023-03, 令和5年3月)"),
            RowFault.IN_FUTURE: self.tr("This month is still to come"),
            RowFault.COUNT: self.tr("No count from 0 to 99,999"),
            RowFault.TWICE: self.tr("The file tells this office and month twice"),
            RowFault.SHORT: self.tr("Office, month or count is missing"),
            RowFault.PERSONAL_NUMBER: self.tr("Looks like a My Number: not taken"),
        }
        return known[value]

    def staff(self, row: VisitRow) -> str:
        """Who goes."""
        return self.tr(", ").join(name or staff_id for staff_id, name in row.staff)

    def elsewhere(self, rows: Sequence[ElsewhereRow]) -> str:
        """Who goes elsewhere at that time."""
        text = self.tr("{who} is at {visit} then ({time}).")
        return " ".join(
            text.format(who=row.staff_name, visit=row.visit, time=span(row.starts, row.ends)) for row in rows
        )

    def counts(self, row: VisitRow) -> str:
        """What was counted after a visit."""
        if row.outcome is None:
            return ""
        text = self.tr("{persons} there · {applications} applied · {handed} handed over")
        done = row.outcome
        return text.format(persons=done.persons, applications=done.applications, handed=done.handed_over)

    def sent(self, row: VisitRow) -> str:
        """What became of the cards that were sent because of a visit."""
        if not row.posted:
            return ""
        text = self.tr("{sent} sent · {received} received · {returned} back")
        return text.format(sent=row.posted, received=row.received, returned=row.returned)

    def week(self, monday: date, sunday: date) -> str:
        """Name a week."""
        return f"{monday.isoformat()} – {sunday:%m-%d}"

    def card(self, application_id: str) -> str:
        """A card by the end of its id."""
        return f"…{application_id[-TAIL:]}"

    def number(self, row: PostedRow) -> str:
        """The tracking number as on its label."""
        return tracking.shown(row.tracking_number)

    def person(self, started: StartedRow) -> str:
        """Whose letter it is."""
        return f"{started.name}  {started.kana}"

    def by(self, row: PostedRow) -> str:
        """Who sent it, and who looked too."""
        names = [words.staff(row.posted_by, "")]
        if row.second_staff_id:
            names.append(words.staff(row.second_staff_id, ""))
        return "  ".join(names)


outreach_words = OutreachWords()
"""The one to ask; it holds nothing but the language's words."""
