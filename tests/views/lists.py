"""A list of invented people for the tests of the table, and keys as a hand sends them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy.orm import Session

from desktop_app.views.shared.row_table import Column, RowTable


@dataclass(frozen=True, slots=True)
class Person:
    """One row."""

    number: int
    name: str
    kana: str
    place: str = "足立"


PEOPLE = [
    Person(1, "佐藤 一", "サトウ ハジメ"),
    Person(2, "山田 太郎", "ヤマダ タロウ"),
    Person(3, "髙橋 花子", "タカハシ ハナコ"),
    Person(4, "大山 次郎", "オオヤマ ジロウ"),
    Person(5, "山本 はな", "ヤマモト ハナ"),
]

COLUMNS = [
    Column[Person]("No.", lambda row: str(row.number), right=True, width=80, key="number"),
    Column[Person]("Name", lambda row: row.name, key="name", stays=True),
    Column[Person]("Kana", lambda row: row.kana, key="kana"),
    Column[Person]("Place", lambda row: row.place, key="place"),
]


@dataclass
class Crowd:
    """As many people as asked for, read by pages; it keeps how many rows were read."""

    size: int
    read: list[int] = field(default_factory=list[int])
    name: str = "山田"

    def count(self, _session: Session, /) -> int:
        return self.size

    def page(self, _session: Session, offset: int, limit: int, /) -> Sequence[Person]:
        self.read.append(limit)
        return [Person(at, f"{self.name} {at}", "") for at in range(offset, min(offset + limit, self.size))]


@dataclass
class KnowingCrowd(Crowd):
    """People whose place is known without reading, and who are read by their keys."""

    asked: list[tuple[str, int, int]] = field(default_factory=list[tuple[str, int, int]])
    gone: set[int] = field(default_factory=set[int])

    def find(self, _session: Session, text: str, start: int, step: int, /) -> int | None:
        self.asked.append((text, start, step))
        return int(text) if text.isdecimal() and int(text) < self.size else None

    def pick(self, _session: Session, keys: Sequence[Hashable], /) -> Sequence[Person]:
        wanted = {key for key in keys if isinstance(key, int)} - self.gone
        return [Person(at, f"{self.name} {at}", "") for at in sorted(wanted)]


def press(target: QWidget, letter: str, at: int) -> None:
    """Press one key at that millisecond, through every filter; a carriage return is Enter."""
    key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
    key = Qt.Key.Key_Return if letter == "\r" else key
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    event.setTimestamp(at)
    QApplication.sendEvent(target, event)


def compose(target: QWidget, draft: str, done: str = "") -> None:
    """Send what an input method has composed so far, or committed."""
    event = QInputMethodEvent(draft, [])
    if done:
        event.setCommitString(done)
    QApplication.sendEvent(target, event)


def shown(table: RowTable, row: int, column: int = 1) -> str:
    """Text of a cell."""
    return str(table.rows.data(table.rows.index(row, column)))
