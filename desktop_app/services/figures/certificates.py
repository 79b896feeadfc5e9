"""Tables of certificates computed from the counts: by office and kind, year, month, time, weekday, area."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop_app.figure_terms import Listed, Part
from desktop_app.services import dates
from desktop_app.services.figures import cards, counting, forms, people, rounding
from desktop_app.services.figures.counting import Span
from desktop_app.services.figures.making import NOT_KNOWN, Against, Asked, Maker, counted_rows
from desktop_app.services.figures.rows import Opens, Table
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from desktop_app.services.figures.counting import OfficeRow

CERTIFICATES, CONVENIENCE, SHARE = "certificates", "convenience", "convenience_share"
CARD_RATE = "card_issuance_rate"
MIDNIGHT, LAST_END = 24 * 60, 23 * 60


def summary(session: Session, asked: Asked) -> Table:
    """Compare the share of convenience stores with the year before."""
    maker = Maker("convenience_summary", asked)
    rows = {name: maker.row_of(name) for name in (SHARE, CERTIFICATES, CONVENIENCE)}
    unit, _, _, change = maker.columns
    columns = (unit, asked.before, asked.name, change)
    found: list[tuple[Fraction | None, int | None, int | None]] = []
    for year, column in ((asked.year - 1, asked.before), (asked.year, asked.name)):
        days = counting.span(year, asked.as_of)
        whole, part = whole_and_part(session, days)
        share = rounding.percent(part, whole) if whole else None
        against = Against(whole, CERTIFICATES)
        maker.put(rows[SHARE], column, share, against=against, opens=_opens(days))
        maker.put(rows[CERTIFICATES], column, whole or None, opens=_opens(days))
        copies = part if whole or part else None
        maker.put(rows[CONVENIENCE], column, copies, opens=_shop(days))
        found.append((share, whole or None, copies))
    for name, before, after in zip((SHARE, CERTIFICATES, CONVENIENCE), *found, strict=True):
        later = counting.span(asked.year, asked.as_of)
        opens = _opens(later) if name == CERTIFICATES else _shop(later)
        maker.change(rows[name], change, before, after, opens)
    for line in maker.lines:
        maker.say(line[0], unit, line[1])
    return maker.table((line[0] for line in maker.lines), columns)


def by_office(session: Session, asked: Asked) -> Table:
    """Give each office's certificates by kind and share, the totals, and the shops' share of each kind."""
    maker = Maker("certificates_by_office", asked)
    days = counting.span(asked.year, asked.as_of)
    counts = counting.by_office_and_kind(session, days)
    (in_all,) = maker.columns_of(Part.SUM)
    (share,) = maker.columns_of(Part.SHARE)
    kinds = _in_order({kind for _, kind in counts}, maker.columns_of(Part.COUNT))
    known = [row for row in counting.offices(session) if any(code == row.code for code, _ in counts)]
    # By what they issued, as the report does; equals keep their order.
    known.sort(key=lambda row: (not row.convenience, -sum(counts[row.code, kind] for kind in kinds)))
    shops = [office.name for office in known if office.convenience]
    # The stores may be called otherwise, or be several rows.
    maker.form = replace(maker.form, part_row=shops[0] if len(shops) == 1 else "")
    for office in known:
        for kind in kinds:
            opens = _opens(days, office=office.code, kind=kind)
            maker.put(office.name, kind, counts[office.code, kind] or None, opens=opens)
    kinds_all = [(kind, {kind}) for kind in kinds] + [(in_all, set(kinds))]
    _totals(maker, days, counts, known, kinds_all)
    whole = sum(counts.values())
    for office in known:
        part = sum(counts[office.code, kind] for kind in kinds)
        maker.put(office.name, in_all, part, opens=_opens(days, office=office.code))
        opens = _opens(days, office=office.code)
        maker.share(office.name, share, part, Against(whole, CERTIFICATES), opens)
    maker.share(maker.form.total_row, share, whole, Against(whole, CERTIFICATES), _opens(days))
    form = maker.form
    rows = [*(office.name for office in known), form.total_row, form.rest_row, form.share_row]
    return maker.table(rows if known else (), (*kinds, in_all, share))


def _totals(
    maker: Maker,
    days: Span,
    counts: Counter[tuple[str, str]],
    known: list[OfficeRow],
    columns: list[tuple[str, set[str]]],
) -> None:
    convenience = {office.code for office in known if office.convenience}
    form = maker.form
    for column, kinds in columns:
        whole = sum(count for (_, kind), count in counts.items() if kind in kinds)
        part = sum(count for (code, kind), count in counts.items() if kind in kinds and code in convenience)
        one = column if len(kinds) == 1 else ""
        maker.put(form.total_row, column, whole, opens=_opens(days, kind=one))
        rest = Opens(Listed.CERTIFICATES, days.first, days.last, kind=one, shops=False)
        maker.put(form.rest_row, column, whole - part, opens=rest)
        shops = replace(rest, shops=True)
        maker.share(form.share_row, column, part, Against(whole, CERTIFICATES), shops)


def by_year(session: Session, asked: Asked) -> Table:
    """Give the shops' share and copies of each fiscal year beside the rate of cards handed over."""
    maker = Maker("convenience_by_year", asked)
    share, copies, rate = maker.columns
    populations = people.all_of(session)
    counted = [year for year in counting.years(session) if year <= asked.year]
    first = min([*counted, *(_year(line[0]) for line in maker.lines), asked.year])
    rows: list[str] = []
    for year in range(first, asked.year + 1):
        name, days = dates.fiscal_name(year), counting.span(year, asked.as_of)
        whole, part = whole_and_part(session, days) if year in counted else (0, 0)
        maker.put(name, copies, part if whole or part else None, opens=_shop(days))
        maker.share(name, share, part, Against(whole, CERTIFICATES), _shop(days))
        _card_rate(session, maker, name, rate, year, asked, people.against(populations, year))
        rows.append(name)
    made = maker.table(rows)
    # Years before anything was counted say nothing.
    told = (any(made.cell(row, name).computed is not None for name in made.columns) for row in rows)
    first = next((at for at, known in enumerate(told) if known), len(rows))
    return replace(made, rows=made.rows[first:])


def _card_rate(
    session: Session,
    maker: Maker,
    row: str,
    column: str,
    year: int,
    asked: Asked,
    population: people.PopulationRow | None,
) -> None:
    if population is None:
        maker.put(row, column, None)
        return
    found = cards.in_fiscal_year(session, Stage.HANDED_OVER, year, asked.as_of, asked.today)
    if not found.cumulative:
        maker.put(row, column, None)
        return
    against = Against(population.count, "population", population.on_date)
    value = rounding.percent(found.cumulative, population.count)
    maker.put(row, column, value, against=against, opens=Opens(Listed.HANDOVERS, until=found.on))


def by_month(session: Session, asked: Asked) -> Table:
    """Give the shops' copies of each month with its share of the year."""
    maker = Maker("convenience_by_month", asked)
    days = counting.span(asked.year, asked.as_of)
    counts = counting.by_month(session, days, counting.shops(session))
    rows: Counter[str] = Counter()
    opens: dict[str, Opens] = {}
    for at, line in enumerate(maker.lines[:12]):
        # From April to March; what is not yet over has nothing.
        month = days.first.replace(year=asked.year + at // 9, month=(at + 3) % 12 + 1)
        if month <= days.last:
            rows[line[0]] = counts[month]
            opens[line[0]] = _shop(_month(month, days.last))
    if counts[None]:
        rows[NOT_KNOWN] = counts[None]
        opens[NOT_KNOWN] = _shop(days, rest="month")
    copies, percent = maker.columns
    opens[maker.form.total_row] = _shop(days)
    counted_rows(maker, copies, percent, rows, opens)
    return maker.table((*rows, maker.form.total_row) if counts else ())


def by_time(session: Session, asked: Asked) -> Table:
    """Give the shops' copies by part of the day: a count belongs where it begins."""
    maker = Maker("convenience_by_time", asked)
    days = counting.span(asked.year, asked.as_of)
    counts = counting.by_minute(session, days, counting.shops(session))
    label, copies, percent = maker.columns
    rows: dict[str, int] = {}
    opens: dict[str, Opens] = {}
    begin = 0
    for line in maker.lines:
        end = until(line[0])
        if end is None:
            continue
        rows[line[0]] = sum(count for minute, count in counts.items() if begin <= minute < end)
        opens[line[0]] = _shop(days, minutes=(begin, end))
        maker.say(line[0], label, line[1])
        begin = end
    rest = sum(counts.values()) - sum(rows.values())
    if rest:
        rows[NOT_KNOWN] = rest
        opens[NOT_KNOWN] = _shop(days, rest="time")
    opens[maker.form.total_row] = _shop(days)
    counted_rows(maker, copies, percent, rows, opens)
    return maker.table((*rows, maker.form.total_row) if counts else ())


def by_weekday(session: Session, asked: Asked) -> Table:
    """Give the shops' copies by weekday."""
    maker = Maker("convenience_by_weekday", asked)
    copies, percent = maker.columns
    days = counting.span(asked.year, asked.as_of)
    counts = counting.by_weekday(session, days, counting.shops(session))
    rows = {line[0]: counts[at] for at, line in enumerate(maker.lines[:7])}
    opens = {line[0]: _shop(days, weekday=at) for at, line in enumerate(maker.lines[:7])}
    if counts[None]:
        rows[NOT_KNOWN] = counts[None]
        opens[NOT_KNOWN] = _shop(days, rest="weekday")
    opens[maker.form.total_row] = _shop(days)
    counted_rows(maker, copies, percent, rows, opens)
    return maker.table((*rows, maker.form.total_row) if counts else ())


def by_area(session: Session, asked: Asked) -> Table:
    """Give the shops' copies by area, as the counts name it."""
    maker = Maker("convenience_by_area", asked)
    copies, percent = maker.columns
    days = counting.span(asked.year, asked.as_of)
    counts = counting.by_area(session, days, counting.shops(session))
    order = tuple(line[0] for line in maker.lines if line[0] != maker.form.total_row)
    rows = {area: counts[area] for area in _in_order({*counts} - {""}, order)}
    opens = {area: _shop(days, area=area) for area in rows}
    if counts[""]:
        rows[NOT_KNOWN] = counts[""]
        opens[NOT_KNOWN] = _shop(days, rest="area")
    opens[maker.form.total_row] = _shop(days)
    counted_rows(maker, copies, percent, rows, opens)
    return maker.table((*rows, maker.form.total_row) if counts else ())


def until(text: str) -> int | None:
    """Read the end of a part of the day as the table names it (～8:30), in minutes after midnight."""
    hour, separator, minute = text.strip("～~〜 ").partition(":")
    if not separator or not (hour.isdecimal() and minute.isdecimal()):
        return None
    found = int(hour) * 60 + int(minute)
    # The last part takes what comes later too.
    return MIDNIGHT if found >= LAST_END else found


def whole_and_part(session: Session, days: Span) -> tuple[int, int]:
    """Give all certificates, and those of the stores. Where only these are counted no whole is known: 0."""
    counts = counting.by_office_and_kind(session, days)
    convenience = set(counting.shops(session))
    whole = sum(counts.values())
    part = sum(count for (code, _), count in counts.items() if code in convenience)
    return whole if whole != part else 0, part


def _in_order(found: set[str], order: Iterable[str]) -> tuple[str, ...]:
    """Put names into the order of the report's table; others follow."""
    first = [name for name in order if name in found]
    return (*first, *sorted(found.difference(first)))


def _opens(days: Span, office: str = "", kind: str = "") -> Opens:
    return Opens(Listed.CERTIFICATES, days.first, days.last, office=office, kind=kind)


def _shop(
    days: Span,
    *,
    minutes: tuple[int, int] | None = None,
    weekday: int | None = None,
    area: str = "",
    rest: str = "",
) -> Opens:
    found = Opens(Listed.CERTIFICATES, days.first, days.last, shops=True)
    return replace(found, minutes=minutes, weekday=weekday, area=area, rest=rest)


def _month(first: date, last: date) -> Span:
    after = (first + timedelta(days=31)).replace(day=1)
    return Span(first, min(after - timedelta(days=1), last))


def _year(name: str) -> int:
    found = dates.parse_fiscal(name)
    return found if found is not None else dates.fiscal_year(forms.population(forms.SHIPPED)[0][0])
