"""The errors to review: each asks whose card or paper it was, and stays open until that is recorded."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import aliased

from desktop_app.errors import Conflict, Invalid, Unknown
from desktop_app.models.application import Application
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import audit, guard, issuance, resolve, seals, staff
from desktop_app.services.issuance import PersonRow
from desktop_app.terms import ErrorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import RowMapping, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of the list, without anybody's name: ids of the card asked for and of the one that came."""

    entry_id: int
    kind: ErrorKind
    reason: str
    at: datetime
    staff_id: str
    terminal: str
    place: str
    application_pk: int | None
    application_id: str | None
    other_pk: int | None
    other_id: str | None
    text: str
    closed_at: datetime | None
    closed_by: str | None
    whose_id: str | None
    whose_note: str | None
    version: int


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """An entry with the whole issuance history of whose card was asked for, and of whose came instead."""

    entry: EntryRow
    asked_for: PersonRow | None
    came: PersonRow | None


def add(
    session: Session,
    acting: Acting,
    kind: ErrorKind,
    reason: str,
    *,
    application_pk: int | None = None,
    other_pk: int | None = None,
    text: str = "",
) -> int:
    """Record a failed or aborted job and give the entry's id.

    application_pk is whose card or paper was asked for, other_pk whose came instead; text is what was scanned
    or typed, kept without anything that looks like a 個人番号.
    """
    entry_id = session.execute(
        insert(ErrorEntry)
        .values(
            kind=kind.value,
            reason=reason,
            at=acting.now,
            staff_id=acting.staff_id,
            terminal=acting.terminal,
            place=acting.place,
            application_pk=application_pk,
            other_pk=other_pk,
            text=guard.mask(resolve.clean(text))[:LONGEST_TEXT],
            version=1,
        )
        .returning(ErrorEntry.id)
    ).scalar_one()
    told, sealed = {"kind": kind.value, "reason": reason}, [seals.key("error_entry", entry_id)]
    audit.record(session, acting, "error_entry", str(entry_id), told, sealed=sealed)
    return entry_id


def rows(session: Session, entry_ids: Sequence[int]) -> tuple[EntryRow, ...]:
    """Give these entries in the order of their numbers."""
    found = session.execute(_entries().where(ErrorEntry.id.in_(entry_ids)).order_by(ErrorEntry.id)).mappings()
    return tuple(_entry(row) for row in found)


def open_count(session: Session) -> int:
    """How many entries wait for an answer."""
    return Entries().count(session)


@dataclass(frozen=True, slots=True)
class Entries:
    """Rows of the list for a windowed table, the newest first; closed None shows both."""

    closed: bool | None = False
    kind: ErrorKind | None = None

    def count(self, session: Session) -> int:
        """How many entries fit."""
        fitting = self._fitting(select(ErrorEntry.id)).subquery()
        return session.scalar(select(func.count()).select_from(fitting)) or 0

    def page(self, session: Session, offset: int, limit: int) -> Sequence[EntryRow]:
        """Some of the entries."""
        rows = self._fitting(_entries()).order_by(ErrorEntry.id.desc()).offset(offset).limit(limit)
        return [_entry(row) for row in session.execute(rows).mappings()]

    def _fitting(self, statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
        if self.closed is not None:
            shut = ErrorEntry.closed_at.is_not(None)
            statement = statement.where(shut if self.closed else ~shut)
        return statement if self.kind is None else statement.where(ErrorEntry.kind == self.kind.value)


def open_entry(session: Session, acting: Acting, entry_id: int) -> OpenedRow:
    """Give the entry with the whole issuance history of the people whom it may concern; the view is audited.

    Raises Unknown.
    """
    entry = _one(session, entry_id)
    audit.record(session, acting, "view_error_entry", str(entry_id), {"of": entry.application_id or ""})
    asked_for = None if entry.application_pk is None else issuance.person(session, entry.application_pk)
    same = entry.other_pk in {None, entry.application_pk}
    return OpenedRow(entry, asked_for, None if same else issuance.person(session, entry.other_pk or 0))


def close(
    session: Session, acting: Acting, entry_id: int, seen_version: int, whose: str = "", nobody: str = ""
) -> EntryRow:
    """Close an entry by recording whose card or paper it was; nothing else ever closes one.

    whose: a scan or number that leads to one application; nobody: why it was nobody's. One of the two is
    needed. Raises Invalid when both or none are given, Unknown, Ambiguous, PersonalNumber, NoPermission, and
    Conflict when somebody else closed the entry.
    """
    staff.at_counter(session, acting, "close_entry")
    whose, nobody = whose.strip(), nobody.strip()
    if bool(whose) == bool(nobody):
        raise Invalid("whose", "missing" if not whose else "both")
    whose_pk = resolve.one(session, whose) if whose else None
    taken = session.execute(
        update(ErrorEntry)
        .where(ErrorEntry.id == entry_id, ErrorEntry.version == seen_version, ErrorEntry.closed_at.is_(None))
        .values(
            closed_at=acting.now,
            closed_by=acting.staff_id,
            whose_pk=whose_pk,
            whose_note=guard.refuse(nobody)[:LONGEST_TEXT] or None,
            version=seen_version + 1,
        )
        .returning(ErrorEntry.id)
    ).all()
    if not taken:
        kept = _one(session, entry_id)
        raise Conflict(kept.application_id or "", kept.closed_by or "", kept.closed_at, "error_entry")
    told, sealed = {"whose": whose_pk}, [seals.key("error_entry", entry_id)]
    audit.record(session, acting, "error_entry_closed", str(entry_id), told, sealed=sealed)
    return _one(session, entry_id)


def _one(session: Session, entry_id: int) -> EntryRow:
    row = session.execute(_entries().where(ErrorEntry.id == entry_id)).mappings().one_or_none()
    if row is None:
        raise Unknown("error_entry", str(entry_id))
    return _entry(row)


def _entries() -> Select[*tuple[Any, ...]]:
    asked_for, other, whose = aliased(Application), aliased(Application), aliased(Application)
    return (
        select(
            *ErrorEntry.__table__.columns,
            asked_for.application_id.label("application_id"),
            other.application_id.label("other_id"),
            whose.application_id.label("whose_id"),
        )
        .outerjoin(asked_for, asked_for.id == ErrorEntry.application_pk)
        .outerjoin(other, other.id == ErrorEntry.other_pk)
        .outerjoin(whose, whose.id == ErrorEntry.whose_pk)
    )


def _entry(row: RowMapping) -> EntryRow:
    plain = {
        field.name: row[field.name] for field in fields(EntryRow) if field.name not in {"entry_id", "kind"}
    }
    return EntryRow(row["id"], ErrorKind(row["kind"]), **plain)
