"""Clearing the backlog: calls, work on returned mail, disposal, plans and memos, and the daily tally."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of calls, returned mail, disposal and forecasts, and the tally of each day."""
    op.create_table(
        "day_tally",
        sa.Column("item", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("item", "on_date", name=op.f("pk_day_tally")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "custody_day",
        sa.Column("office_code", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        *(sa.Column(f"age_{age}", sa.Integer(), nullable=False) for age in (0, 31, 91, 181, 366)),
        sa.PrimaryKeyConstraint("office_code", "on_date", name=op.f("pk_custody_day")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "forecast_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forecast_plan")),
    )
    op.create_table(
        "forecast_result",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_forecast_result")),
    )
    op.create_table(
        "disposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("place_code", sa.String(length=40), nullable=True),
        sa.Column("cards_before", sa.Integer(), nullable=False),
        sa.Column("cards_after", sa.Integer(), nullable=True),
        sa.Column("cards_came", sa.Integer(), nullable=True),
        sa.Column("cards_left", sa.Integer(), nullable=True),
        sa.Column("counted", sa.Integer(), nullable=True),
        sa.Column("difference_reason", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["place_code"], ["office.code"], name=op.f("fk_disposal_place_code")),
        sa.ForeignKeyConstraint(["rule_id"], ["keep_rule.id"], name=op.f("fk_disposal_rule_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposal")),
    )
    op.create_table(
        "plan_memo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("print_job_id", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["print_job_id"], ["print_job.id"], name=op.f("fk_plan_memo_print_job_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_memo")),
    )
    op.create_table(
        "card_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_card_call_application_pk")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["notice_run.id"], name=op.f("fk_card_call_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_call")),
    )
    op.create_index("ix_card_call_application_pk", "card_call", ["application_pk"], unique=False)
    op.create_table(
        "disposal_card",
        sa.Column("disposal_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("disposable_from", sa.Date(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("pulled_at", sa.DateTime(), nullable=True),
        sa.Column("pulled_by", sa.String(length=40), nullable=True),
        sa.Column("disposed_at", sa.DateTime(), nullable=True),
        sa.Column("disposed_by", sa.String(length=40), nullable=True),
        sa.Column("seconded_by", sa.String(length=40), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_disposal_card_application_pk")
        ),
        sa.ForeignKeyConstraint(["disposal_id"], ["disposal.id"], name=op.f("fk_disposal_card_disposal_id")),
        sa.PrimaryKeyConstraint("disposal_id", "position", name=op.f("pk_disposal_card")),
    )
    op.create_index("ix_disposal_card_application_pk", "disposal_card", ["application_pk"], unique=False)
    op.create_index(
        "uq_disposal_card_listed",
        "disposal_card",
        ["application_pk"],
        unique=True,
        sqlite_where=sa.text("state IN ('listed', 'pulled')"),
        postgresql_where=sa.text("state IN ('listed', 'pulled')"),
    )
    op.create_table(
        "address_work",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_pk", sa.Integer(), nullable=False),
        sa.Column("notice_number", sa.Integer(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=False),
        sa.Column("version_sent", sa.Integer(), nullable=False),
        sa.Column("version_then", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("hold_id", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.String(length=40), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_pk"], ["application.id"], name=op.f("fk_address_work_application_pk")
        ),
        sa.ForeignKeyConstraint(["hold_id"], ["card_hold.id"], name=op.f("fk_address_work_hold_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_work")),
    )
    op.create_index("ix_address_work_application_pk", "address_work", ["application_pk"], unique=False)
    op.create_index(
        "uq_address_work_open",
        "address_work",
        ["application_pk"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.add_column(
        "notice_run", sa.Column("kind", sa.String(length=40), server_default="letter", nullable=False)
    )
    op.add_column(
        "notice_run", sa.Column("ordered_by", sa.String(length=40), server_default="usual", nullable=False)
    )
    here = sa.text("custody_on IS NOT NULL AND left_on IS NULL")
    op.create_index(
        "ix_application_custody_told",
        "application",
        ["stage", "last_notice_on", "notices", "office_code", "card_expires_on", "id"],
        unique=False,
        sqlite_where=here,
        postgresql_where=here,
    )
    held = sa.text("stage = 'handed_over'")
    for name, columns in (
        ("ix_application_card_expires", ["card_expires_on", "id"]),
        ("ix_application_certificates_expire", ["certificates_expire_on", "id", "card_expires_on"]),
    ):
        op.create_index(name, "application", columns, unique=False, sqlite_where=held, postgresql_where=held)
    again = sa.text("procedure <> 'new'")
    op.create_index(
        "ix_application_again",
        "application",
        ["procedure", "applied_on"],
        unique=False,
        sqlite_where=again,
        postgresql_where=again,
    )
    _fill()


# What follows counts the daily tallies of the applications that are there: each day on which one of them
# comes to another item, and to another age class of its office, before and after that day.
DAYS = ("applied_on", "produced_on", "custody_on", "left_on", "rejected_on")
ENDS = ("disposed_on", "withdrawn_on", "lapsed_on")
AGES = (0, 31, 91, 181, 366)
AGAIN = """
    SELECT older.id AS id, min(newer.applied_on) AS on_date FROM application older
    JOIN application newer ON newer.birth_date = older.birth_date AND newer.kana_key = older.kana_key
    AND newer.id <> older.id AND newer.applied_on >= older.applied_on
    WHERE older.disposed_on IS NOT NULL OR older.withdrawn_on IS NOT NULL OR older.lapsed_on IS NOT NULL
    GROUP BY older.id
"""
LATEST = """
    FROM day JOIN application a ON a.id = day.id LEFT JOIN again ON again.id = a.id
"""


def _fill() -> None:
    """Count the daily tallies."""
    days = " UNION ".join(
        [
            *(
                f"SELECT id, {name} AS on_date FROM application WHERE {name} IS NOT NULL"
                for name in (*DAYS, *ENDS, "handed_over_on")
            ),
            "SELECT application_pk, posted_on FROM posted_card",
            "SELECT application_pk, ended_on FROM posted_card WHERE ended_on IS NOT NULL",
            "SELECT id, on_date FROM again",
        ]
    )
    steps = f"SELECT day.on_date, {_item('<=', '>')} AS item, {_item('<', '>=')} AS was {LATEST}"
    op.execute(
        f"WITH again AS ({AGAIN}), day AS ({days}), step AS ({steps})"
        " INSERT INTO day_tally (item, on_date, count)"
        " SELECT item, on_date, sum(times) FROM ("
        "SELECT item, on_date, 1 AS times FROM step WHERE item IS NOT NULL"
        " UNION ALL SELECT was, on_date, -1 FROM step WHERE was IS NOT NULL"
        " UNION ALL SELECT 'applied', applied_on, 1 FROM application"
        " UNION ALL SELECT 'handed_over', handed_over_on, 1 FROM application WHERE handed_over_on IS NOT NULL"
        ") AS moved GROUP BY item, on_date HAVING sum(times) <> 0"
    )
    older = " ".join(
        f"UNION SELECT id, {_later('custody_on', age)} FROM application WHERE custody_on IS NOT NULL"
        for age in AGES[1:]
    )
    steps = f"SELECT a.office_code, day.on_date, {_age('<=', '>')} AS age, {_age('<', '>=')} AS was {LATEST}"
    counts = [
        f"sum(CASE WHEN age = {age} THEN 1 ELSE 0 END) - sum(CASE WHEN was = {age} THEN 1 ELSE 0 END)"
        for age in AGES
    ]
    op.execute(
        f"WITH again AS ({AGAIN}), day AS ({days} {older}), step AS ({steps})"
        f" INSERT INTO custody_day (office_code, on_date, {', '.join(f'age_{age}' for age in AGES)})"
        f" SELECT office_code, on_date, {', '.join(counts)} FROM step"
        f" WHERE age IS NOT NULL OR was IS NOT NULL GROUP BY office_code, on_date"
        f" HAVING {' OR '.join(f'{count} <> 0' for count in counts)}"
    )


def _item(by: str, after: str) -> str:
    """Say where a card is at the end of the day (by <=, after >) or was before it (by <, after >=)."""
    posted = (
        "EXISTS (SELECT 1 FROM posted_card p WHERE p.application_pk = a.id"
        f" AND p.posted_on {by} day.on_date AND (p.ended_on IS NULL OR p.ended_on {after} day.on_date))"
    )
    lies = f"a.custody_on {by} day.on_date AND (a.left_on IS NULL OR a.left_on {after} day.on_date)"
    ended = " OR ".join(f"a.{name} {by} day.on_date" for name in ENDS)
    ends = " ".join(f"WHEN a.{name} {by} day.on_date THEN '{name.removesuffix('_on')}'" for name in ENDS)
    return (
        f"CASE WHEN NOT a.applied_on {by} day.on_date OR a.handed_over_on {by} day.on_date THEN NULL"
        f" WHEN {posted} THEN 'posted' WHEN {lies} THEN 'uncollected'"
        f" WHEN a.rejected_on {by} day.on_date THEN 'rejected'"
        f" WHEN ({ended}) AND again.on_date {by} day.on_date THEN 'replaced' {ends}"
        f" WHEN a.produced_on {by} day.on_date THEN 'in_transit' ELSE 'in_production' END"
    )


def _age(by: str, after: str) -> str:
    """Name the age class in which a card lies in custody then; none where it lies elsewhere."""
    classes = " ".join(
        f"WHEN {_later('a.custody_on', age)} {by} day.on_date THEN {age}" for age in reversed(AGES)
    )
    return f"CASE WHEN ({_item(by, after)}) = 'uncollected' THEN CASE {classes} END END"


def _later(day: str, days: int) -> str:
    on_server = op.get_bind().dialect.name == "postgresql"
    return f"({day} + {days})" if on_server else f"date({day}, '+{days} days')"
