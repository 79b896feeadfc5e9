"""The rows behind a figure, as at its day: applications, certificates by day, sessions, post offices."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from desktop_app.campaign_terms import VenueKind
from desktop_app.errors import Unknown
from desktop_app.figure_terms import Grain, Listed
from desktop_app.models.application import Application
from desktop_app.models.campaign import Venue
from desktop_app.models.figures import CertificateCount, CertificateOffice, MunicipalityFigure
from desktop_app.models.office import Office
from desktop_app.models.outreach import PostOfficeCount
from desktop_app.services import audit, bridge, past_days, ways
from desktop_app.services.figures import rounding
from desktop_app.services.figures.counting import UNKNOWN_MINUTE, Span, covered

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence
    from datetime import date
    from decimal import Decimal

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.figures.rows import Opens

CHUNK = 1_000
SUNDAY = 7
_COUNTED_BY = {"weekday": (Grain.DAY,), "month": (Grain.DAY, Grain.MONTH)}
"""Counts of which the weekday, or the month, is known."""


@dataclass(frozen=True, slots=True)
class BehindCardRow:
    """One application behind a figure."""

    application_pk: int
    application_id: str
    name: str
    kana: str
    birth_date: date
    channel: str
    place: str
    applied_on: date
    handed_over_on: date | None


@dataclass(frozen=True, slots=True)
class BehindCountRow:
    """Certificates of a day (or the month or year that begins on it) at an office, of a kind."""

    on_date: date
    grain: Grain
    office: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class BehindOfficeRow:
    """What a post office helped with in a month."""

    post_office: str
    month: str
    applications: int


@dataclass(frozen=True, slots=True)
class BehindMunicipalityRow:
    """A row of the national table of a day: its rate is in percent, with two places."""

    as_of: date
    prefecture: str
    name: str
    population: int
    issued: int
    rate: Decimal


class Applications:
    """The applications behind a figure, those that came last first; a source for a windowed table.

    How many there are say the tallies. The ids are read as far as somebody looks, each step behind the last
    one known; whoever jumps far ahead has all of them read at once.
    """

    def __init__(self, opens: Opens, as_of: date) -> None:
        """Raise Unknown for a figure behind which no applications stand."""
        if opens.listed not in {Listed.APPLICATIONS, Listed.HANDOVERS, Listed.BRIDGE}:
            raise Unknown("figure", opens.listed.value)
        self._opens = opens
        self._as_of = as_of
        self._ids = array("q")
        self._total: int | None = None
        self._complete = False

    def count(self, session: Session) -> int:
        """Count the applications anew."""
        self._ids = array("q")
        self._total = self._counted(session)
        self._complete = self._total == 0
        return self._total

    def page(self, session: Session, offset: int, limit: int) -> Sequence[BehindCardRow]:
        """Give the rows from offset (0 is the first)."""
        if self._total is None:
            self.count(session)
        known = len(self._ids)
        if offset + limit > known and not self._complete:
            self._read(session, offset + limit - known if offset <= known + CHUNK else None)
        return self._rows(session, self._ids[offset : offset + limit])

    def pick(self, session: Session, keys: Sequence[Hashable]) -> Sequence[BehindCardRow]:
        """Give the rows of these applications that are in the list, in its order."""
        return self._rows(session, session.scalars(self._wanted().where(Application.id.in_(keys))).all())

    def _counted(self, session: Session) -> int:
        opens = self._opens
        until = opens.until or self._as_of
        name = {Listed.APPLICATIONS: ways.APPLIED, Listed.HANDOVERS: ways.HANDED_OVER}.get(opens.listed)
        if name and opens.first:
            return past_days.came(session, name, opens.first, until)
        found = past_days.items(session, until)
        if name or opens.item in bridge.ITEMS:
            return found[name or opens.item]
        return sum(found[item] for item in bridge.ITEMS)

    def _read(self, session: Session, more: int | None) -> None:
        """Read on behind the last id that is known: at least so many, or all that are left."""
        wanted = self._wanted()
        if self._ids:
            wanted = wanted.where(Application.id < self._ids[-1])
        most = None if more is None else max(more, CHUNK)
        found = array("q", session.scalars(wanted.limit(most).execution_options(yield_per=CHUNK)))
        self._ids.extend(found)
        self._complete = most is None or len(found) < most

    def _wanted(self) -> Select[int]:
        opens = self._opens
        until = opens.until or self._as_of
        if opens.listed is Listed.BRIDGE:
            return bridge.ids(until, opens.item)
        handed = opens.listed is Listed.HANDOVERS
        column = Application.handed_over_on if handed else Application.applied_on
        wanted = select(Application.id).where(column <= until).order_by(Application.id.desc())
        return wanted if opens.first is None else wanted.where(column >= opens.first)

    def _rows(self, session: Session, ids: Sequence[int]) -> list[BehindCardRow]:
        statement: Select[*tuple[Any, ...]] = (
            select(
                *(Application.id, Application.application_id, Application.name, Application.kana),
                *(Application.birth_date, Application.channel, Office.name),
                *(Application.applied_on, Application.handed_over_on),
            )
            .join(Office, Office.code == Application.office_code)
            .where(Application.id.in_(ids))
        )
        found = {row[0]: BehindCardRow(*row) for row in session.execute(statement)}
        return [found[pk] for pk in ids if pk in found]


def open_applications(session: Session, acting: Acting, opens: Opens, as_of: date) -> Applications:
    """Open the list of people's applications behind a figure, which is audited. Raises Unknown."""
    listing = Applications(opens, as_of)
    days = {"first": opens.first, "until": opens.until or as_of}
    detail = {"listed": opens.listed.value, "item": opens.item}
    detail |= {name: day.isoformat() for name, day in days.items() if day}
    audit.record(session, acting, "figure_list", "", detail)
    return listing


def certificates(session: Session, opens: Opens) -> tuple[BehindCountRow, ...]:
    """Give the certificates behind a figure by day, office and kind. Raises Unknown without its days."""
    if opens.first is None or opens.until is None:
        raise Unknown("figure", opens.listed.value)
    found: list[BehindCountRow] = []
    table = CertificateCount
    columns = (table.on_date, CertificateOffice.name, CertificateOffice.position, table.kind)
    for grain, days in covered(Span(opens.first, opens.until)).items():
        if opens.weekday is not None and grain is not Grain.DAY:
            continue
        if grain in _COUNTED_BY.get(opens.rest, ()):
            continue
        statement: Select[*tuple[Any, ...]] = (
            select(*columns, func.sum(table.count))
            .join(CertificateOffice, CertificateOffice.code == table.office_code)
            .where(table.grain == grain.value, table.on_date.between(days.first, days.last), *_fits(opens))
            .group_by(*columns)
            .order_by(table.on_date, CertificateOffice.position, table.kind)
        )
        for day, office, _, kind, count in session.execute(statement):
            if opens.weekday is None or day.isoweekday() % SUNDAY == opens.weekday:
                found.append(BehindCountRow(day, grain, office, kind, int(count)))
    return tuple(found)


def municipalities(session: Session, as_of: date) -> tuple[BehindMunicipalityRow, ...]:
    """Give the national table of the day, or the last one before it, as it was brought in."""
    table = MunicipalityFigure
    newest = session.scalar(select(func.max(table.as_of)).where(table.as_of <= as_of))
    statement = (
        select(table.as_of, table.prefecture, table.name, table.population, table.issued)
        .where(table.as_of == newest)
        .order_by(table.code)
    )
    return tuple(
        BehindMunicipalityRow(
            day, prefecture, name, people, issued, rounding.rounded(Fraction(100 * issued, people), 2)
        )
        for day, prefecture, name, people, issued in session.execute(statement)
    )


def _fits(opens: Opens) -> list[ColumnElement[bool]]:
    table = CertificateCount
    fits = [
        *([table.office_code == opens.office] if opens.office else []),
        *([table.kind == opens.kind] if opens.kind else []),
        *([table.area == opens.area] if opens.area or opens.rest == "area" else []),
        *([table.minute == UNKNOWN_MINUTE] if opens.rest == "time" else []),
        *([CertificateOffice.convenience.is_(opens.shops)] if opens.shops is not None else []),
    ]
    if opens.minutes is not None:
        first, until = opens.minutes
        fits.append(table.minute.between(first, until - 1))
    return fits


def post_offices(session: Session, name: str, as_of: date) -> tuple[BehindOfficeRow, ...]:
    """Give the counts of a post office, or of all without a name, by month until that of the day."""
    statement = (
        select(Venue.name, PostOfficeCount.month, PostOfficeCount.applications)
        .join(Venue, Venue.id == PostOfficeCount.venue_id)
        .where(Venue.kind == VenueKind.POST_OFFICE.value, PostOfficeCount.month <= f"{as_of:%Y-%m}")
        .order_by(PostOfficeCount.month.desc(), Venue.code)
    )
    if name:
        statement = statement.where(Venue.name == name)
    return tuple(BehindOfficeRow(*row) for row in session.execute(statement))
