"""One card on a shelf place: said of the cards that lie on one, not of all that ever were."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

SHELVED = sa.text("shelf_id IS NOT NULL")
CONSTRAINT = "uq_application_shelf_id"
OF_APPLICATION = "FROM sqlite_schema WHERE tbl_name = 'application' AND sql IS NOT NULL"


def upgrade() -> None:
    """Make the index, and take the constraint away, which kept a row for each card without a place.

    SQLite takes no constraint away from a table. An empty one is made anew; where there are applications it
    stays beside the index: it says the same, and only the first ledger is brought in faster without it.
    """
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        op.drop_constraint(CONSTRAINT, "application", type_="unique")
    elif bind.scalar(sa.text("SELECT min(id) FROM application")) is None:
        _make_anew(bind)
    op.create_index(
        "ix_application_shelf_id",
        "application",
        ["shelf_id"],
        unique=True,
        sqlite_where=SHELVED,
        postgresql_where=SHELVED,
    )


def _make_anew(bind: sa.Connection) -> None:
    made = list(bind.scalars(sa.text(f"SELECT sql {OF_APPLICATION} ORDER BY type = 'index'")))
    op.drop_table("application")
    # As SQLAlchemy writes it: a comma, a blank, and the next line.
    table = made[0].replace(f", \n\tCONSTRAINT {CONSTRAINT} UNIQUE (shelf_id)", "")
    for statement in (table, *made[1:]):
        bind.exec_driver_sql(statement)
