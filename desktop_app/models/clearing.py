"""Clearing the backlog: calls, work on returned mail, disposal, plans for the forecast and their memos."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code

OPEN_WORK = text("ended_at IS NULL")
ON_A_LIST = text("state IN ('listed', 'pulled')")


class DayTally(Base):
    """By how many applications an item of the bridge grew or shrank on a day; sums give any past day."""

    __tablename__ = "day_tally"
    __table_args__ = ({"sqlite_with_rowid": False},)

    item: Mapped[Code] = mapped_column(primary_key=True)
    on_date: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


class CustodyDay(Base):
    """By how many cards in custody an office's age classes (AGE_CLASSES) grew or shrank on a day.

    A card that grows older moves from class to class on days that are known beforehand: some lie ahead.
    """

    __tablename__ = "custody_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    office_code: Mapped[Code] = mapped_column(primary_key=True)
    on_date: Mapped[date] = mapped_column(primary_key=True)
    age_0: Mapped[int]
    age_31: Mapped[int]
    age_91: Mapped[int]
    age_181: Mapped[int]
    age_366: Mapped[int]


class CardCall(Base):
    """A call to the person of a card and what came of it; run_id: the list it was on, if any."""

    __tablename__ = "card_call"
    __table_args__ = (Index("ix_card_call_application_pk", "application_pk"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    run_id: Mapped[int | None] = mapped_column(ForeignKey("notice_run.id"))
    on_date: Mapped[date]
    at: Mapped[datetime]
    made_by: Mapped[Code]
    outcome: Mapped[Code]
    note: Mapped[str]


class AddressWork(Base):
    """A notice that came back, and what is done about its address.

    notice_number: which of the notices, 0 when the card itself was posted. version_sent: the row version of
    the application with which it went out, so what stood in its window is known; version_then: with which it
    was recorded as returned. reason: why nothing more is done, as a code; note: in a clerk's words.
    """

    __tablename__ = "address_work"
    __table_args__ = (
        Index(
            "uq_address_work_open",
            "application_pk",
            unique=True,
            sqlite_where=OPEN_WORK,
            postgresql_where=OPEN_WORK,
        ),
        Index("ix_address_work_application_pk", "application_pk"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    notice_number: Mapped[int]
    returned_on: Mapped[date]
    version_sent: Mapped[int]
    version_then: Mapped[int]
    state: Mapped[Code]
    reason: Mapped[Code | None]
    note: Mapped[str | None]
    hold_id: Mapped[int | None] = mapped_column(ForeignKey("card_hold.id"))
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[Code | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class Disposal(Base):
    """A list of cards whose time is over, made by a rule; control counts of cards before and after.

    cards_came, cards_left: into custody at the place and out of it otherwise in between. counted: the cards
    disposed of, counted by hand. difference_reason: why the counts don't agree.
    """

    __tablename__ = "disposal"

    id: Mapped[int] = mapped_column(primary_key=True)
    rule_id: Mapped[int] = mapped_column(ForeignKey("keep_rule.id"))
    as_of: Mapped[date]
    place_code: Mapped[Code | None] = mapped_column(ForeignKey("office.code"))
    cards_before: Mapped[int]
    cards_after: Mapped[int | None]
    cards_came: Mapped[int | None]
    cards_left: Mapped[int | None]
    counted: Mapped[int | None]
    difference_reason: Mapped[str | None]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class DisposalCard(Base):
    """A card on such a list; why is JSON: the days of the rule that ended its time.

    pulled_by took it from its place, disposed_by destroyed it, seconded_by stood by: three scans apart.
    """

    __tablename__ = "disposal_card"
    __table_args__ = (
        Index(
            "uq_disposal_card_listed",
            "application_pk",
            unique=True,
            sqlite_where=ON_A_LIST,
            postgresql_where=ON_A_LIST,
        ),
        Index("ix_disposal_card_application_pk", "application_pk"),
    )

    disposal_id: Mapped[int] = mapped_column(ForeignKey("disposal.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    state: Mapped[Code]
    disposable_from: Mapped[date]
    why: Mapped[str]
    reason: Mapped[str | None]
    pulled_at: Mapped[datetime | None]
    pulled_by: Mapped[Code | None]
    disposed_at: Mapped[datetime | None]
    disposed_by: Mapped[Code | None]
    seconded_by: Mapped[Code | None]
    ended_at: Mapped[datetime | None]


class ForecastPlan(Base):
    """A plan to try: what would be changed (desks, days, minutes, waves, overbooking), as JSON."""

    __tablename__ = "forecast_plan"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    terms: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    removed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


class ForecastResult(Base):
    """The last answer to a question, kept so that the page shows it at once; key is the question's digest."""

    __tablename__ = "forecast_result"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    as_of: Mapped[date]
    made_at: Mapped[datetime]
    result: Mapped[str]


class PlanMemo(Base):
    """A dated memo for a decision: two plans, their answers and a note, as they were on that day (JSON)."""

    __tablename__ = "plan_memo"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    note: Mapped[str]
    question: Mapped[str]
    answers: Mapped[str]
    on_date: Mapped[date]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    print_job_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("print_job.id"))
