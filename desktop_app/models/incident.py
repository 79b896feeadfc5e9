"""Incidents: what happened, to whom, what was done, and by when authorities must be told."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day


class Incident(Base):
    """One incident in the register; sample: shipped as an example, without personal data."""

    __tablename__ = "incident"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    kind: Mapped[Code]
    happened_on: Mapped[Day]
    noticed_on: Mapped[date]
    summary: Mapped[str]
    cause: Mapped[str]
    measures: Mapped[str]
    state: Mapped[Code]
    sample: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class IncidentStep(Base):
    """One entry of an incident's time line: a day, with a time of day (minutes) where it is known."""

    __tablename__ = "incident_step"
    __table_args__ = (Index("ix_incident_step_incident", "incident_id", "on_date"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"))
    on_date: Mapped[date]
    minute: Mapped[int | None]
    text: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]


class IncidentCase(Base):
    """One row of the cases table: how many papers and persons, which, what stood on them, where they are."""

    __tablename__ = "incident_case"

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    position: Mapped[int]
    on_date: Mapped[date]
    papers: Mapped[int]
    persons: Mapped[int]
    paper_kind: Mapped[str]
    personal_data: Mapped[str]
    whereabouts: Mapped[str]
    done: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)


class IncidentPerson(Base):
    """An application whose person is concerned; note says why somebody was not told."""

    __tablename__ = "incident_person"
    __table_args__ = ({"sqlite_with_rowid": False},)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"), primary_key=True, index=True)
    told_on: Mapped[Day]
    told_by: Mapped[Code | None]
    note: Mapped[str | None]


class IncidentError(Base):
    """An error to review that belongs to an incident."""

    __tablename__ = "incident_error"
    __table_args__ = ({"sqlite_with_rowid": False},)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), primary_key=True)
    error_entry_id: Mapped[int] = mapped_column(ForeignKey("error_entry.id"), primary_key=True, index=True)


class IncidentDeadline(Base):
    """Who must be told by a day, under which rule, and when that was done; note says why it was not."""

    __tablename__ = "incident_deadline"

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    authority: Mapped[str]
    source: Mapped[str | None]
    due_on: Mapped[date]
    done_on: Mapped[Day]
    done_by: Mapped[Code | None]
    note: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
