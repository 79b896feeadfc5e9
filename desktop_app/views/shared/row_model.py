"""The windowed item model: it knows how many rows there are and fetches the pages that are looked at."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop_app.views.shared import theme
from desktop_app.views.shared.row_source import PAGE, ListSource, Pages, R, RowSource

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.jobs import Jobs

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROLES = {Role.DisplayRole, Role.TextAlignmentRole, Role.FontRole, Role.ForegroundRole, Role.ToolTipRole}
ROOT = QModelIndex()
WAITING = 4


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its heading, what it shows of a row, and how.

    right: figures, in tabular digits. width: pixels at normal text. tone: name of a colour of the theme
    for this row ("error", "warning" …), beside a word that says the same. key: the name under which this PC
    remembers the column, the same in every language and version. stays: nobody can hide it. tip: what a tool
    tip says instead of the text. spare: not shown where the room lacks, the highest first, until somebody
    chooses the columns.
    """

    title: str
    text: Callable[[R], str]
    right: bool = False
    width: int = 140
    tone: Callable[[R], str] | None = None
    key: str = ""
    stays: bool = False
    tip: Callable[[R], str] | None = None
    spare: int = 0


class RowModel(QAbstractTableModel):
    """Rows of one source; rows that are not here yet show an ellipsis until their page comes."""

    failed = Signal(object)
    counted = Signal(int)

    def __init__(self, columns: Sequence[Column[Any]], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.jobs = jobs
        self.source: RowSource[Any] = ListSource([])
        self._count = 0
        self._pages = Pages()
        self._turn = 0
        self._wanted: list[int] = []
        self._fetching = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fetch)

    def show_source(self, source: RowSource[Any], first: int = 0) -> None:
        """Show another source; the page of row `first` comes together with the count."""
        self._turn += 1
        turn = self._turn
        if isinstance(source, ListSource):
            self._take(turn, source, source.count(), 0, source.rows[:PAGE])
            return
        number = first // PAGE

        def work(session: Session) -> tuple[int, Sequence[Any]]:
            return source.count(session), source.page(session, number * PAGE, PAGE)

        self.jobs.read(
            self, work, lambda found: self._take(turn, source, found[0], number, found[1]), self._fail
        )

    def _take(self, turn: int, source: RowSource[Any], count: int, number: int, rows: Sequence[Any]) -> None:
        if turn != self._turn:
            return
        if source is self.source and count == self._count:
            # The same list read again: nothing jumps while somebody reads.
            self._pages.clear()
            self._pages.keep(number, rows)
            self._tell(0, count - 1)
        else:
            self.beginResetModel()
            self.source, self._count = source, count
            self._pages.clear()
            self._pages.keep(number, rows)
            self.endResetModel()
        self._wanted.clear()
        self.counted.emit(count)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role not in ROLES or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if role == Role.FontRole:
            return theme.font(theme.look(), figures=True) if column.right else None
        row = self.row(index.row())
        if row is None:
            self._want(index.row() // PAGE)
            return "…" if role == Role.DisplayRole else None
        if role == Role.ForegroundRole:
            tone = column.tone(row) if column.tone else ""
            return theme.look().colour(tone) if tone else None
        return column.text(row) if role == Role.DisplayRole else _tip(column, row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.DisplayRole:
            return self.columns[section].title
        return _alignment(self.columns[section]) if role == Role.TextAlignmentRole else None

    def row(self, position: int) -> object | None:
        """Row at that position, None while it is not here."""
        if isinstance(self.source, ListSource):
            return self.source.rows[position] if position < len(self.source.rows) else None
        return self._pages.row(position)

    def first_rows(self) -> list[object]:
        """Rows at the top of the list that are here."""
        here = (self.row(position) for position in range(min(self._count, PAGE)))
        return [row for row in here if row is not None]

    def prepare(self, first: int, last: int) -> None:
        """Fetch what is about to be painted."""
        if isinstance(self.source, ListSource):
            return
        for number in range(max(first, 0) // PAGE, min(last, self._count - 1) // PAGE + 1):
            self._want(number)
        self._fetch()

    def read_rows(self, first: int, last: int, then: Callable[[Sequence[Any]], None]) -> None:
        """Read these rows whether they are here or not, for copying."""
        source = self.source
        self.read(lambda session: source.page(session, first, last - first + 1), then)

    def read(self, work: Callable[[Session], T], then: Callable[[T], None]) -> None:
        """Read something else of the source, off the screen's thread."""
        self.jobs.read(self, work, then, self._fail)

    def _want(self, number: int) -> None:
        if self._pages.has(number) or number in self._wanted:
            return
        # The newest wish first, and none that was scrolled past long ago.
        self._wanted = [*self._wanted[1 - WAITING :], number]
        self._later.start()

    def _fetch(self) -> None:
        self._later.stop()
        self._wanted = [number for number in self._wanted if not self._pages.has(number)]
        if self._fetching or not self._wanted:
            return
        number, turn, source = self._wanted[-1], self._turn, self.source
        self._fetching = True

        def came(rows: Sequence[Any]) -> None:
            self._fetching = False
            if turn == self._turn:
                self._pages.keep(number, rows)
                self._tell(number * PAGE, number * PAGE + len(rows) - 1)
            self._fetch()

        def went_wrong(error: Exception) -> None:
            self._fetching = False
            self._wanted.clear()
            self._fail(error)

        self.jobs.read(self, lambda session: source.page(session, number * PAGE, PAGE), came, went_wrong)

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _tip(column: Column[Any], row: object) -> str:
    """A tool tip that looks like markup would be read as markup: what is shown is data."""
    text = html.escape((column.tip or column.text)(row)).replace("\n", "<br>")
    return f"<span>{text}</span>"


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
