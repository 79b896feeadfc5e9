"""Slots, bookings, closures and holidays from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests.factories import make_application
from tests.services.slots import places

Answer = Callable[..., tuple[int, dict[str, Any]]]
CARD = "0" * 22 + "7"


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward with hours; gives its exit code and its one JSON object."""
    with local_database.write() as session:
        places.furnish(session)
        make_application(session, application_id=CARD, notice_number="XYZ000007")
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def open_two_days(answer: Answer, *more: str) -> dict[str, Any]:
    days = ("--from", "2023-06-28", "--until", "R5.6.29")
    code, found = answer("slots", "open", "--place", "01", *days, *more)
    assert code == 0
    return found


def slots(answer: Answer) -> list[dict[str, Any]]:
    return answer("slots", "list", "--from", "2023-06-28", "--until", "2023-06-29")[1]["slots"]


def test_that_a_dry_run_opens_nothing(answer: Answer) -> None:
    seen = open_two_days(answer, "--dry-run")
    assert (seen["days"], seen["slots"], seen["seats"], seen["kept"]) == (2, 12, 24, 0)
    assert slots(answer) == []
    assert open_two_days(answer) == {**seen, "dry_run": False}


def test_that_slots_have_the_agreed_keys(answer: Answer) -> None:
    open_two_days(answer)
    first = slots(answer)[0]
    keys = ["slot_id", "place", "date", "start", "end", "seats", "booked", "held", "free"]
    assert list(first) == keys
    assert [first[key] for key in keys[1:]] == ["01", "2023-06-28", "09:00", "09:30", 2, 0, 0, 2]


def test_that_a_visit_is_booked_listed_and_cancelled(answer: Answer) -> None:
    open_two_days(answer)
    slot = slots(answer)[3]["slot_id"]
    code, made = answer("book", "XYZ-000007", "--slot", str(slot))
    assert (code, made["application_id"], made["start"]) == (0, CARD, "10:30")
    assert slots(answer)[3]["free"] == 1
    assert answer("book", CARD, "--slot", str(slot))[0] == 1
    listed = answer("bookings", "--date", "2023-06-28", "--place", "01")[1]["bookings"]
    assert [(row["booking_id"], row["state"]) for row in listed] == [(made["booking_id"], "booked")]
    again = ("--by", "person", "--reason", "都合")
    assert answer("cancel", str(made["booking_id"]), *again)[0] == 0
    assert answer("cancel", str(made["booking_id"]), *again)[0] == 1
    assert answer("bookings", "--date", "2023-06-28")[1] == {"bookings": []}


def test_that_the_loser_is_given_other_slots(answer: Answer, local_database: Database) -> None:
    open_two_days(answer)
    found = slots(answer)
    with local_database.write() as session:
        others = [f"{number:023}" for number in (8, 9)]
        for number in others:
            make_application(session, application_id=number)
    for number in others:
        assert answer("book", number, "--slot", str(found[0]["slot_id"]))[0] == 0
    code, lost = answer("book", CARD, "--slot", str(found[0]["slot_id"]))
    assert (code, lost["error"]) == (1, "SeatsTaken")
    assert [near[0] for near in lost["nearest"]] == [found[1]["slot_id"], found[2]["slot_id"]]


def test_that_a_closure_gives_a_call_list(answer: Answer) -> None:
    open_two_days(answer)
    answer("book", CARD, "--slot", str(slots(answer)[0]["slot_id"]))
    times = ("--from", "2023-06-28 00:00", "--until", "2023-06-28 13:00", "--reason", "停電")
    seen = answer("closures", "add", *times, "--dry-run")[1]
    assert (seen["closure_id"], seen["slots"], [call["application_id"] for call in seen["calls"]]) == (
        None,
        6,
        [CARD],
    )
    made = answer("closures", "add", *times)[1]
    assert {**made, "closure_id": None} == seen
    assert {slot["free"] for slot in slots(answer)[:6]} == {0}


def test_that_the_list_of_holidays_comes_in(answer: Answer, tmp_path: Path) -> None:
    path = tmp_path / "syukujitsu.csv"
    path.write_bytes("月日,名称\r\n2023/6/28,区の休日\r\n".encode("cp932"))
    code, found = answer("import", "holidays", str(path))
    assert (code, found["days"], found["first"]) == (0, 1, "2023-06-28")
    assert open_two_days(answer)["without_slots"] == [
        {"date": "2023-06-28", "why": "holiday", "note": "区の休日"}
    ]
    assert answer("import", "holidays", str(tmp_path / "none.csv"))[0] == 1


@pytest.mark.parametrize("form", ["xlsx", "ics"])
def test_that_visits_are_written_to_a_file_whose_ending_says_its_form(
    answer: Answer, tmp_path: Path, form: str
) -> None:
    open_two_days(answer)
    booked = answer("book", CARD, "--slot", str(slots(answer)[0]["slot_id"]))
    assert booked[0] == 0
    target = tmp_path / f"visits.{form}"
    days = ("--from", "2023-06-28", "--until", "2023-06-29")
    code, found = answer("export-visits", str(target), *days)
    assert (code, found) == (0, {"file": str(target), "form": form, "days": 2, "visits": 1})
    assert target.stat().st_size
    assert answer("export-visits", str(tmp_path / "visits.txt"), *days)[0] == 2
    assert answer("export-visits", str(target), *days, "--place", "99")[0] == 1
