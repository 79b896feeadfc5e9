"""The house of the synthetic ward: its offices, accounts, documents, settings, campaigns and an incident."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from desktop_app.models.keeping import Staff, WardSetting
from desktop_app.models.office import Office
from desktop_app.services import audit, documents, seals, staff, ward_day
from desktop_app.services.campaigns import shipped
from desktop_app.services.demo import disposals, names, telling
from desktop_app.services.demo.accounts import ACCOUNTS
from desktop_app.services.incidents import shipped as incidents

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

WARD_NAME, BOOKING_PHONE = "足立区", "03-0000-0000"
KEEP_DAYS = 730
"""The invented ward keeps a card two years from its first notice."""


def furnish(session: Session, as_of: date) -> None:
    """Put in offices, accounts with known passwords, documents, campaigns, the sample incident, the day."""
    for position, row in enumerate(names.table("offices")):
        if session.get(Office, row["code"]) is None:
            session.add(Office(code=row["code"], name=row["name"], position=position))
    for account in ACCOUNTS:
        if session.get(Staff, account.staff_id) is None:
            hashed = staff.hash_password(account.password)
            session.add(
                Staff(id=account.staff_id, name=account.name, role=account.role.value, password_hash=hashed)
            )
    settings = {
        "ward_name": WARD_NAME,
        ward_day.DEMO_DAY: as_of.isoformat(),
        "keep_days": KEEP_DAYS,
        "booking_phone": BOOKING_PHONE,
    }
    for key, value in settings.items():
        session.merge(WardSetting(key=key, value=json.dumps(value, ensure_ascii=False)))
    documents.install_defaults(session)
    shipped.install(session, as_of)
    telling.tell(session, as_of)
    disposals.take_rule(session, datetime.combine(as_of, time(), UTC))
    incidents.install(session, datetime.combine(as_of, time(), UTC))
    session.flush()


def seal(session: Session, acting: Acting) -> None:
    """Bind what was written in bulk to the audit log: all but what is bound already."""
    bulk = seals.RECORDS.keys() - {"event", "notice"}
    keys = [key for record in sorted(bulk) for key in seals.keys(session, record)]
    audit.record(session, acting, seals.ALL, WARD_NAME, sealed=keys)
