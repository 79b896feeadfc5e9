"""Which venues have their turn in which week, what people asked of the planner, what was announced."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code

STANDING = text("ended_at IS NULL")


class RotationWeek(Base):
    """One week (its Monday) of a campaign; version counts its changes, announced: people were told.

    from_date and until_date: the days of it that are planned, a part where a plan begins or ends in it.
    """

    __tablename__ = "rotation_week"
    __table_args__ = ({"sqlite_with_rowid": False},)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    monday: Mapped[date] = mapped_column(primary_key=True)
    from_date: Mapped[date]
    until_date: Mapped[date]
    announced_at: Mapped[datetime | None]
    announced_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class RotationTurn(Base):
    """A venue's turn in a week; one that was planned anew or swapped away ends and stays as history.

    stands_in_for: the venue whose turn it is by the plan, which is shut.
    """

    __tablename__ = "rotation_turn"
    __table_args__ = (
        Index(
            "uq_rotation_turn_standing",
            *("campaign_id", "monday", "venue_id"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    monday: Mapped[date]
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    stands_in_for: Mapped[int | None] = mapped_column(ForeignKey("venue.id"))
    origin: Mapped[Code]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    end_kind: Mapped[Code | None]
    reason: Mapped[str | None]


class RotationWish(Base):
    """A venue that a person pinned into a week or forbade there; a withdrawn one stays as history."""

    __tablename__ = "rotation_wish"
    __table_args__ = (
        Index(
            "uq_rotation_wish_standing",
            *("campaign_id", "monday", "venue_id"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    monday: Mapped[date]
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    kind: Mapped[Code]
    reason: Mapped[str | None]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
