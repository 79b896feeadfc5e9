"""Tables that no report printed as such: cards that wait, the bridge, targets, support, post offices."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.campaign_terms import SupportKind, SupportOutcome, VenueKind
from desktop_app.figure_terms import Differs, Listed, Part, Unit
from desktop_app.models.campaign import Venue
from desktop_app.models.outreach import PostOfficeCount
from desktop_app.models.support import SupportSession
from desktop_app.services import backlog, bridge, dates
from desktop_app.services.backlog.cards import days_of_age
from desktop_app.services.figures import certificates, counting, rounding
from desktop_app.services.figures.cards import reached
from desktop_app.services.figures.making import Against
from desktop_app.services.figures.rows import Cell, Opens, Table
from desktop_app.terms import AGE_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from desktop_app.services.figures.making import Asked

TOTAL, REPORT = "total", "report"
AGES = tuple(backlog.age_key(age) for age in range(len(AGE_CLASSES)))
BRIDGE_ROWS = (
    *("applications", "handed_over", "not_handed_over", "in_production", "in_transit", "posted"),
    *("rejected", "replaced", "withdrawn", "lapsed", "disposed", "uncollected"),
)
BRIDGE_SUMS = ("applications", "not_handed_over", "uncollected")
SUPPORT_COLUMNS = ("sessions", "points", "registration_checks", "done", "broken_off")
ABOUT_STEP = 1_000
"""To what "about 45,000" was rounded."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a cell is: its unit, digits behind the point, part of the table."""

    unit: Unit
    places: int = 0
    part: Part = Part.COUNT


CARDS = Kind(Unit.CARDS)
SHARE = Kind(Unit.PERCENT, 1, Part.SHARE)
POINTS = Kind(Unit.POINTS, 1, Part.CHANGE)
SET = Opens(Listed.TARGETS)


def of_uncollected(session: Session, asked: Asked, text: Table) -> Table:
    """Give the cards in custody at the end of the day by place and age, beside what a report said of them."""
    everywhere = backlog.by_place(session, asked.as_of, asked.today)
    cells: list[Cell] = []
    spans = [days_of_age(age, asked.as_of) for age in range(len(AGE_CLASSES))]
    places = [place for place in everywhere if place.count]
    uncollected = sum(place.count for place in places)
    by_age = [sum(place.by_age[age] for place in places) for age in range(len(AGE_CLASSES))]
    for place in places:
        for key, count, (first, until) in zip(AGES, place.by_age, spans, strict=True):
            cells.append(cell(asked, place.name, key, count, CARDS, _lying(first, until, place.code)))
        cells.append(cell(asked, place.name, TOTAL, place.count, CARDS, _lying(None, None, place.code)))
    for key, count, (first, until) in zip(AGES, by_age, spans, strict=True):
        cells.append(cell(asked, TOTAL, key, count, CARDS, _lying(first, until)))
    whole = cell(asked, TOTAL, TOTAL, uncollected, CARDS, _lying(None, None))
    about = published(text, "uncollected_about")
    if about is not None:
        step = rounding.rounded(Fraction(uncollected, ABOUT_STEP)) * ABOUT_STEP
        why = Differs.OTHER_COUNTS if asked.as_of == told_on(about) else Differs.OTHER_DAY
        differs = None if about.published == step else why
        told = both(asked, whole, about)
        # What a report said of its own day is not what lay here on another one.
        shown = whole.shown if differs is Differs.OTHER_DAY else told.shown
        whole = replace(told, differs=differs, part=Part.ABOUT, shown=shown)
    cells.append(whole)
    rows = (*(place.name for place in places), TOTAL) if uncollected or about else ()
    return table("uncollected", rows, (*AGES, TOTAL), cells)


def of_bridge(session: Session, asked: Asked, _text: Table) -> Table:
    """Give the applications until the day, and step by step what became of them, down to what lies here."""
    counts = bridge.bridge(session, asked.as_of)
    not_handed = sum(counts.values())
    handed = reached(session, Stage.HANDED_OVER, asked.as_of, asked.today)
    counts |= {"applications": not_handed + handed, "handed_over": handed, "not_handed_over": not_handed}
    until = asked.as_of
    opens = {
        name: Opens(Listed.BRIDGE, until=until, item=name) for name in (*bridge.ITEMS, "not_handed_over")
    }
    opens |= {
        "applications": Opens(Listed.APPLICATIONS, until=until),
        "handed_over": Opens(Listed.HANDOVERS, until=until),
        "uncollected": Opens(Listed.UNCOLLECTED),
    }
    cells: list[Cell] = []
    for name in BRIDGE_ROWS:
        cells.append(cell(asked, name, "cards", counts[name], CARDS, opens[name]))
        share = rounding.percent(counts[name], counts["applications"])
        against = Against(counts["applications"], "applications")
        cells.append(cell(asked, name, "of_applications", share, SHARE, opens[name], against))
    return table("bridge", BRIDGE_ROWS if counts["applications"] else (), ("cards", "of_applications"), cells)


def support(session: Session, asked: Asked, _text: Table) -> Table:
    """Give the sessions at the support desk by month, of the fiscal year and the next, until the day."""
    first = dates.fiscal_bounds(asked.year)[0]
    last = min(dates.fiscal_bounds(asked.year + 1)[1], asked.as_of)
    statement = (
        select(SupportSession.on_date, SupportSession.kind, SupportSession.outcome, func.count())
        .where(SupportSession.on_date.between(first, last))
        .group_by(SupportSession.on_date, SupportSession.kind, SupportSession.outcome)
    )
    counts: Counter[tuple[str, str]] = Counter()
    names = {
        SupportKind.POINTS.value: "points",
        SupportKind.REGISTRATION_CHECK.value: "registration_checks",
        SupportOutcome.DONE.value: "done",
        SupportOutcome.BROKEN_OFF.value: "broken_off",
    }
    for day, kind, outcome, count in session.execute(statement):
        for row in (f"{day:%Y-%m}", TOTAL):
            for column in {"sessions", names.get(kind, ""), names.get(outcome or "", "")} - {""}:
                counts[row, column] += count
    months = sorted({row for row, _ in counts} - {TOTAL})
    cells: list[Cell] = []
    for row in (*months, TOTAL):
        days = (first, last) if row == TOTAL else _month(row, last)
        for column in SUPPORT_COLUMNS:
            opens = Opens(Listed.SUPPORT, *days)
            cells.append(cell(asked, row, column, counts[row, column], Kind(Unit.PERSONS), opens))
    return table("points_support", (*months, TOTAL) if months else (), SUPPORT_COLUMNS, cells)


def post_offices(session: Session, asked: Asked, text: Table) -> Table:
    """Give the applications that each post office helped with, until the month of the day."""
    until = f"{asked.as_of:%Y-%m}"
    statement = (
        select(Venue.name, func.count(PostOfficeCount.id), func.sum(PostOfficeCount.applications))
        .outerjoin(PostOfficeCount, (PostOfficeCount.venue_id == Venue.id) & (PostOfficeCount.month <= until))
        .where(Venue.kind == VenueKind.POST_OFFICE.value)
        .group_by(Venue.id, Venue.name)
        .order_by(Venue.code)
    )
    found = [(name, int(months), int(helped or 0)) for name, months, helped in session.execute(statement)]
    cells: list[Cell] = []
    for name, months, helped in found:
        behind = Opens(Listed.POST_OFFICES, item=name)
        cells.append(cell(asked, name, "months", months, Kind(Unit.PLACES), behind))
        cells.append(cell(asked, name, "applications", helped, CARDS, behind))
    helped = sum(count for _, _, count in found)
    cells.append(cell(asked, TOTAL, "applications", helped, CARDS, Opens(Listed.POST_OFFICES)))
    places = cell(asked, "places", "applications", len(found), Kind(Unit.PLACES), Opens(Listed.POST_OFFICES))
    cells.append(both(asked, places, published(text, "post_offices")))
    rows = (*(name for name, _, _ in found), TOTAL, "places") if found else ()
    return table("post_offices", rows, ("months", "applications"), cells)


def share_of_stores(session: Session, year: int, as_of: date) -> tuple[Fraction | None, Against | None]:
    """Give the stores' share of the certificates of a fiscal year until the day, and of how many."""
    whole, part = certificates.whole_and_part(session, counting.span(year, as_of))
    return (rounding.percent(part, whole), Against(whole, "certificates")) if whole else (None, None)


def _month(name: str, last: date) -> tuple[date, date]:
    first = date.fromisoformat(f"{name}-01")
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first, min(date.fromordinal(following.toordinal() - 1), last)


def _lying(first: date | None, until: date | None, office: str = "") -> Opens:
    return Opens(Listed.UNCOLLECTED, first, until, office)


def cell(
    asked: Asked,
    row: str,
    column: str,
    value: Fraction | int | None,
    kind: Kind,
    opens: Opens | None = None,
    against: Against | None = None,
) -> Cell:
    """Make a computed cell."""
    shown = ""
    if value is not None:
        number = rounding.rounded(value, kind.places)
        shown = rounding.text(number, kind.places, signed=kind.part is Part.CHANGE)
    return Cell(
        row=row,
        column=column,
        computed=value,
        shown=shown,
        unit=kind.unit,
        places=kind.places,
        part=kind.part,
        denominator=against.count if against else None,
        denominator_on=against.on_date if against else None,
        denominator_name=against.name if against else "",
        source=f"as of {asked.as_of.isoformat()}",
        opens=opens if value is not None else None,
    )


def published(text: Table, figure: str) -> Cell | None:
    """Give the number that a report's text has for a figure."""
    found = text.cell(figure, "value")
    return found if found.published is not None else None


def told_on(published: Cell) -> date:
    """Give the day of the report that a figure is from."""
    return date.fromisoformat(published.source.partition(" ")[0])


def both(asked: Asked, computed: Cell, published: Cell | None) -> Cell:
    """Put what a report's text says beside what is computed; for a day before the report that comes first."""
    if published is None or published.published is None:
        return computed
    places = rounding.places_of(published.published)
    same = computed.computed is None or published.published == rounding.rounded(computed.computed, places)
    signed = computed.part is Part.CHANGE
    early = not same and asked.as_of < told_on(published)
    return replace(
        computed,
        printed=published.printed,
        published=published.published,
        shown=computed.shown if early else rounding.text(published.published, places, signed=signed),
        differs=None if same else Differs.OTHER_DAY if early else Differs.OTHER_COUNTS,
        source=published.source,
    )


def table(code: str, rows: Iterable[str], columns: tuple[str, ...], cells: Iterable[Cell]) -> Table:
    """Make a table of cells."""
    return Table(code, columns, tuple(rows), {(cell.row, cell.column): cell for cell in cells})
