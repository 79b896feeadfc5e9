"""Campaigns, the venues where they support people, and how the ward tells of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day


class Campaign(Base):
    """One campaign: points for cards applied for by a day, or renewals of what expires between two days.

    inquiry_line is a phone number of the ward. venues_a_week: so many of the rotating venues have their turn
    in a week. sample: shipped as an example, not the ward's own word.
    """

    __tablename__ = "campaign"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[Code]
    opens_on: Mapped[date]
    claim_by: Mapped[date]
    applied_by: Mapped[Day]
    expires_from: Mapped[Day]
    expires_until: Mapped[Day]
    inquiry_name: Mapped[str]
    inquiry_line: Mapped[Code]
    venues_a_week: Mapped[int] = mapped_column(default=4)
    sample: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column(default=1)


class CampaignPart(Base):
    """One part of a campaign, with what it is worth in points (yen); none where nothing is given."""

    __tablename__ = "campaign_part"
    __table_args__ = (UniqueConstraint("campaign_id", "code"), {"sqlite_with_rowid": False})

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[Code]
    name: Mapped[str]
    amount: Mapped[int | None]


class CampaignDay(Base):
    """A day on which the rule "weekdays only" does not hold: open or shut by exception, with its reason.

    venue_kind: only venues of that kind; without one all.
    """

    __tablename__ = "campaign_day"

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), index=True)
    on_date: Mapped[date]
    venue_kind: Mapped[Code | None]
    open: Mapped[bool]
    reason: Mapped[str]


class Venue(Base):
    """A place of support outside the handover desk; times are minutes after local midnight.

    closed_weekdays: digits of the weekdays (0 Monday … 6 Sunday) on which it never opens. substitute_id:
    the venue that stands in when it is shut. latitude and longitude in degrees.
    """

    __tablename__ = "venue"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[Code]
    address: Mapped[str]
    district: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    valid_from: Mapped[date]
    valid_until: Mapped[Day]
    closed_weekdays: Mapped[Code]
    starts: Mapped[int]
    ends: Mapped[int]
    desks: Mapped[int]
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("venue.id"))
    position: Mapped[int] = mapped_column(default=0)
    sample: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)


class CampaignVenue(Base):
    """A venue takes part in a campaign."""

    __tablename__ = "campaign_venue"
    __table_args__ = ({"sqlite_with_rowid": False},)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"), primary_key=True)


class VenueClosure(Base):
    """Days, both ends included, on which a venue is shut; a withdrawn one stays as history."""

    __tablename__ = "venue_closure"
    __table_args__ = (Index("ix_venue_closure_venue", "venue_id", "from_date"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    from_date: Mapped[date]
    until_date: Mapped[date]
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[Code | None]


class Publicity(Base):
    """One time that the ward tells of a campaign: where, when, what, and whether it is done."""

    __tablename__ = "publicity"

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), index=True)
    medium: Mapped[Code]
    due_on: Mapped[date]
    subject: Mapped[str]
    done_at: Mapped[datetime | None]
    done_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)
