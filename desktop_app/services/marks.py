"""Marks of new applications: short digests of what a ledger gave, kept in the audit entry of the import."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from desktop_app.services import plain_values
from desktop_app.services.prepared import AT, FACTS, REPLAYED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop_app.services.acting import Acting
    from desktop_app.services.prepared import Prepared, Value

NAME = "brought"
"""Where the detail of an audit entry keeps them, with who brought the applications and when."""

LENGTH = 6
MARKED = tuple(name for name in FACTS if name not in REPLAYED)
"""The facts that a mark covers; the others stand in the first event of the application as well."""

FROM_LEDGER = "ledger"
"""Instead of marks: the notices are the first and the last whose days the ledger gave."""

_ALWAYS_TEXT = {
    *("application_id", "name", "kana", "birth_date", "sex", "postal_code", "address", "address_detail"),
    *("channel", "procedure", "office_code"),
}
_TEXT_OR_NOTHING = {"notice_number", "national_recorded_on", "card_expires_on", "certificates_expire_on"}
_BY = ("staff_id", "terminal", "place", "operation")

NoticeRow = tuple[int, int, str, str | None]
"""(application_pk, number, sent_on, returned_on)."""


@dataclass(slots=True)
class Block:
    """Marks of applications whose keys follow each other."""

    first: int
    last: int
    marks: bytes
    notices: bytes | str = b""

    def plain(self) -> dict[str, Any]:
        """Give the block as JSON knows it."""
        notices = self.notices if isinstance(self.notices, str) else {"marks": _text(self.notices)}
        return {"first": self.first, "last": self.last, "marks": _text(self.marks), "notices": notices}


@dataclass(slots=True)
class Brought:
    """What one writer stored."""

    blocks: list[Block] = field(default_factory=list[Block])

    def add(self, pks: range, ready: Prepared) -> None:
        """Mark new applications; those that were marked before only where a card lies on a shelf."""
        if not pks:
            return
        made = of_columns(ready.columns) if ready.marks is None else _with_shelves(ready.columns, ready.marks)
        self.blocks.append(Block(pks.start, pks.stop - 1, made))

    def add_notices(self, rows: Iterable[NoticeRow]) -> None:
        """Mark the notices of the applications that were added last, given in the order of their keys."""
        block = self.blocks[-1]
        by_card = {pk: list(group) for pk, group in groupby(rows, itemgetter(0))}
        block.notices = b"".join(of_notices(by_card.get(pk, ())) for pk in range(block.first, block.last + 1))

    def add_ledger_notices(self, first_pk: int) -> None:
        """Note that the notices are those whose days the ledger gave."""
        for block in self.blocks:
            if block.first >= first_pk:
                block.notices = FROM_LEDGER

    def detail(self, acting: Acting) -> dict[str, Any]:
        """What the audit entry keeps; nothing when nothing was stored."""
        if not self.blocks:
            return {}
        by = {name: getattr(acting, name) for name in _BY}
        by |= {"at": acting.now.isoformat(), "on_date": acting.today.isoformat()}
        return {NAME: {"by": by, "blocks": [block.plain() for block in self.blocks]}}


def read(brought: Mapping[str, Any]) -> Iterator[Block]:
    """Give the blocks that an audit entry keeps."""
    for block in brought["blocks"]:
        notices = block["notices"]
        notices = notices if isinstance(notices, str) else base64.b64decode(notices["marks"])
        yield Block(block["first"], block["last"], base64.b64decode(block["marks"]), notices)


def of_columns(columns: Sequence[Sequence[Value]]) -> bytes:
    """Give the marks of applications, one behind the other."""
    ready = [_plainly(name, columns[AT[name]]) for name in MARKED]
    sha = hashlib.sha256
    return b"".join(
        [
            sha(row.encode()).digest()[:LENGTH]
            for row in map(plain_values.BETWEEN.join, zip(*ready, strict=True))
        ]
    )


def _plainly(name: str, column: Sequence[Any]) -> Sequence[str]:
    if name in _ALWAYS_TEXT:
        return column
    if column.count(None) == len(column):
        return [plain_values.NONE] * len(column)
    if name in _TEXT_OR_NOTHING:
        return [plain_values.NONE if value is None else value for value in column]
    return plain_values.plainly(column)


def _with_shelves(columns: Sequence[Sequence[Value]], marks: bytes) -> bytes:
    """Mark the rows anew whose card lies on a shelf."""
    places = [at for at, shelf in enumerate(columns[AT["shelf_id"]]) if shelf]
    made = bytearray(marks)
    anew = of_columns([[column[at] for at in places] for column in columns[: len(FACTS)]])
    for number, at in enumerate(places):
        made[at * LENGTH : (at + 1) * LENGTH] = anew[number * LENGTH : (number + 1) * LENGTH]
    return bytes(made)


def of_row(row: Mapping[str, Any]) -> bytes:
    """Give the mark of one application as it is in the database."""
    text = plain_values.BETWEEN.join(plain_values.plainly(row[name] for name in MARKED))
    return hashlib.sha256(text.encode()).digest()[:LENGTH]


def of_notices(rows: Iterable[Sequence[Any]]) -> bytes:
    """Give the mark of all notices of one card; nothing but noughts when it has none."""
    plain = [plain_values.plainly(row) for row in rows]
    return bytes.fromhex(plain_values.digest(plain))[:LENGTH] if plain else bytes(LENGTH)


def _text(marks: bytes) -> str:
    return base64.b64encode(marks).decode("ascii")
