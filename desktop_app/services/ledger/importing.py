"""A ledger brought into the database: each row created, changed, left alone, refused or in conflict."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from sqlalchemy import func, select

from desktop_app.errors import LedgerRefused
from desktop_app.models.application import Application
from desktop_app.services import audit, bulk, change_many, guard, seals, staff
from desktop_app.services.change_many import CardChange
from desktop_app.services.ledger.child import Parsed, batches, unknown_offices
from desktop_app.services.ledger.compare import difference
from desktop_app.services.ledger.conflicts import Clash, Conflicts, Others
from desktop_app.services.ledger.layout import Layout
from desktop_app.services.ledger.places import Offices, Shelves
from desktop_app.services.ledger.reading import WORKBOOK, signature
from desktop_app.services.ledger.reasons import FileFault, Problem
from desktop_app.services.ledger.serving import Order
from desktop_app.services.prepared import AT, FACTS, KEYS, Prepared, Value, prepare, some
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

Progress = Callable[[int, int, str], object]
"""Told bytes read, bytes in all (0 for a workbook, which is packed), and the rows so far.

Raises Cancelled when the person stops the import.
"""

_DAYS = {column.name for column in Application.__table__.columns if column.type.python_type is date}
_NAMED = {"name", "kana", "address", "address_detail"}
_PK = "id"
_SHELF = AT["shelf_id"]
_NOTICE = AT["notice_number"]


@dataclass(frozen=True, slots=True)
class ImportRow:
    """What came of a ledger: counts of rows and each problem.

    stored: the good rows were kept; hidden: cells that look like a 個人番号 in columns that are left out, of
    which nothing is kept.
    """

    rows: int
    created: int
    changed: int
    unchanged: int
    refused: int
    conflicts: int
    problems: tuple[Problem, ...]
    stored: bool
    hidden: int = 0


def look(
    session: Session, acting: Acting, path: Path, layout: Layout, progress: Progress | None = None
) -> ImportRow:
    """Check a whole ledger and compare it with the database; nothing is stored. Raises as `take` does."""
    staff.with_files(session, acting, "import_ledger")
    found = _Import(session, acting, path, layout, store=False)
    found.run(progress)
    return found.result(stored=False)


def take(
    session: Session,
    acting: Acting,
    path: Path,
    layout: Layout,
    *,
    accept_good: bool = False,
    seen: tuple[int, int] | None = None,
    progress: Progress | None = None,
) -> ImportRow:
    """Bring a ledger in, within the caller's transaction.

    Nothing is kept when a row is refused, unless accept_good; rows in conflict change nothing in either case.
    seen is the signature of the file that was looked at. Raises LedgerRefused, also when the file is written
    to meanwhile, and NoPermission.
    """
    staff.with_files(session, acting, "import_ledger")
    if seen is not None and signature(path) != seen:
        raise LedgerRefused(FileFault.CHANGED)
    found = _Import(session, acting, path, layout, store=True)
    stored = True
    try:
        with session.begin_nested(), bulk.indexes_last(session), _no_collecting():
            found.run(progress, stop_storing=not accept_good)
            if found.refused and not accept_good:
                _keep_nothing()
            found.finish()
    except _NothingKept:
        stored = False
        found.created = found.changed = 0
    result = found.result(stored=stored)
    counts = ("rows", "created", "changed", "unchanged", "refused", "conflicts")
    detail: dict[str, Any] = {name: getattr(result, name) for name in counts}
    if stored:
        detail |= found.writer.brought.detail(acting)
    sealed = [seals.key("office", code) for code in found.offices.new] if stored else []
    audit.record(session, acting, "import_ledger", found.file, detail | {"stored": stored}, sealed=sealed)
    if stored:
        found.writer.settle()
    return result


class _NothingKept(Exception):
    """A row is refused: what was stored of the others is taken back."""


def _keep_nothing() -> NoReturn:
    raise _NothingKept


@contextmanager
def _no_collecting() -> Generator[None]:
    """Hold the garbage collector off: each batch is half a million small objects that form no circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Import:
    """One run over one ledger."""

    def __init__(self, session: Session, acting: Acting, path: Path, layout: Layout, *, store: bool) -> None:
        layout.check()
        self.session = session
        self.acting = acting
        self.path = path
        self.file = guard.mask(path.name)
        self.layout = layout
        self.store = store
        self.given = {"shelf_id" if key == "shelf" else key for key in layout.columns}
        self.empty = session.scalar(select(func.min(Application.id))) is None
        self.rows = self.created = self.changed = self.unchanged = self.refused = self.hidden = 0
        self.conflicts = Conflicts(layout, path.name)
        self.problems: list[Problem] = []
        self.offices = Offices(session, layout.words.get("office_code", {}))
        self.shelves = Shelves(session, make=store)
        self.others = Others(session, self.shelves)
        self.writer = bulk.Writer(session, acting)
        self.waiting: list[CardChange] = []
        self.words: set[str] = set()

    def run(self, progress: Progress | None, *, stop_storing: bool = False) -> None:
        """Go through the whole ledger; after a refused row nothing more is stored if so told."""
        before = signature(self.path)
        total = 0 if self.layout.form.encoding == WORKBOOK else before[0]

        def tell(read: int) -> None:
            if progress:
                progress(min(read, total), total, str(self.rows))

        order = self._order(tell)
        if self.store:
            self.offices.store(self.session)
        for part in batches(order):
            tell(part.read)
            self.rows += len(part.numbers) + part.refused
            self.refused += part.refused
            self.problems += part.problems
            self.hidden += part.hidden
            if stop_storing and self.refused:
                self.store = False
            self._take(part)
        if not self.rows:
            raise LedgerRefused(FileFault.NO_ROWS)
        if signature(self.path) != before:
            raise LedgerRefused(FileFault.CHANGED)

    def finish(self) -> None:
        """Write what was counted over all rows."""
        self.writer.words |= self.words
        self.writer.finish()
        self.shelves.finish()

    def result(self, *, stored: bool) -> ImportRow:
        """Say what came of it."""
        found = (*self.problems, *self.conflicts.problems)
        problems = tuple(sorted(found, key=lambda problem: problem.row))
        counts = (self.rows, self.created, self.changed, self.unchanged, self.refused, self.conflicts.count)
        return ImportRow(*counts, problems, stored, self.hidden)

    def _order(self, tell: Callable[[int], None]) -> Order:
        usual = self.offices.usual(self.acting)
        order = Order(str(self.path), self.layout, self.acting.today, self.offices.words(), usual)
        if self.offices.names or "office_code" not in self.layout.columns:
            return order
        # The ward's first ledger brings its offices along: they are numbered as they come.
        self.offices.new.clear()
        self.offices.add(unknown_offices(order, tell))
        return replace(order, offices=self.offices.words(), office=self.offices.usual(self.acting))

    def _take(self, part: Parsed) -> None:
        new = [True] * len(part.numbers)
        ids = list(map(str, part.ready.columns[AT["application_id"]]))
        if not self.empty:
            known = _known(self.session, ids)
            self.others.look(known, ids, part.ready.columns[_NOTICE])
            for at, facts in enumerate(part.ready.facts()):
                before = known.get(ids[at])
                if before:
                    new[at] = False
                    self._compare(part.numbers[at], before, facts)
            self._change()
        labels, notices = part.ready.columns[_SHELF], part.ready.columns[_NOTICE]
        places = range(len(ids)) if self.others.owners else [at for at, one in enumerate(labels) if one]
        for at in places:
            if not new[at] or not (labels[at] or notices[at] in self.others.owners):
                continue
            clash = self.others.clash(ids[at], labels[at], notices[at])
            if clash:
                new[at] = False
                self._conflict(Clash(part.numbers[at], clash[0], ids[at], *clash[1:]))
        ready = some(part.ready, new)
        self.created += len(ready)
        if self.store and len(ready):
            self._create(ready)

    def _create(self, ready: Prepared) -> None:
        ids, labels = ready.columns[AT["application_id"]], ready.columns[_SHELF]
        shelved = [(str(label), str(owner)) for label, owner in zip(labels, ids, strict=True) if label]
        places = iter(self.shelves.place(shelved))
        ready.columns[_SHELF] = [next(places) if label else None for label in labels]
        first = self.writer.next_id
        self.writer.store(ready)
        self.writer.add_first_and_last_notices(first)

    def _compare(self, number: int, before: dict[str, Any], facts: Sequence[Value]) -> None:
        found = difference(before, facts, self.given)
        changes = dict(found.changes)
        label, own = facts[_SHELF] if before["left_on"] is None else None, before["application_id"]
        if found.conflict:
            column = found.conflict.column
            stored = None if column == "shelf" else before[column]
            said = facts[AT["shelf_id" if column == "shelf" else column]]
            self._conflict(Clash(number, found.conflict, own, said, stored, before[_PK]))
            return
        moved = label if label and self.shelves.ids.get(str(label), 0) != before["shelf_id"] else None
        clash = self.others.clash(own, moved, changes.get("notice_number"))
        if clash:
            self._conflict(Clash(number, clash[0], own, *clash[1:], before[_PK]))
            return
        if moved and "left_on" not in changes:
            changes["shelf_id"] = self.shelves.place([(str(moved), own)])[0]
        if not changes:
            self.unchanged += 1
            return
        self.changed += 1
        if self.store:
            self._note(before, changes, number)

    def _note(self, before: dict[str, Any], changes: dict[str, Value], number: int) -> None:
        columns: dict[str, Any] = {
            name: date.fromisoformat(str(value)) if name in _DAYS and value is not None else value
            for name, value in changes.items()
        }
        if _NAMED & columns.keys():
            now = {**before, **columns}
            ready = prepare([[now[name] for name in FACTS]])
            columns |= dict(zip(KEYS, (column[0] for column in ready.columns[len(FACTS) :]), strict=True))
            self.words |= ready.words
        extra = {"file": self.file, "row": number}
        self.waiting.append(CardChange(before, columns, extra))

    def _change(self) -> None:
        kind, first_new = EventKind.CORRECTED, self.writer.first_id
        change_many.apply(self.session, self.acting, kind, self.waiting, first_new=first_new)
        self.waiting.clear()

    def _conflict(self, clash: Clash) -> None:
        self.conflicts.add(clash)
        if self.store:
            self.conflicts.keep(self.session, self.acting, clash)


def _known(session: Session, ids: list[str]) -> dict[str, dict[str, Any]]:
    columns = [Application.__table__.c[name] for name in (_PK, "version", *FACTS, *KEYS)]
    rows = session.execute(select(*columns).where(Application.application_id.in_(ids))).mappings()
    return {row["application_id"]: dict(row) for row in rows}
