"""What the tests of services share: the synthetic ward on each engine."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from desktop_app.models.database import Database
from desktop_app.services.demo.build import AS_OF, build
from tests.server import named, run_on

SCALE = 0.01


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def demo_ward(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A small ward, made once on each engine; tests only read it."""
    if request.param == "sqlite":
        empty: Path = request.getfixturevalue("empty_sqlite")
        path = tmp_path_factory.mktemp("demo") / "ward.db"
        shutil.copy(empty, path)
        url = f"sqlite:///{path}"
    else:
        address: str = request.getfixturevalue("postgres")
        name = f"demo_{uuid4().hex}"
        run_on(address, f"CREATE DATABASE {name} TEMPLATE empty")
        url = named(address, name)
    database = Database(url)
    build(database, AS_OF, scale=SCALE)
    yield database
    database.close()
