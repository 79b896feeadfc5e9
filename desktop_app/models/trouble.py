"""What a database driver's error means for people: busy, full, damaged, out of reach."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

BUSY = "busy"

_SQLITE = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
}
_POSTGRESQL = {
    "55P03": BUSY,
    "40P01": BUSY,
    "53100": "disk_full",
    "58030": "disk_error",
    "25006": "read_only",
    "53300": "too_many_connections",
    "3D000": "cannot_open",
    "XX001": "damaged",
    "XX002": "damaged",
}
_POSTGRESQL_CLASSES = {"08": "no_connection", "28": "login_refused", "57": "no_connection"}


def reason_of(error: DBAPIError | sqlite3.Error) -> str | None:
    """Name the trouble by a stable code; None when it is a bug of this program."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _SQLITE.get(code & 0xFF)
    state = getattr(cause, "sqlstate", None)
    if isinstance(state, str):
        return _POSTGRESQL.get(state) or _POSTGRESQL_CLASSES.get(state[:2])
    # The server could not be reached at all: there is no one to give a state.
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return "no_connection"
    return (
        "no_connection" if type(cause).__module__.startswith("psycopg") and _is_operational(cause) else None
    )


def _is_operational(cause: BaseException | None) -> bool:
    return any(kind.__name__ == "OperationalError" for kind in type(cause).__mro__)
