"""Delivery: choose or announce a box, scan its cards, close it when the counts agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from desktop_app.errors import NotAllowed
from desktop_app.services import deliveries, emptied, resolve
from desktop_app.services.custody import CardRow
from desktop_app.services.deliveries import DeliveryRow
from desktop_app.services.emptied import DoneRow, EmptiedRow
from desktop_app.views.custody.announce import AnnounceDialog
from desktop_app.views.custody.empty_dialog import EmptyDialog
from desktop_app.views.custody.pane import TAIL, ScanPane
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import ask_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.shell import Shell

Scanned = DeliveryRow | tuple[CardRow, DeliveryRow]


class DeliveryPane(ScanPane[Scanned]):
    """The counter shows scanned / announced of the chosen delivery."""

    def __init__(self, shell: Shell) -> None:
        self.delivery: DeliveryRow | None = None
        super().__init__(shell, "deliver", "")
        self.prompt.setText(self.tr("Scan the pouch of each card in the box"))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Delivery"))
        self.choice.setMinimumContentsLength(30)
        self.choice.activated.connect(self._chosen)
        self.announce = QPushButton(self.tr("New delivery …"))
        self.announce.clicked.connect(self._announce)
        self.close_it = QPushButton(self.tr("Close the delivery (F4)"))
        self.close_it.clicked.connect(self.finish)
        self.empty_it = QPushButton(self.tr("Box is empty … (F4)"))
        self.empty_it.clicked.connect(self.finish)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.choice, 1)
        line.addWidget(self.announce)
        line.addWidget(self.close_it)
        line.addWidget(self.empty_it)
        self.column.insertLayout(0, line)
        self.show_rows()

    def refresh(self) -> None:
        """Read the open deliveries again; the chosen one stays chosen."""
        today = self.shell.today()
        self.shell.jobs.read(
            self, lambda session: deliveries.under_way(session, today), self._show_open, self.shell.fail
        )

    def work(self, acting: Acting, text: str) -> Callable[[Session], Scanned]:
        chosen = self.delivery

        def scan(session: Session) -> Scanned:
            box = resolve.delivery(session, text)
            if box is not None:
                return deliveries.one(session, box)
            if chosen is None:
                raise NotAllowed("deliver", "no_delivery")
            return deliveries.scan_in(session, acting, chosen.delivery_pk, text)

        return scan

    def came(self, result: Scanned) -> None:
        if isinstance(result, DeliveryRow):
            self._take(result)
            return
        card, self.delivery = result
        self.note(card, self.tr("Taken into custody"))
        self.band.done(
            self.tr("Card …{tail} is in custody.").format(tail=card.application_id[-TAIL:]),
            self.tr("Delivery {code}").format(code=self.delivery.code),
        )

    def forget(self) -> None:
        super().forget()
        self.count()

    def count(self) -> None:
        """Show scanned / announced, and what is missing or too many."""
        if not hasattr(self, "empty_it"):
            return
        row = self.delivery
        closed = row is not None and row.closed_at is not None
        self.close_it.setVisible(not closed)
        self.empty_it.setVisible(closed)
        self.empty_it.setEnabled(closed and row is not None and row.emptied_at is None)
        self.close_it.setEnabled(row is not None)
        theme.kind(self.close_it, "primary" if row and row.agrees else "")
        if row is None:
            self.counter.setText("")
            self.remark.setText(self.tr("No delivery chosen"))
            return
        self.counter.setText(f"{row.scanned:,} / {row.announced:,}")
        missing = row.announced - row.scanned
        if row.emptied_at is not None:
            self.remark.setText(self.tr("Closed, box found empty"))
        elif closed:
            self.remark.setText(self.tr("Closed, box not looked into yet"))
        elif missing > 0:
            self.remark.setText(self.tr("{count} to go").format(count=missing))
        elif missing < 0:
            self.remark.setText(self.tr("{count} too many").format(count=-missing))
        else:
            self.remark.setText(self.tr("The counts agree"))

    def _take(self, row: DeliveryRow) -> None:
        self.delivery = row
        self.rows = []
        self.show_rows()
        self.refresh()
        if row.closed_at is None:
            self.band.done(self.tr("Delivery {code} is chosen.").format(code=row.code))
            return
        self.shell.jobs.read(
            self,
            lambda session: (
                emptied.of_delivery(session, row.delivery_pk),
                emptied.still_in_delivery(session, row.delivery_pk),
            ),
            lambda found: self._say_closed(row, *found),
            self.shell.fail,
        )

    def _say_closed(self, row: DeliveryRow, found: EmptiedRow | None, still: int) -> None:
        said = self.tr("Delivery {code} is closed.").format(code=row.code)
        if found is not None:
            self.band.tell(said, custody_words.emptied(found))
        elif still:
            text = self.tr(
                "%n card(s) have no place on a shelf yet. Then two people look into the box.", "", still
            )
            self.band.warn(said, text)
        else:
            self.band.tell(said, self.tr("All its cards lie on shelves: two people look into the box."))

    def _show_open(self, rows: Sequence[DeliveryRow]) -> None:
        chosen = self.delivery.delivery_pk if self.delivery else None
        shown = next((row for row in rows if row.delivery_pk == chosen), None)
        if shown is None and self.delivery is not None and self.delivery.closed_at is not None:
            # An older one, or one whose box is found empty, is looked at all the same.
            rows = [*rows, self.delivery]
            shown = self.delivery
        self.delivery = shown
        self.choice.clear()
        self.choice.addItem(
            self.tr("Choose a delivery") if rows else self.tr("No open delivery: announce one"), None
        )
        for row in rows:
            day = row.arrived_on.isoformat()
            closed = self.tr("   closed") if row.closed_at else ""
            self.choice.addItem(f"{row.code}{closed}   {day}   {row.announced:,}   {row.office}", row)
            if row.delivery_pk == chosen:
                self.choice.setCurrentIndex(self.choice.count() - 1)
        self.count()

    def _chosen(self, place: int) -> None:
        row = self.choice.itemData(place)
        if isinstance(row, DeliveryRow):
            self._take(row)
            self.line.setFocus()

    def _announce(self) -> None:
        dialog = AnnounceDialog(self.shell, self)
        dialog.announced.connect(self._take)
        dialog.open()

    def finish(self) -> None:
        """Close the delivery, a difference needs a reason; of a closed one note that its box is empty."""
        row = self.delivery
        if row is None:
            return
        if row.closed_at is not None:
            self._empty(row)
            return
        if row.agrees:
            self._close_with("")
            return
        text = self.tr(
            "{scanned} cards were scanned, {announced} were announced. Count again; if it stays so,"
            " give the reason. The difference goes to the errors to review."
        ).format(scanned=row.scanned, announced=row.announced)
        ask_reason(
            self, self.tr("The counts differ"), text, self.tr("Close with a difference"), self._close_with
        )

    def _close_with(self, reason: str) -> None:
        row, acting = self.delivery, self.shell.acting()
        if row is None:
            return
        self.shell.jobs.write(
            self,
            lambda session: deliveries.close(session, acting, row.delivery_pk, row.version, reason),
            self._closed,
            self.shell.fail,
        )

    def _empty(self, row: DeliveryRow) -> None:
        def note(session: Session, acting: Acting, second: str, password: str) -> DoneRow:
            return emptied.empty_delivery(session, acting, row.delivery_pk, second, password)

        def noted(found: EmptiedRow) -> None:
            self._take(replace(row, emptied_at=found.at))

        def ask(still: int) -> None:
            if still:
                self._say_closed(row, None, still)
                return
            dialog = EmptyDialog(self.shell, self, row.code, note)
            dialog.noted.connect(noted)
            dialog.open()

        if row.emptied_at is None:
            # Nobody is asked for a password when the record says no already.
            pk = row.delivery_pk
            self.shell.jobs.read(
                self, lambda session: emptied.still_in_delivery(session, pk), ask, self.shell.fail
            )

    def _closed(self, row: DeliveryRow) -> None:
        self.delivery = row
        self.forget()
        self.refresh()
        text = self.tr("Delivery {code} is closed: {scanned} of {announced} cards.").format(
            code=row.code, scanned=row.scanned, announced=row.announced
        )
        self.band.done(text)
        self.shell.say(text)
