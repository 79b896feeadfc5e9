"""Synthetic people by the hundred thousand, with the skew of real surnames, for the benchmarks of search."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import text

from desktop_app.models.database import Database
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import bulk
from desktop_app.services.acting import COMMAND_LINE, Acting
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SURNAMES = (
    "佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,伊藤 イトウ,渡辺 ワタナベ,山本 ヤマモト,"
    "中村 ナカムラ,小林 コバヤシ,加藤 カトウ,吉田 ヨシダ,山田 ヤマダ,佐々木 ササキ,山口 ヤマグチ,"
    "松本 マツモト,井上 イノウエ,木村 キムラ,林 ハヤシ,斎藤 サイトウ,清水 シミズ,山崎 ヤマザキ,森 モリ,"
    "池田 イケダ,橋本 ハシモト"
)
PARTS = (
    "石 イシ,大 オオ,小 オ,中 ナカ,上 カミ,下 シモ,高 タカ,野 ノ,川 カワ,原 ハラ,谷 タニ,沢 サワ,"
    "村 ムラ,田 タ,井 イ,木 キ,本 モト,山 ヤマ,島 シマ,崎 サキ,藤 フジ,松 マツ,竹 タケ,梅 ウメ,"
    "浜 ハマ,津 ツ,宮 ミヤ,倉 クラ,岡 オカ,坂 サカ,口 グチ,内 ウチ,部 ベ,森 モリ,林 バヤシ,星 ホシ,"
    "関 セキ,戸 ト,水 ミズ,南 ミナミ,北 キタ,東 ヒガシ,西 ニシ,岩 イワ"
)
GIVEN = (
    "花 ハナ,美 ミ,子 コ,恵 エ,太 タ,郎 ロウ,一 イチ,二 ジ,陽 ヨウ,翔 ショウ,結 ユ,衣 イ,真 マ,"
    "由 ユ,香 カ,健 ケン,大 ダイ,輔 スケ,直 ナオ,樹 キ,和 カズ,也 ヤ,明 アキ,人 ト,智 トモ,里 リ,"
    "千 チ,代 ヨ"
)
BATCH = 10_000
HELD_EVERY = 11
"""One card in so many lies in custody."""
FIRST_BIRTH = date(1930, 1, 1)
ACTING = Acting(COMMAND_LINE, "bench", "01", datetime(2023, 6, 27, tzinfo=UTC), date(2023, 6, 27), "0" * 32)


def pairs(listed: str) -> list[tuple[str, str]]:
    """Read a list of words with their readings."""
    return [(word, kana) for word, kana in (entry.split() for entry in listed.split(","))]


def rows(count: int, seed: int) -> Iterator[list[list[Any]]]:
    """Give batches of applications in the order of bulk.FACTS; one seed always gives the same people."""
    chance = np.random.default_rng(seed)
    parts, letters = pairs(PARTS), pairs(GIVEN)
    families = pairs(SURNAMES) + [(a + b, x + y) for a, x in parts for b, y in parts if a != b]
    given = [(a + b, x + y) for a, x in letters for b, y in letters if a != b]
    weights = 1 / (np.arange(len(families)) + 8)
    for start in range(0, count, BATCH):
        size = min(BATCH, count - start)
        family: list[int] = chance.choice(len(families), size, p=weights / weights.sum()).tolist()
        first: list[int] = chance.integers(len(given), size=size).tolist()
        days: list[int] = chance.integers(34_000, size=size).tolist()
        yield [
            _row(start + at + 1, families[family[at]], given[first[at]], FIRST_BIRTH + timedelta(days[at]))
            for at in range(size)
        ]


def build(path: Path, count: int, seed: int = 1) -> Database:
    """Make a ward with that many applications, through the row path of the import; indexes come last."""
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    with database.write() as session:
        session.add(Office(code="01", name="区役所"))
        session.flush()
        session.add_all(_shelves(count // HELD_EVERY))
        session.flush()
        listed = (
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'application' AND sql LIKE 'CREATE INDEX%'"
        )
        indexes = session.execute(text(listed)).all()
        for name, _ in indexes:
            session.execute(text(f"DROP INDEX {name}"))
        writer = bulk.Writer(session, ACTING)
        for batch in rows(count, seed):
            writer.add(batch)
        writer.finish()
        for _, statement in indexes:
            session.execute(text(statement))
    return database


def _shelves(count: int) -> list[ShelfLocation]:
    return [
        ShelfLocation(
            id=at + 1,
            office_code="01",
            cabinet="A",
            box=at // 100 + 1,
            position=at % 100 + 1,
            label=f"01-A-{at // 100 + 1:03}-{at % 100 + 1:03}",
        )
        for at in range(count)
    ]


def _row(number: int, family: tuple[str, str], given: tuple[str, str], birth: date) -> list[Any]:
    facts: dict[str, Any] = dict.fromkeys(bulk.FACTS)
    held = number % HELD_EVERY == 0
    facts.update(
        application_id=f"{number:023}",
        notice_number=f"A{number // 1_000_000:02}{number % 1_000_000:06}",
        name=f"{family[0]}　{given[0]}",
        kana=f"{family[1]}　{given[1]}",
        birth_date=birth.isoformat(),
        sex="1",
        postal_code="1208510",
        address=f"足立区中央本町{number % 5 + 1}丁目{number // 100}番{number % 100 // 3}号",
        address_detail="",
        channel="smartphone",
        procedure="new",
        office_code="01",
        stage=(Stage.NOTIFIED if held else Stage.HANDED_OVER).value,
        applied_on="2023-02-01",
        notices=0,
        custody_on="2023-03-01",
        left_on=None if held else "2023-04-01",
        card_expires_on="2033-02-01",
        shelf_id=number // HELD_EVERY if held else None,
    )
    return [facts[name] for name in bulk.FACTS]
