"""Staff, settings of the ward, import profiles, the audit log, tallies and the words of names."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Key


class Staff(Base):
    """A member of staff; the password is kept as an argon2 hash, None for accounts that can't log in."""

    __tablename__ = "staff"

    id: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[Code]
    password_hash: Mapped[str | None]
    active: Mapped[bool] = mapped_column(default=True)
    failures: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)


class WardSetting(Base):
    """One setting of the ward, the same for all its PCs; value is JSON."""

    __tablename__ = "ward_setting"

    key: Mapped[Code] = mapped_column(primary_key=True)
    value: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)


class ImportProfile(Base):
    """How one layout of a ledger is read; mapping is JSON."""

    __tablename__ = "import_profile"

    name: Mapped[str] = mapped_column(primary_key=True)
    mapping: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)


class AuditEntry(Base):
    """One change, view, search or export; each entry's hash covers the one before it."""

    __tablename__ = "audit_entry"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    terminal: Mapped[Code]
    action: Mapped[Code]
    subject: Mapped[str]
    detail: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """The end of the audit chain: one row, locked by whoever appends."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sequence: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


class Tally(Base):
    """How many applications reached a stage in a month ("2023-02"), by channel and office."""

    __tablename__ = "tally"
    __table_args__ = ({"sqlite_with_rowid": False},)

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    stage: Mapped[Code] = mapped_column(primary_key=True)
    channel: Mapped[Code] = mapped_column(primary_key=True)
    office_code: Mapped[Code] = mapped_column(primary_key=True)
    count: Mapped[int]


class CustodyTally(Base):
    """How many cards lie in custody now, by office, stage, number of notices and day of entering custody.

    9 notices stand for 9 and more. Kept by day, so that ages and the place of a row in a list are sums too.
    """

    __tablename__ = "custody_tally"
    __table_args__ = ({"sqlite_with_rowid": False},)

    office_code: Mapped[Code] = mapped_column(primary_key=True)
    stage: Mapped[Code] = mapped_column(primary_key=True)
    notices: Mapped[int] = mapped_column(primary_key=True)
    custody_on: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


class NameGram(Base):
    """Each one and two letters of each family or given name, so that a name is found from its middle."""

    __tablename__ = "name_gram"
    __table_args__ = ({"sqlite_with_rowid": False},)

    gram: Mapped[Key] = mapped_column(primary_key=True)
    word: Mapped[Key] = mapped_column(primary_key=True)
