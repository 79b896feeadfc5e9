"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# A search key is compared byte by byte on both engines.
KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
CUSTODY = sa.text("custody_on IS NOT NULL AND left_on IS NULL")
LEFT = sa.text("left_on IS NOT NULL")
DELIVERED = sa.text("delivery_id IS NOT NULL")
STANDS = sa.text("reversed_at IS NULL")


def upgrade() -> None:
    """Make all tables, and the start of the audit chain."""
    op.create_table(
        "audit_entry",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit_entry")),
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "custody_tally",
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("notices", sa.Integer(), nullable=False),
        sa.Column("custody_on", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "office_code", "stage", "notices", "custody_on", name=op.f("pk_custody_tally")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "document",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_ja", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("document_class", sa.String(length=40), nullable=False),
        sa.Column("photo", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_document")),
    )
    op.create_table(
        "document_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(length=40), nullable=False),
        sa.Column("party", sa.String(length=40), nullable=False),
        sa.Column("alternatives", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_rule")),
    )
    op.create_table(
        "import_profile",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("mapping", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_import_profile")),
    )
    op.create_table(
        "name_gram",
        sa.Column("gram", KEY, nullable=False),
        sa.Column("word", KEY, nullable=False),
        sa.PrimaryKeyConstraint("gram", "word", name=op.f("pk_name_gram")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "office",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_office")),
    )
    op.create_table(
        "operation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    op.create_table(
        "tally",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "stage", "channel", "office_code", name=op.f("pk_tally")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ward_setting",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_ward_setting")),
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("announced", sa.Integer(), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by", sa.String(length=40), nullable=True),
        sa.Column("difference_reason", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_code"], ["office.code"], name=op.f("fk_delivery_office_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("code", name=op.f("uq_delivery_code")),
    )
    op.create_table(
        "shelf_location",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("cabinet", sa.String(length=40), nullable=False),
        sa.Column("box", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["office_code"], ["office.code"], name=op.f("fk_shelf_location_office_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shelf_location")),
        sa.UniqueConstraint("label", name=op.f("uq_shelf_location_label")),
        sa.UniqueConstraint(
            "office_code",
            "cabinet",
            "box",
            "position",
            name=op.f("uq_shelf_location_office_code_cabinet_box_position"),
        ),
    )
    op.create_table(
        "application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.String(length=23), nullable=False),
        sa.Column("notice_number", sa.String(length=9), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kana", sa.String(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.Column("sex", sa.String(length=40), nullable=False),
        sa.Column("postal_code", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("address_detail", sa.String(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("produced_on", sa.Date(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("prepared_on", sa.Date(), nullable=True),
        sa.Column("shelved_on", sa.Date(), nullable=True),
        sa.Column("first_notice_on", sa.Date(), nullable=True),
        sa.Column("last_notice_on", sa.Date(), nullable=True),
        sa.Column("notices", sa.Integer(), nullable=False),
        sa.Column("returned_mail_on", sa.Date(), nullable=True),
        sa.Column("handed_over_on", sa.Date(), nullable=True),
        sa.Column("rejected_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("lapsed_on", sa.Date(), nullable=True),
        sa.Column("disposed_on", sa.Date(), nullable=True),
        sa.Column("national_recorded_on", sa.Date(), nullable=True),
        sa.Column("custody_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("card_expires_on", sa.Date(), nullable=True),
        sa.Column("certificates_expire_on", sa.Date(), nullable=True),
        sa.Column("shelf_id", sa.Integer(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kana_key", KEY, nullable=False),
        sa.Column("name_key", KEY, nullable=False),
        sa.Column("given_key", KEY, nullable=False),
        sa.Column("address_key", KEY, nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_application_delivery_id")),
        sa.ForeignKeyConstraint(["office_code"], ["office.code"], name=op.f("fk_application_office_code")),
        sa.ForeignKeyConstraint(["shelf_id"], ["shelf_location.id"], name=op.f("fk_application_shelf_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("application_id", name=op.f("uq_application_application_id")),
        sa.UniqueConstraint("shelf_id", name=op.f("uq_application_shelf_id")),
    )
    op.create_index(
        "ix_application_birth_date_kana_key", "application", ["birth_date", "kana_key"], unique=False
    )
    op.create_index(
        "ix_application_custody",
        "application",
        ["custody_on", "id", "office_code", "stage", "notices"],
        unique=False,
        sqlite_where=CUSTODY,
        postgresql_where=CUSTODY,
    )
    op.create_index(
        "ix_application_custody_address",
        "application",
        ["address_key"],
        unique=False,
        sqlite_where=CUSTODY,
        postgresql_where=CUSTODY,
    )
    op.create_index(
        "ix_application_custody_kana",
        "application",
        ["kana_key"],
        unique=False,
        sqlite_where=CUSTODY,
        postgresql_where=CUSTODY,
    )
    op.create_index(
        "ix_application_custody_name",
        "application",
        ["name_key"],
        unique=False,
        sqlite_where=CUSTODY,
        postgresql_where=CUSTODY,
    )
    op.create_index(
        "ix_application_delivery_id",
        "application",
        ["delivery_id"],
        unique=False,
        sqlite_where=DELIVERED,
        postgresql_where=DELIVERED,
    )
    op.create_index(op.f("ix_application_given_key"), "application", ["given_key"], unique=False)
    op.create_index(op.f("ix_application_kana_key"), "application", ["kana_key"], unique=False)
    op.create_index(
        "ix_application_left",
        "application",
        ["left_on", "custody_on"],
        unique=False,
        sqlite_where=LEFT,
        postgresql_where=LEFT,
    )
    op.create_index(op.f("ix_application_name_key"), "application", ["name_key"], unique=False)
    op.create_index(op.f("ix_application_notice_number"), "application", ["notice_number"], unique=False)
    op.create_table(
        "error_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=40), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=True),
        sa.Column("other_pk", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by", sa.String(length=40), nullable=True),
        sa.Column("whose_pk", sa.Integer(), nullable=True),
        sa.Column("whose_note", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_error_entry_application_pk")
        ),
        sa.ForeignKeyConstraint(["other_pk"], ["application.id"], name=op.f("fk_error_entry_other_pk")),
        sa.ForeignKeyConstraint(["whose_pk"], ["application.id"], name=op.f("fk_error_entry_whose_pk")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_error_entry")),
    )
    op.create_index(op.f("ix_error_entry_application_pk"), "error_entry", ["application_pk"], unique=False)
    op.create_table(
        "event",
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=40), nullable=False),
        sa.Column("operation", sa.String(length=32), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["application_pk"], ["application.id"], name=op.f("fk_event_application_pk")),
        sa.PrimaryKeyConstraint("application_pk", "version", name=op.f("pk_event")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operation", sa.String(length=32), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("seen_version", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("second_staff_id", sa.String(length=40), nullable=True),
        sa.Column("second_reason", sa.String(length=40), nullable=True),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=40), nullable=False),
        sa.Column("notice_scan", sa.String(), nullable=False),
        sa.Column("card_scan", sa.String(), nullable=False),
        sa.Column("old_card", sa.String(length=40), nullable=False),
        sa.Column("national_recorded_on", sa.Date(), nullable=True),
        sa.Column("national_recorded_by", sa.String(length=40), nullable=True),
        sa.Column("reversed_at", sa.DateTime(), nullable=True),
        sa.Column("reversed_by", sa.String(length=40), nullable=True),
        sa.Column("reversed_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_handover_application_pk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
        sa.UniqueConstraint("operation", name=op.f("uq_handover_operation")),
    )
    op.create_index(op.f("ix_handover_application_pk"), "handover", ["application_pk"], unique=False)
    op.create_index(op.f("ix_handover_on_date"), "handover", ["on_date"], unique=False)
    op.create_index(
        "uq_handover_standing",
        "handover",
        ["application_pk"],
        unique=True,
        sqlite_where=STANDS,
        postgresql_where=STANDS,
    )
    op.create_table(
        "notice",
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_notice_application_pk")
        ),
        sa.PrimaryKeyConstraint("application_pk", "number", name=op.f("pk_notice")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "handover_tick",
        sa.Column("handover_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("party", sa.String(length=40), nullable=False),
        sa.Column("document_code", sa.String(length=40), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_tick_handover_id")),
        sa.PrimaryKeyConstraint("handover_id", "number", name=op.f("pk_handover_tick")),
    )
    head = sa.table("audit_head", *map(sa.column, ("id", "sequence", "hash")))
    op.bulk_insert(head, [{"id": 1, "sequence": 0, "hash": "0" * 64}])
