"""What reports published: kept as printed, never changed by what is computed beside it."""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from desktop_app.errors import NotAllowed
from desktop_app.figure_terms import Part, Unit
from desktop_app.models.figures import CertificateOffice, Population, PublishedFigure, YearTarget
from desktop_app.paths import resources
from desktop_app.services import audit, operations, seals, staff, ward_settings
from desktop_app.services.figures import forms, rounding
from desktop_app.services.figures.rows import Cell, Form, Table
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.figures.forms import CellForm, Shipped

WARD = "足立区"
"""Whose reports are shipped: the figures of them are no other ward's."""

SEALED = ("published_table", "population", "year_target", "certificate_office")


@dataclass(frozen=True, slots=True)
class LoadedRow:
    """What was put in: tables and cells of the report, days of population, certificate offices."""

    tables: int
    cells: int
    populations: int
    offices: int


def is_of(ward_name: str) -> bool:
    """Whether the shipped reports can be a ward's own; a ward without a name has not said so yet."""
    return ward_name in {"", WARD}


def reports(session: Session) -> tuple[str, ...]:
    """Give the reports whose figures are in the database, the oldest first."""
    return tuple(session.scalars(select(PublishedFigure.report).distinct().order_by(PublishedFigure.report)))


def codes(session: Session, report: str) -> tuple[str, ...]:
    """Give the codes of a report's tables, in the order in which it prints them."""
    first = func.min(PublishedFigure.position)
    statement = (
        select(PublishedFigure.table_code)
        .where(PublishedFigure.report == report)
        .group_by(PublishedFigure.table_code)
        .order_by(first)
    )
    return tuple(session.scalars(statement))


def table(session: Session, report: str, code: str) -> Table:
    """Give a table as the report printed it; without rows where it is not in the database."""
    statement = (
        select(
            PublishedFigure.row_key,
            PublishedFigure.column_key,
            PublishedFigure.printed,
            PublishedFigure.value,
            PublishedFigure.source,
        )
        .where(PublishedFigure.report == report, PublishedFigure.table_code == code)
        .order_by(PublishedFigure.position)
    )
    form = forms.shipped(report, code).form if report in forms.reports() else Form(code)
    cells: dict[tuple[str, str], Cell] = {}
    for row, column, printed, value, source in session.execute(statement):
        number = rounding.number(value) if value is not None else None
        cells[row, column] = cell(report, form, row, column, printed, number, source)
    rows = tuple(dict.fromkeys(row for row, _ in cells))
    columns = tuple(dict.fromkeys(column for _, column in cells))
    return Table(code, columns, rows, cells, form.title, form)


def shipped(report: str, code: str) -> Table:
    """Give a table as the program ships it, whether or not it is in a database. Raises Unknown."""
    found = forms.shipped(report, code)
    cells: dict[tuple[str, str], Cell] = {}
    for row, *texts in found.lines:
        for column, printed in zip(found.columns, texts, strict=True):
            text = forms.cell_form(report, code, row, column).unit is Unit.TEXT
            number = None if text else rounding.number(printed)
            cells[row, column] = cell(report, found.form, row, column, printed, number, found.form.source)
    return Table(
        code, found.columns, tuple(line[0] for line in found.lines), cells, found.form.title, found.form
    )


def cell(
    report: str, form: Form, row: str, column: str, printed: str, number: Decimal | None, source: str
) -> Cell:
    """Make the cell of a printed figure, with all that is known of it."""
    known = forms.cell_form(report, form.code, row, column)
    against = forms.denominator(report, form.code, row, column)
    places = known.places if number is None else rounding.places_of(number)
    exact = against is not None and against.count is not None
    return Cell(
        row=row,
        column=column,
        printed=printed,
        published=number,
        shown=_shown(form, known, printed, number),
        unit=known.unit,
        places=places,
        part=known.part,
        of=known.of,
        denominator=against.count if against and exact else None,
        denominator_on=against.on_date if against else None,
        denominator_name=against.name if against else "",
        source=source,
        figure=known.figure,
        period=forms.period(form, row, column),
    )


def load(session: Session, acting: Acting, report: str = forms.SHIPPED) -> LoadedRow:
    """Put a shipped report's figures into the ward's own database, as a supervisor asked.

    What is there already stays as it is. Sent again it gives the first result. Raises NoPermission, Unknown,
    and NotAllowed in a ward of another name.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return LoadedRow(**kept)
    staff.require(session, acting, "published", Role.SUPERVISOR)
    if not is_of(ward_settings.read(session).ward_name):
        raise NotAllowed("published", "other_ward")
    audit.hold(session)
    before = {key for record in SEALED for key in seals.keys(session, record)}
    loaded = install(session, acting, report)
    sealed = [key for record in SEALED for key in seals.keys(session, record) if key not in before]
    audit.record(session, acting, "published_loaded", report, asdict(loaded), sealed=sealed)
    operations.done(session, acting, "published_loaded", asdict(loaded))
    return loaded


def install(session: Session, acting: Acting, report: str = forms.SHIPPED) -> LoadedRow:
    """Put in the tables of a shipped report that are not there yet, its population, targets and offices."""
    there = set(codes(session, report))
    position = session.scalar(select(func.max(PublishedFigure.position))) or 0
    rows: list[dict[str, object]] = []
    wanted = [code for code in forms.codes(report) if code not in there]
    for code in wanted:
        for found in _figures(report, forms.shipped(report, code)):
            position += 1
            rows.append({"position": position, **found})
    if rows:
        session.execute(insert(PublishedFigure), rows)
    populations = _population(session, acting, report)
    _targets(session, report)
    return LoadedRow(len(wanted), len(rows), populations, _offices(session, report))


def _figures(report: str, found: Shipped) -> Iterator[dict[str, object]]:
    form = found.form
    for row, *texts in found.lines:
        for column, printed in zip(found.columns, texts, strict=True):
            known = forms.cell_form(report, form.code, row, column)
            number = None if known.unit is Unit.TEXT else rounding.number(printed)
            yield {
                "report": report,
                "table_code": form.code,
                "row_key": row,
                "column_key": column,
                "printed": printed,
                "value": None if number is None else str(number),
                "unit": known.unit.value,
                "source": form.source,
            }


def _shown(form: Form, known: CellForm, printed: str, number: Decimal | None) -> str:
    if number is None:
        return printed or (form.empty if known.part is Part.COUNT else "")
    return rounding.text(number, rounding.places_of(number), signed=known.part is Part.CHANGE)


def _population(session: Session, acting: Acting, report: str) -> int:
    there = set(session.scalars(select(Population.on_date)))
    rows = [row for row in forms.population(report) if row[0] not in there]
    for day, count, source in rows:
        made = {"source": source, "at": acting.now, "staff_id": acting.staff_id, "version": 1}
        session.add(Population(on_date=day, count=count, **made))
    session.flush()
    return len(rows)


def _targets(session: Session, report: str) -> None:
    there = {(row.fiscal_year, row.figure) for row in session.scalars(select(YearTarget))}
    for row in _read(report, "targets"):
        key = (int(row["fiscal_year"]), row["figure"])
        if key not in there:
            number = {"value": row["value"], "unit": row["unit"], "version": 1}
            session.add(YearTarget(fiscal_year=key[0], figure=key[1], **number))
    session.flush()


def _offices(session: Session, report: str) -> int:
    there = {office.code for office in session.scalars(select(CertificateOffice))}
    if there:
        return 0
    rows = _read(report, "offices")
    for position, row in enumerate(rows):
        session.add(
            CertificateOffice(
                code=row["code"],
                name=row["name"],
                position=position,
                convenience=row["convenience"] == "1",
                active=True,
            )
        )
    session.flush()
    return len(rows)


def _read(report: str, name: str) -> list[dict[str, str]]:
    with (resources() / "reports" / report / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))
