"""How a file of certificates is read: a saved layout or other headings, and the period of its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import Invalid
from desktop_app.services.figures import count_cells, count_profiles
from desktop_app.services.figures.count_reading import Wish
from desktop_app.views.ledger.name_dialog import ask_name
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.figures.count_profiles import Mapped
    from desktop_app.views.shared.shell import Shell


class LayoutBar(QWidget):
    """changed() asks to look at the file again."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._saved: dict[str, Mapped] = {}
        self._asked: tuple[str, Mapped, str] = ("", (), "")
        self.layouts = Labelled(self.tr("Saved layout"), QComboBox())
        self.layouts.field.setMinimumContentsLength(14)
        self.headings = Labelled(
            self.tr("Headings in place of the usual ones (such as 窓口=出張所、種類=種)"), QLineEdit()
        )
        self.period = Labelled(self.tr("Period, if the table tells none"), QLineEdit())
        self.period.field.setPlaceholderText(self.tr("such as 令和5年4月, R4"))
        self.keep = QPushButton(self.tr("Save layout …  Ctrl+K"))
        self.keep.setShortcut("Ctrl+K")
        self.drop = QPushButton(self.tr("Remove …  Ctrl+Del"))
        self.drop.setShortcut("Ctrl+Del")
        self._lay_out()
        self.show_layouts({})
        self.layouts.field.activated.connect(lambda _index=0: self._layout_chosen())
        self.headings.field.editingFinished.connect(self._typed)
        self.period.field.editingFinished.connect(self._ask)
        self.keep.clicked.connect(lambda _checked=False: ask_name(self, self.save))
        self.drop.clicked.connect(lambda _checked=False: self._ask_to_drop())

    def refresh(self) -> None:
        """Read the saved layouts."""
        self._shell.jobs.read(self, _layouts, self.show_layouts, self._shell.fail)

    def show_layouts(self, saved: dict[str, Mapped], chosen: str | None = None) -> None:
        """List the saved layouts."""
        field = self.layouts.field
        wanted = field.currentData() if chosen is None else chosen
        self._saved = saved
        field.clear()
        field.addItem(self.tr("by the headings"), "")
        for name in saved:
            field.addItem(name, name)
        field.setCurrentIndex(max(field.findData(wanted), 0))
        self._arrange()

    def wish(self, *, new_offices: bool, accept_good: bool) -> Wish:
        """Say how the file is to be taken."""
        name, mapped, period = self._asked
        return Wish(() if name else mapped, new_offices, accept_good, name, period)

    def save(self, name: str) -> None:
        """Save the headings under a name."""
        acting, mapped = self._shell.acting(), self._asked[1]

        def work(session: Session) -> dict[str, Mapped]:
            count_profiles.save(session, acting, name, mapped)
            return _layouts(session)

        def then(saved: dict[str, Mapped]) -> None:
            self.show_layouts(saved, name)
            self._shell.say(self.tr("Layout “{name}” saved").format(name=name))
            self._ask()

        self._shell.jobs.write(self, work, then, self._shell.fail)

    def remove(self, name: str) -> None:
        """Take a layout away."""
        acting = self._shell.acting()

        def work(session: Session) -> dict[str, Mapped]:
            count_profiles.remove(session, acting, name)
            return _layouts(session)

        def then(saved: dict[str, Mapped]) -> None:
            self.headings.field.clear()
            self.show_layouts(saved, "")
            self._shell.say(self.tr("Layout “{name}” removed").format(name=name))
            self._typed()

        self._shell.jobs.write(self, work, then, self._shell.fail)

    def _ask_to_drop(self) -> None:
        name = str(self.layouts.field.currentData())
        confirm(
            self,
            self.tr("Remove this layout"),
            self.tr("Files are no longer read by the headings of “{name}”.").format(name=name),
            self.tr("Remove"),
            lambda: self.remove(name),
        )

    def _layout_chosen(self) -> None:
        name = str(self.layouts.field.currentData())
        self.headings.field.setText(count_cells.written(self._saved.get(name, ())))
        self._typed()

    def _typed(self) -> None:
        try:
            mapped = count_cells.mapping(self.headings.field.text())
        except Invalid as refusal:
            self.headings.say_error(error_words.said(refusal))
            return
        self.headings.say_error("")
        name = str(self.layouts.field.currentData())
        if mapped != self._saved.get(name, ()):
            # Changed by hand: no longer the layout of this name.
            self.layouts.field.setCurrentIndex(0)
        self._ask()

    def _ask(self) -> None:
        name = str(self.layouts.field.currentData())
        mapped = self._saved.get(name) or count_cells.mapping(self.headings.field.text())
        asked = (name, mapped, self.period.field.text().strip())
        self._arrange()
        if asked != self._asked:
            self._asked = asked
            self._arrange()
            self.changed.emit()

    def _arrange(self) -> None:
        named = bool(self.layouts.field.currentData())
        self.keep.setEnabled(bool(self._asked[1]) and not named)
        self.drop.setEnabled(named)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.layouts)
        line.addWidget(self.period)
        line.addStretch(1)
        for button in (self.keep, self.drop):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self.headings)


def _layouts(session: Session) -> dict[str, Mapped]:
    return {name: count_profiles.headings(session, name) for name in count_profiles.names(session)}
