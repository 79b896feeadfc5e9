"""Every accepted relation of a ledger's word, its days and what is known: taken in twice, it changes once."""

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.services import change
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import settle as settling
from desktop_app.services.ledger.codes import CHOICES
from desktop_app.terms import EventKind, Stage
from tests.services.ledger.ledgers import cells, reasons, take, write

WORDS = ("", *CHOICES["stage"])
ENDS = ("", "交付日", "不備日", "交付取りやめ日", "失効日", "廃棄日")
DAYS = ("交付前設定日", "交付通知日", "最終通知日", "返戻日", "不備日", "交付取りやめ日", "失効日", "廃棄日")
SMALL = 2_000


def combinations() -> Iterator[dict[str, str]]:
    """Each word with each choice of days that matter to it, accepted or not."""
    yes = (False, True)
    for word, delivered, prepared, notice, last, returned, end, shelf, count in product(
        WORDS, yes, yes, yes, ("", "2023/5/10", "2023/6/10"), yes, ENDS, yes, ("", "3")
    ):
        row = dict.fromkeys((*DAYS, "交付日", "棚番号", "到着日"), "")
        row |= {"状態": word, "通知回数": count, "最終通知日": last}
        row |= {"到着日": "2023/5/1"} if delivered else {}
        row |= {"交付前設定日": "2023/5/2"} if prepared else {}
        row |= {"交付通知日": "2023/5/8"} if notice else {}
        row |= {"返戻日": "2023/5/20"} if returned else {}
        row |= {end: "2023/6/20"} if end else {}
        yield row | ({"棚番号": "yes"} if shelf else {})


def ledger(path: Path, rows: list[dict[str, str]]) -> Path:
    """Write rows of facts for the applications 1, 2, 3 and so on."""
    return write(
        path,
        [
            cells(at, **{**row, "棚番号": f"A-{at // 900 + 1}-{at % 900 + 1}" if row["棚番号"] else ""})
            for at, row in enumerate(rows, start=1)
        ],
    )


def test_that_every_ledger_taken_in_twice_changes_nothing(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = ledger(tmp_path / "l.csv", list(combinations()))
    first = take(local_database, acting, path, accept_good=True)
    assert first.created > first.rows / 10
    with local_database.read() as session:
        assert len(set(session.scalars(select(Application.stage)))) == len(CHOICES["stage"])
    second = take(local_database, acting, path, accept_good=True)
    assert (second.changed, second.conflicts) == (0, 0), second.problems[:3]
    assert (second.unchanged, second.refused) == (first.created, first.refused)


def test_that_any_later_ledger_changes_once_and_takes_no_card_back(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")
    chance = random.Random(seed)
    rows = [row for row in combinations() if row["棚番号"] or not row["到着日"]]
    take(local_database, acting, ledger(tmp_path / "l.csv", chance.sample(rows, SMALL)), accept_good=True)
    before = stages(local_database)
    later = ledger(tmp_path / "l.csv", chance.sample(rows, SMALL))
    first = take(local_database, acting, later, accept_good=True)
    assert first.changed > 0
    after = stages(local_database)
    told = {Stage.NOTIFIED, Stage.RETURNED_MAIL}
    order = [stage for stage in Stage if stage not in told]
    for number, stage in before.items():
        if not {stage, after[number]} <= told:
            assert settling.rank(after[number]) >= settling.rank(stage)
            if after[number] in order[:5] and stage in order[:5]:
                assert order.index(Stage(after[number])) >= order.index(Stage(stage))
    second = take(local_database, acting, later, accept_good=True)
    assert (second.changed, second.created) == (0, 0), changed_again(local_database)
    assert reasons(second) == reasons(first)


def stages(database: Database) -> dict[str, str]:
    with database.read() as session:
        return dict(session.execute(select(Application.application_id, Application.stage)).all())


def changed_again(database: Database) -> list[str]:
    with database.read() as session:
        found = session.scalars(select(Event).where(Event.version == 3).limit(3))
        return [event.detail for event in found]


def one(database: Database) -> Application:
    with database.read() as session:
        return session.scalars(select(Application)).one()


RETURNED = {"状態": "返戻", "交付通知日": "2023/5/8", "最終通知日": "2023/5/8", "返戻日": "2023/5/20"}


def test_that_a_notice_after_a_return_moves_the_card_on(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1, **RETURNED)]))
    assert one(database).stage == Stage.RETURNED_MAIL
    again = RETURNED | {"状態": "通知済", "最終通知日": "2023/6/10"}
    assert take(database, acting, write(tmp_path / "l.csv", [cells(1, **again)])).changed == 1
    assert (one(database).stage, one(database).notices) == (Stage.NOTIFIED, 2)


@pytest.mark.parametrize(
    "told",
    [
        RETURNED,
        RETURNED | {"返戻日": ""},
        RETURNED | {"返戻日": "", "交付通知日": "", "最終通知日": ""},
        {"状態": "保管中"},
        {"状態": "通知済", "交付通知日": "2023/5/8", "最終通知日": "2023/5/8"},
    ],
)
def test_that_an_old_ledger_does_not_take_back_a_notice_sent_here(
    told: dict[str, str], database: Database, acting: Acting, tmp_path: Path
) -> None:
    take(database, acting, write(tmp_path / "l.csv", [cells(1, **RETURNED)]))
    columns = {"stage": Stage.NOTIFIED.value, "last_notice_on": acting.today, "notices": 2}
    with database.write() as session:
        change.apply(session, acting, one(database).id, EventKind.NOTIFIED, 1, columns)
    assert take(database, acting, write(tmp_path / "l.csv", [cells(1, **told)])).changed == 0
    card = one(database)
    assert (card.stage, card.last_notice_on, card.notices) == (Stage.NOTIFIED, acting.today, 2)


def test_that_a_corrected_day_of_the_only_notice_is_taken(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    notified = {"状態": "通知済", "交付通知日": "2023/5/8"}
    take(database, acting, write(tmp_path / "l.csv", [cells(1, **notified)]))
    later = cells(1, **(notified | {"交付通知日": "2023/5/9"}))
    assert take(database, acting, write(tmp_path / "l.csv", [later])).changed == 1
    card = one(database)
    assert card.first_notice_on == card.last_notice_on
    assert card.notices == 1


def test_that_a_card_which_left_is_not_laid_on_a_shelf_again(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    ended = cells(1, 状態="交付済", 交付日="2023/6/20", 棚番号="")
    take(database, acting, write(tmp_path / "l.csv", [ended]))
    silent = {heading: cell for heading, cell in cells(1).items() if heading not in {"状態", "交付日"}}
    result = take(database, acting, write(tmp_path / "l.csv", [silent]))
    assert reasons(result) == [(2, "棚番号", "already_handed_over")]
    assert one(database).shelf_id is None
