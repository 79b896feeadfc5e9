"""How long cards are kept: the ward's rules, and holds of single cards."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STANDING = sa.text("ended_at IS NULL")


def upgrade() -> None:
    """Make the tables of rules and holds."""
    op.create_table(
        "keep_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("next_open_day", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keep_rule")),
        sa.UniqueConstraint("valid_from", name=op.f("uq_keep_rule_valid_from")),
    )
    op.create_table(
        "card_hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_until", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_card_hold_application_pk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_hold")),
    )
    op.create_index("ix_card_hold_application_pk", "card_hold", ["application_pk"], unique=False)
    op.create_index(
        "uq_card_hold_standing",
        "card_hold",
        ["application_pk"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
