"""People at the synthetic ward's support desks in its last week: sessions and registration checks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import insert, select

from desktop_app.campaign_terms import (
    CheckResult,
    CheckWay,
    PartOutcome,
    SupportKind,
    SupportOutcome,
    SupportState,
)
from desktop_app.models.campaign import Venue
from desktop_app.models.support import RegistrationCheck, SupportPart, SupportSession
from desktop_app.services.campaigns import reading
from desktop_app.services.demo import calendar, week
from desktop_app.services.demo.calendar import NEVER
from desktop_app.services.demo.carry import Noted
from desktop_app.services.demo.visits import moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow
    from desktop_app.services.demo.imagine import Made

VENUES = (("W1", 6, 9 * 60), ("W2", 4, 10 * 60 + 5))
"""The permanent windows: how many people come in a day, and when the first one (minutes after midnight)."""

EACH, LAST_DAY_UNTIL = 38, 10 * 60 + 40
"""Minutes from one person to the next; on the last day it is nearly eleven."""

BROKEN_OFF, CHECKED, NOT_WANTED = 7, 5, 4
"""One session in so many is broken off, is a registration check, has a part that is not wanted."""

CALLS = ((9 * 60 + 25, CheckResult.GUIDED), (10 * 60 + 30, CheckResult.RIGHT), (14 * 60, CheckResult.GUIDED))
REASONS = ("pin_unknown", "person_left", "device_trouble")
FOLLOW_UP, PERSON = "通帳を持って再度来庁", "電話の方（折り返し希望）"
ESCALATED_TO, WAITS_FOR = "デジタル庁", "登録内容の照会の回答"


@dataclass(frozen=True, slots=True)
class Sat:
    """One session: its row, its parts, its check if it has one."""

    row: dict[str, Any]
    parts: list[dict[str, Any]]
    venue: str
    application_id: str | None

    def has_check(self) -> bool:
        """Whether somebody saw the own registration in it."""
        done = self.row["outcome"] == SupportOutcome.DONE.value
        return done and self.row["kind"] == SupportKind.REGISTRATION_CHECK.value


@dataclass(frozen=True, slots=True)
class Supported:
    """All of it, numbered from 1."""

    campaign: CampaignRow | None
    sat: list[Sat]
    checks: list[dict[str, Any]]


def plan(session: Session, made: Made) -> Supported:
    """Think out who came in the last week, the last morning included; nobody outside the campaign's days."""
    campaign = reading.current(session, calendar.day_of(made.last))
    venues = {row.code: row.id for row in session.execute(select(Venue.code, Venue.id))}
    days = [day for day in range(made.first + 1, made.last + 1) if _is_open(campaign, day)]
    if campaign is None or not days or any(code not in venues for code, *_ in VENUES):
        return Supported(campaign, [], [])
    cards = _cards(made)
    sat: list[Sat] = []
    for day in days:
        for code, people, starts in VENUES:
            for at in range(people):
                begin = starts + at * EACH
                if day == made.last and begin + EACH > LAST_DAY_UNTIL:
                    continue
                place = cards[len(sat) * 37 % len(cards)] if len(cards) and len(sat) % 2 else None
                number = len(sat) + 1
                sat.append(_sit(number, (campaign, venues[code], code), (day, begin), place, made))
    checks = [_seen(each) for each in sat if each.has_check()]
    for day in days:
        checks += [_call(day, *call) for call in CALLS if day < made.last or call[0] < LAST_DAY_UNTIL]
    checks[-1] |= {"result": CheckResult.UNCLEAR.value, "person": PERSON, **_waits(made)}
    checks.sort(key=lambda row: row["at"])
    for number, row in enumerate(checks, 1):
        row["id"] = number
    return Supported(campaign, sat, checks)


def noted(supported: Supported) -> Iterator[Noted]:
    """Tell the audit log of it, as the desk does."""
    for each in supported.sat:
        yield from _told(each, supported)
    for row in supported.checks:
        told = {"way": row["way"], "result": row["result"], "waits": row["waits_for"] is not None}
        yield Noted(
            row["at"], row["staff_id"], row["terminal"], "check_noted", str(row["id"]), json.dumps(told)
        )


def store(session: Session, supported: Supported) -> None:
    """Write the rows."""
    if supported.sat:
        session.execute(insert(SupportSession), [each.row for each in supported.sat])
        session.execute(insert(SupportPart), [part for each in supported.sat for part in each.parts])
    if supported.checks:
        session.execute(insert(RegistrationCheck), supported.checks)


def _is_open(campaign: CampaignRow | None, day: int) -> bool:
    on = calendar.day_of(day)
    runs = campaign is not None and campaign.opens_on <= on <= campaign.claim_by
    return runs and on.weekday() < calendar.SATURDAY and not calendar.is_closed(on)


def _cards(made: Made) -> list[int]:
    """Cards that were in their people's hands before the week began."""
    handed = made.whole.until(made.first).dates["handed_over"]
    return np.flatnonzero(handed != NEVER).tolist()


def _sit(
    number: int,
    where: tuple[CampaignRow, int, str],
    when: tuple[int, int],
    place: int | None,
    made: Made,
) -> Sat:
    (campaign, venue_id, code), (day, begin) = where, when
    is_check, left = number % CHECKED == 0, number % BROKEN_OFF == 0
    staff = week.WINDOW_STAFF[number % len(week.WINDOW_STAFF)]
    lasted = 9 if left or is_check else 16 + number * 5 % 13
    row = {
        "id": number,
        "kind": (SupportKind.REGISTRATION_CHECK if is_check else SupportKind.POINTS).value,
        "campaign_id": campaign.id,
        "venue_id": venue_id,
        "terminal": f"{code}-PC1",
        "on_date": calendar.day_of(day),
        "application_pk": None if place is None else place + 1,
        "applied_on": None if place is not None or is_check else campaign.applied_by,
        "state": SupportState.CLOSED.value,
        **_moments(day, begin, lasted, staff),
        "outcome": (SupportOutcome.BROKEN_OFF if left else SupportOutcome.DONE).value,
        "broken_off_reason": REASONS[number % len(REASONS)] if left else None,
        "follow_up": FOLLOW_UP if left and number % 2 else None,
        "follow_up_due": calendar.day_of(made.last + 3) if left and number % 2 else None,
    }
    parts = [] if is_check else _parts(number, campaign, lasted, left=left)
    # Each step and each part that was noted is one change of the row.
    row["version"] = 7 + len(parts) + (1 if is_check and not left else 0)
    return Sat(row, parts, code, None if place is None else str(made.ward.application_id[place]))


def _moments(day: int, begin: int, lasted: int, staff: str) -> dict[str, Any]:
    """Who took which step when."""
    minutes = (0, 2, 3, lasted, lasted + 1, lasted + 1.5, lasted + 2)
    names = ("received", "identified", "started", "ended", "logged_out", "screen_cleared", "closed")
    by = dict.fromkeys(("received_by", "ended_by", "closed_by"), staff)
    at = {f"{name}_at": moment(day, begin + after) for name, after in zip(names, minutes, strict=True)}
    return {**at, **by}


def _parts(number: int, campaign: CampaignRow, lasted: int, *, left: bool) -> list[dict[str, Any]]:
    codes = [part.code for part in campaign.parts][: 1 if left else None]
    minutes = max((lasted - 3) // max(len(codes), 1), 1)
    rows: list[dict[str, Any]] = []
    for at, code in enumerate(codes):
        wanted = (number + at) % NOT_WANTED != 0
        outcome = PartOutcome.NOT_DONE if left else PartOutcome.DONE if wanted else PartOutcome.NOT_WANTED
        taken = 1 if outcome is PartOutcome.NOT_WANTED else minutes
        rows.append({"session_id": number, "part_code": code, "outcome": outcome.value, "minutes": taken})
    return rows


def _seen(each: Sat) -> dict[str, Any]:
    row = each.row
    return {
        **_check(row["ended_at"] - timedelta(minutes=1), row["received_by"], row["terminal"]),
        "way": CheckWay.COUNTER.value,
        "venue_id": row["venue_id"],
        "session_id": row["id"],
        "application_pk": row["application_pk"],
        "assisted": True,
        "result": CheckResult.RIGHT.value,
    }


def _call(day: int, minutes: int, result: CheckResult) -> dict[str, Any]:
    staff = week.WINDOW_STAFF[day % len(week.WINDOW_STAFF)]
    return {**_check(moment(day, minutes), staff, "W1-PC2"), "result": result.value}


def _check(at: datetime, staff: str, terminal: str) -> dict[str, Any]:
    nothing = ("venue_id", "session_id", "application_pk", "person", "escalated_to", "waits_for", "due_on")
    return {
        **dict.fromkeys(nothing),
        "way": CheckWay.PHONE.value,
        "on_date": at.date(),
        "at": at,
        "staff_id": staff,
        "terminal": terminal,
        "assisted": False,
        "version": 1,
    }


def _waits(made: Made) -> dict[str, Any]:
    due = calendar.day_of(made.last + 7)
    return {"escalated_to": ESCALATED_TO, "waits_for": WAITS_FOR, "due_on": due}


def _told(each: Sat, supported: Supported) -> Iterator[Noted]:
    row, campaign = each.row, supported.campaign
    received = {"kind": row["kind"], "campaign": campaign.code if campaign else "", "venue": each.venue}
    if each.application_id:
        received["application"] = each.application_id
    noting: list[tuple[datetime, str, dict[str, Any]]] = [
        (row["received_at"], "received", received),
        (row["identified_at"], "identified", {}),
        (row["started_at"], "started", {}),
    ]
    done = row["started_at"]
    for part in each.parts:
        done += timedelta(minutes=part["minutes"])
        told = {"part": part["part_code"], "outcome": part["outcome"], "minutes": part["minutes"]}
        noting.append((min(done, row["ended_at"]), "part", told))
    noting += [
        (check["at"], "check", {"check": check["id"]})
        for check in supported.checks
        if check["session_id"] == row["id"]
    ]
    ended = {"outcome": row["outcome"]}
    if row["broken_off_reason"]:
        ended["reason"] = row["broken_off_reason"]
    noting += [
        (row["ended_at"], "ended", ended),
        (row["logged_out_at"], "tick", {"tick": "logged_out", "ticked": True}),
        (row["screen_cleared_at"], "tick", {"tick": "screen_cleared", "ticked": True}),
        (row["closed_at"], "closed", {"follow_up": row["follow_up"] is not None}),
    ]
    for at, action, told in noting:
        detail = json.dumps(told, sort_keys=True)
        yield Noted(at, row["received_by"], row["terminal"], f"support_{action}", str(row["id"]), detail)
