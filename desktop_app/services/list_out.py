"""A list of people or cards as a file: written beside its place, noted in the audit log, then put there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from desktop_app.services import audit, guard
from desktop_app.services.export import FileKind, Page, Written, draft_of, write

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell

    Progress = Callable[[int, int, str], None]

CHUNK = 500

R_co = TypeVar("R_co", covariant=True)


class Listed(Protocol[R_co]):
    """A list that can be counted, read through, and asked for some of its rows."""

    def count(self, session: Session, /) -> int: ...

    def stream(self, session: Session, /) -> Iterator[R_co]: ...

    def pick(self, session: Session, keys: Sequence[Hashable], /) -> Sequence[R_co]: ...


def write_out(
    database: Database,
    acting: Acting,
    target: Path,
    kind: FileKind,
    page: Page,
    rows: Callable[[Session], Iterable[Sequence[Cell]]],
    told: tuple[str, str, Mapping[str, Any]],
) -> Written:
    """Write rows to the target; nobody waits for it, handovers go on meanwhile.

    told: the action of the audit entry, what its rows are called there, and what else it tells. The file gets
    its name only after the entry is committed: there is no file without its entry. Raises what the rows do,
    and OSError when the disk is full or the target is open elsewhere.
    """
    action, counted, detail = told
    with draft_of(target) as draft:
        with database.read() as session:
            written = write(kind, draft, page, rows(session))
        with database.write() as session:
            detail = {**detail, "kind": kind.value, counted: written.rows}
            audit.record(session, acting, action, guard.mask(target.name), detail)
        draft.replace(target)
    return written


def chosen(
    session: Session,
    listing: Listed[R_co],
    only: Sequence[Hashable] | None,
    progress: Progress | None,
) -> Iterator[R_co]:
    """Give all rows of a list, or those of some keys; progress(done, total, "") may raise to stop."""
    total = listing.count(session)
    for done, row in enumerate(listing.stream(session) if only is None else listing.pick(session, only)):
        if progress and done % CHUNK == 0:
            progress(done, total, "")
        yield row
    if progress:
        progress(total, total, "")
