"""Dates as the ward writes them: read strictly from Western and era forms, shown in both; fiscal years."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache


class DateFault(StrEnum):
    """Why a text is no date."""

    EMPTY = "date_empty"
    UNREADABLE = "date_unreadable"
    NO_SUCH_DAY = "date_no_such_day"
    OUTSIDE_ERA = "date_outside_era"


@dataclass(frozen=True, slots=True)
class Era:
    """A Japanese era with the first and last day on which it was in force."""

    letter: str
    name: str
    first: date
    last: date


ERAS = (
    Era("R", "令和", date(2019, 5, 1), date.max),
    Era("H", "平成", date(1989, 1, 8), date(2019, 4, 30)),
    Era("S", "昭和", date(1926, 12, 25), date(1989, 1, 7)),
    Era("T", "大正", date(1912, 7, 30), date(1926, 12, 24)),
    Era("M", "明治", date(1868, 1, 25), date(1912, 7, 29)),
)
FIRST_DAY = ERAS[-1].first
LAST_YEAR = 2199
FIRST_MONTH = 4

_BY_SIGN = {sign: era for era in ERAS for sign in (era.letter, era.letter.lower(), era.name, era.name[0])}
_WESTERN = re.compile(r"(\d{4})(?:([/.\-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))")
_ERA = re.compile(
    r"([RHSTMrhstm]|令和?|平成?|昭和?|大正?|明治?)"
    r"(?:(\d{1,2}|元)(?:([/.\-])(\d{1,2})\3(\d{1,2})|年(\d{1,2})月(\d{1,2})日)|(\d{2})(\d{2})(\d{2}))",
)
_FISCAL = re.compile(r"(?:([RHSTMrhstm]|令和?|平成?|昭和?|大正?|明治?)(\d{1,2}|元)|(\d{4}))(?:年度)?")
# A spreadsheet that keeps a day as a moment writes midnight behind it.
_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(?::00(?:\.0+)?)?$")


@lru_cache(maxsize=65_536)
def parse(text: str) -> date | DateFault:
    """Read 2023/6/27, 2023-06-27, 20230627, R5.6.27, R050627, 令和5年6月27日 or 令和元年…, in any width.

    Gives a DateFault where the text is no such day: a day that an era did not have is none.
    """
    plain = _MIDNIGHT.sub("", unicodedata.normalize("NFKC", text).strip())
    if not plain:
        return DateFault.EMPTY
    plain = plain.replace(" ", "")
    western = _WESTERN.fullmatch(plain)
    if western:
        year, _, month, day, kanji_month, kanji_day, packed_month, packed_day = western.groups()
        return _day(int(year), month or kanji_month or packed_month, day or kanji_day or packed_day)
    written = _ERA.fullmatch(plain)
    if not written:
        return DateFault.UNREADABLE
    sign, year, _, month, day, kanji_month, kanji_day, *packed = written.groups()
    year, month, day = (year, month or kanji_month, day or kanji_day) if year else packed
    era = _BY_SIGN[sign]
    found = _day(_western_year(era, year), month, day)
    if isinstance(found, date) and not era.first <= found <= era.last:
        return DateFault.OUTSIDE_ERA
    return found


def era_of(day: date) -> tuple[Era, int]:
    """Give the era of a day and the year in it, from 1. Raises ValueError before Meiji."""
    for era in ERAS:
        if day >= era.first:
            return era, day.year - era.first.year + 1
    message = "before the first era"
    raise ValueError(message)


def in_era(day: date) -> str:
    """Write the day as 昭和60年4月12日 (the first year is 元年); before Meiji as 1850年4月12日."""
    if day < FIRST_DAY:
        return f"{day.year}年{day.month}月{day.day}日"
    era, year = era_of(day)
    return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def both(day: date) -> str:
    """Write the day in both calendars: 1985-04-12（昭和60年4月12日）."""
    return f"{day.isoformat()}（{in_era(day)}）"


def fiscal_year(day: date) -> int:
    """Give the Western year in which the day's fiscal year (1 April to 31 March) begins."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def fiscal_bounds(year: int) -> tuple[date, date]:
    """Give the first and last day of the fiscal year that begins in the Western year."""
    return date(year, FIRST_MONTH, 1), date(year + 1, FIRST_MONTH - 1, 31)


def fiscal_over(day: date) -> int:
    """Give the last fiscal year that is over at the end of a day: on 31 March it is that of the day."""
    return fiscal_year(day + timedelta(days=1)) - 1


def fiscal_words(year: int) -> str:
    """Name a fiscal year in words, such as 令和4年度."""
    era, number = era_of(date(year, FIRST_MONTH + 1, 1))
    return f"{era.name}{'元' if number == 1 else number}年度"


def fiscal_name(year: int) -> str:
    """Name the fiscal year that begins in the Western year, as R4 (that of 1 April 2019 is R1)."""
    # Offices give a year in which an era begins on 1 May the new name from its first day.
    era, number = era_of(date(year, FIRST_MONTH + 1, 1))
    return f"{era.letter}{number}"


def parse_fiscal(text: str) -> int | None:
    """Read R4, 令和4年度, H30 or 2022 as the Western year in which it begins; None when it is none."""
    written = _FISCAL.fullmatch(unicodedata.normalize("NFKC", text).replace(" ", ""))
    if not written:
        return None
    sign, number, western = written.groups()
    if western:
        return int(western)
    era = _BY_SIGN[sign]
    year = _western_year(era, number)
    return year if fiscal_name(year)[0] == era.letter else None


def _western_year(era: Era, number: str) -> int:
    return era.first.year - 1 + (1 if number == "元" else int(number))


def _day(year: int, month: str, day: str) -> date | DateFault:
    try:
        found = date(year, int(month), int(day))
    except ValueError:
        return DateFault.NO_SUCH_DAY
    return found if found >= FIRST_DAY and year <= LAST_YEAR else DateFault.UNREADABLE
