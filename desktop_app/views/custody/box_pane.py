"""Find by shelf: all places of a box, by the label of a place or by a card that lies there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop_app.errors import Refused
from desktop_app.services import emptied, shelves
from desktop_app.services.emptied import DoneRow
from desktop_app.services.shelves import BoxRow, PlaceRow
from desktop_app.views.custody.empty_dialog import EmptyDialog
from desktop_app.views.custody.pane import TAIL, ScanPane
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.shell import Shell


class BoxPane(ScanPane[BoxRow]):
    """Looks only: nothing changes. Enter opens the record of the card on a place."""

    def __init__(self, shell: Shell) -> None:
        self._box: BoxRow | None = None
        self.foot, self.happened = QHBoxLayout(), plain("", "muted")
        super().__init__(shell, "find", "")
        self.prompt.setText(self.tr("Scan the label of a place or a box, or a card that lies on one"))
        self.empty_it = QPushButton(self.tr("Box is empty … (F4)"))
        self.empty_it.clicked.connect(self.finish)
        self.foot.addWidget(self.happened, 1)
        self.foot.addWidget(self.empty_it)
        self.column.addLayout(self.foot)
        self.count()
        self.table.opened.connect(self._open)

    def submit(self, text: str) -> None:
        text = text.strip()
        if text:
            acting = self.shell.acting()
            self.shell.jobs.look(
                self, self.work(acting, text), self.came, lambda error: self.refused(text, error)
            )

    def work(self, acting: Acting, text: str) -> Callable[[Session], BoxRow]:
        return lambda session: shelves.box(session, acting, text)

    def came(self, result: BoxRow) -> None:
        self._box = result
        title = self.tr("{office}, cabinet {cabinet}, box {box}")
        self.band.tell(
            title.format(office=result.office, cabinet=result.cabinet, box=result.box),
            self.tr("Asked for: {label}").format(label=result.wanted),
        )
        self.table.show_source(ListSource(result.places))
        wanted = [place.label for place in result.places].index(result.wanted)
        self.table.scrollTo(self.table.rows.index(wanted, 0))
        self.count()

    def refused(self, text: str, error: Exception) -> None:
        """Say why nothing is shown; looking is no work that must be reviewed."""
        self.forget()
        if isinstance(error, Refused):
            self.warn(custody_words.said(error), error_words.read(text))
        else:
            self.shell.fail(error)

    def forget(self) -> None:
        self._box = None
        self.line.clear()
        self.band.clear()
        self.table.forget()
        self.count()

    def finish(self) -> None:
        """Note with a second person that the box is empty; not while the record knows a card in it."""
        box = self._box
        if box is None:
            return
        if any(place.application_pk is not None for place in box.places):
            self.warn(custody_words.reason("cards_in_box"))
            return

        def note(session: Session, acting: Acting, second: str, password: str) -> DoneRow:
            return emptied.empty_box(session, acting, box.wanted, second, password)

        dialog = EmptyDialog(self.shell, self, box.label, note)
        dialog.accepted.connect(lambda: self.submit(box.wanted))
        dialog.open()

    def count(self) -> None:
        """Show how many places of the box are taken, and when it was counted and found empty."""
        if hasattr(self, "empty_it"):
            self.empty_it.setEnabled(self._box is not None)
        self.happened.setText(custody_words.of_box(self._box) if self._box else "")
        if self._box is None:
            self.counter.clear()
            self.remark.clear()
            return
        taken = sum(place.application_pk is not None for place in self._box.places)
        self.counter.setText(f"{taken} / {len(self._box.places)}")
        self.remark.setText(self.tr("places taken"))

    def _table(self) -> RowTable:
        columns: list[Column[PlaceRow]] = [
            Column(self.tr("Place"), self._label, right=True, width=200, key="place", stays=True),
            Column(
                self.tr("ID ends with"),
                lambda row: f"…{row.application_id[-TAIL:]}" if row.application_id else "",
                right=True,
                width=130,
                key="id",
            ),
            Column(
                self.tr("Kana"), lambda row: row.kana or self.tr("free"), width=340, key="kana", stays=True
            ),
            Column(
                self.tr("Stage"),
                lambda row: words.stage(row.stage) if row.stage else "",
                width=160,
                key="stage",
            ),
            Column(
                self.tr("Mind"),
                lambda row: "  ".join(words.flag(flag) for flag in row.flags),
                width=200,
                tone=lambda row: "warning" if row.flags else "",
                key="flags",
            ),
        ]
        table = RowTable(columns, self.shell.jobs)
        table.serve(self.shell, "box", lambda row: row.label)
        table.say_when_empty(self.tr("Scan a place or a card, and its whole box is listed here."))
        return table

    def _label(self, row: PlaceRow) -> str:
        return f"▶ {row.label}" if self._box and row.label == self._box.wanted else row.label

    def _open(self, row: PlaceRow) -> None:
        if row.application_pk is not None:
            self.shell.open_record(row.application_pk)
