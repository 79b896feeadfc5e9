"""The synthetic ward before it is stored: its names, its calendar of numbers, its counters."""

import re
from datetime import date

import numpy as np
import pytest

from desktop_app.services.demo import addresses, calendar, collect, flow, life, names, people, plan

REPORT = {
    date(2021, 3, 31): (285_282, 190_383),
    date(2022, 3, 31): (362_776, 286_352),
    date(2023, 3, 31): (522_344, 419_077),
}
FEBRUARY = ((2022, 12), (2023, 1), (2023, 2), (2023, 3))


def test_that_daily_applications_add_up_to_the_report() -> None:
    until = np.cumsum(plan.daily_applications())
    assert {day: until[calendar.number(day)] for day in REPORT} == {
        day: applications for day, (applications, _handed) in REPORT.items()
    }


def test_that_applications_surge_before_the_deadline_of_february_2023() -> None:
    december, january, february, march = (plan.month_total(*month) for month in FEBRUARY)
    assert february > 1.5 * december > january
    assert february > 4 * march
    daily = plan.daily_applications()
    deadline = calendar.number(date(2023, 2, 28))
    assert daily[deadline] > 2 * daily[deadline - 20 : deadline - 10].mean()
    assert daily[deadline] > 5 * daily[deadline + 1]


@pytest.mark.parametrize("scale", [1.0, 0.1, 0.013])
def test_that_the_counters_meet_every_total_at_every_scale(scale: float) -> None:
    seed = int(np.random.SeedSequence().generate_state(1)[0])
    print(f"seed {seed}")
    last = calendar.number(date(2023, 6, 27))
    totals = plan.make(date(2023, 6, 27), scale)
    random = np.random.default_rng(seed)
    steps = flow.draw(random, totals.applied)
    ways = collect.Counters(random, totals, steps, last).play()
    whole = life.draw(random, totals.applied, steps, ways)
    for day, (applications, handed) in REPORT.items():
        number = calendar.number(day)
        assert (totals.applied <= number).sum() == plan.scaled(applications, scale)
        assert (ways.handed_over <= number).sum() == plan.scaled(handed, scale)
        # The control: a day later the totals are others.
        assert (ways.handed_over <= number + 10).sum() != plan.scaled(handed, scale)
    assert whole.uncollected(last) == plan.scaled(45_000, scale)


def test_that_family_names_are_thousands_with_readings_and_known_ones_are_frequent() -> None:
    words = names.surnames()
    assert len(set(words.texts)) > 8_000
    assert all(re.fullmatch("[ァ-ヴー]+", reading) for reading in words.readings)
    assert words.chances.sum() == pytest.approx(1)
    chance = dict(zip(zip(words.texts, words.readings, strict=True), words.chances, strict=True))
    assert chance["佐藤", "サトウ"] > 0.01
    assert chance["渡邉", "ワタナベ"] > chance["勅使河原", "テシガワラ"]
    assert {"髙橋", "山﨑", "渡邉", "渡邊", "齋藤", "𠮷田"} <= set(words.texts)
    assert any("\ue000" <= letter <= "\uf8ff" for text in words.texts for letter in text)
    assert len(names.table("given_names")) >= 800


def test_that_people_live_in_households_with_twins_and_nobody_applies_before_birth() -> None:
    random = np.random.default_rng(7)
    applied = np.datetime64("2016-01-04") + np.sort(random.integers(0, 2_700, 20_000)).astype(
        "timedelta64[D]"
    )
    crowd = people.draw(random, applied)
    assert (crowd.birth < applied).all()
    together = list(zip(crowd.household.tolist(), crowd.birth.tolist(), strict=True))
    assert len(together) - len(set(together)) > 10
    surnames = {text.split("\u3000")[0] for text in crowd.name}
    assert len(surnames) > 3_000
    assert sum(crowd.foreign) > 500
    decades = {int(str(day)[:3]) for day in crowd.birth}
    assert {193, 195, 197, 199, 201} <= decades


def test_that_addresses_name_towns_of_the_ward_and_the_office_of_the_town() -> None:
    found = addresses.draw(np.random.default_rng(3), 2_000)
    assert all(text.startswith("足立区") and text.endswith("号") for text in found.address)
    assert all(re.fullmatch("12[013][0-9]{4}", code) for code in found.postal_code)
    assert len(set(found.office)) == 17
    assert 0.5 < sum(1 for detail in found.detail if detail) / 2_000 < 0.75


def test_that_cards_are_handed_over_only_when_a_counter_is_open() -> None:
    weights = calendar.handover_weights()
    closed = [date(2023, 1, 1), date(2022, 12, 30), date(2023, 5, 3), date(2018, 6, 3), date(2022, 8, 11)]
    assert [weights[calendar.number(day)] for day in closed] == [0.0] * len(closed)
    assert weights[calendar.number(date(2023, 6, 24))] > 0
    assert weights[calendar.number(date(2023, 6, 25))] > 0


@pytest.mark.parametrize(
    ("birth", "made", "card", "certificates"),
    [
        ("1985-04-12", "2023-02-20", "2032-04-12", "2027-04-12"),
        ("1985-04-12", "2023-05-20", "2033-04-12", "2028-04-12"),
        ("2004-05-01", "2022-03-31", "2026-05-01", "2026-05-01"),
        ("2004-03-01", "2022-04-05", "2032-03-01", "2027-03-01"),
        ("2010-09-09", "2022-10-01", "2027-09-09", "2027-09-09"),
        ("1992-02-29", "2022-10-01", "2032-02-29", "2027-02-28"),
    ],
)
def test_that_a_card_holds_to_the_tenth_birthday_and_a_minors_to_the_fifth(
    birth: str, made: str, card: str, certificates: str
) -> None:
    found = life.card_expiry(np.array([np.datetime64(birth)]), np.array([np.datetime64(made)]))
    assert [str(days[0]) for days in found] == [card, certificates]
