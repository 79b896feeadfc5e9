"""Synthetic records for tests: each call makes what it needs and gives the key."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.campaign import Campaign, CampaignPart, CampaignVenue, Venue
from desktop_app.models.keeping import Staff
from desktop_app.models.office import Delivery, Office, ShelfLocation
from desktop_app.services import bulk
from desktop_app.services.acting import Acting
from desktop_app.services.staff import hash_password
from desktop_app.terms import Role, Stage

TODAY = date(2023, 6, 27)
NOW = datetime(2023, 6, 27, 1, 0, tzinfo=UTC)
_NUMBERS = count(1_001)


def acting(staff_id: str = "w1", **fields: Any) -> Acting:
    """A command by a member of staff on the test day, with an operation of its own."""
    values: dict[str, Any] = {
        "terminal": "T1",
        "place": "01",
        "now": NOW,
        "today": TODAY,
        "operation": uuid.uuid4().hex,
    }
    return Acting(staff_id=staff_id, **{**values, **fields})


def make_office(session: Session, code: str = "01", name: str = "区役所") -> str:
    """An office, once."""
    if session.get(Office, code) is None:
        session.add(Office(code=code, name=name))
        session.flush()
    return code


def make_clerks(session: Session) -> None:
    """Two clerks who work with cards, once."""
    for clerk in ("w1", "w2"):
        make_staff(session, clerk)


def make_shelf(
    session: Session, position: int = 1, *, office: str = "01", cabinet: str = "A", box: int = 1
) -> int:
    """A shelf location, once, and two clerks; gives its id (label like 01-A-01-001)."""
    make_office(session, office)
    make_clerks(session)
    label = f"{office}-{cabinet}-{box:02}-{position:03}"
    found = session.scalar(select(ShelfLocation.id).where(ShelfLocation.label == label))
    if found is not None:
        return found
    place = ShelfLocation(office_code=office, cabinet=cabinet, box=box, position=position, label=label)
    session.add(place)
    session.flush()
    return place.id


def make_delivery(session: Session, announced: int, code: str = "D001") -> int:
    """A delivery that is still open; gives its id."""
    delivery = Delivery(code=code, office_code=make_office(session), announced=announced, arrived_on=TODAY)
    session.add(delivery)
    session.flush()
    return delivery.id


def make_application(session: Session, stage: Stage = Stage.NOTIFIED, **fields: Any) -> int:
    """An application at the stage with its dates, by the row path of the import; makes two clerks too."""
    make_office(session, fields.get("office_code", "01"))
    make_clerks(session)
    number = next(_NUMBERS)
    facts: dict[str, Any] = dict.fromkeys(bulk.FACTS)
    facts.update(
        application_id=f"{number:023}",
        notice_number=f"ABC{number:06}",
        name="足立　花子",
        kana="アダチ　ハナコ",
        birth_date=date(1985, 4, 12),
        sex="2",
        postal_code="1208510",
        address=f"足立区中央本町一丁目{number}番",
        address_detail="",
        channel="post",
        procedure="new",
        office_code="01",
        notices=0,
        card_expires_on=date(2033, 4, 12),
        certificates_expire_on=date(2028, 4, 12),
    )
    facts.update(dates_until(stage), stage=stage.value)
    facts.update(fields)
    writer = bulk.Writer(session, acting("command-line"))
    pk = writer.next_id
    writer.add([[_plain(facts[name]) for name in bulk.FACTS]])
    if facts["notices"]:
        sent = str(_plain(facts["first_notice_on"]))
        writer.add_notices([(pk, at + 1, sent, None) for at in range(facts["notices"])])
    writer.finish()
    writer.settle()
    return pk


def dates_until(stage: Stage) -> dict[str, Any]:
    """The dates of a card that came to the stage on the ordinary way, the last days before the test day."""
    way = [Stage.APPLIED, Stage.PRODUCED, Stage.DELIVERED, Stage.PREPARED, Stage.SHELVED, Stage.NOTIFIED]
    columns = ["applied_on", "produced_on", "delivered_on", "prepared_on", "shelved_on", "first_notice_on"]
    gone = {
        Stage.HANDED_OVER: "handed_over_on",
        Stage.WITHDRAWN: "withdrawn_on",
        Stage.LAPSED: "lapsed_on",
        Stage.DISPOSED: "disposed_on",
        Stage.REJECTED: "rejected_on",
        Stage.RETURNED_MAIL: "returned_mail_on",
    }
    last = way.index(stage) if stage in way else 0 if stage is Stage.REJECTED else len(way) - 1
    dates: dict[str, Any] = {
        column: TODAY - timedelta(days=60 - 10 * at) for at, column in enumerate(columns) if at <= last
    }
    if "first_notice_on" in dates:
        dates.update(last_notice_on=dates["first_notice_on"], notices=1)
    if "delivered_on" in dates:
        dates["custody_on"] = dates["delivered_on"]
    if stage in gone:
        dates[gone[stage]] = TODAY - timedelta(days=1)
    if stage in {Stage.HANDED_OVER, Stage.WITHDRAWN, Stage.DISPOSED}:
        dates["left_on"] = TODAY - timedelta(days=1)
    return dates


def stored(session: Session, pk: int) -> Application:
    """The record as it is in the database now."""
    record = session.get(Application, pk, populate_existing=True)
    assert record is not None
    return record


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def make_campaign(session: Session, code: str = "points", **fields: Any) -> int:
    """An active campaign of one part over the summer 2023; gives its id."""
    values: dict[str, Any] = {
        "name": "マイナポイント",
        "kind": "points",
        "opens_on": date(2023, 4, 3),
        "claim_by": date(2023, 9, 30),
        "applied_by": date(2023, 2, 28),
        "inquiry_name": "ダイヤル",
        "inquiry_line": "03-5888-7707",
    }
    campaign = Campaign(code=code, **{**values, **fields})
    session.add(campaign)
    session.flush()
    session.add(CampaignPart(campaign_id=campaign.id, position=1, code="card", name="カード", amount=5_000))
    session.flush()
    return campaign.id


def make_venue(session: Session, campaign_id: int, code: str = "R01", **fields: Any) -> int:
    """A rotating venue that takes part in the campaign, open on all weekdays; gives its id."""
    values: dict[str, Any] = {
        "name": f"会場{code}",
        "kind": "rotating",
        "address": "足立区千住一丁目",
        "district": "千住",
        "valid_from": date(2023, 1, 1),
        "closed_weekdays": "",
        "starts": 600,
        "ends": 960,
        "desks": 2,
    }
    venue = Venue(code=code, **{**values, **fields})
    session.add(venue)
    session.flush()
    session.add(CampaignVenue(campaign_id=campaign_id, venue_id=venue.id))
    session.flush()
    return venue.id


LOG_IN_WITH = "correct horse"
"""Everybody's password."""


def make_staff(
    session: Session, staff_id: str = "w1", role: Role = Role.WINDOW, *, active: bool = True
) -> str:
    """A member of staff who can log in, once; gives the id. Who is there gets the role that is named."""
    there = session.get(Staff, staff_id)
    if there is not None and role is not Role.WINDOW:
        there.role = role.value
    if there is None:
        account = Staff(id=staff_id, name=f"職員 {staff_id}", role=role.value, password_hash=_hashed())
        account.active, account.failures, account.version = active, 0, 1
        session.add(account)
        session.flush()
    return staff_id


@cache
def _hashed() -> str:
    return hash_password(LOG_IN_WITH)
