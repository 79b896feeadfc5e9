"""Figures from the command line: tables side by side, the linter, files brought in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.figures import published
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from tests import factories

Answer = Callable[..., tuple[int, str]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line on a ward with the report and gives its exit code and what it said."""
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))
        published.install(session, factories.acting("s1"))

    def call(*arguments: str) -> tuple[int, str]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, capsys.readouterr().out

    return call


def test_that_a_table_is_shown_with_what_stands_behind_each_cell(answer: Answer) -> None:
    code, told = answer("figures", "--table", "card_issuance", "--json")
    assert code == 0
    found = json.loads(told)
    assert found["rows"][1] == ["R4", "419,077", "132,725", "60.80", "+19.26"]
    cell = next(each for each in found["cells"] if each["published"] == "60.80")
    assert (cell["computed"], cell["unit"], cell["differs"]) == ("0.00", "percent", "other_table")
    assert cell["denominator"] == {"count": 689_106, "name": "population", "on": "2022-01-01"}


def test_that_tables_are_named_and_unknown_ones_refused(answer: Answer) -> None:
    code, told = answer("figures", "--json")
    assert code == 0
    assert "convenience_by_month" in json.loads(told)["tables"]
    assert answer("figures", "--table", "no_such")[0] != 0
    assert answer("figures", "--table", "card_issuance", "--fiscal-year", "X9")[0] != 0
    code, told = answer("figures", "--table", "card_issuance")
    assert code == 0
    assert "60.80" in told


def test_that_the_five_faults_of_the_report_are_told(answer: Answer) -> None:
    code, told = answer("figures", "lint", "--json")
    assert code == 0
    found = json.loads(told)["findings"]
    assert len(found) == 5
    assert any("約4万5千枚" in each["message"] and "103,267" in each["message"] for each in found)


def test_that_a_file_with_two_bad_rows_is_refused_and_its_good_rows_are_stored_when_asked(
    answer: Answer, tmp_path: Path
) -> None:
    path = tmp_path / "counts.csv"
    rows = ["日付,窓口,種類,通数", "2023/4/3,千住,戸籍,5", "2023/4/3,千住,住民票,x", "昨日,千住,戸籍,1"]
    path.write_text("\n".join(rows), encoding="utf-8")
    arguments = ("import", "certificates", str(path), "--json", "--staff", "s1")
    code, told = answer(*arguments)
    found = json.loads(told)
    assert (code != 0, found["stored"], found["refused"]) == (True, False, 2)
    assert [each["row"] for each in found["problems"]] == [3, 4]
    code, told = answer(*arguments, "--accept-good")
    assert (code, json.loads(told)["created"]) == (0, 1)
    code, told = answer(*arguments, "--accept-good")
    assert (json.loads(told)["created"], json.loads(told)["unchanged"]) == (0, 1)


def test_that_the_national_table_and_the_report_are_brought_in(answer: Answer) -> None:
    table = Path(__file__).parents[1] / "data" / "municipalities.csv"
    code, told = answer("import", "municipalities", str(table), "--json")
    assert (code, json.loads(told)["created"]) == (0, 29)
    code, told = answer("figures", "load", "--json", "--staff", "s1")
    assert (code, json.loads(told)["tables"]) == (0, 0)


def test_that_population_comes_from_a_file_once(answer: Answer, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text('日付,人口\n2023/1/1,"690,114"\n2022/1/1,689106\n2023/1/32,1\n', encoding="utf-8-sig")
    arguments = ("import", "population", str(path), "--json")
    code, told = answer(*arguments)
    assert code != 0
    assert [each["row"] for each in json.loads(told)["problems"]] == [4]
    code, told = answer(*arguments, "--accept-good")
    found = json.loads(told)
    assert (code, found["created"], found["changed"]) == (0, 1, 1)
    code, told = answer(*arguments, "--accept-good")
    assert json.loads(told)["unchanged"] == 2


def test_that_a_file_that_can_not_be_read_says_what_it_lacks_and_refused_rows_are_written(
    answer: Answer, tmp_path: Path
) -> None:
    path, target = tmp_path / "table.csv", tmp_path / "refused.csv"
    path.write_text("窓口,戸籍,住民票,計\n千住,1,2,4\n", encoding="utf-8")
    arguments = ("import", "certificates", str(path), "--json", "--staff", "s1", "--refused", str(target))
    code, told = answer(*arguments)
    assert code != 0
    assert "--period" in json.loads(told)["message"]
    code, told = answer(*arguments, "--period", "R4")
    [problem] = json.loads(told)["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (2, "計", "4 ≠ 3")
    assert target.read_text(encoding="utf-8").splitlines()[1].startswith("千住,1,2,4,2,計")
