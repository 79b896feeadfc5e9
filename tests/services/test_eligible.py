"""Who can still take part and has not collected the card: who belongs to the list, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.campaign import Campaign
from desktop_app.models.database import Database
from desktop_app.models.keep_until import CardHold
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import eligible, ward_settings
from desktop_app.services.campaigns import shipped
from desktop_app.services.eligible import EVERYBODY, EligibleRow, Filter, Listing
from desktop_app.services.eligible import cards as parts
from desktop_app.services.export import FileKind
from desktop_app.services.keep_until import choosing
from desktop_app.services.keep_until.rules import Base, Rule, Term, When
from desktop_app.terms import Role, Stage
from tests.factories import NOW, TODAY, acting, make_application, make_office, make_staff

DAY = timedelta(days=1)
IN_TIME = {"applied_on": date(2023, 2, 28), "delivered_on": date(2023, 4, 1), "custody_on": date(2023, 4, 1)}
WORDS = eligible.ExportWords(
    "対象者",
    [f"見出し{at}" for at in range(11)],
    {stage: stage.value for stage in Stage},
    lambda day, _at, place: f"{day} {place}" if day else "",
)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with the campaign of 2023 that keeps cards for sixty days after the first notice."""
    with database.write() as session:
        shipped.install(session, TODAY)
        make_staff(session, "s1", Role.SUPERVISOR)
        seen = ward_settings.read(session)
        ward_settings.change(session, acting("s1"), seen, replace(seen, keep_days=150))
    return database


def make(session: Session, stage: Stage = Stage.NOTIFIED, **fields: Any) -> int:
    """A card that was applied for in time."""
    noticed = {"first_notice_on": date(2023, 4, 20), "last_notice_on": date(2023, 4, 20)}
    dates = IN_TIME | (noticed if stage in {Stage.NOTIFIED, Stage.RETURNED_MAIL, Stage.BOOKED} else {})
    dates |= {"produced_on": date(2023, 3, 20), "prepared_on": date(2023, 4, 2)}
    return make_application(session, stage, **(dates | {"shelved_on": date(2023, 4, 3)} | fields))


def listed(session: Session, wanted: Filter = EVERYBODY, as_of: date = TODAY) -> list[EligibleRow]:
    """All rows of the list."""
    return list(Listing(session, as_of, TODAY, wanted).stream(session))


def test_that_only_valid_cards_on_the_shelf_that_were_applied_for_in_time_are_listed(ward: Database) -> None:
    with ward.write() as session:
        right = {make(session, stage) for stage in (Stage.SHELVED, Stage.NOTIFIED, Stage.RETURNED_MAIL)}
        make(session, applied_on=date(2023, 3, 1))
        make(session, card_expires_on=TODAY - DAY)
        for stage in (Stage.APPLIED, Stage.PREPARED, Stage.LAPSED, Stage.WITHDRAWN, Stage.HANDED_OVER):
            make_application(session, stage, applied_on=date(2023, 2, 1))
        assert {row.application_pk for row in listed(session)} == right
        found = eligible.counts(session, TODAY, TODAY)
        assert (found.eligible, found.campaign.code, found.by_place) == (3, "points-2023", {"01": 3})
        assert {stage: count for stage, count in found.by_state.items() if count} == {
            Stage.SHELVED: 1,
            Stage.NOTIFIED: 1,
            Stage.RETURNED_MAIL: 1,
        }


def test_that_who_has_least_time_left_is_called_first_and_who_has_a_booking_last(ward: Database) -> None:
    with ward.write() as session:
        usual = make(session, custody_on=date(2023, 4, 5))
        booked = make(session, Stage.BOOKED, first_notice_on=date(2023, 2, 1))
        kept = make(session, first_notice_on=date(2023, 3, 1))
        expires = make(session, card_expires_on=TODAY + DAY)
        older = make(session, custody_on=date(2023, 4, 4))
        overdue = make(session, first_notice_on=date(2023, 1, 1), custody_on=date(2022, 4, 4))
        rows = listed(session)
    assert [row.application_pk for row in rows] == [expires, kept, older, usual, overdue, booked]
    assert [row.application_pk for row in rows if row.overdue] == [overdue]
    assert [(row.last_day, row.why, row.days) for row in rows[:3]] == [
        (TODAY + DAY, "expiry", 1),
        (date(2023, 7, 29), "kept", 32),
        (date(2023, 9, 17), "kept", 82),
    ]


def test_that_the_order_of_the_database_is_that_of_the_days_shown(ward: Database) -> None:
    with ward.write() as session:
        for at in range(40):
            make(
                session,
                [Stage.SHELVED, Stage.NOTIFIED, Stage.RETURNED_MAIL, Stage.BOOKED][at % 4],
                custody_on=date(2023, 3, 1) + at % 7 * DAY,
                **({"first_notice_on": date(2023, 3, 1) + at * 5 % 60 * DAY} if at % 4 else {}),
                card_expires_on=TODAY + (at * 37 % 200) * DAY,
            )
        rows = listed(session)
        assert len(rows) == 40
        keys = [(row.stage is Stage.BOOKED, row.last_day) for row in rows]
        assert keys == sorted(keys)
        assert len({row.why for row in rows}) == 3
        listing = Listing(session, TODAY, TODAY, EVERYBODY)
        assert [*listing.page(session, 30, 10)] == rows[30:]
        assert listing.page(session, 40, 10) == []


def test_that_each_filter_leaves_what_it_says(ward: Database) -> None:
    with ward.write() as session:
        make_office(session, "02", "支所")
        other = make(session, office_code="02", notices=2)
        booked = make(session, Stage.BOOKED)
        back = make(session, Stage.RETURNED_MAIL)
        plain = make(session)

        def left(**wanted: Any) -> set[int]:
            return {row.application_pk for row in listed(session, Filter(**wanted))}

        assert left(place="02") == {other}
        assert left(booked=True) == {booked}
        assert left(booked=False, place="01") == {back, plain}
        assert left(returned=True) == {back}
        assert left(returned=False) == {other, booked, plain}
        assert left(notices=2) == {other}


def test_that_a_past_day_is_counted_from_the_dates(ward: Database) -> None:
    with ward.write() as session:
        gone = make(session, Stage.HANDED_OVER)
        make(session, delivered_on=TODAY, custody_on=TODAY, prepared_on=TODAY, shelved_on=TODAY)
        assert eligible.counts(session, TODAY - 3 * DAY, TODAY).eligible == 1
        (row,) = listed(session, as_of=TODAY - 3 * DAY)
        assert (row.application_pk, row.booked_on) == (gone, None)
        with pytest.raises(Invalid):
            eligible.counts(session, TODAY + DAY, TODAY)


def test_that_nobody_is_listed_without_a_campaign_or_after_its_end(ward: Database) -> None:
    after = date(2023, 10, 1)
    with ward.write() as session:
        make(session)
        assert Listing(session, after, after, EVERYBODY).count(session) == 0
        session.execute(update(Campaign).values(active=False))
        with pytest.raises(NotAllowed, match="no_campaign"):
            eligible.counts(session, TODAY, TODAY)
        with pytest.raises(NotAllowed, match="no_campaign"):
            eligible.open_list(session, acting(), TODAY, EVERYBODY)


def test_that_a_name_is_found_in_the_list_from_where_somebody_stands(ward: Database) -> None:
    with ward.write() as session:
        for at in range(6):
            make(
                session,
                kana="カツシカ　タロウ" if at % 2 else "アダチ　ハナコ",
                custody_on=IN_TIME["custody_on"],
            )
        listing = Listing(session, TODAY, TODAY, EVERYBODY)
        assert [listing.find(session, "カツ", start, 1) for start in (0, 1, 2, 5)] == [1, 1, 3, 5]
        assert listing.find(session, "カツ", 0, -1) == 5
        assert listing.find(session, "ナイ", 0, 1) is None
        keys = [row.application_pk for row in listing.page(session, 2, 2)]
        assert [row.application_pk for row in listing.pick(session, [*keys[::-1], 99_999])] == keys


def test_that_looking_and_exporting_are_audited(ward: Database, tmp_path: Path) -> None:
    with ward.write() as session:
        pks = [make(session) for _ in range(3)]
        assert eligible.open_list(session, acting(), TODAY, EVERYBODY).count(session) == 3
    whole, some = tmp_path / "whole.xlsx", tmp_path / "some.csv"
    assert eligible.export(ward, acting(), TODAY, EVERYBODY, whole, FileKind.XLSX, WORDS).rows == 3
    only = eligible.export(ward, acting(), TODAY, EVERYBODY, some, FileKind.CSV, WORDS, only=pks[:1])
    assert only.rows == 1
    assert load_workbook(whole).worksheets[0].max_row == 4
    with ward.read() as session:
        told = dict(iter(session.execute(select(AuditEntry.action, AuditEntry.detail))))
    assert '"people": 3' in told["eligible_list"]
    assert '"marked": 1' in told["eligible_export"]


def test_that_the_list_is_found_by_the_index_of_the_cards_in_custody(local_database: Database) -> None:
    with local_database.write() as session:
        shipped.install(session, TODAY)
        make(session)
        listing = Listing(session, TODAY, TODAY, EVERYBODY)
        order = parts.order(
            listing.campaign, parts.keeping(session, TODAY, is_now=True), TODAY, "sqlite", is_now=True
        )
        rules = parts.rules(listing.campaign, TODAY, is_now=True)
        statement = select(Application.id).where(*rules).order_by(*order)
        plain = str(statement.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
        seen = [row[3] for row in session.execute(text(f"EXPLAIN QUERY PLAN {plain}"))]
    assert any("ix_application_custody" in line for line in seen)


def test_that_a_card_that_is_held_is_kept_whatever_the_rule_says(ward: Database) -> None:
    with ward.write() as session:
        usual = make(session, custody_on=date(2023, 4, 5))
        held = make(session, first_notice_on=date(2023, 3, 1))
        assert [row.application_pk for row in listed(session)] == [held, usual]
        session.add(CardHold(application_pk=held, reason="入院", made_at=NOW, made_by="s1", version=1))
        session.flush()
        assert [(row.application_pk, row.why) for row in listed(session)] == [
            (usual, "kept"),
            (held, "claim"),
        ]


def test_that_a_rule_of_months_orders_the_list_too(ward: Database) -> None:
    rule = Rule(
        (Term(When.ALWAYS, Base.FIRST_NOTICE, months=5), Term(When.ALWAYS, Base.REMINDER, months=2)),
        next_open_day=True,
    )
    with ward.write() as session:
        choosing.take(session, acting("s1"), "五か月", rule, TODAY)
        days: dict[str, Any] = {"notices": 2, "first_notice_on": date(2023, 1, 31)}
        later = make(session, **days, last_notice_on=date(2023, 6, 1))
        sooner = make(session, **days, last_notice_on=date(2023, 2, 20))
        never = make(session, notices=1, first_notice_on=date(2023, 1, 31))
        rows = listed(session)
    assert [(row.application_pk, row.last_day, row.why) for row in rows] == [
        (sooner, date(2023, 6, 30), "kept"),
        (later, date(2023, 8, 1), "kept"),
        (never, date(2023, 9, 30), "claim"),
    ]
