"""Names of the synthetic ward: family and given names with readings and how often they occur."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from desktop_app.paths import resources

SPACE = "\u3000"
LISTED_SHARE = 0.86
"""Share of people whose family name is in the list; the others bear one of the many rare names."""

Picks = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Words:
    """Texts with readings and the chance of each."""

    texts: tuple[str, ...]
    readings: tuple[str, ...]
    chances: npt.NDArray[np.float64]

    def draw(self, random: np.random.Generator, count: int) -> Picks:
        """Places in the list of randomly drawn words."""
        return random.choice(len(self.texts), count, p=self.chances)


def table(name: str) -> list[dict[str, str]]:
    """Rows of one reference table of the synthetic ward."""
    with (resources() / "names" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def surnames() -> Words:
    """All family names: listed ones, their variant forms, and rare ones put together from usual parts."""
    listed = {(row["surname"], row["reading"]): float(row["weight"]) for row in table("surnames")}
    first_reading: dict[str, str] = {}
    for text, reading in listed:
        first_reading.setdefault(text, reading)
    whole = dict(listed)
    for row in table("variants"):
        base = (row["surname"], first_reading[row["surname"]])
        moved = whole[base] * float(row["percent"]) / 100
        listed[base] -= moved
        listed[row["variant"], row["reading"]] = moved
    rare = _rare({text for text, _reading in listed})
    scale = sum(listed.values()) / LISTED_SHARE * (1 - LISTED_SHARE) / sum(rare.values())
    return _words({**listed, **{word: weight * scale for word, weight in rare.items()}})


@lru_cache(maxsize=1)
def given_names() -> dict[tuple[str, int], Words]:
    """Given names by sex (M, F) and decade of birth."""
    groups: dict[tuple[str, int], dict[tuple[str, str], float]] = {}
    for row in table("given_names"):
        group = groups.setdefault((row["sex"], int(row["decade"])), {})
        group[row["name"], row["reading"]] = float(row["weight"])
    return {key: _words(group) for key, group in groups.items()}


@lru_cache(maxsize=1)
def foreign_names() -> dict[tuple[str, str, str], Words]:
    """Names of foreign residents by origin, part (family, given) and sex ("-" for family names)."""
    groups: dict[tuple[str, str, str], dict[tuple[str, str], float]] = {}
    for row in table("foreign_names"):
        group = groups.setdefault((row["origin"], row["part"], row["sex"]), {})
        group[row["text"], row["reading"]] = float(row["weight"])
    return {key: _words(group) for key, group in groups.items()}


def draw_given(
    random: np.random.Generator, males: Flags, birth_years: npt.NDArray[np.int64]
) -> list[tuple[str, str]]:
    """A given name and its reading for each person, after the fashion of the decade of birth."""
    drift = random.choice([-10, 0, 0, 0, 0, 10], len(males))
    decades = ((birth_years + drift) // 10 * 10).clip(1920, 2020)
    decades[decades == 1920] = 1910
    found = np.empty(len(males), dtype=object)
    for (sex, decade), words in given_names().items():
        places = np.flatnonzero((males == (sex == "M")) & (decades == decade))
        pairs = list(zip(words.texts, words.readings, strict=True))
        for place, pick in zip(places.tolist(), words.draw(random, len(places)).tolist(), strict=True):
            found[place] = pairs[pick]
    return found.tolist()


def foreign_name(random: np.random.Generator, origin: str, family: int, sex: str) -> tuple[str, str]:
    """Name and kana of a foreign resident; family is a place in the origin's list of family names."""
    families = foreign_names()[origin, "family", "-"]
    given = foreign_names()[origin, "given", sex]
    at = int(given.draw(random, 1)[0])
    between = SPACE if origin in {"cn", "kr"} else " "
    parts = [families.texts[family], given.texts[at]]
    if origin == "kana":
        parts, between = [given.texts[at], families.texts[family]], "・"
    return between.join(parts), f"{families.readings[family]}{SPACE}{given.readings[at]}"


def _rare(known: set[str]) -> dict[tuple[str, str], float]:
    parts = table("surname_parts")
    firsts = [part for part in parts if part["place"] == "first"]
    lasts = [part for part in parts if part["place"] == "last"]
    return {
        (first["part"] + last["part"], first["reading"] + last["reading"]): float(first["weight"])
        * float(last["weight"])
        for first in firsts
        for last in lasts
        if first["part"] != last["part"] and first["part"] + last["part"] not in known
    }


def _words(group: dict[tuple[str, str], float]) -> Words:
    weights = np.array(list(group.values()))
    texts, readings = zip(*group, strict=True)
    return Words(texts, readings, weights / weights.sum())
