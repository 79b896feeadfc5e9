"""Settings that hold for the whole ward, on all of its PCs."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from desktop_app.errors import Conflict, Invalid
from desktop_app.models.keeping import WardSetting
from desktop_app.services import audit, guard, seals, staff
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST_NAME, LONGEST_PHONE = 40, 30
IDLE_MINUTES = range(1, 61)
KEEP_DAYS = range(3_651)
"""Up to the ten years for which a card is valid; 0: cards are kept without an end."""

PERCENT = range(101)
RENEWAL_MONTHS = 3
MOST_CARDS = 10_000_000
DAYS = {"outlook_by"}
"""Settings that are days, kept as 2023-09-30."""

LISTS = {"renewal_shares", "neighbours", "peers"}
"""Settings that are several numbers or names."""

MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class WardSettings:
    """What the ward has decided.

    second_person_always: every handover needs a second person; second_person_for_representative: each one
    to a representative does. Namesakes need one whatever is set here. idle_minutes: then a window locks.
    keep_days: so long a card is kept after its first notice, or after it came when keep_from_custody; 0: no
    end.
    booking_phone: where people call to book, as notices print it.
    renewal_*, in percent: of those whose card or certificates expire so many come in time, of them so many in
    each of the three months before; of those who renew a card so many apply at a window.
    outlook_by and outlook_below: until when the backlog is to be below how many cards, None: as usual.
    prefecture: needed where another municipality has the ward's name. neighbours: whose average it compares
    itself with, peers: among whom it is ranked; none: those known, and all of its kind in its prefecture.
    committee: to which it reports, nothing for 区民委員会.
    """

    ward_name: str = ""
    second_person_always: bool = False
    second_person_for_representative: bool = True
    idle_minutes: int = 5
    keep_days: int = 0
    keep_from_custody: bool = False
    booking_phone: str = ""
    renewal_come: int = 100
    renewal_shares: tuple[int, ...] = (34, 33, 33)
    renewal_counter: int = 10
    outlook_by: date | None = None
    outlook_below: int | None = None
    prefecture: str = ""
    neighbours: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    committee: str = ""


NAMES = tuple(field.name for field in fields(WardSettings))


def read(session: Session) -> WardSettings:
    """Read the settings; what was never set has its default."""
    kept = _kept(session)
    return replace(WardSettings(), **{name: _value(name, value) for name, (value, _) in kept.items()})


def change(session: Session, acting: Acting, seen: WardSettings, wanted: WardSettings) -> WardSettings:
    """Change what differs between the two; an audit entry for each setting names it and its new value.

    For supervisors and IT. Raises NoPermission, Invalid for a value out of bounds, PersonalNumber, and
    Conflict when a setting is no longer as it was seen.
    """
    staff.require(session, acting, "ward_settings", Role.SUPERVISOR, Role.IT)
    _check(wanted)
    kept = _kept(session)
    for name in NAMES:
        value = getattr(wanted, name)
        if value == getattr(seen, name):
            continue
        before, version = kept.get(name, (_plain(getattr(WardSettings(), name)), 0))
        if _value(name, before) != getattr(seen, name):
            raise Conflict("", "", None, name)
        _write(session, name, _plain(value), version)
        told, sealed = {"value": json.loads(_plain(value))}, [seals.key("ward_setting", name)]
        audit.record(session, acting, "ward_setting", name, told, sealed=sealed)
    return read(session)


def _plain(value: object) -> str:
    return json.dumps(value.isoformat() if isinstance(value, date) else value, ensure_ascii=False)


def _value(name: str, kept: str) -> object:
    value: Any = json.loads(kept)
    if name in DAYS:
        return None if value is None else date.fromisoformat(value)
    return tuple(value or ()) if name in LISTS else value


def _kept(session: Session) -> dict[str, tuple[str, int]]:
    rows = session.execute(
        select(WardSetting.key, WardSetting.value, WardSetting.version).where(WardSetting.key.in_(NAMES))
    )
    return {row.key: (row.value, row.version) for row in rows}


def _check(wanted: WardSettings) -> None:
    guard.refuse(wanted.ward_name)
    if len(wanted.ward_name) > LONGEST_NAME:
        raise Invalid("ward_name", "too_long")
    guard.refuse(wanted.booking_phone)
    if len(wanted.booking_phone) > LONGEST_PHONE:
        raise Invalid("booking_phone", "too_long")
    for name in ("prefecture", "neighbours", "peers", "committee"):
        _check_names(name, getattr(wanted, name))
    if wanted.idle_minutes not in IDLE_MINUTES:
        raise Invalid("idle_minutes", "out_of_bounds")
    if wanted.keep_days not in KEEP_DAYS:
        raise Invalid("keep_days", "out_of_bounds")
    if wanted.outlook_below is not None and not 0 <= wanted.outlook_below <= MOST_CARDS:
        raise Invalid("outlook_below", "out_of_bounds")
    shares = (wanted.renewal_come, wanted.renewal_counter, *wanted.renewal_shares)
    if any(share not in PERCENT for share in shares) or not wanted.renewal_come:
        raise Invalid("renewal_shares", "out_of_bounds")
    if len(wanted.renewal_shares) != RENEWAL_MONTHS or sum(wanted.renewal_shares) != PERCENT[-1]:
        raise Invalid("renewal_shares", "not_hundred")


def _check_names(field: str, told: str | tuple[str, ...]) -> None:
    names = (told,) if isinstance(told, str) else told
    if len(names) > MOST_NAMES or any(len(guard.refuse(name)) > LONGEST_NAME for name in names):
        raise Invalid(field, "too_long")


def _write(session: Session, name: str, value: str, version: int) -> None:
    if version == 0:
        session.execute(insert(WardSetting).values(key=name, value=value, version=1))
        return
    taken = session.execute(
        update(WardSetting)
        .where(WardSetting.key == name, WardSetting.version == version)
        .values(value=value, version=version + 1)
        .returning(WardSetting.key)
    ).all()
    if not taken:
        raise Conflict("", "", None, name)
