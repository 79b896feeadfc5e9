"""The first tables."""

from alembic import op

from desktop_app.models.tables import Base

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables, and the start of the audit chain."""
    Base.metadata.create_all(op.get_bind())
    op.bulk_insert(Base.metadata.tables["audit_head"], [{"id": 1, "sequence": 0, "hash": "0" * 64}])
