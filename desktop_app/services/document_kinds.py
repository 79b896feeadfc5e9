"""The ward's documents as master data: kinds are added with a first day, and ended with a last one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import count
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from desktop_app.errors import Conflict, Invalid, Unknown
from desktop_app.models.handover import Document
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.search_keys import fold
from desktop_app.terms import DocumentClass, Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST_NAME = 60
OWN = "own"
"""Codes of the kinds that a ward adds: own1, own2 and so on; what was ticked names them for good."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of document, with the first and last day on which it is accepted."""

    code: str
    name_ja: str
    name_en: str
    document_class: DocumentClass
    photo: bool
    valid_from: date
    valid_until: date | None

    def holds(self, day: date) -> bool:
        """Whether it is accepted on a day."""
        return self.valid_from <= day and (self.valid_until is None or self.valid_until >= day)


@dataclass(frozen=True, slots=True)
class WantedKind:
    """All that can be said of a new kind; without an English name the Japanese one stands for it."""

    name_ja: str
    name_en: str
    document_class: DocumentClass
    photo: bool
    valid_from: date


def every(session: Session) -> list[KindRow]:
    """Give all kinds, also those that are over, in the order in which they are offered."""
    return [_row(one) for one in session.scalars(select(Document).order_by(Document.position, Document.code))]


def add(session: Session, acting: Acting, wanted: WantedKind) -> KindRow:
    """Add a kind as the last one. For supervisors; sent again it gives the first result.

    Raises NoPermission, PersonalNumber, and Invalid for a name that is missing, too long or used by a kind
    that is accepted then, and for a first day that is over.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return _one(session, str(kept["code"]))
    staff.require(session, acting, "documents", Role.SUPERVISOR)
    audit.hold(session)
    name = _text("document_name", wanted.name_ja)
    if wanted.valid_from < acting.today:
        raise Invalid("valid_from", "in_past")
    others = [
        row for row in every(session) if row.valid_until is None or row.valid_until >= wanted.valid_from
    ]
    if fold(name) in {fold(row.name_ja) for row in others}:
        raise Invalid("document_name", "taken")
    english = _text("document_name", wanted.name_en, needed=False) or name
    used = set(session.scalars(select(Document.code)))
    code = next(code for number in count(1) if (code := f"{OWN}{number}") not in used)
    last = session.scalar(select(func.max(Document.position))) or 0
    session.add(
        Document(
            code=code,
            name_ja=name,
            name_en=english,
            document_class=wanted.document_class.value,
            photo=wanted.photo,
            position=last + 1,
            valid_from=wanted.valid_from,
        )
    )
    session.flush()
    row = _one(session, code)
    told = {**asdict(row), "valid_from": str(row.valid_from), "valid_until": ""}
    audit.record(session, acting, "document_added", code, told, sealed=[seals.key("document", code)])
    operations.done(session, acting, "document", {"code": code})
    return row


def end(session: Session, acting: Acting, seen: KindRow, last: date | None) -> KindRow:
    """Say until which day a kind is accepted (None: without an end). For supervisors.

    What was handed over against it stays as it was ticked. Raises NoPermission, Unknown, Conflict, and
    Invalid for a day that is over or lies before the first.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return _one(session, str(kept["code"]))
    staff.require(session, acting, "documents", Role.SUPERVISOR)
    audit.hold(session)
    if last is not None and last < acting.today:
        raise Invalid("valid_until", "in_past")
    if last is not None and last < seen.valid_from:
        raise Invalid("valid_until", "before_from")
    same = (
        Document.valid_until.is_(None)
        if seen.valid_until is None
        else Document.valid_until == seen.valid_until
    )
    taken = session.execute(
        update(Document)
        .where(Document.code == seen.code, same)
        .values(valid_until=last)
        .returning(Document.code)
    ).all()
    if not taken:
        _one(session, seen.code)
        raise Conflict("", "", None, "document")
    session.expire_all()
    told = {"valid_until": str(last or "")}
    audit.record(
        session, acting, "document_ended", seen.code, told, sealed=[seals.key("document", seen.code)]
    )
    operations.done(session, acting, "document", {"code": seen.code})
    return _one(session, seen.code)


def _one(session: Session, code: str) -> KindRow:
    found = session.get(Document, code)
    if found is None:
        raise Unknown("document", code)
    return _row(found)


def _row(one: Document) -> KindRow:
    kind = DocumentClass(one.document_class)
    return KindRow(one.code, one.name_ja, one.name_en, kind, one.photo, one.valid_from, one.valid_until)


def _text(field: str, given: str, *, needed: bool = True) -> str:
    plain = " ".join(guard.refuse(given).split())
    if needed and not plain:
        raise Invalid(field, "missing")
    if len(plain) > LONGEST_NAME:
        raise Invalid(field, "too_long")
    return plain
