"""What a database driver's error means for people: busy, full, damaged, out of reach."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

BUSY = "busy"

SQLITE = {
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
SQLITE_WHOLE = {
    # The file that connections share could not grow: a full disk is told by this code alone.
    sqlite3.SQLITE_IOERR_SHMSIZE: "disk_full",
}
NO_TEXT = "Could not decode to UTF-8"
"""How Python tells of bytes in the file that are no text any more; there is no code for it."""

POSTGRESQL = {
    "55P03": BUSY,
    "40P01": BUSY,
    "53100": "disk_full",
    "58030": "disk_error",
    "25006": "read_only",
    "42501": "read_only",
    "53300": "too_many_connections",
    "3D000": "cannot_open",
    "XX001": "damaged",
    "XX002": "damaged",
}
POSTGRESQL_CLASSES = {"08": "no_connection", "28": "login_refused", "57": "no_connection"}
# A server that refuses to let somebody in gives its reason as words only.
REFUSALS = {
    "login_refused": ("password", "パスワード", "pg_hba.conf", 'role "', 'ロール"', "authentication"),
    "too_many_connections": ("too many", "connection slots", "接続枠", "多すぎ"),
    "cannot_open": ('database "', 'データベース"'),
}


def reason_of(error: DBAPIError | sqlite3.Error) -> str | None:
    """Name the trouble by a stable code; None when it is a bug of this program."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return SQLITE_WHOLE.get(code) or SQLITE.get(code & 0xFF)
    if isinstance(cause, sqlite3.Error) and str(cause).startswith(NO_TEXT):
        return "damaged"
    state = getattr(cause, "sqlstate", None)
    if isinstance(state, str):
        return POSTGRESQL.get(state) or POSTGRESQL_CLASSES.get(state[:2])
    # The server could not be reached at all, or did not let us in: there is no state.
    is_ours = type(cause).__module__.startswith("psycopg") and _is_operational(cause)
    if is_ours or (isinstance(error, DBAPIError) and error.connection_invalidated):
        return _of_refusal(str(cause))
    return None


def _of_refusal(told: str) -> str:
    _before, fatal, words = told.partition("FATAL")
    # A connection that broke later is told with FATAL too, but with none of these words.
    reasons = (reason for reason, signs in REFUSALS.items() if any(sign in words for sign in signs))
    return next(reasons, "no_connection") if fatal else "no_connection"


def _is_operational(cause: BaseException | None) -> bool:
    return any(kind.__name__ == "OperationalError" for kind in type(cause).__mro__)
