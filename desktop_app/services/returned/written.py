"""What stood on a letter when it went out, told by the events since; and which letter that was."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from desktop_app.models.event import Event
from desktop_app.services.notices.rules import ADDRESS
from desktop_app.services.returned.rows import AddressRow
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from desktop_app.models.application import Application

FIRST_VERSION = 1


def version_sent(session: Session, pk: int, before: int) -> int:
    """Give the row version with which the last letter went out before a version; 1 where nobody knows."""
    found = session.scalar(
        select(func.max(Event.version)).where(Event.application_pk == pk, Event.version < before, _went_out())
    )
    return found or FIRST_VERSION


def changed_since(pk: InstrumentedAttribute[int], version: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """Whether an event after a version has brought another address or name."""
    return (
        select(Event.version)
        .where(Event.application_pk == pk, Event.version > version, _sets_address())
        .correlate_except(Event)
        .exists()
    )


def versions_sent(session: Session, pks: Sequence[int]) -> dict[int, int]:
    """Give the version with which the last letter of each card went out, where it is known."""
    statement = select(Event.application_pk, func.max(Event.version)).where(
        Event.application_pk.in_(pks), _went_out()
    )
    return dict(iter(session.execute(statement.group_by(Event.application_pk))))


def then(session: Session, wanted: Sequence[tuple[int, Application, int]]) -> dict[int, AddressRow]:
    """Give what stood in the window, for each (key, application, version), in one statement for all."""
    rows = session.execute(
        select(Event.application_pk, Event.version, Event.detail)
        .where(
            Event.application_pk.in_([card.id for _key, card, _version in wanted]),
            Event.version > FIRST_VERSION,
            _sets_address(),
        )
        .order_by(Event.application_pk, Event.version.desc())
    )
    changes: defaultdict[int, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
    for pk, version, detail in rows:
        changes[pk].append((version, json.loads(detail).get("was", {})))
    found: dict[int, AddressRow] = {}
    for key, card, version in wanted:
        back: dict[str, Any] = {}
        for at, was in changes[card.id]:
            # The latest first: the oldest change since then has the last word on what it was before.
            back |= was if at > version else {}
        found[key] = _address(card, back)
    return found


def now(card: Application) -> AddressRow:
    """Give what would stand in the window today."""
    return _address(card, {})


def _address(card: Application, was: Mapping[str, Any]) -> AddressRow:
    return AddressRow(*(str(was.get(name, getattr(card, name)) or "") for name in ADDRESS))


def _went_out() -> ColumnElement[bool]:
    # A ledger that tells of a later notice says so in its event.
    told = and_(Event.version > FIRST_VERSION, Event.detail.contains('"last_notice_on":'))
    return or_(Event.kind.in_([EventKind.NOTIFIED.value, EventKind.POSTED.value]), told)


def _sets_address() -> ColumnElement[bool]:
    # "was" names the same columns as "set": what an event names of the address it has changed.
    return or_(*(Event.detail.contains(f'"{name}":') for name in ADDRESS))
