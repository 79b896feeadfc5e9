"""The synthetic ward's certificates: drawn so that the sums of R3 and R4 are exactly those of the report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import insert

from desktop_app.figure_terms import Grain, Part
from desktop_app.models.figures import CertificateCount, MunicipalityFigure
from desktop_app.services import dates
from desktop_app.services.committee import drafts
from desktop_app.services.demo.calendar import Days
from desktop_app.services.figures import counting, forms, published
from desktop_app.services.figures.certificates import until
from desktop_app.services.figures.municipalities import read_resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

SOURCE = "demo"
NATIONAL_ON = date(2022, 12, 31)
NATIONAL = "総務省 マイナンバーカードの市区町村別交付枚数"
YEAR = 2022
"""The fiscal year of the report, R4."""

MONTHS = (98, 86, 88, 84, 80, 82, 84, 80, 78, 82, 92, 116)
"""How much is issued in each month from April on: most around moves, in March and April."""

SHUT = {date(2022, 12, 29) + timedelta(days=at) for at in range(6)}
"""The shops' service stops over the turn of the year."""

SLICES = ((390, 10), (510, 22), (570, 30), (630, 34), (690, 14), (720, 34), (810, 40), (900, 42), (990, 20))
EVENING = ((1035, 38), (1110, 40), (1200, 26), (1290, 12))
"""Beginning, in minutes after midnight, and weight of what the shops' day is cut into."""

NEXT_YEAR = {True: 122, False: 97}
"""Percent of the same month of R4 that shops (True) and offices issue in the year after."""

Counts = dict[tuple[str, str], int]
"""Copies by office code and kind."""


def install(session: Session, acting: Acting, as_of: date, seed: int) -> None:
    """Put in the report, its texts, and certificates of R3, R4 and the later months that are over."""
    published.install(session, acting)
    drafts.install(session, acting)
    _national(session, as_of)
    offices = counting.offices(session)
    shop = next(row.code for row in offices if row.convenience)
    counts = _counts({row.name: row.code for row in offices})
    rest = {key: count for key, count in counts.items() if key[0] != shop}
    shops = {key: count for key, count in counts.items() if key[0] == shop}
    whole, part = _last_year()
    random = np.random.default_rng(seed)
    rows = [
        *_monthly(random, YEAR - 1, rest, whole - part),
        *_monthly(random, YEAR - 1, shops, part),
        *_each_monthly(random, YEAR, rest),
        *_monthly(random, YEAR + 1, rest, sum(rest.values()) * NEXT_YEAR[False] // 100),
        *_monthly(random, YEAR + 1, shops, sum(shops.values()) * NEXT_YEAR[True] // 100),
    ]
    known = [row for row in rows if _last_day(row["on_date"]) <= as_of and row["count"]]
    known += _daily(random, shop, {kind: count for (_, kind), count in shops.items()}, as_of)
    made = {"source": SOURCE, "at": acting.now, "staff_id": acting.staff_id}
    if known:
        session.execute(insert(CertificateCount), [{**row, **made} for row in known])


def _national(session: Session, as_of: date) -> None:
    """Put in what was published of the wards and of the cities beside the ward, if the day has come."""
    if as_of < NATIONAL_ON:
        return
    rows = [
        {
            **{name: date.fromisoformat(row[name]) for name in ("as_of", "population_on")},
            **{name: int(row[name]) for name in ("population", "issued")},
            **{name: row[name] for name in ("prefecture", "name", "code")},
            "source": NATIONAL,
        }
        for row in read_resource(f"issued_{NATIONAL_ON}")
    ]
    session.execute(insert(MunicipalityFigure), rows)


def _monthly(random: np.random.Generator, year: int, counts: Counts, total: int) -> Iterable[dict[str, Any]]:
    """Share a total out over offices, kinds and months."""
    keys = [(key, at) for key in counts for at in range(12)]
    weights = [counts[key] * MONTHS[at] for key, at in keys]
    for ((office, kind), at), count in zip(keys, _share_out(random, total, weights), strict=True):
        yield _row(Grain.MONTH, _month(year, at), office, kind, count)


def _each_monthly(random: np.random.Generator, year: int, counts: Counts) -> Iterable[dict[str, Any]]:
    for (office, kind), total in counts.items():
        for at, count in enumerate(_share_out(random, total, MONTHS)):
            yield _row(Grain.MONTH, _month(year, at), office, kind, count)


def _daily(
    random: np.random.Generator, shop: str, kinds: dict[str, int], as_of: date
) -> Iterable[dict[str, Any]]:
    """Draw each copy's kind, day, part of the day and area so that all four sums are the report's."""
    days, areas = _days(random), _parts("convenience_by_area_R4")
    minutes = _minutes(random)
    ways: list[tuple[list[Any], Days]] = []
    for found in (kinds, days, minutes, areas):
        drawn = np.repeat(np.arange(len(found)), list(found.values()))
        ways.append((list(found), random.permutation(drawn)))
    sizes = [len(names) for names, _ in ways]
    packed = np.ravel_multi_index(tuple(drawn for _, drawn in ways), sizes)
    cells, counts = np.unique(packed, return_counts=True)
    places = zip(*(axis.tolist() for axis in np.unravel_index(cells, sizes)), strict=True)
    (kind_of, _), (day_of, _), (minute_of, _), (area_of, _) = ways
    for (kind, day, minute, area), count in zip(places, counts.tolist(), strict=True):
        if day_of[day] <= as_of:
            row = _row(Grain.DAY, day_of[day], shop, kind_of[kind], count)
            yield {**row, "minute": minute_of[minute], "area": area_of[area]}


def _days(random: np.random.Generator) -> dict[date, int]:
    first, last = dates.fiscal_bounds(YEAR)
    everyday = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    found: dict[date, int] = {}
    for weekday, total in enumerate(_parts("convenience_by_weekday_R4").values()):
        days = [day for day in everyday if day.isoweekday() % 7 == weekday and day not in SHUT]
        shares = _share_out(random, total, [MONTHS[(day.month - 4) % 12] for day in days])
        found |= dict(zip(days, shares, strict=True))
    return found


def _minutes(random: np.random.Generator) -> dict[int, int]:
    found: dict[int, int] = {}
    begin = 0
    for band, total in _parts("convenience_by_time_R4").items():
        end = until(band) or begin
        slices = [(at, weight) for at, weight in (*SLICES, *EVENING) if begin <= at < end]
        shares = _share_out(random, total, [weight for _, weight in slices])
        found |= dict(zip([at for at, _ in slices], shares, strict=True))
        begin = end
    return found


def _share_out(random: np.random.Generator, total: int, weights: Iterable[int]) -> list[int]:
    """Share a total out by weights, a little uneven; what rounding leaves goes to the largest remainders."""
    uneven = np.array([*weights], dtype=np.float64)
    uneven *= random.uniform(0.94, 1.06, len(uneven))
    exact = uneven / uneven.sum() * total
    whole = np.floor(exact).astype(np.int64)
    left = total - int(whole.sum())
    whole[np.argsort(whole - exact, kind="stable")[:left]] += 1
    return whole.tolist()


def _counts(codes: dict[str, str]) -> Counts:
    code = "certificates_by_office_R4"
    found = forms.shipped(forms.SHIPPED, code)
    counts: Counts = {}
    for row, *texts in found.lines:
        for column, text in zip(found.columns, texts, strict=True):
            part = forms.cell_form(forms.SHIPPED, code, row, column).part
            if row in codes and part is Part.COUNT and text:
                counts[codes[row], column] = int(text)
    return counts


def _parts(code: str) -> dict[str, int]:
    """Give the copies of each part of a table of the report."""
    found = forms.shipped(forms.SHIPPED, code)
    at = 1 + found.columns.index("copies")
    return {line[0]: int(line[at]) for line in found.lines if line[0] != found.form.total_row}


def _last_year() -> tuple[int, int]:
    """Give all certificates of R3, and those of the shops."""
    found = forms.shipped(forms.SHIPPED, "convenience_summary")
    at = 1 + found.columns.index(dates.fiscal_name(YEAR - 1))
    _, whole, part = (line[at] for line in found.lines)
    return int(whole), int(part)


def _row(grain: Grain, day: date, office: str, kind: str, count: int) -> dict[str, Any]:
    where = {"on_date": day, "office_code": office, "kind": kind, "minute": -1, "area": ""}
    return {"grain": grain.value, **where, "count": count}


def _month(year: int, at: int) -> date:
    return date(year + at // 9, (at + 3) % 12 + 1, 1)


def _last_day(month: date) -> date:
    """Give the last day of a month."""
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
