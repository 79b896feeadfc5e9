"""Days, months and fiscal years as files of counts write them, alone or within a title."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from desktop_app.figure_terms import Grain
from desktop_app.services import dates

Period = tuple[Grain, date]
"""How long counts reach, and their first day."""

_MONTH = re.compile(r"(\d{4})(?:[/.\-年])(\d{1,2})月?")
_ERA_MONTH = re.compile(r"([RHrh]|令和|平成)(\d{1,2}|元)(?:[.\-/年])(\d{1,2})月?")
_YEAR = r"(?:(?:令和|平成|[RHrh])(?:\d{1,2}|元)|\d{4})"
_IN_TITLE = re.compile(rf"{_YEAR}年\d{{1,2}}月(?!\d)|(?<![\d./\-]){_YEAR}[./\-]\d{{1,2}}(?![\d./\-])")
_FISCAL = re.compile(rf"(?<!\d){_YEAR}年度|(?<![A-Za-z\d])[RHrh]\d{{1,2}}(?:年度)?(?![\d./\-年])")
_OF_FISCAL = re.compile(r"(?<!\d)(\d{1,2})月(?!\d)")
_DAY = re.compile(rf"{_YEAR}年\d{{1,2}}月\d{{1,2}}日(?!\s*(?:現在|時点|作成|集計|印刷|出力))")
_TO = re.compile(r"\s*(?:~|〜|-|から|ー)\s*")
FIRST_MONTH, LAST_MONTH = 4, 3


def period(text: str) -> Period | None:
    """Read a day, a month (2022-04, R4.4, 令和4年4月) or a fiscal year (R4, 令和4年度) by its first day."""
    day = dates.parse(text)
    if isinstance(day, date):
        return Grain.DAY, day
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if found := _MONTH.fullmatch(plain):
        year, month = int(found[1]), int(found[2])
    elif found := _ERA_MONTH.fullmatch(plain):
        first = dates.parse(f"{found[1]}{found[2]}年{found[3]}月28日")
        return (Grain.MONTH, first.replace(day=1)) if isinstance(first, date) else None
    else:
        fiscal = dates.parse_fiscal(plain)
        return None if fiscal is None else (Grain.YEAR, dates.fiscal_bounds(fiscal)[0])
    return (Grain.MONTH, date(year, month, 1)) if 1 <= month <= 12 and 1868 <= year <= 2199 else None


def of_title(text: str) -> Period | None:
    """Find the period that a title tells of: 令和5年4月分, 令和4年4月～令和5年3月 (a whole year), R4年度.

    None where it tells of none, or of a span that is neither a day, a month nor a fiscal year. The day on
    which a list was made is no period.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\n", " ")
    months = list(_IN_TITLE.finditer(plain))
    if len(months) > 1 and _TO.fullmatch(plain[months[0].end() : months[1].start()]):
        return _span(period(months[0][0]), period(months[1][0]))
    if months:
        return period(months[0][0])
    if fiscal := _FISCAL.search(plain):
        whole = period(fiscal[0])
        month = _OF_FISCAL.search(plain, fiscal.end())
        return whole if whole is None or month is None else _month_of(whole[1].year, int(month[1]))
    day = _DAY.search(plain)
    return period(day[0]) if day else None


def _span(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None:
        return None
    if first == last:
        return first
    start, end = first[1], last[1]
    whole = (start.month, end.month, end.year - start.year) == (FIRST_MONTH, LAST_MONTH, 1)
    return (Grain.YEAR, start) if whole else None


def _month_of(year: int, month: int) -> Period | None:
    if not 1 <= month <= 12:
        return None
    return Grain.MONTH, date(year if month >= FIRST_MONTH else year + 1, month, 1)
