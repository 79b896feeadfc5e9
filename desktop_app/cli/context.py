"""What every command is given: the database, who acts, today, and the way to answer."""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from desktop_app import clock, paths, settings
from desktop_app.errors import Unknown

if TYPE_CHECKING:
    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting


@dataclass
class Programs:
    """The programs with screens, handed in so that a command never loads Qt."""

    window: Callable[[Context], int]
    self_check: Callable[[], dict[str, Any]]
    walk: Callable[[float], dict[str, Any]]


class Context:
    """One command line: its global options and what they lead to."""

    def __init__(self, programs: Programs) -> None:
        self.programs = programs
        self.as_json = False
        self.data: str | None = os.environ.get("KOFU_DATA")
        self.database_url: str | None = None
        self.staff: str | None = None
        self.may_be_new = False
        self.answered = False
        self.out = sys.stdout

    @cached_property
    def settings(self) -> settings.Settings:
        """What this PC remembers, from the data folder."""
        return settings.load(Path(self.data) if self.data else paths.data_folder())

    @property
    def language(self) -> str:
        """The language for words to people, also when the data folder can't be read."""
        try:
            return self.settings.language
        except OSError:
            return "ja"

    @property
    def url(self) -> str:
        """Where the database is."""
        return self.database_url or self.settings.database

    @cached_property
    def unopened(self) -> Database:
        """The database as it is found, not upgraded; a command that fills one sets may_be_new first.

        Raises DatabaseUnusable.
        """
        from desktop_app.models.database import Database

        return Database(self.url, may_be_new=self.may_be_new)

    @cached_property
    def database(self) -> Database:
        """The database with the tables of this program; an older one is left as it is.

        Raises DatabaseUnusable, UpgradeNeeded, Unknown.
        """
        self.unopened.make_new()
        self.need_staff(self.unopened)
        return self.unopened

    def need_staff(self, database: Database) -> None:
        """Refuse a member of staff who is not known, also where the command leaves no trace of who acts."""
        from desktop_app.models.keeping import Staff

        if not self.staff:
            return
        with database.read() as session:
            found = session.get(Staff, self.staff)
            if found is None or not found.active:
                raise Unknown("staff", self.staff)

    def acting(self) -> Acting:
        """Who acts: the member of staff that was named, or the command line itself. Raises Unknown."""
        from desktop_app.services.acting import COMMAND_LINE, Acting

        today = self.today()
        return Acting(
            staff_id=self.staff or COMMAND_LINE,
            terminal=self.settings.terminal,
            place=self.settings.place,
            now=clock.now_on(today),
            today=today,
            operation=uuid.uuid4().hex,
        )

    def today(self) -> date:
        """The day at the counter; a demo database brings its own."""
        from desktop_app.services import ward_day

        with self.database.read() as session:
            return ward_day.today(session, clock.today())

    def emit(self, answer: dict[str, Any]) -> None:
        """Give the command's answer: one JSON object, or lines for people."""
        self.answered = True
        answer = {key: plain(value) for key, value in answer.items()}
        if self.as_json:
            self.emit_json(answer)
        else:
            click.echo("\n".join(lines(answer)))

    def emit_json(self, answer: dict[str, Any]) -> None:
        """Write one JSON object to where the answer belongs, whatever stands for it meanwhile."""
        click.echo(json.dumps(answer, ensure_ascii=False), file=self.out)

    def close(self) -> None:
        """Close the database if it was opened."""
        if "unopened" in self.__dict__:
            self.unopened.close()


def plain(value: object) -> object:
    """Give the value as JSON knows it: rows as objects, dates as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in cast("dict[object, object]", value).items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(inner) for inner in cast("list[object]", value)]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def lines(value: object, margin: str = "") -> list[str]:
    """Give an answer as lines for people: one line a value, a line a row of a list."""
    if isinstance(value, dict):
        found: list[str] = []
        for key, inner in cast("dict[str, object]", value).items():
            if inner and isinstance(inner, dict | list):
                found += [f"{margin}{key}:", *lines(cast("object", inner), f"{margin}  ")]
            else:
                found.append(f"{margin}{key}: {_word(inner)}")
        return found
    if isinstance(value, list):
        return [f"{margin}{_row(inner)}" for inner in cast("list[object]", value)]
    return [f"{margin}{_word(value)}"]


def _row(value: object) -> str:
    if isinstance(value, dict):
        return "\t".join(_word(inner) for inner in cast("dict[str, object]", value).values())
    if isinstance(value, list):
        # Numbers have commas of their own.
        return "\t".join(_word(inner) for inner in cast("list[object]", value))
    return _word(value)


def _word(value: object) -> str:
    if value is None or value in ([], {}):
        return "-"
    if isinstance(value, list):
        return ",".join(_word(inner) for inner in cast("list[object]", value))
    if isinstance(value, dict):
        return " ".join(f"{key}={_word(inner)}" for key, inner in cast("dict[str, object]", value).items())
    return str(value)
