"""Who can still take part, from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.campaign import Campaign
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services.campaigns import shipped
from desktop_app.services.ward_day import DEMO_DAY
from tests.factories import TODAY, make_application

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward with two people who applied in time and one who did not."""
    with local_database.write() as session:
        shipped.install(session, TODAY)
        for applied_on in (date(2023, 2, 28), date(2023, 1, 5), date(2023, 3, 1)):
            make_application(session, applied_on=applied_on)
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_counts_come_with_the_agreed_keys(answer: Answer, local_database: Database) -> None:
    code, found = answer("eligible")
    assert code == 0
    assert list(found) == ["as_of", "campaign", "claim_by", "eligible", "by_state", "by_place"]
    assert (found["as_of"], found["campaign"], found["eligible"]) == ("2023-06-27", "points-2023", 2)
    assert found["by_state"]["notified"] == 2
    assert found["by_place"] == {"01": 2}
    code, found = answer("eligible", "--as-of", "R5.6.20")
    assert (code, found["as_of"]) == (0, "2023-06-20")


def test_that_rows_come_only_when_asked_for_and_are_audited(answer: Answer, local_database: Database) -> None:
    code, found = answer("eligible", "--limit", "1")
    assert code == 0
    (row,) = found["rows"]
    assert (row["last_day"], row["why"]) == ("2023-09-30", "claim")
    with local_database.read() as session:
        assert session.scalars(select(AuditEntry.action).where(AuditEntry.action == "eligible_list")).all()


def test_that_without_a_campaign_a_sentence_says_so(answer: Answer, local_database: Database) -> None:
    with local_database.write() as session:
        session.execute(update(Campaign).values(active=False))
    code, found = answer("eligible")
    assert code == 1
    assert "キャンペーン" in json.dumps(found, ensure_ascii=False)
    assert answer("eligible", "--as-of", "2023-06-28")[0] == 1
