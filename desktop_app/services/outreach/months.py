"""Months as people write them: 2023-03, 2023年3月, 令和5年3月, R5.3, 202303."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from desktop_app.services import dates

LENGTH = 7
"""So many signs of 2023-03-01 are its month."""

_PACKED = re.compile(r"(\d{4})(\d{2})")
_SIGNS = re.compile(r"[./-]")


def parse(text: str) -> str | None:
    """Read a month in either calendar, also as its first day (as spreadsheets make of it); None for none."""
    plain = folded(text).removesuffix("分")
    packed = _PACKED.fullmatch(plain)
    if packed:
        plain = f"{packed[1]}-{packed[2]}"
    for whole in (f"{plain}1日" if plain.endswith("月") else f"{_SIGNS.sub('/', plain)}/1", plain):
        day = dates.parse(whole)
        if isinstance(day, date):
            return day.isoformat()[:LENGTH] if day.day == 1 else None
    return None


def folded(text: str) -> str:
    """Fold what means the same: width, blanks, the letters' case."""
    return unicodedata.normalize("NFKC", text).replace(" ", "").strip().upper()


def until(last: str, count: int) -> tuple[str, ...]:
    """Give so many months until the last one, in order."""
    year, month = map(int, last.split("-"))
    end = year * 12 + month - 1
    return tuple(f"{at // 12:04}-{at % 12 + 1:02}" for at in range(end - count + 1, end + 1))


def fiscal(day: date) -> tuple[str, ...]:
    """Give the twelve months of the day's fiscal year."""
    return until(f"{dates.fiscal_year(day) + 1:04}-03", 12)
