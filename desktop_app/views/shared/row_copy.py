"""Copying rows as they are seen: the marked ones, else the chosen ones, under their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.services.export import harmless
from desktop_app.views.shared import copied
from desktop_app.views.shared.row_source import ListSource, PicksRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.row_table import RowTable

AT_MOST = 1_000
CHUNK = 1_000


class Copier(QObject):
    """done(rows) once they are on the clipboard, which is after their entry in the audit log is written."""

    done = Signal(int)

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table
        self.acting: Callable[[], Acting] | None = None

    def copy(self) -> None:
        """Copy the marked rows in the list's order; without marks the chosen ones, at most a thousand."""
        if self._table.marks:
            self.marked(self._put)
        else:
            self._chosen()

    def marked(self, then: Callable[[Sequence[Any]], None]) -> None:
        """Read the marked rows that are still in the list."""
        model, keys, key_of = self._table.rows, set(self._table.marks.keys), self._table.marks.key_of
        source, count = model.source, model.rowCount()
        if isinstance(source, ListSource):
            then([row for row in source.rows if key_of(row) in keys])
        elif isinstance(source, PicksRows):
            model.read(lambda session: source.pick(session, list(keys)), then)
        else:

            def work(session: Session) -> list[Any]:
                found: list[Any] = []
                for offset in range(0, count, CHUNK):
                    if len(found) < len(keys):
                        found += [row for row in source.page(session, offset, CHUNK) if key_of(row) in keys]
                return found

            model.read(work, then)

    def _chosen(self) -> None:
        spans = sorted(
            (span.top(), span.bottom()) for span in self._table.selectionModel().selection().toList()
        )
        if not spans:
            return
        first, last = spans[0][0], min(spans[-1][1], spans[0][0] + AT_MOST - 1)
        chosen = {place for top, bottom in spans for place in range(top, min(bottom, last) + 1)}

        def came(rows: Sequence[Any]) -> None:
            self._put([row for place, row in enumerate(rows, first) if place in chosen])

        self._table.rows.read_rows(first, last, came)

    def _put(self, rows: Sequence[Any]) -> None:
        if not rows:
            return
        text = self._as_text(rows)
        if self.acting is None:
            self._put_text(text, len(rows))
            return
        from desktop_app.services import audit

        acting, name, detail = self.acting(), self._table.columns.name, {"rows": len(rows)}
        self._table.rows.jobs.look(
            self,
            lambda session: audit.record(session, acting, "copy_list", name, detail),
            lambda _: self._put_text(text, len(rows)),
            self._table.failed.emit,
        )

    def _put_text(self, text: str, count: int) -> None:
        copied.put(text)
        self.done.emit(count)

    def _as_text(self, rows: Sequence[Any]) -> str:
        columns = [self._table.columns.all[place] for place in self._table.columns.shown()]
        lines = [[column.title for column in columns]]
        lines += [[_cell(column.text(row)) for column in columns] for row in rows]
        return "\n".join("\t".join(line) for line in lines)


def _cell(text: str) -> str:
    """One cell that stays one cell, and is no formula, wherever it is put."""
    return harmless(" ".join(text.split()) if {"\t", "\n", "\r"} & set(text) else text)
