"""Print jobs, cards pulled for a day and its end, counts of boxes, emptied boxes, runs of notices."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OPEN = sa.text("ended_at IS NULL")
TO_POST = sa.text("state IN ('picked', 'printed')")


def upgrade() -> None:
    """Make the tables of the papers, the day, the boxes and the notices."""
    op.create_table(
        "print_job",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("fault", sa.String(length=40), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("reprint_of", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["reprint_of"], ["print_job.id"], name=op.f("fk_print_job_reprint_of")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
    )
    op.create_table(
        "day_end",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_code", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("pulled", sa.Integer(), nullable=False),
        sa.Column("handed_over", sa.Integer(), nullable=False),
        sa.Column("returned", sa.Integer(), nullable=False),
        sa.Column("left_otherwise", sa.Integer(), nullable=False),
        sa.Column("difference_reason", sa.String(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=False),
        sa.Column("ended_by", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["place_code"], ["office.code"], name=op.f("fk_day_end_place_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_end")),
    )
    op.create_index("ix_day_end_day", "day_end", ["on_date", "place_code"], unique=False)
    op.create_table(
        "notice_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reminder", sa.Boolean(), nullable=False),
        sa.Column("place_code", sa.String(length=40), nullable=True),
        sa.Column("from_date", sa.Date(), nullable=False),
        sa.Column("until_date", sa.Date(), nullable=False),
        sa.Column("seats_free", sa.Integer(), nullable=False),
        sa.Column("already_told", sa.Integer(), nullable=False),
        sa.Column("percent_coming", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["place_code"], ["office.code"], name=op.f("fk_notice_run_place_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_run")),
    )
    op.create_table(
        "stock_take",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("cabinet", sa.String(length=40), nullable=False),
        sa.Column("box", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
        sa.Column("begun_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("found", sa.Integer(), nullable=True),
        sa.Column("missing", sa.Integer(), nullable=True),
        sa.Column("surplus", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_code"], ["office.code"], name=op.f("fk_stock_take_office_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_take")),
    )
    op.create_index("ix_stock_take_box", "stock_take", ["office_code", "cabinet", "box"], unique=False)
    op.create_index(
        "uq_stock_take_under_way",
        "stock_take",
        ["office_code", "cabinet", "box"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_table(
        "box_emptied",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("cabinet", sa.String(length=40), nullable=True),
        sa.Column("box", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("second_staff_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_box_emptied_delivery_id")),
        sa.ForeignKeyConstraint(["office_code"], ["office.code"], name=op.f("fk_box_emptied_office_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_box_emptied")),
    )
    op.create_index(op.f("ix_box_emptied_delivery_id"), "box_emptied", ["delivery_id"], unique=False)
    op.create_table(
        "notice_run_card",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("print_job_id", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_notice_run_card_application_pk")
        ),
        sa.ForeignKeyConstraint(
            ["print_job_id"], ["print_job.id"], name=op.f("fk_notice_run_card_print_job_id")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["notice_run.id"], name=op.f("fk_notice_run_card_run_id")),
        sa.PrimaryKeyConstraint("run_id", "position", name=op.f("pk_notice_run_card")),
    )
    op.create_index("ix_notice_run_card_application_pk", "notice_run_card", ["application_pk"], unique=False)
    op.create_index(
        "uq_notice_run_card_to_post",
        "notice_run_card",
        ["application_pk"],
        unique=True,
        sqlite_where=TO_POST,
        postgresql_where=TO_POST,
    )
    op.create_table(
        "stock_take_scan",
        sa.Column("stock_take_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("finding", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_stock_take_scan_application_pk")
        ),
        sa.ForeignKeyConstraint(
            ["stock_take_id"], ["stock_take.id"], name=op.f("fk_stock_take_scan_stock_take_id")
        ),
        sa.PrimaryKeyConstraint("stock_take_id", "number", name=op.f("pk_stock_take_scan")),
        sa.UniqueConstraint(
            "stock_take_id", "application_pk", name=op.f("uq_stock_take_scan_stock_take_id_application_pk")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pulled",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.Integer(), nullable=True),
        sa.Column("place_code", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("pulled_at", sa.DateTime(), nullable=False),
        sa.Column("pulled_by", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_pulled_application_pk")
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_pulled_booking_id")),
        sa.ForeignKeyConstraint(["place_code"], ["office.code"], name=op.f("fk_pulled_place_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pulled")),
    )
    op.create_index(op.f("ix_pulled_application_pk"), "pulled", ["application_pk"], unique=False)
    op.create_index("ix_pulled_day", "pulled", ["on_date", "place_code"], unique=False)
    op.create_index(
        "uq_pulled_out", "pulled", ["application_pk"], unique=True, sqlite_where=OPEN, postgresql_where=OPEN
    )
