"""The people of the synthetic ward, household by household."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.services.demo import addresses, names
from desktop_app.services.demo.names import SPACE, Flags, Picks

SIZES = (0.47, 0.24, 0.15, 0.1, 0.04)
FOREIGN = 0.045
ORIGINS = ("cn",) * 9 + ("kr",) * 3 + ("ph",) * 3 + ("vn",) * 3 + ("np",) * 2 + ("kana",)
TOGETHER = 0.55
"""Share of people who apply on the day on which their household does."""

TWINS = 0.05
GENERATION = (22, 41)
REFERENCE_YEAR = 2023

BirthDays = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class People:
    """Persons in the order in which they apply; household is the place in homes."""

    name: list[str]
    kana: list[str]
    male: Flags
    foreign: Flags
    birth: BirthDays
    household: Picks
    homes: addresses.Addresses


def draw(random: np.random.Generator, applied: npt.NDArray[np.datetime64]) -> People:
    """Draw one person for each day of application (in order); nobody is born after applying."""
    count = len(applied)
    household, position, size = _households(random, count)
    homes = int(household[-1]) + 1 if count else 0
    order = _order(random, household, homes)
    household, position, size = household[order], position[order], size[order]
    male = _sexes(random, household, position, homes)
    birth = _births(random, household, position, size, homes)
    youngest = applied - random.integers(40, 1_200, count).astype("timedelta64[D]")
    birth = np.where(birth > applied - np.timedelta64(30, "D"), youngest, birth)
    foreign = (random.random(homes) < FOREIGN)[household]
    name, kana = _names(random, household, male, birth, homes)
    _name_foreigners(random, name, kana, household, male, np.flatnonzero(foreign))
    return People(name, kana, male, foreign, birth, household, addresses.draw(random, homes))


def _households(random: np.random.Generator, count: int) -> tuple[Picks, Picks, Picks]:
    sizes = random.choice(np.arange(1, len(SIZES) + 1), count, p=SIZES)
    household = np.repeat(np.arange(count), sizes)[:count]
    first = np.concatenate([[0], np.cumsum(sizes)])[household]
    return household, np.arange(count) - first, sizes[household]


def _order(random: np.random.Generator, household: Picks, homes: int) -> Picks:
    count = len(household)
    when = random.random(homes)[household] + np.arange(count) * 1e-12
    return np.argsort(np.where(random.random(count) < TOGETHER, when, random.random(count)), kind="stable")


def _sexes(random: np.random.Generator, household: Picks, position: Picks, homes: int) -> Flags:
    head = (random.random(homes) < 0.58)[household]
    return np.where(position == 0, head, np.where(position == 1, ~head, random.random(len(household)) < 0.51))


def _births(
    random: np.random.Generator, household: Picks, position: Picks, size: Picks, homes: int
) -> BirthDays:
    """Birth days: two adults near in age, the others a generation younger, some of them twins."""
    count = len(household)
    alone = random.choice([24, 34, 45, 56, 68, 78, 86], count, p=[0.17, 0.17, 0.16, 0.17, 0.14, 0.13, 0.06])
    head_alone = (alone[:homes] + random.integers(-6, 7, homes))[household]
    head_family = random.normal(45, 8, homes).clip(23, 72).astype(np.int64)[household]
    head = np.where(size == 1, head_alone, np.where(size == 2, head_alone.clip(24), head_family))
    age = np.where(position == 0, head, head + random.integers(-6, 5, count))
    child = position >= 2
    age = np.where(child, head - random.integers(*GENERATION, count), age).clip(0, 103)
    day = random.integers(0, 365, count)
    twin = (random.random(homes) < TWINS)[household] & (position >= 2) & (position <= 3) & (size >= 4)
    age = np.where(twin, (head - 30).clip(0), age)
    day = np.where(twin, household % 365, day)
    years = (REFERENCE_YEAR - age - 1970).astype("datetime64[Y]").astype("datetime64[D]")
    return years + day.astype("timedelta64[D]")


def _names(
    random: np.random.Generator, household: Picks, male: Flags, birth: BirthDays, homes: int
) -> tuple[list[str], list[str]]:
    families = names.surnames()
    family = families.draw(random, homes)[household].tolist()
    given = names.draw_given(random, male, birth.astype("datetime64[Y]").astype(np.int64) + 1970)
    texts, readings = families.texts, families.readings
    name = [f"{texts[at]}{SPACE}{text}" for at, (text, _) in zip(family, given, strict=True)]
    kana = [f"{readings[at]}{SPACE}{reading}" for at, (_, reading) in zip(family, given, strict=True)]
    return name, kana


def _name_foreigners(
    random: np.random.Generator,
    name: list[str],
    kana: list[str],
    household: Picks,
    male: Flags,
    places: Picks,
) -> None:
    families = names.foreign_names()
    for place in places.tolist():
        home = int(household[place])
        origin = ORIGINS[home % len(ORIGINS)]
        family = home // len(ORIGINS) % len(families[origin, "family", "-"].texts)
        name[place], kana[place] = names.foreign_name(random, origin, family, "M" if male[place] else "F")
