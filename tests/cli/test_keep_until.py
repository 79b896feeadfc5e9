"""How long a card is kept, from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import keep_words
from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.evaluating import Facts, evaluate
from desktop_app.services.keep_until.reading import KeepRow
from desktop_app.services.keep_until.rules import Base, Rule, Term, When
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from tests.factories import TODAY, acting, make_application, make_staff, stored

Answer = Callable[..., tuple[int, dict[str, Any]]]
LATER_OF = Rule(
    (
        Term(When.ALWAYS, Base.FIRST_NOTICE, months=12),
        Term(When.ALWAYS, Base.REMINDER, months=3),
    )
)


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward."""
    with local_database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_a_card_is_explained_with_its_days(answer: Answer, local_database: Database) -> None:
    with local_database.write() as session:
        days = {"first_notice_on": date(2022, 6, 30), "last_notice_on": date(2023, 3, 14), "notices": 2}
        # Applied, made and brought before all of that.
        early = dict.fromkeys(
            ("applied_on", "produced_on", "delivered_on", "prepared_on", "shelved_on", "custody_on"),
            date(2022, 6, 1),
        )
        pk = make_application(session, Stage.NOTIFIED, **days, **early)
        wanted = stored(session, pk).application_id
        gone = stored(session, make_application(session, Stage.HANDED_OVER)).application_id
    assert answer("keep-until", wanted)[1]["kept_until"] is None
    with local_database.write() as session:
        choosing.take(session, acting("s1"), "二つの遅いほう", LATER_OF, TODAY)
    code, found = answer("keep-until", wanted)
    assert (code, found["kept_until"], found["disposable_from"]) == (0, "2023-06-30", "2023-07-01")
    assert (found["rule"], found["may_be_disposed_of"], found["hold"]) == ("二つの遅いほう", False, None)
    assert [term["counted_from"] for term in found["terms"]] == ["2022-06-30", "2023-03-14"]
    later = answer("keep-until", wanted, "--as-of", "2023-07-01")[1]
    assert later["may_be_disposed_of"]
    assert later["sentence"] == (
        "2023-07-01から廃棄できます："
        "初回通知（2022-06-30）から12か月と最後の督促（2023-03-14）から3か月のうち遅いほう。"
    )
    with local_database.write() as session:
        holds.hold(session, acting(), pk, "入院中", None, date(2023, 8, 1))
    held = answer("keep-until", wanted, "--as-of", "2023-07-02")[1]
    assert (held["may_be_disposed_of"], held["hold"]["until"]) == (False, "2023-08-01")
    assert "入院中" in held["sentence"]
    assert held["then"] is None
    with local_database.write() as session:
        longer = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=18),))
        choosing.take(session, acting("s1"), "一年半", longer, date(2023, 7, 1))
    soon = answer("keep-until", wanted)[1]
    assert (soon["disposable_from"], soon["then"]["disposable_from"]) == ("2023-07-01", "2023-12-31")
    assert "2023-07-01からは決まり「一年半」：2023-12-31以降に廃棄できます" in soon["sentence"]
    assert answer("keep-until", gone)[1]["in_custody"] is False
    assert answer("keep-until", "9" * 23)[0] == 1


def test_that_the_sentence_is_that_of_the_window_in_both_languages() -> None:
    facts = Facts(
        {Base.FIRST_NOTICE: date(2023, 6, 30), Base.REMINDER: date(2023, 5, 14)}, frozenset({When.ALWAYS})
    )
    keep = KeepRow(choosing.RuleRow("x", LATER_OF, TODAY), evaluate(LATER_OF, facts), None)
    assert keep_words.sentence(keep, TODAY, japanese=False) == (
        "May be disposed of from 2024-07-01: the later of first notice + 12 months (2023-06-30)"
        " and last reminder + 3 months (2023-05-14)."
    )
    three = replace(LATER_OF, terms=(*LATER_OF.terms, Term(When.ALWAYS, Base.APPLICATION)))
    days = Facts(dict.fromkeys(Base, date(2023, 5, 14)), facts.kinds)
    said = keep_words.sentence(KeepRow(keep.rule, evaluate(three, days), None), TODAY, japanese=False)
    assert "the latest of first notice + 12 months (2023-05-14), last reminder" in said
    assert set(keep_words.BASES) == set(Base)
    for japanese in (False, True):
        waits = KeepRow(keep.rule, evaluate(LATER_OF, Facts(dict.fromkeys(Base), facts.kinds)), None)
        for row in (None, KeepRow(None, None, None), waits):
            assert "{" not in keep_words.sentence(row, TODAY, japanese=japanese)
