"""One application for one card, with the dates of its life and the keys it is found by."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day, Key
from desktop_app.terms import Stage

IN_CUSTODY = text("custody_on IS NOT NULL AND left_on IS NULL")
LEFT = text("left_on IS NOT NULL")
DELIVERED = text("delivery_id IS NOT NULL")
HELD = text("stage = 'handed_over'")
AGAIN = text("procedure <> 'new'")
SHELVED = text("shelf_id IS NOT NULL")
_CUSTODY_ONLY: dict[str, Any] = {"sqlite_where": IN_CUSTODY, "postgresql_where": IN_CUSTODY}
_LEFT_ONLY: dict[str, Any] = {"sqlite_where": LEFT, "postgresql_where": LEFT}
_DELIVERED_ONLY: dict[str, Any] = {"sqlite_where": DELIVERED, "postgresql_where": DELIVERED}
_HELD_ONLY: dict[str, Any] = {"sqlite_where": HELD, "postgresql_where": HELD}

STAGE_DATES = {
    "applied_on": Stage.APPLIED,
    "produced_on": Stage.PRODUCED,
    "delivered_on": Stage.DELIVERED,
    "prepared_on": Stage.PREPARED,
    "shelved_on": Stage.SHELVED,
    "first_notice_on": Stage.NOTIFIED,
    "handed_over_on": Stage.HANDED_OVER,
    "rejected_on": Stage.REJECTED,
    "withdrawn_on": Stage.WITHDRAWN,
    "lapsed_on": Stage.LAPSED,
    "disposed_on": Stage.DISPOSED,
}
"""The columns that a monthly tally counts, and the stage that each stands for."""

ENDED = {
    Stage.HANDED_OVER: "handed_over",
    Stage.REJECTED: "rejected",
    Stage.WITHDRAWN: "withdrawn",
    Stage.LAPSED: "lapsed",
    Stage.DISPOSED: "disposed",
    Stage.POSTED: "posted",
}
"""Stages in which nothing may be done with the card, and the code that says why."""

TO_THE_PERSON = {"notify", "book", "hand_over", "post"}
"""The steps that bring a card to its person."""


class Application(Base):
    """An application and its card. In custody (uncollected): custody_on is set and left_on is not."""

    __tablename__ = "application"
    __table_args__ = (
        # With the columns of the filters: a page of the list is found without reading the rows before it.
        Index(
            "ix_application_custody",
            *("custody_on", "id", "office_code", "stage", "notices"),
            # And what says whether its person can still take part in a campaign.
            *("applied_on", "card_expires_on", "first_notice_on"),
            **_CUSTODY_ONLY,
        ),
        # Both: everybody born on a day comes in the order of the readings.
        Index("ix_application_birth_date_kana_key", "birth_date", "kana_key"),
        Index("ix_application_left", "left_on", "custody_on", **_LEFT_ONLY),
        Index("ix_application_delivery_id", "delivery_id", **_DELIVERED_ONLY),
        # What the radar for namesakes asks for each card on a page.
        Index("ix_application_custody_kana", "kana_key", **_CUSTODY_ONLY),
        Index("ix_application_custody_name", "name_key", **_CUSTODY_ONLY),
        Index("ix_application_custody_address", "address_key", **_CUSTODY_ONLY),
        # Who was told when: what a page of a supervisor asks for all day is counted from these alone.
        Index(
            "ix_application_custody_told",
            *("stage", "last_notice_on", "notices", "office_code", "card_expires_on", "id"),
            **_CUSTODY_ONLY,
        ),
        # Cards in people's hands by what expires, and who applied for another one: the wave of renewals.
        Index("ix_application_card_expires", "card_expires_on", "id", **_HELD_ONLY),
        Index(
            "ix_application_certificates_expire",
            *("certificates_expire_on", "id", "card_expires_on"),
            **_HELD_ONLY,
        ),
        Index("ix_application_again", "procedure", "applied_on", sqlite_where=AGAIN, postgresql_where=AGAIN),
        # One card on a place; most cards have left theirs.
        Index(
            "ix_application_shelf_id", "shelf_id", unique=True, sqlite_where=SHELVED, postgresql_where=SHELVED
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[str] = mapped_column(String(23), unique=True)
    notice_number: Mapped[str | None] = mapped_column(String(9), index=True)
    name: Mapped[str]
    kana: Mapped[str]
    birth_date: Mapped[date]
    sex: Mapped[Code]
    postal_code: Mapped[Code]
    address: Mapped[str]
    address_detail: Mapped[str]
    channel: Mapped[Code]
    procedure: Mapped[Code]
    office_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    stage: Mapped[Code]
    applied_on: Mapped[date]
    produced_on: Mapped[Day]
    delivered_on: Mapped[Day]
    prepared_on: Mapped[Day]
    shelved_on: Mapped[Day]
    first_notice_on: Mapped[Day]
    last_notice_on: Mapped[Day]
    notices: Mapped[int] = mapped_column(default=0)
    returned_mail_on: Mapped[Day]
    handed_over_on: Mapped[Day]
    rejected_on: Mapped[Day]
    withdrawn_on: Mapped[Day]
    lapsed_on: Mapped[Day]
    disposed_on: Mapped[Day]
    national_recorded_on: Mapped[Day]
    custody_on: Mapped[Day]
    left_on: Mapped[Day]
    card_expires_on: Mapped[Day]
    certificates_expire_on: Mapped[Day]
    shelf_id: Mapped[int | None] = mapped_column(ForeignKey("shelf_location.id"))
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"))
    version: Mapped[int] = mapped_column(default=1)
    kana_key: Mapped[Key] = mapped_column(index=True)
    name_key: Mapped[Key] = mapped_column(index=True)
    given_key: Mapped[Key] = mapped_column(index=True)
    address_key: Mapped[Key]

    def in_custody(self) -> bool:
        """Whether the card lies in the ward's custody."""
        return self.custody_on is not None and self.left_on is None

    def expired(self, today: date) -> bool:
        """Whether the card's own expiry has passed."""
        return self.card_expires_on is not None and self.card_expires_on < today

    def why_not(self, step: str, today: date) -> str | None:
        """Why the step is not allowed now, as a code; None when it is allowed.

        Steps: notify, book, hand_over, post, put_away, prepare. A card that is expired, withdrawn, lapsed or
        disposed is neither notified nor booked nor handed over.
        """
        ended = ENDED.get(Stage(self.stage))
        if ended:
            return ended
        if not self.in_custody():
            return "not_in_custody"
        if step == "prepare":
            return "already_prepared" if self.prepared_on else None
        if step in TO_THE_PERSON and self.expired(today):
            return "expired"
        return None if self.prepared_on else "not_prepared"
