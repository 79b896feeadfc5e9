"""Rows that contradict the database: listed with both values, and kept as entries to review."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import guard, review
from desktop_app.services.ledger.cells import shown
from desktop_app.services.ledger.fields import BY_KEY
from desktop_app.services.ledger.reasons import Problem, Reason
from desktop_app.services.ledger.settle import Fault
from desktop_app.terms import ErrorKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.ledger.layout import Layout
    from desktop_app.services.ledger.places import Shelves
    from desktop_app.services.prepared import Value

TAIL = 6
"""Digits at the end of an application id that are enough to find a row among its neighbours."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One row against the database: its number, why, whose, what the ledger says and what is stored here."""

    row: int
    fault: Fault
    application_id: str
    said: object
    stored: object
    pk: int | None = None


@dataclass(slots=True)
class Conflicts:
    """The conflicts of one import."""

    layout: Layout
    file: str
    count: int = 0
    problems: list[Problem] = field(default_factory=list[Problem])

    def add(self, clash: Clash) -> None:
        """List one."""
        self.count += 1
        key, reason = clash.fault
        asked = BY_KEY[key]
        place = self.layout.columns.get(key)
        heading = asked.headings[0] if place is None else self.layout.headings[place]
        said, stored = (shown(asked, str(value or ""), reason) for value in (clash.said, clash.stored))
        tail = clash.application_id[-TAIL:]
        self.problems.append(Problem(clash.row, heading, reason, said, tail, key, stored))

    def keep(self, session: Session, acting: Acting, clash: Clash) -> None:
        """Open an entry to review, unless one for this card and reason is open."""
        reason = clash.fault.reason.value
        wanted = (
            ErrorEntry.application_pk == clash.pk,
            ErrorEntry.reason == reason,
            ErrorEntry.closed_at.is_(None),
        )
        if session.scalar(select(ErrorEntry.id).where(*wanted).limit(1)) is None:
            text = guard.mask(f"{self.file}: {clash.row}")
            review.add(session, acting, ErrorKind.IMPORT_CONFLICT, reason, application_pk=clash.pk, text=text)


class Others:
    """What other applications have already, so that a row can't have it too: a shelf, a notice number."""

    def __init__(self, session: Session, shelves: Shelves) -> None:
        self._session = session
        self._shelves = shelves
        self.owners: dict[Value, str] = {}

    def look(self, known: Mapping[str, Mapping[str, Any]], ids: list[str], numbers: Sequence[Value]) -> None:
        """Find whose the notice numbers are that a batch of rows brings along as new."""
        brought = {
            str(number)
            for number, application_id in zip(numbers, ids, strict=True)
            if number and known.get(application_id, {}).get("notice_number") != number
        }
        self.owners = {}
        if brought:
            columns = select(Application.notice_number, Application.application_id)
            found = self._session.execute(columns.where(Application.notice_number.in_(brought)))
            self.owners = dict(found.all())

    def clash(self, application_id: str, label: Value, number: Value) -> tuple[Fault, Value, str] | None:
        """Say what another application has already, the value, and the end of that application's id.

        The notice number counts only where the row brings it as new: at the desk it must lead to one card.
        """
        if label and not self._shelves.free(str(label), application_id):
            return Fault("shelf", Reason.SHELF_TAKEN), label, self._shelves.owner(str(label))[-TAIL:]
        owner = self.owners.get(number, application_id)
        if owner != application_id:
            return Fault("notice_number", Reason.NOTICE_NUMBER_TAKEN), number, owner[-TAIL:]
        return None
