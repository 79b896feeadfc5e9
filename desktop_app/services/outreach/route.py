"""What the route sheet of a day prints: the visits that are to take place, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.campaign_terms import OutreachKind, OutreachState
from desktop_app.services import dates, ward_settings
from desktop_app.services.outreach import calling

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.outreach.rows import VisitRow

KINDS = {OutreachKind.FACILITY: "施設", OutreachKind.HOME: "自宅"}
WEEKDAYS = "月火水木金土日"


def facts(session: Session, day: date) -> dict[str, Any]:
    """Give all that is drawn, in Japanese; cancelled visits are left out."""
    ward = ward_settings.read(session)
    rows = [row for row in calling.between(session, day, day) if row.state is not OutreachState.CANCELLED]
    return {
        "day": f"{dates.in_era(day)}（{WEEKDAYS[day.weekday()]}）",
        "ward": ward.ward_name,
        "phone": ward.booking_phone,
        "visits": [_visit(number, row) for number, row in enumerate(rows, 1)],
    }


def _visit(number: int, row: VisitRow) -> dict[str, Any]:
    return {
        "number": number,
        "starts": _time(row.starts),
        "ends": _time(row.ends),
        "kind": KINDS[row.kind],
        "name": row.name,
        "address": row.address,
        "staff": "、".join(name or staff_id for staff_id, name in row.staff),
        "expected": row.persons_expected,
        "note": row.note,
    }


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
