"""The one way to change a card: checked version, row, event, tallies, audit entry in one transaction."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, bindparam, insert, select, update

from desktop_app.errors import Conflict, Unknown
from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.services import audit, day_tallies, leaving, seals, tallies

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.terms import EventKind

TABLE = cast("Table", Application.__table__)
# Each change of a card comes through here: the statements that are always the same are built once.
_ROW = select(*TABLE.columns).where(TABLE.c.id == bindparam("pk"))
_CHANGE = (
    update(TABLE)
    .where(TABLE.c.id == bindparam("pk"), TABLE.c.version == bindparam("seen"))
    .returning(TABLE.c.id)
)
_EVENT = insert(cast("Table", Event.__table__))


def row_of(session: Session, pk: int) -> dict[str, Any]:
    """The application's row as it is in the database now. Raises Unknown."""
    row = session.execute(_ROW, {"pk": pk}).mappings().one_or_none()
    if row is None:
        raise Unknown("application", str(pk))
    return dict(row)


def load(session: Session, pk: int) -> Application:
    """The application's record, read from the database again. Raises Unknown."""
    record = session.get(Application, pk, populate_existing=True)
    if record is None:
        raise Unknown("application", str(pk))
    return record


def apply(
    session: Session,
    acting: Acting,
    pk: int,
    kind: EventKind,
    seen_version: int,
    columns: Mapping[str, Any],
    extra: Mapping[str, Any] | None = None,
    sealed: Callable[[], Sequence[str]] = tuple,
) -> int:
    """Change one application's columns as one event and give its new version.

    extra goes into the event beside the columns. sealed is called once the row is ours: it may write what
    belongs to the change, and names the records (seals.key) that the audit entry seals with the event.
    Raises Unknown, and Conflict when the row is no longer at seen_version.
    """
    before = row_of(session, pk)
    by_post = day_tallies.spans(session, [pk]) if sealed is not tuple else None
    changed = {name: value for name, value in columns.items() if before[name] != value}
    version = seen_version + 1
    seen = {"pk": pk, "seen": seen_version}
    taken = session.execute(_CHANGE, {**seen, **changed, "version": version}).all()
    if len(taken) != 1:
        raise conflict(session, pk)
    session.expire_all()
    after = {**before, **changed, "version": version}
    detail = {"set": changed, "was": {name: before[name] for name in changed}, **(extra or {})}
    event = event_row(acting, pk, version, kind, detail)
    session.execute(_EVENT, event)
    leaving.follow(session, acting, kind, before, after)
    tallies.move(session, before, after)
    told = {"version": version, seals.NAME: seals.of_event(event)}
    audit.record(session, acting, kind.value, before["application_id"], told, sealed=sealed())
    day_tallies.move(session, [(before, after)], by_post)
    return version


def conflict(session: Session, pk: int) -> Conflict:
    """Say who changed the application last, when and how."""
    row = session.execute(
        select(Application.application_id, Event.staff_id, Event.at, Event.kind)
        .outerjoin(Event, Event.application_pk == Application.id)
        .where(Application.id == pk)
        .order_by(Event.version.desc())
        .limit(1)
    ).one()
    return Conflict(row.application_id, row.staff_id or "", row.at, row.kind or "")


def write_event(
    session: Session, acting: Acting, pk: int, version: int, kind: EventKind, detail: Mapping[str, Any]
) -> None:
    """Append one event of an application."""
    session.execute(_EVENT, event_row(acting, pk, version, kind, detail))


def event_row(
    acting: Acting, pk: int, version: int, kind: EventKind, detail: Mapping[str, Any]
) -> dict[str, Any]:
    """Give the columns of one event; detail becomes JSON."""
    return {
        "application_pk": pk,
        "version": version,
        "kind": kind.value,
        "at": acting.now,
        "on_date": acting.today,
        "staff_id": acting.staff_id,
        "terminal": acting.terminal,
        "place": acting.place,
        "operation": acting.operation,
        "detail": json.dumps(detail, ensure_ascii=False, default=_plain),
    }


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    message = f"no plain form of {type(value).__name__}"
    raise TypeError(message)
