"""A look at the database that a self-check names: nothing is made, upgraded or written there."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli import words
from desktop_app.errors import DatabaseUnusable, Refused, UpgradeNeeded

if TYPE_CHECKING:
    from desktop_app.cli.context import Context
    from desktop_app.models.database import Database

FREE_NEEDED = 500_000_000
"""Bytes: a ward of half a million cards fits twice, with the copy that an upgrade makes."""

LITTLE_ROOM = ("空きが少なくなっています（{free} MB）。", "Little room is left ({free} MB).")
CHAIN_ENDS_WRONG = (
    "監査記録の末尾が合いません。「kofu-desk verify」で調べてください。",
    "The end of the audit log is wrong. Look with “kofu-desk verify”.",
)
DAMAGED_FILE = "damaged"


def look(context: Context) -> dict[str, Any]:
    """Say where the database is, of which version, whether it can be used, and what is wrong with it."""
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    found: dict[str, Any] = {"where": "", "exists": True, "revision": None, "free_mb": None, "problems": []}
    try:
        address = make_url(context.url)
    except ArgumentError:
        address = None
    file = Path(address.database) if address and address.database and "sqlite" in address.drivername else None
    if file is not None:
        _look_at_folder(context, file, found)
        if not file.exists():
            # The first start makes it.
            return found | {"exists": False}
    try:
        _look_inside(context, context.unopened, found)
    except (DatabaseUnusable, Refused, OSError) as error:
        found["problems"].append(words.of(error, context.language))
    return found


def _look_at_folder(context: Context, file: Path, found: dict[str, Any]) -> None:
    from desktop_app.models.drive import can_write

    folder = file.parent
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    found |= {"where": str(file), "free_mb": free // 1_000_000}
    if not can_write(file if file.parent.exists() else folder / file.name):
        found["problems"].append(words.of(DatabaseUnusable("read_only", str(file)), context.language))
    if free < FREE_NEEDED:
        text = LITTLE_ROOM[context.language == "en"].format(free=free // 1_000_000)
        found["problems"].append(f"{text} [{folder}]")


def _look_inside(context: Context, database: Database, found: dict[str, Any]) -> None:
    from desktop_app.models.database import HEAD
    from desktop_app.services import verify_chain

    found |= {"where": database.where(), "revision": database.revision()}
    if found["revision"] is None:
        return
    if found["revision"] > HEAD:
        raise DatabaseUnusable("newer_program", database.where())
    if found["revision"] < HEAD:
        raise UpgradeNeeded(database.where())
    if not database.is_whole():
        raise DatabaseUnusable(DAMAGED_FILE, database.where())
    context.need_staff(database)
    with database.read() as session:
        if not verify_chain.ends_well(session):
            found["problems"].append(CHAIN_ENDS_WRONG[context.language == "en"])
