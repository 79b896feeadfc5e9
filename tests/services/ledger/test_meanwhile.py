"""What happens to the file, or to the process that reads it, while a ledger goes in: nothing is half done."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from desktop_app.errors import LedgerRefused
from desktop_app.models.application import Application
from desktop_app.services.ledger import importing
from desktop_app.services.ledger.layout import find_layout
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.services.verify import verify
from tests.services.ledger.ledgers import cells, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting


def end_the_child(_path: Path) -> None:
    for child in multiprocessing.active_children():
        child.kill()
        child.join()


MEANWHILE: dict[str, tuple[Callable[[Path], object], FileFault]] = {
    "written to": (lambda path: path.write_bytes(path.read_bytes() + b"\r\n"), FileFault.CHANGED),
    "gone": (Path.unlink, FileFault.MISSING),
    "its reader ended": (end_the_child, FileFault.BROKEN_OFF),
}


@pytest.mark.parametrize("what", MEANWHILE)
def test_that_nothing_is_stored_of_a_file_that_meanwhile_is(
    what: str, local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(number, 棚番号="") for number in range(1, 20_001)])
    layout, _ = find_layout(path)
    happens, fault = MEANWHILE[what]
    parts: list[int] = []

    def progress(*_told: object) -> None:
        parts.append(1)
        if len(parts) == 2:
            happens(path)

    with pytest.raises(LedgerRefused) as stop, local_database.write() as session:
        importing.take(session, acting, path, layout, progress=progress)
    assert stop.value.reason == fault
    with local_database.read() as session:
        assert verify(session).ok
        assert session.scalar(select(func.count()).select_from(Application)) == 0
