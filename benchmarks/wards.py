"""Wards of any size for the benchmarks of the backlog, with ages, places, stages and notices as they are."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import text

from desktop_app.models.database import Database
from desktop_app.models.office import Office
from desktop_app.services import bulk
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

FOLDER = Path("build/bench")
TODAY = date(2023, 6, 27)
OFFICES = 18
BATCH = 100_000
COUNT = (
    "INSERT INTO custody_tally (office_code, stage, notices, custody_on, count)"
    " SELECT office_code, stage, min(notices, 9), custody_on, count(*) FROM application"
    " WHERE custody_on IS NOT NULL AND left_on IS NULL GROUP BY 1, 2, 3, 4"
)
HELD = 45_000 / 522_344
"""Share of the applications whose cards lie in custody, as in the committee's report."""

STAGES = (Stage.DELIVERED, Stage.PREPARED, Stage.SHELVED, Stage.NOTIFIED, Stage.RETURNED_MAIL, Stage.LAPSED)
SHARES = (0.03, 0.01, 0.02, 0.86, 0.04, 0.04)
COLUMNS = (
    *("id", "application_id", "notice_number", "name", "kana", "birth_date", "sex", "postal_code", "address"),
    *("address_detail", "channel", "procedure", "office_code", "stage", "applied_on", "delivered_on"),
    *("prepared_on", "shelved_on", "first_notice_on", "last_notice_on", "notices", "handed_over_on"),
    *(
        "custody_on",
        "left_on",
        "card_expires_on",
        "version",
        "kana_key",
        "name_key",
        "given_key",
        "address_key",
    ),
)


def ward(rows: int, held: float = HELD) -> Database:
    """Open the ward with that many applications; it is made once and kept."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"backlog_{rows}_{round(held * 100)}.db"
    if not path.exists():
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        database = Database(f"sqlite:///{draft}")
        database.upgrade()
        with database.write() as session:
            _fill(session, rows, held)
        database.close()
        draft.rename(path)
    return Database(f"sqlite:///{path}")


def _fill(session: Session, rows: int, held: float) -> None:
    indexes = session.execute(
        text(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'application' AND sql LIKE 'CREATE INDEX%'"
        )
    ).all()
    for name, _sql in indexes:
        session.execute(text(f"DROP INDEX {name}"))
    session.add_all(
        Office(code=f"{code:02}", name=f"Office {code}", position=code) for code in range(OFFICES)
    )
    session.flush()
    for batch in _batches(rows, held):
        bulk.insert_rows(session, "application", COLUMNS, list(batch))
    for _name, statement in indexes:
        session.execute(text(statement))
    session.execute(text(COUNT))


def _batches(rows: int, held: float) -> Iterator[Iterator[tuple[object, ...]]]:
    chance = np.random.default_rng(1)
    days = [(TODAY - timedelta(days=number)).isoformat() for number in range(2_800)]
    for start in range(0, rows, BATCH):
        size = min(BATCH, rows - start)
        # Boxes come on two days a week.
        came = np.minimum(chance.exponential(200, size), 2_700).astype(int) // 7 * 7
        came += 3 * chance.integers(0, 2, size)
        office = np.minimum(chance.exponential(4, size).astype(int), OFFICES - 1).tolist()
        stage = chance.choice(len(STAGES), size, p=SHARES).tolist()
        notices = np.minimum(chance.exponential(1.5, size).astype(int) + 1, 9).tolist()
        is_held = (chance.random(size) < held).tolist()
        stay = chance.integers(0, 120, size).tolist()
        facts = zip(came.tolist(), office, stage, notices, is_held, stay, strict=True)
        yield (_row(start + number + 1, days, *fact) for number, fact in enumerate(facts))


def _row(
    pk: int, days: list[str], came: int, office: int, stage: int, notices: int, held: bool, stay: int
) -> tuple[object, ...]:
    name, kana = f"足立　花子{pk % 9973}", f"アダチ　ハナコ{pk % 9973}"
    came = came if held else min(came + stay + 20, len(days) - 1)
    left = None if held else days[max(came - stay, 0)]
    step = [days[max(came - later, 0)] for later in (0, 3, 5, 8, 40)]
    return (
        *(pk, f"{pk:023}", f"ABC{pk % 1_000_000:06}", name, kana, "1985-04-12", "2", "1208510"),
        *(f"足立区中央本町{pk % 5 + 1}丁目{pk // 100}番", "", "post", "new", f"{office:02}"),
        *((STAGES[stage] if held else Stage.HANDED_OVER).value, step[0], *step),
        *(notices, left, days[came], left, "2033-04-12", 1, kana, name, name[2:], str(pk // 100)),
    )
