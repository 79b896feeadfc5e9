"""The rotation from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests.services.rotation.summer import furnish, shut, weeks

Answer = Callable[..., tuple[int, str]]
DAYS = ("rotation", "plan", "--from", "2023-06-28", "--until", "R5.9.30")


@pytest.fixture
def campaign(local_database: Database) -> int:
    """The summer of 2023 in a demo database."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))
        return furnish(session)


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line and gives its exit code and what it said."""

    def call(*arguments: str) -> tuple[int, str]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, capsys.readouterr().out

    return call


def planned(answer: Answer, *more: str) -> dict[str, Any]:
    code, told = answer(*DAYS, *more, "--json")
    assert code == 0, told
    return json.loads(told)


def test_that_the_summer_is_planned_with_the_agreed_keys(
    answer: Answer, local_database: Database, campaign: int
) -> None:
    found = planned(answer)
    assert sorted(found) == ["unmet", "weeks"]
    assert found["unmet"] == []
    assert [sorted(week) for week in found["weeks"]] == [["from", "until", "venues", "week"]] * 14
    assert [len(week["venues"]) for week in found["weeks"]] == [4] * 14
    first = found["weeks"][0]
    assert (first["week"], first["from"], first["until"]) == ("2023-W26", "2023-06-28", "2023-07-02")
    assert sorted(first["venues"][0]) == ["days", "venue"]
    assert first["venues"][0]["days"] == ["2023-06-28", "2023-06-29", "2023-06-30"]
    for at in range(0, 12, 4):
        names = {venue["venue"] for week in found["weeks"][at : at + 4] for venue in week["venues"]}
        assert len(names) == 16
    assert weeks(local_database, campaign) == ()


def test_that_the_same_seed_gives_the_same_plan(answer: Answer, campaign: int) -> None:
    assert planned(answer, "--seed", "3") == planned(answer, "--seed", "3") != planned(answer)


def test_that_people_read_names_in_lines(answer: Answer, campaign: int) -> None:
    code, told = answer(*DAYS)
    assert (code, len(told.splitlines())) == (0, 14)
    assert told.startswith("2023-W26  2023-06-28 – 2023-07-02\t会場R")


def test_that_a_plan_is_kept_by_a_supervisor_who_asks_for_it(
    answer: Answer, local_database: Database, campaign: int
) -> None:
    assert answer(*DAYS, "--store", "--json")[0] == 1
    assert answer(*DAYS, "--store", "--staff", "w1", "--json")[0] == 1
    found = planned(answer, "--store", "--staff", "s1")
    kept = weeks(local_database, campaign)
    assert [{venue["venue"] for venue in week["venues"]} for week in found["weeks"]] == [
        {turn.venue_code for turn in week.turns} for week in kept
    ]


def test_that_what_can_t_be_met_is_said_and_kept_only_when_that_is_asked_for(
    answer: Answer, local_database: Database, campaign: int
) -> None:
    shut(local_database, 1, date(2023, 6, 28), date(2023, 7, 23))
    (unmet,) = planned(answer)["unmet"]
    assert (unmet["reason"], unmet["venues"]) == ("no_week", ["R01"])
    assert unmet["message"].startswith("6/26からの巡回では、会場R01を開けられる週がなく")
    code, told = answer(*DAYS, "--store", "--staff", "s1", "--json")
    assert (code, json.loads(told)["reason"]) == (1, "no_plan")
    assert weeks(local_database, campaign) == ()
    planned(answer, "--store", "--leave-out", "--staff", "s1")
    assert len(weeks(local_database, campaign)) == 14


def test_that_wrong_days_seeds_and_campaigns_are_refused(answer: Answer, campaign: int) -> None:
    assert answer(*DAYS, "--seed", "-1")[0] == 1
    assert answer(*DAYS, "--campaign", "nothing")[0] == 1
    assert answer(*DAYS, "--campaign", "points")[0] == 0
    assert answer("rotation", "plan", "--from", "2023-10-02", "--until", "2023-10-08")[0] == 1
    assert answer("rotation", "plan", "--from", "2023-07-02", "--until", "2023-07-01")[0] == 1
    assert answer("rotation", "plan")[0] == 2


def test_that_without_a_campaign_it_is_said_what_to_do(answer: Answer) -> None:
    code, told = answer(*DAYS, "--json")
    assert (code, json.loads(told)["reason"]) == (1, "no_campaign")
