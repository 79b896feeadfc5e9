"""Seats that a dialog holds are found without looking through all seats of the ward."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

HELD = sa.text("held_for IS NOT NULL")


def upgrade() -> None:
    """Make the index of the seats that are held."""
    op.create_index("ix_seat_held_for", "seat", ["held_for"], sqlite_where=HELD, postgresql_where=HELD)
