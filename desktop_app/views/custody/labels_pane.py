"""Labels: scan a delivery, a card, a place or a box, choose the sheet, print them as one job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.errors import Refused
from desktop_app.services import labels
from desktop_app.services.labels import CabinetRow, LabelRow, PickedRow, PouchesRow, Where, Which
from desktop_app.terms import Role
from desktop_app.views.custody.labels_panel import LabelsPanel
from desktop_app.views.custody.pane import ScanPane
from desktop_app.views.custody.places_dialog import PlacesDialog
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import ask_reason
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.print_out import Paper, PrintOut
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.new_places import MadeRow
    from desktop_app.services.printing import PrintOrder
    from desktop_app.views.shared.shell import Shell

Found = PouchesRow | PickedRow


class LabelsPane(ScanPane[Found]):
    """Nothing of a card changes; a second print of a pouch's label asks for the reason."""

    def __init__(self, shell: Shell) -> None:
        self.pouches: PouchesRow | None = None
        self.labels: list[LabelRow] = []
        self.choice = QComboBox()
        self.new_places = QPushButton()
        self.panel = LabelsPanel()
        super().__init__(shell, "label", "")
        self.prompt.setText(self.tr("Scan a delivery, a card, or a place or box of a cabinet"))
        self.choice.setAccessibleName(self.tr("Cabinet"))
        self.choice.activated.connect(self._chosen)
        self.new_places.setText(self.tr("New places …"))
        self.new_places.setHidden(shell.role() is Role.WINDOW)
        self.new_places.clicked.connect(self._ask_places)
        self.panel.changed.connect(self._wanted_changed)
        self.panel.asked.connect(self.finish)
        self.table.opened.connect(self._open)

    def refresh(self) -> None:
        """Read the cabinets, and again what is chosen: another window may have printed it."""
        self.shell.jobs.read(self, labels.cabinets, self._show_cabinets, self.shell.fail)
        found = self.pouches
        if found is not None:
            self.shell.jobs.read(
                self,
                lambda session: labels.pouches(session, found.subject),
                self._show_pouches,
                lambda _error: self.forget(),
            )

    def submit(self, text: str) -> None:
        text = text.strip()
        if text:
            acting = self.shell.acting()
            self.shell.jobs.look(
                self, self.work(acting, text), self.came, lambda error: self.refused(text, error)
            )

    def work(self, acting: Acting, text: str) -> Callable[[Session], Found]:
        return lambda session: labels.find(session, acting, text)

    def came(self, result: Found) -> None:
        if isinstance(result, PickedRow):
            self._pick(result.cabinet, result.box, result.box)
            return
        self.panel.show_pouches(printed=len(result.new) < len(result.labels))
        self._show_pouches(result)
        text = self.tr("Delivery {code}") if result.is_delivery else self.tr("Card …{code}")
        code = result.subject if result.is_delivery else result.subject[-labels.TAIL :]
        before = len(result.labels) - len(result.new)
        detail = self.tr("%n label(s) were printed before.", "", before) if before else ""
        self.band.tell(text.format(code=code), detail)

    def refused(self, text: str, error: Exception) -> None:
        """Say why there is nothing to print; looking is no work that must be reviewed."""
        self.forget()
        if isinstance(error, Refused):
            self.warn(custody_words.said(error), error_words.read(text))
        else:
            self.shell.fail(error)

    def forget(self) -> None:
        self.pouches, self.labels = None, []
        self.line.clear()
        self.band.clear()
        self.panel.show_nothing()
        self.table.show_source(ListSource(self.labels))

    def finish(self) -> None:
        """Ask for the reason where a pouch is printed once more, then for the file."""
        if not self.labels or self.out.busy():
            return
        if any(label.printed_in for label in self.labels):
            text = self.tr(
                "A pouch with two labels can lead to a wrong card. Take the old labels off and destroy them."
            )
            ask_reason(
                self, self.tr("Print the labels again"), text, self.tr("Print again …"), self._ask_file
            )
        else:
            self._ask_file("")

    def paper(self, reason: str) -> Paper:
        """Give what is printed as the panel says; what it is, is read again when the job begins."""
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import labels as drawn
        from desktop_app.views.custody.label_words import label_words

        sheet, start, found = self.panel.key(), self.panel.start.value(), self.pouches
        font, where = theme.font(theme.look()), self.panel.where()
        words = label_words.of(self.shell.today(), pouches=found is not None)
        if found is not None:
            again, subject = any(label.printed_in for label in self.labels), found.subject

            def order(session: Session) -> PrintOrder:
                return labels.pouch_order(session, subject, sheet, start, again=again, reason=reason)

            name = subject if found.is_delivery else subject[-labels.TAIL :]
            return Paper(words.title, f"{words.title}_{name}", order, drawn.pouch_labels(words, font))
        wanted, which = where or Where("", "", 0, 0), Which(self.panel.which.currentData())
        return Paper(
            words.title,
            f"{words.title}_{wanted.office_code}-{wanted.cabinet}_{wanted.first}-{wanted.last}",
            lambda session: labels.place_order(session, wanted, which, sheet, start),
            drawn.place_labels(words, font),
        )

    def _ask_file(self, reason: str) -> None:
        self.out.ask(self.paper(reason))

    def _released(self, _job: str) -> None:
        self.band.done(
            self.tr("The labels are printed and read back."),
            self.tr("Use the sheet's own label to find the job again."),
        )
        self.panel.again.setChecked(False)
        self.refresh()

    def _pick(self, row: CabinetRow, first: int, last: int) -> None:
        self.pouches = None
        self.panel.show_cabinet(row, first, last)
        text = self.tr("{office}, cabinet {cabinet}").format(office=row.office, cabinet=row.cabinet)
        boxes = self.tr("Boxes {first} to {last} have places.").format(first=row.first, last=row.last)
        self.band.tell(text, boxes)
        self._wanted_changed()

    def _ask_places(self) -> None:
        dialog = PlacesDialog(self.shell, self)
        dialog.made.connect(self._take_places)
        dialog.open()

    def _take_places(self, made: MadeRow) -> None:
        """Choose the boxes of the new places, as many as are printed at once."""
        boxes = labels.MOST_LABELS // (made.positions + 1)
        last = min(made.last, made.first + boxes - 1)

        def show(rows: Sequence[CabinetRow]) -> None:
            inside = (made.office_code, made.cabinet)
            self._pick(
                next(row for row in rows if (row.office_code, row.cabinet) == inside), made.first, last
            )
            text = self.tr("{n} place(s) made.", "", made.new).format(n=f"{made.new:,}")
            self.band.done(text, self.tr("Print their labels now (F4) and stick them on."))

        self.shell.jobs.read(self, labels.cabinets, show, self.shell.fail)

    def _show_cabinets(self, rows: Sequence[CabinetRow]) -> None:
        self.choice.clear()
        self.choice.addItem(
            self.tr("or choose a cabinet") if rows else self.tr("No cabinet has places yet"), None
        )
        for row in rows:
            text = self.tr("{office}, cabinet {cabinet}").format(office=row.office, cabinet=row.cabinet)
            self.choice.addItem(text, row)

    def _chosen(self, place: int) -> None:
        row = self.choice.itemData(place)
        if isinstance(row, CabinetRow):
            self._pick(row, row.first, row.last)

    def _show_pouches(self, found: PouchesRow) -> None:
        self.pouches = found
        self._show(found.labels if self._prints_all(found) else found.new)

    def _prints_all(self, found: PouchesRow) -> bool:
        # A single card that was scanned is wanted, whether it was printed before or not.
        return self.panel.again.isChecked() or not found.is_delivery

    def _wanted_changed(self) -> None:
        where, which = self.panel.where(), Which(self.panel.which.currentData())
        if self.pouches is not None:
            self._show_pouches(self.pouches)
        elif where is not None:
            self.shell.jobs.read(
                self,
                lambda session: labels.places(session, where, which),
                lambda rows: self._show(rows) if where == self.panel.where() else None,
                self.shell.fail,
            )
        else:
            self._show([])

    def _show(self, rows: Sequence[LabelRow]) -> None:
        if list(rows) != self.labels or not rows:
            self.labels = list(rows)
            self.table.show_source(ListSource(self.labels))
        count = len(self.labels)
        sheets = labels.sheets(count, self.panel.key(), self.panel.start.value())
        self.panel.say_count(count, sheets)

    def _lay_out(self) -> None:
        self.out = PrintOut(self.shell, self)
        self.out.released.connect(self._released)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.prompt)
        left.addWidget(self.line)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.choice, 1)
        line.addWidget(self.new_places)
        left.addLayout(line)
        left.addWidget(self.band)
        left.addWidget(self.out.strip)
        left.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(left, 5)
        whole.addWidget(self.panel, 3)

    def _table(self) -> RowTable:
        columns: list[Column[LabelRow]] = [
            Column(self.tr("Label"), lambda row: row.big, right=True, width=110, key="label", stays=True),
            Column(self.tr("Above"), lambda row: row.line, width=150, key="above"),
            Column(self.tr("Below"), lambda row: row.small, width=150, key="below"),
            Column(
                self.tr("Printed"),
                lambda row: self.tr("already") if row.printed_in else "",
                width=80,
                tone=lambda row: "warning" if row.printed_in else "",
                key="printed",
            ),
        ]
        table = RowTable(columns, self.shell.jobs)
        table.serve(self.shell, "labels", lambda row: row.code)
        table.say_when_empty(
            self.tr(
                "Scan what needs labels. Of a delivery only the labels that were never printed are listed."
            )
        )
        return table

    def _open(self, row: LabelRow) -> None:
        if row.application_pk is not None:
            self.shell.open_record(row.application_pk)
