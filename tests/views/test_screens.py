"""Every screen that is registered opens in every language and look, with longest names, and can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.models.database import Database
from desktop_app.terms import Role, Stage
from desktop_app.views import pictures
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.shared.shell import Screen
from desktop_app.views.work import Work
from tests import factories
from tests.views.conftest import Run, settle
from tests.views.fits import all_columns_seen, misfits

LONGEST = [
    ("勅使河原 右衛門三郎兵衛", "テシガワラ ウエモンサブロベエ"),
    ("ヴィクトリア・アレクサンドラ・ゴンザレス", "ヴィクトリア アレクサンドラ ゴンザレス"),
]

PICTURED = 3


@pytest.fixture
def card(local_database: Database) -> int:
    """The longest names, in custody; gives the last one's key."""
    pk = 0
    with local_database.write() as session:
        for name, kana in LONGEST:
            pk = factories.make_application(session, Stage.SHELVED, name=name, kana=kana)
    return pk


def work_of(run: Run, language: str, theme: str, text_size: str) -> Work:
    work = run(language, theme, text_size, role=Role.SUPERVISOR).window.work
    assert isinstance(work, Work)
    return work


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_every_screen_opens_and_its_text_fits(
    run: Run, accounts: None, card: int, language: str, theme: str
) -> None:
    work = work_of(run, language, theme, "normal")
    found: list[str] = []
    for name in work.entries:
        work.open_screen(name, **({"pk": card} if name == "record" else {}))
        settle()
        shown = work.shown()
        assert isinstance(shown, Screen)
        assert shown.title() != ""
        assert not work.notice.isVisible(), work.notice.words.text()
        found += [f"{name}: {fault}" for fault in misfits(work.window())]
    assert found == []


def test_that_every_screen_stands_large_text(run: Run, accounts: None, card: int) -> None:
    work = work_of(run, "ja", "light", "large")
    for name in work.entries:
        work.open_screen(name, **({"pk": card} if name == "record" else {}))
        settle()
        assert work.window().width() <= 1366, name
        assert work.window().height() <= 768, name


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_no_list_is_pushed_sideways_in_large_text(
    run: Run, accounts: None, card: int, language: str
) -> None:
    work = work_of(run, language, "light", "large")
    found: list[str] = []
    for name, show in (pictures.rail_cases(work) | pictures.part_cases()).items():
        show(work)
        settle()
        lists = [table for table in work.stack.findChildren(RowTable) if table.isVisible()]
        found += [f"{name}: {table.accessibleName()}" for table in lists if not all_columns_seen(table)]
    assert found == []


def test_that_pictures_are_made_in_every_look_and_the_look_is_given_back(
    run: Run, accounts: None, tmp_path: Path
) -> None:
    # Every screen's pictures are made by the walk through the main job, in tests/journeys.
    program = run(role=Role.SUPERVISOR)
    work = program.window.work
    assert isinstance(work, Work)
    cases = dict(list(pictures.rail_cases(work).items())[:PICTURED])
    made = pictures.shoot(program.window, program.settings, program.rebuild, tmp_path / "pictures", cases)

    assert len(set(made)) == PICTURED * 2 * 2 * 2
    assert all(path.stat().st_size > 5_000 for path in made)
    assert (program.settings.language, program.settings.theme) == ("ja", "light")
