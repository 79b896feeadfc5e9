"""The synthetic ward's command, and its ledger as files that the import reads again."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.cli.context import Context, Programs
from desktop_app.cli.main import run
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.services import bridge
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.services.demo import plan
from desktop_app.services.demo.build import build
from desktop_app.services.demo.export import END_OF_R4, LedgerFiles, export, to_cp932
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.layout import find_layout
from tests import factories

SCALE = 0.006


def no_window(_context: Context) -> int:
    return 1


PROGRAMS = Programs(no_window, dict, lambda _scale: {})


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> LedgerFiles:
    return export(tmp_path_factory.mktemp("ledger"), scale=SCALE)


def rows_of(path: Path, encoding: str) -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, strict=True))


def test_that_both_files_hold_the_same_rows_but_for_letters_that_cp932_lacks(files: LedgerFiles) -> None:
    narrow, wide = rows_of(files.cp932, "cp932"), rows_of(files.utf8, "utf-8")
    assert len(narrow) == len(wide) == files.rows + 1 == plan.scaled(522_344, SCALE) + 1
    assert narrow[0] == wide[0]
    assert "申請書ID" in wide[0]
    differing = [(one, other) for one, other in zip(narrow, wide, strict=True) if one != other]
    assert 0 < len(differing) < files.rows / 50
    assert all(one[2] == to_cp932(other[2]) and one[3:] == other[3:] for one, other in differing)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("髙橋　﨑", "髙橋　﨑"),
        ("𠮷田　花", "〓田　花"),
        ("辻󠄀　一郎", "辻　一郎"),
        ("\ue001田　愛", "\ue001田　愛"),
    ],
)
def test_that_only_letters_which_cp932_lacks_are_replaced(name: str, written: str) -> None:
    assert to_cp932(name) == written


@pytest.mark.parametrize("encoding", ["cp932", "utf8"])
def test_that_the_import_takes_every_row_and_meets_the_totals(
    local_database: Database, files: LedgerFiles, encoding: str
) -> None:
    path: Path = getattr(files, encoding)
    layout, _ = find_layout(path)
    with local_database.write() as session:
        found = importing.take(session, factories.acting(COMMAND_LINE), path, layout)
    assert (found.refused, found.created) == (0, files.rows)
    with local_database.read() as session:
        years = bridge.fiscal_years(session)
        assert years["R4"].handed_over == plan.scaled(419_077, SCALE)
        items = bridge.bridge(session, END_OF_R4)
    assert sum(items.values()) == plan.scaled(522_344, SCALE) - plan.scaled(419_077, SCALE)


def test_that_the_ledger_holds_what_the_database_of_that_day_holds(
    local_database: Database, files: LedgerFiles
) -> None:
    build(local_database, END_OF_R4, scale=SCALE)
    with local_database.read() as session:
        stored = session.execute(
            select(Application.application_id, Application.name).order_by(Application.id)
        ).all()
    assert [tuple(row) for row in stored] == [(row[0], row[2]) for row in rows_of(files.utf8, "utf-8")[1:]]


def test_that_the_command_answers_with_totals_counted_from_the_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["demo", "--as-of", "2023-06-27", "--scale", "0.002", "--seed", "9", "--json"]
    assert run([*line, "--data", str(tmp_path)], PROGRAMS) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["uncollected"] == 90
    assert answer["applications"] > answer["handed_over"] > answer["fiscal_years"]["R4"]["handed_over"]
    r4 = answer["fiscal_years"]["R4"]
    assert r4["applications"] == plan.scaled(522_344, 0.002)
    assert sum(answer["bridge"].values()) == r4["applications"] - r4["handed_over"]
    assert date.fromisoformat(answer["bridge_on"]) == END_OF_R4
    # A second time there is something to lose.
    assert run([*line, "--data", str(tmp_path)], PROGRAMS) == 1
    assert json.loads(capsys.readouterr().out)["reason"] == "not_empty"


def test_that_the_command_writes_the_ledger_and_leaves_the_database_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ledger"
    options = ["--as-of", "2023-03-31", "--scale", "0.002", "--ledger", str(folder)]
    assert run(["--data", str(tmp_path / "data"), "demo", *options, "--json"], PROGRAMS) == 0
    told = json.loads(capsys.readouterr().out)
    assert Path(told["cp932"]).read_bytes().count(b"\r\n") == told["rows"] + 1
    assert not list(tmp_path.glob("data/*.db"))
