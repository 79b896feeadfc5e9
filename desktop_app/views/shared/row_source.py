"""Where a table's rows come from, and the pages of them that are kept in memory."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from sqlalchemy.orm import Session

PAGE = 64
KEPT_PAGES = 64

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class RowSource(Protocol[R_co]):
    """Rows in a fixed order; both calls run off the screen's thread."""

    def count(self, session: Session, /) -> int: ...

    def page(self, session: Session, offset: int, limit: int, /) -> Sequence[R_co]: ...


@runtime_checkable
class FindsRows(Protocol):
    """A long source that can say where a text stands without reading its rows."""

    def find(self, session: Session, text: str, start: int, step: int, /) -> int | None:
        """Give the position of the next row with the text from `start` on, in the direction of step (±1).

        It goes on at the other end; None when no row has it.
        """
        ...


@runtime_checkable
class PicksRows(Protocol):
    """A long source that can give some rows by their keys, in its own order."""

    def pick(self, session: Session, keys: Sequence[Hashable], /) -> Sequence[Any]: ...


class ListSource(Generic[R]):
    """A short list that is already in memory."""

    def __init__(self, rows: Sequence[R]) -> None:
        self.rows = list(rows)

    def count(self, _session: Session | None = None) -> int:
        return len(self.rows)

    def page(self, _session: Session | None, offset: int, limit: int) -> Sequence[R]:
        return self.rows[offset : offset + limit]


class Pages:
    """The pages seen last, by number; the oldest falls out."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()

    def row(self, position: int) -> object | None:
        """Row at a position of the whole list, None while its page is not here."""
        number, place = divmod(position, PAGE)
        rows = self._pages.get(number)
        if rows is None or place >= len(rows):
            return None
        self._pages.move_to_end(number)
        return rows[place]

    def has(self, number: int) -> bool:
        return number in self._pages

    def keep(self, number: int, rows: Sequence[Any]) -> None:
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)

    def clear(self) -> None:
        self._pages.clear()
