"""Addresses of the synthetic ward: real towns of Adachi, made-up blocks, buildings and rooms."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.services.demo.names import table

KANJI = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")
IN_A_BUILDING = 0.62
WARD_OFFICE = "01"
TO_WARD_OFFICE = 0.28
"""Share of people who collect at the ward office whatever town they live in."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """One address a household, in the order of households."""

    postal_code: list[str]
    address: list[str]
    detail: list[str]
    office: list[str]


def draw(random: np.random.Generator, count: int) -> Addresses:
    """Draw addresses for the households."""
    towns = table("towns")
    buildings = table("buildings")
    weights = np.array([float(town["weight"]) for town in towns])
    picked: list[int] = random.choice(len(towns), count, p=weights / weights.sum()).tolist()
    chances = random.random((4, count))
    found = Addresses([], [], [], [])
    for at, place in enumerate(picked):
        town = towns[place]
        chome, block, number, room = chances[:, at].tolist()
        blocks = f"{1 + int(block * 42)}番{1 + int(number * 24)}号"
        most = int(town["chome"])
        part = f"{KANJI[1 + int(chome * most)]}丁目" if most else ""
        found.postal_code.append(town["postal_code"].replace("-", ""))
        found.address.append(f"足立区{town['town']}{part}{blocks}")
        found.detail.append(_detail(buildings, town["town"], room))
        found.office.append(WARD_OFFICE if (chome * 97 + block) % 1.0 < TO_WARD_OFFICE else town["office"])
    return found


def _detail(buildings: list[dict[str, str]], town: str, chance: float) -> str:
    """A building and room for most; chance in 0…1 decides all of it."""
    if chance >= IN_A_BUILDING:
        return ""
    fine = int(chance / IN_A_BUILDING * 1_000_000)
    building = buildings[fine % len(buildings)]
    floor, door = 1 + fine // 31 % 9, 1 + fine // 7 % 12
    name = building["name"].replace("{町}", town)
    if building["kind"] == "block":
        return f"{name}{1 + fine // 13 % 14}号棟{floor}{door:02}号室"
    return f"{name}{floor}{door:02}号室"
