"""Seats that a dialog holds are let go without looking through all seats of the ward."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from desktop_app.models.database import Database
from desktop_app.services.booking.holding import RELEASE


def test_that_what_a_dialog_holds_is_found_by_an_index(local_database: Database) -> None:
    statement = str(RELEASE.compile(dialect=sqlite.dialect(paramstyle="named")))
    asked = {"dialog": "x", "held_until": None, "held_by": None, "held_for": None}
    with local_database.write() as session:
        found = session.execute(text(f"EXPLAIN QUERY PLAN {statement}"), asked)
        steps = [str(row.detail) for row in found]
    assert len(steps) == 1
    assert "ix_seat_held_for" in steps[0], steps
