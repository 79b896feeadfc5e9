"""Figures that are not cards: certificates, population, municipalities, what reports published."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day


class CertificateOffice(Base):
    """A place that issues certificates; convenience: the shops together, not an office of the ward."""

    __tablename__ = "certificate_office"

    code: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    convenience: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)


class CertificateCount(Base):
    """Certificates issued: from grain (day, month, year) and on_date (its first day), by office and kind.

    minute: when the part of the day begins to which they belong (510: 8:30), in minutes after midnight, or
    -1 where it is not known. Hours would not do: the report's parts of a day end at 8:30 and 17:15.
    area: inside or outside the ward, or nothing.
    """

    __tablename__ = "certificate_count"
    __table_args__ = (
        Index("ix_certificate_count_office", "office_code", "on_date"),
        {"sqlite_with_rowid": False},
    )

    grain: Mapped[Code] = mapped_column(primary_key=True)
    on_date: Mapped[date] = mapped_column(primary_key=True)
    office_code: Mapped[Code] = mapped_column(ForeignKey("certificate_office.code"), primary_key=True)
    kind: Mapped[Code] = mapped_column(primary_key=True)
    minute: Mapped[int] = mapped_column(primary_key=True)
    area: Mapped[Code] = mapped_column(primary_key=True)
    count: Mapped[int]
    source: Mapped[str]
    at: Mapped[datetime]
    staff_id: Mapped[Code]


class Population(Base):
    """How many people lived in the ward on a day: the denominator of rates."""

    __tablename__ = "population"

    on_date: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]
    source: Mapped[str]
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    version: Mapped[int] = mapped_column(default=1)


class MunicipalityFigure(Base):
    """Cards issued in a municipality by a day, from a national table.

    code: six digits, or prefecture and name where the table has none.
    """

    __tablename__ = "municipality_figure"
    __table_args__ = ({"sqlite_with_rowid": False},)

    as_of: Mapped[date] = mapped_column(primary_key=True)
    code: Mapped[Code] = mapped_column(primary_key=True)
    prefecture: Mapped[str]
    name: Mapped[str]
    population: Mapped[int]
    population_on: Mapped[date]
    issued: Mapped[int]
    source: Mapped[str]


class PublishedFigure(Base):
    """One cell of a table as a report printed it, never changed by what is computed beside it.

    value: the number in plain decimal form, nothing where the cell holds none; unit: percent, points, …
    """

    __tablename__ = "published_figure"
    __table_args__ = (UniqueConstraint("report", "table_code", "row_key", "column_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    report: Mapped[Code]
    table_code: Mapped[Code]
    row_key: Mapped[str]
    column_key: Mapped[str]
    position: Mapped[int]
    printed: Mapped[str]
    value: Mapped[Code | None]
    unit: Mapped[Code]
    source: Mapped[str]


class YearTarget(Base):
    """What the ward wants to reach by the end of a fiscal year, named by the Western year it begins in."""

    __tablename__ = "year_target"
    __table_args__ = (UniqueConstraint("fiscal_year", "figure"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    fiscal_year: Mapped[int]
    figure: Mapped[Code]
    value: Mapped[Code]
    unit: Mapped[Code]
    version: Mapped[int] = mapped_column(default=1)


class ReportDraft(Base):
    """A committee report as staff write it: body is JSON, blocks of text whose figures are references."""

    __tablename__ = "report_draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[Code]
    title: Mapped[str]
    department: Mapped[str]
    reported_on: Mapped[date]
    as_of: Mapped[Day]
    body: Mapped[str]
    position: Mapped[int]
    sample: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]
    changed_by: Mapped[Code]
    version: Mapped[int] = mapped_column(default=1)
