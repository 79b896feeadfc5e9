"""A letter says until when the card is kept once it is out, and until when the campaign can be claimed."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.models.database import Database
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When
from desktop_app.services.notices import letters
from tests.factories import TODAY, acting, make_campaign
from tests.services.notices.runs import REMINDER, cards, made, told


def facts(database: Database, run_id: int) -> dict[str, object]:
    with database.read() as session:
        return dict(letters.order(session, TODAY, run_id).pages[0].facts)


def test_that_a_reminder_counts_from_itself(ward: Database) -> None:
    with ward.write() as session:
        choosing.take(session, acting("s1"), "90日", EXAMPLES["reminder_90_days"], TODAY)
    told(ward, 1)
    found = facts(ward, made(ward, REMINDER).run_id)
    assert found["title"] == "マイナンバーカード受け取りのお願い"
    # 27 June and 90 days.
    assert found["ends"] == [
        ["お預かりの期限", "令和5年9月25日まで。過ぎるとお渡しできなくなることがあります。"]
    ]


def test_that_a_letter_promises_no_day_that_a_rule_to_come_takes_back(ward: Database) -> None:
    with ward.write() as session:
        choosing.take(session, acting("s1"), "90日", EXAMPLES["reminder_90_days"], TODAY)
        month = Rule((Term(When.ALWAYS, Base.REMINDER, months=1),))
        choosing.take(session, acting("s1"), "1か月", month, date(2023, 8, 1))
    told(ward, 1)
    said = facts(ward, made(ward, REMINDER).run_id)["ends"]
    # A month would be over on 27 July, but that rule begins in August.
    assert said == [["お預かりの期限", "令和5年7月31日まで。過ぎるとお渡しできなくなることがあります。"]]


def test_that_a_card_on_hold_names_no_day(ward: Database) -> None:
    with ward.write() as session:
        choosing.take(session, acting("s1"), "90日", EXAMPLES["reminder_90_days"], TODAY)
    pk = told(ward, 1)[0]
    with ward.write() as session:
        holds.hold(session, acting("s1"), pk, "長期入院", None, None)
    assert facts(ward, made(ward, REMINDER).run_id)["ends"] == []


def test_that_the_campaign_stands_only_where_it_can_still_be_claimed(ward: Database) -> None:
    with ward.write() as session:
        make_campaign(session)
    old = {"applied_on": date(2022, 12, 1), "custody_on": TODAY - timedelta(days=90)}
    told(ward, 1, **old)
    assert facts(ward, made(ward, REMINDER).run_id)["ends"] == [
        ["手続の期限", "マイナポイントの申込みは令和5年9月30日まで"]
    ]
    cards(ward, 1)
    assert facts(ward, made(ward).run_id)["ends"] == []
