"""A print job from its snapshot to a file that may leave: drawn, read back, then released or given up."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from desktop_app.errors import Cancelled, DatabaseUnusable, PrintFailed
from desktop_app.paper import read_back, sheet
from desktop_app.services import printing
from desktop_app.services.export import draft_of
from desktop_app.terms import PrintFault

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.printing import PageOrder, PrintOrder

TRIES = 12
"""Each waits as long as the database does."""

Progress = Callable[[int, int, str], object]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What each page says of its job: the text of its code, "1/3", and the job's first letters for people."""

    code: str
    page: str
    job: str


Draw = Callable[["QPainter", Mapping[str, Any], Stamp], object]
"""Draws one page from the facts of its snapshot."""

Also = Callable[["Session"], object]
"""What else is kept in the transaction that releases a job."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A released job, its file and how many pages that has."""

    job_id: str
    pdf: bytes
    pages: int


def make(
    database: Database,
    acting: Acting,
    order: PrintOrder,
    draw: Draw,
    progress: Progress | None = None,
    most_seconds: float = printing.MOST_SECONDS,
    deliver: Callable[[bytes], object] | None = None,
    also: Also | None = None,
) -> Printed:
    """Draw the job's snapshot and give the file once each page was read back and says what it must.

    deliver puts it where it is to go before it counts as released: without a paper nothing was printed. also
    is done with the release.
    Raises PrintFailed (misread: a page doesn't carry its codes, or carries others; too_long: most_seconds
    are over), Cancelled, and what `printing.start` raises. A job that fails is given up as a whole.
    """
    with database.write() as session:
        job = printing.start(session, acting, order).job_id
        pages = printing.pages(session, job)
    with _GivenUpIfBroken(database, acting, job):
        made = _drawn(job, order.subject, pages, draw, _watch(progress, 2 * len(pages), most_seconds))
        if deliver:
            deliver(made)
        digest = hashlib.sha256(made).hexdigest()

        def release(session: Session) -> None:
            printing.release(session, _next(acting), job, digest)
            if also:
                also(session)

        _patiently(database, release)
    return Printed(job, made, len(pages))


def to_file(
    database: Database,
    acting: Acting,
    order_of: Callable[[Session], PrintOrder],
    draw: Draw,
    target: Path,
    progress: Progress | None = None,
    also: Also | None = None,
) -> Printed:
    """Order what order_of finds, make it, and put it at the target; a job that fails leaves no file.

    Raises OSError when the disk is full or the target is open elsewhere, and what `make` raises.
    """
    placed = done = False
    try:
        with draft_of(target) as draft:

            def place(pdf: bytes) -> None:
                nonlocal placed
                draft.write_bytes(pdf)
                draft.replace(target)
                placed = True

            printed = ordered(database, acting, order_of, draw, place, progress, also)
        done = True
    finally:
        if placed and not done:
            target.unlink(missing_ok=True)
    return printed


def ordered(
    database: Database,
    acting: Acting,
    order_of: Callable[[Session], PrintOrder],
    draw: Draw,
    deliver: Callable[[bytes], object],
    progress: Progress | None = None,
    also: Also | None = None,
) -> Printed:
    """Order what order_of finds, make and deliver it; what a crash left is given up. Raises like `make`."""
    with database.write() as session:
        printing.give_up_left(session, _next(acting))
    with database.read() as session:
        order = order_of(session)
    return make(database, acting, order, draw, progress, deliver=deliver, also=also)


class _GivenUpIfBroken:
    """Whatever ends the work inside but its success gives the job up."""

    def __init__(self, database: Database, acting: Acting, job: str) -> None:
        self._database, self._acting, self._job = database, acting, job

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            return
        at = error.pages if isinstance(error, PrintFailed) else ()
        acting, job = _next(self._acting), self._job
        _patiently(self._database, lambda session: printing.fail(session, acting, job, _fault(error), at))


def _drawn(
    job: str, title: str, pages: tuple[PageOrder, ...], draw: Draw, watch: Callable[[int], None]
) -> bytes:
    count = len(pages)
    stamps = [Stamp(printing.stamp(job, at, count), f"{at}/{count}", job[:8]) for at in range(1, count + 1)]

    def draw_one(painter: QPainter, at: int) -> None:
        watch(at)
        draw(painter, pages[at].facts, stamps[at])

    made = sheet.pdf(title, count, draw_one)
    read = 0
    for at, found in enumerate(read_back.codes(made)):
        watch(count + at)
        if at >= count or found != frozenset((stamps[at].code, *pages[at].codes)):
            alike = {other for other in range(count) if found.intersection(pages[other].codes)} | {at}
            numbers = tuple(sorted(number + 1 for number in alike if number < count))
            raise PrintFailed(PrintFault.MISREAD, f"{at + 1}/{count}", numbers)
        read += 1
    if read != count:
        raise PrintFailed(PrintFault.MISREAD, f"{read}/{count}")
    return made


def _watch(progress: Progress | None, total: int, most_seconds: float) -> Callable[[int], None]:
    end = time.monotonic() + most_seconds

    def watch(done: int) -> None:
        if progress:
            progress(done, total, "")
        if time.monotonic() >= end:
            raise PrintFailed(PrintFault.TOO_LONG, f"{done}/{total}")

    return watch


def _fault(error: BaseException) -> PrintFault:
    if isinstance(error, PrintFailed):
        return error.reason
    if isinstance(error, OSError):
        return PrintFault.NOT_DELIVERED
    return PrintFault.CANCELLED if isinstance(error, Cancelled) else PrintFault.BROKEN


def _patiently(database: Database, work: Callable[[Session], object]) -> None:
    """Write what came of a job, also while an import holds the database."""
    for _ in range(TRIES - 1):
        try:
            with database.write() as session:
                work(session)
        except DatabaseUnusable as error:
            if error.reason != "busy":
                raise
        else:
            return
    with database.write() as session:
        work(session)


def _next(acting: Acting) -> Acting:
    return replace(acting, operation=uuid4().hex)
