"""Which parts the benchmarks have, and how they are called."""

from __future__ import annotations

import pytest

from benchmarks import run


def test_that_each_part_is_called_by_its_name_in_the_table() -> None:
    with pytest.raises(SystemExit) as ended:
        run.main(["--help"])
    assert ended.value.code == 0
    assert {run.named(part) for part in ("backlog", "import", "search", "start")} <= set(run.modules())
    assert run.named("bench_search") == run.named("search")


def test_that_an_unknown_part_is_refused_with_the_names_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        run.main(["imports", "--quick"])
    assert ended.value.code == 2
    assert "backlog" in capsys.readouterr().err
