"""Campaigns, venues, the rotation, the support desk, registration checks, outreach, posted cards."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STANDING = sa.text("ended_at IS NULL")
OPEN = sa.text("closed_at IS NULL")
CUSTODY = sa.text("custody_on IS NOT NULL AND left_on IS NULL")


def upgrade() -> None:
    """Make the tables of what the ward does away from the handover desk."""
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("claim_by", sa.Date(), nullable=False),
        sa.Column("applied_by", sa.Date(), nullable=True),
        sa.Column("expires_from", sa.Date(), nullable=True),
        sa.Column("expires_until", sa.Date(), nullable=True),
        sa.Column("inquiry_name", sa.String(), nullable=False),
        sa.Column("inquiry_line", sa.String(length=40), nullable=False),
        sa.Column("venues_a_week", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("code", name=op.f("uq_campaign_code")),
    )
    op.create_table(
        "outreach_visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("persons_expected", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=True),
        sa.Column("applications", sa.Integer(), nullable=True),
        sa.Column("handed_over", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outreach_visit")),
    )
    op.create_index("ix_outreach_visit_day", "outreach_visit", ["on_date", "position"], unique=False)
    op.create_table(
        "venue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double[float](), nullable=True),
        sa.Column("longitude", sa.Double[float](), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("closed_weekdays", sa.String(length=40), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("desks", sa.Integer(), nullable=False),
        sa.Column("substitute_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["substitute_id"], ["venue.id"], name=op.f("fk_venue_substitute_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue")),
        sa.UniqueConstraint("code", name=op.f("uq_venue_code")),
    )
    op.create_table(
        "campaign_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("venue_kind", sa.String(length=40), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_day_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_day")),
    )
    op.create_index(op.f("ix_campaign_day_campaign_id"), "campaign_day", ["campaign_id"], unique=False)
    op.create_table(
        "campaign_part",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_part_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", "position", name=op.f("pk_campaign_part")),
        sa.UniqueConstraint("campaign_id", "code", name=op.f("uq_campaign_part_campaign_id_code")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "campaign_venue",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_venue_campaign_id")),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_campaign_venue_venue_id")),
        sa.PrimaryKeyConstraint("campaign_id", "venue_id", name=op.f("pk_campaign_venue")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outreach_staff",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_outreach_staff_staff_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["outreach_visit.id"], name=op.f("fk_outreach_staff_visit_id")),
        sa.PrimaryKeyConstraint("visit_id", "staff_id", name=op.f("pk_outreach_staff")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "post_office_count",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("applications", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_post_office_count_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_office_count")),
        sa.UniqueConstraint("venue_id", "month", name=op.f("uq_post_office_count_venue_id_month")),
    )
    op.create_table(
        "publicity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("medium", sa.String(length=40), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("done_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_publicity_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publicity")),
    )
    op.create_index(op.f("ix_publicity_campaign_id"), "publicity", ["campaign_id"], unique=False)
    op.create_table(
        "rotation_turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("stands_in_for", sa.Integer(), nullable=True),
        sa.Column("origin", sa.String(length=40), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("end_kind", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_rotation_turn_campaign_id")),
        sa.ForeignKeyConstraint(["stands_in_for"], ["venue.id"], name=op.f("fk_rotation_turn_stands_in_for")),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_rotation_turn_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rotation_turn")),
    )
    op.create_index(
        "uq_rotation_turn_standing",
        "rotation_turn",
        ["campaign_id", "monday", "venue_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_table(
        "rotation_week",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        sa.Column("until_date", sa.Date(), nullable=False),
        sa.Column("announced_at", sa.DateTime(), nullable=True),
        sa.Column("announced_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_rotation_week_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", "monday", name=op.f("pk_rotation_week")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "rotation_wish",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_rotation_wish_campaign_id")),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_rotation_wish_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rotation_wish")),
    )
    op.create_index(
        "uq_rotation_wish_standing",
        "rotation_wish",
        ["campaign_id", "monday", "venue_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_table(
        "venue_closure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        sa.Column("until_date", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_by", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_venue_closure_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue_closure")),
    )
    op.create_index("ix_venue_closure_venue", "venue_closure", ["venue_id", "from_date"], unique=False)
    op.create_table(
        "posted_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("tracking_number", sa.String(length=40), nullable=False),
        sa.Column("letter_scan", sa.String(), nullable=False),
        sa.Column("card_scan", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        sa.Column("posted_by", sa.String(length=40), nullable=False),
        sa.Column("second_staff_id", sa.String(length=40), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_posted_card_application_pk")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["outreach_visit.id"], name=op.f("fk_posted_card_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posted_card")),
        sa.UniqueConstraint("tracking_number", name=op.f("uq_posted_card_tracking_number")),
    )
    op.create_index("ix_posted_card_application_pk", "posted_card", ["application_pk"], unique=False)
    op.create_index("ix_posted_card_posted_on", "posted_card", ["posted_on"], unique=False)
    op.create_index(op.f("ix_posted_card_visit_id"), "posted_card", ["visit_id"], unique=False)
    op.create_index(
        "uq_posted_card_on_the_way",
        "posted_card",
        ["application_pk"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_table(
        "support_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=False),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=True),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("received_by", sa.String(length=40), nullable=False),
        sa.Column("identified_at", sa.DateTime(), nullable=True),
        sa.Column("started_at", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("broken_off_reason", sa.String(length=40), nullable=True),
        sa.Column("logged_out_at", sa.DateTime(), nullable=True),
        sa.Column("screen_cleared_at", sa.DateTime(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by", sa.String(length=40), nullable=True),
        sa.Column("follow_up", sa.String(), nullable=True),
        sa.Column("follow_up_due", sa.Date(), nullable=True),
        sa.Column("followed_up_at", sa.DateTime(), nullable=True),
        sa.Column("followed_up_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_support_session_application_pk")
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_support_session_campaign_id")
        ),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_support_session_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_session")),
    )
    op.create_index(
        op.f("ix_support_session_application_pk"), "support_session", ["application_pk"], unique=False
    )
    op.create_index("ix_support_session_day", "support_session", ["on_date", "venue_id"], unique=False)
    op.create_index(
        "uq_support_session_open",
        "support_session",
        ["terminal"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_table(
        "registration_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("terminal", sa.String(length=40), nullable=False),
        sa.Column("venue_id", sa.Integer(), nullable=True),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("application_pk", sa.Integer(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("assisted", sa.Boolean(), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("escalated_to", sa.String(), nullable=True),
        sa.Column("waits_for", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by", sa.String(length=40), nullable=True),
        sa.Column("settled_with", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_registration_check_application_pk")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["support_session.id"], name=op.f("fk_registration_check_session_id")
        ),
        sa.ForeignKeyConstraint(["venue_id"], ["venue.id"], name=op.f("fk_registration_check_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration_check")),
        sa.UniqueConstraint("session_id", name=op.f("uq_registration_check_session_id")),
    )
    op.create_index(
        op.f("ix_registration_check_application_pk"), "registration_check", ["application_pk"], unique=False
    )
    op.create_index("ix_registration_check_day", "registration_check", ["on_date"], unique=False)
    op.create_table(
        "support_part",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("part_code", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["support_session.id"], name=op.f("fk_support_part_session_id")
        ),
        sa.PrimaryKeyConstraint("session_id", "part_code", name=op.f("pk_support_part")),
        sqlite_with_rowid=False,
    )
    # A list of who can still take part in a campaign is found without reading the rows of all cards.
    op.drop_index("ix_application_custody", "application", sqlite_where=CUSTODY, postgresql_where=CUSTODY)
    op.create_index(
        "ix_application_custody",
        "application",
        [
            *("custody_on", "id", "office_code", "stage", "notices"),
            *("applied_on", "card_expires_on", "first_notice_on"),
        ],
        sqlite_where=CUSTODY,
        postgresql_where=CUSTODY,
    )
