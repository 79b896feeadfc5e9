"""Certificates of a month entered by hand: an office, a month, and a number for each kind."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import Invalid
from desktop_app.figure_terms import Grain
from desktop_app.services.figures import by_hand, counting, periods, table_file
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from desktop_app.services.figures.by_hand import MonthRow
    from desktop_app.services.figures.counting import OfficeRow
    from desktop_app.views.shared.shell import Shell

WIDE = 160


class MonthPage(FirstFocus):
    """What was entered before stands in the fields; an empty field is not stored.

    Enter goes from number to number. What is typed and not saved stays when another office is chosen.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._seen: MonthRow | None = None
        self._turn = 0
        before = shell.today().replace(day=1) - timedelta(days=1)
        self.office = Labelled(self.tr("Office"), QComboBox())
        self.month = Labelled(self.tr("Month (such as 2023-05 or R5.5)"), QLineEdit(f"{before:%Y-%m}"))
        self.new_kind = Labelled(self.tr("Another kind (its name)"), QLineEdit())
        self.new_count = Labelled(self.tr("Copies"), QLineEdit())
        self.fields: dict[str, QLineEdit] = {}
        self.grid = QGridLayout()
        self.said = plain("", "muted")
        self.error = plain("", "error")
        self.save = QPushButton(self.tr("Save the month  Ctrl+S"))
        self.save.setShortcut("Ctrl+S")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda _checked=False: self.store())
        self.next = QPushButton(self.tr("Next office  Ctrl+PgDown"))
        self.next.setShortcut("Ctrl+PgDown")
        self.next.clicked.connect(lambda _checked=False: self.go_next())
        self.drop = QPushButton(self.tr("Drop what was typed  Ctrl+Shift+Z"))
        self.drop.setShortcut("Ctrl+Shift+Z")
        self.drop.clicked.connect(lambda _checked=False: self.forget())
        self.drop.hide()
        self.office.field.currentIndexChanged.connect(lambda _index=0: self.look())
        self.month.field.editingFinished.connect(self.look)
        self.begin_with(self.office.field)
        self._lay_out()

    def refresh(self) -> None:
        """Read offices again; what is being typed stays."""
        if not self.is_typed():
            self._shell.jobs.read(self, counting.offices, self._offices, self._shell.fail)

    def first(self) -> date | None:
        """Give the first day of the month that is typed."""
        found = periods.period(self.month.field.text())
        if found is None or found[0] is Grain.YEAR:
            self.month.say_error(self.tr("This is no month."))
            return None
        self.month.say_error("")
        return found[1].replace(day=1)

    def look(self) -> None:
        """Show what is counted for the office and month."""
        office, first = self.office.field.currentData(), self.first()
        if not office or first is None:
            return
        seen = self._seen
        if seen is not None and (seen.office, seen.month) == (office, first):
            return
        if seen is not None and self.is_typed():
            self._stay(seen)
            return
        self._turn += 1
        turn = self._turn
        self._shell.jobs.read(
            self,
            lambda session: by_hand.month(session, str(office), first),
            lambda row: self._show(turn, row),
            self._shell.fail,
        )

    def is_typed(self) -> bool:
        """Whether anything stands in the fields that is not saved."""
        return self._seen is not None and self._typed() != _known(self._seen)

    def go_next(self) -> None:
        """Show the same month of the next office, after the last one of the first."""
        count = self.office.field.count()
        if count:
            self.office.field.setCurrentIndex((self.office.field.currentIndex() + 1) % count)
            self._to_number(0)

    def forget(self) -> None:
        """Show again what is saved, in place of what was typed."""
        if self._seen is not None:
            self._fill(self._seen)
            self._to_number(0)

    def _stay(self, seen: MonthRow) -> None:
        """Go back to the office and month that something was typed for, and say so."""
        self.office.field.blockSignals(True)
        self.office.field.setCurrentIndex(self.office.field.findData(seen.office))
        self.office.field.blockSignals(False)
        self.month.field.setText(f"{seen.month:%Y-%m}")
        text = self.tr("{month} of {office} is not saved yet. Ctrl+S saves it, Ctrl+Shift+Z drops it.")
        self.error.setText(text.format(month=f"{seen.month:%Y-%m}", office=self.office.field.currentText()))
        self.drop.show()

    def _to_number(self, at: int) -> None:
        """Stand in a number; behind the last one on the button that saves."""
        fields = list(self.fields.values())
        if at < len(fields):
            fields[at].setFocus()
            fields[at].selectAll()
        else:
            self.save.setFocus()

    def store(self) -> None:
        """Store what was typed, as the month was seen."""
        seen, first = self._seen, self.first()
        if seen is None or first != seen.month:
            self.look()
            return
        wanted = self._typed()
        bad = [kind for kind, count in wanted.items() if count is None]
        self.error.setText(error_words.said(Invalid("certificate_count", "form")) if bad else "")
        if bad:
            return
        counts = {kind: count for kind, count in wanted.items() if count is not None}
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: by_hand.enter(session, acting, seen, counts),
            self._saved,
            self._refused,
        )

    def _typed(self) -> dict[str, int | None]:
        """Give what stands in the fields that are filled; None where it is no number."""
        texts = {kind: field.text() for kind, field in self.fields.items()}
        if self.new_kind.field.text().strip():
            texts[self.new_kind.field.text().strip()] = self.new_count.field.text() or "?"
        return {kind: table_file.count(text) for kind, text in texts.items() if text.strip()}

    def _offices(self, rows: tuple[OfficeRow, ...]) -> None:
        chosen = self.office.field.currentData()
        self.office.field.blockSignals(True)
        self.office.field.clear()
        for row in rows:
            if row.active:
                self.office.field.addItem(row.name, row.code)
        self.office.field.setCurrentIndex(max(self.office.field.findData(chosen), 0))
        self.office.field.blockSignals(False)
        self.save.setEnabled(bool(rows))
        if not rows:
            self.said.setText(
                self.tr(
                    "No office is known yet. Load the shipped report, or bring a file in that names them."
                )
            )
        self._seen = None
        self.look()

    def _show(self, turn: int, row: MonthRow) -> None:
        if turn == self._turn:
            self._fill(row)

    def _fill(self, row: MonthRow) -> None:
        self._seen = row
        while item := self.grid.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for at, (kind, count) in enumerate(row.counts):
            field = QLineEdit("" if count is None else f"{count:,}")
            field.setMaximumWidth(WIDE)
            field.setReadOnly(row.by_day)
            label = plain(kind)
            label.setBuddy(field)
            field.setAccessibleName(kind)
            field.returnPressed.connect(lambda at=at: self._to_number(at + 1))
            self.grid.addWidget(label, at, 0)
            self.grid.addWidget(field, at, 1)
            self.fields[kind] = field
        self.grid.setColumnStretch(2, 1)
        self.new_kind.field.clear()
        self.new_count.field.clear()
        self.error.setText("")
        self.drop.hide()
        self.save.setEnabled(not row.by_day)
        self.said.setText(
            self.tr("This office is counted by day in this month: a corrected file replaces its days.")
            if row.by_day
            else self.tr("An empty field is not stored; 0 is.")
        )

    def _saved(self, row: MonthRow) -> None:
        self._fill(row)
        text = self.tr("{month} of {office} is saved.")
        self._shell.say(text.format(month=f"{row.month:%Y-%m}", office=self.office.field.currentText()))

    def _refused(self, error: Exception) -> None:
        self._seen = None
        self._shell.fail(error)
        self.look()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.office)
        top.addWidget(self.month)
        top.addWidget(self.next, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        more = QHBoxLayout()
        more.setSpacing(12)
        more.addWidget(self.new_kind)
        more.addWidget(self.new_count)
        more.addStretch(1)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(self.grid)
        lines.addLayout(more)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        end = QHBoxLayout()
        end.addWidget(self.error, 1)
        end.addWidget(self.drop)
        end.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(scroll, 1)
        column.addLayout(end)


def _known(row: MonthRow) -> dict[str, int | None]:
    return {kind: count for kind, count in row.counts if count is not None}
