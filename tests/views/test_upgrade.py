"""A window upgrades the file of its own PC and says where the old one is; a server it leaves alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from desktop_app import settings
from desktop_app.driving import Driver
from desktop_app.models.database import HEAD, Database
from desktop_app.views.login.login import LoginPage
from desktop_app.views.login.start import TroublePage
from tests.databases import make


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_login_tells_of_an_upgrade_once(qapp: QApplication, tmp_path: Path, language: str) -> None:
    path = tmp_path / "kofu_desk.db"
    with closing(sqlite3.connect(path)) as file:
        file.executescript((make.FOLDER / "0001.sql").read_text(encoding="utf-8"))
        file.execute("UPDATE staff SET password_hash = '-'")
        file.commit()
    with Driver(tmp_path, language=language) as driver:
        page = driver.program.window.findChild(LoginPage)
        assert page is not None
        assert "kofu_desk.before-upgrade-from-0001.db" in page.text.text()
        assert page.text.isVisible()
        assert driver.problems == []
    assert (tmp_path / "kofu_desk.before-upgrade-from-0001.db").exists()
    with Driver(tmp_path, language=language) as driver:
        page = driver.program.window.findChild(LoginPage)
        assert page is not None
        assert not page.text.isVisible()


def test_that_a_window_leaves_the_tables_of_a_server_alone(
    qapp: QApplication, tmp_path: Path, server_database: Database
) -> None:
    with server_database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    kept = settings.load(tmp_path)
    kept.database_url = server_database.url.render_as_string(hide_password=False)
    kept.save()
    with Driver(tmp_path) as driver:
        page = driver.program.window.findChild(TroublePage)
        assert page is not None
        assert "更新" in page.text.text()
    assert (server_database.revision(), HEAD > "0002") == ("0002", True)
