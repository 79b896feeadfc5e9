"""One incident: its head, the chips of its parts, and the part that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.incident_terms import IncidentState
from desktop_app.services.incidents import reading
from desktop_app.terms import Role
from desktop_app.views.incidents.doings import IncidentDoings
from desktop_app.views.incidents.overview import Overview
from desktop_app.views.incidents.register_page import action
from desktop_app.views.incidents.sections import Part, Sections
from desktop_app.views.incidents.words import register_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.incident_words import incident_words

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import WholeRow
    from desktop_app.views.shared.row_table import RowTable
    from desktop_app.views.shared.shell import Shell


class IncidentPage(FirstFocus):
    """left asks for the register."""

    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._turn = 0
        self.whole: WholeRow | None = None
        self.back = QPushButton(self.tr("Register  Esc"))
        self.back.setProperty("kind", "quiet")
        self.title = plain("", "heading")
        self.facts = plain("", "muted")
        self.next = plain("")
        self.next.setWordWrap(False)
        self.edit = QPushButton(self.tr("Edit …  Alt+E"))
        self.print = QPushButton(self.tr("Print the report …  Ctrl+P"))
        self.close_it = QPushButton(self.tr("Close it …  Ctrl+Shift+E"))
        self.reopen = QPushButton(self.tr("Open again …  Ctrl+Shift+O"))
        self.add = QPushButton("")
        self.add.setProperty("kind", "primary")
        self.suggest = QPushButton(self.tr("By the rules …  Alt+G"))
        self.take_out = QPushButton(self.tr("Take out …  Alt+X"))
        self.overview = Overview()
        self.sections = {section.part: section for section in Sections(shell).all()}
        self.tables: dict[Part, RowTable] = {
            part: section.table(shell) for part, section in self.sections.items()
        }
        self.chips: dict[Part, QPushButton] = {}
        self.stack = QStackedWidget()
        self.doable: list[QAction] = []
        self.doings = IncidentDoings(shell, self)
        self._lay_out()
        self._wire()
        self.choose(Part.OVERVIEW)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return next(part for part, chip in self.chips.items() if chip.isChecked())

    def show_incident(self, incident_id: int) -> None:
        """Open an incident; the view of its people is audited."""
        self._turn += 1
        acting, turn = self._shell.acting(), self._turn
        self._shell.jobs.look(
            self,
            lambda session: reading.open_incident(session, acting, incident_id),
            lambda whole: self.show_whole(whole) if turn == self._turn else None,
            self._shell.fail,
        )

    def refresh(self) -> None:
        """Read the incident again; part and place in its list stay."""
        if self.whole is None:
            return
        number, today, turn = self.whole.incident.incident_id, self._shell.today(), self._turn
        self._shell.jobs.read(
            self,
            lambda session: reading.whole(session, number, today),
            lambda whole: self.show_whole(whole) if turn == self._turn else None,
            self._shell.fail,
        )

    def show_whole(self, whole: WholeRow) -> None:
        """Show an incident as it is now."""
        if whole == self.whole:
            return
        self.whole = whole
        row = whole.incident
        self.title.setText(f"{row.incident_id}　{register_words.title(row)}")
        parts = [incident_words.state(row.state), incident_words.kind(row.kind)]
        if row.happened_on:
            parts.append(self.tr("happened {day}").format(day=row.happened_on.isoformat()))
        parts.append(self.tr("noticed {day}").format(day=row.noticed_on.isoformat()))
        self.facts.setText("　".join(parts))
        due = row.next_due
        said = register_words.next_due(row, self._shell.today()) if due else ""
        self.next.setText(self.tr("Next notice until {day}").format(day=said) if due else "")
        theme.kind(self.next, "error" if row.overdue else "warning")
        self.next.setVisible(bool(due))
        self.overview.show_whole(whole)
        for part, section in self.sections.items():
            section.show(self.tables[part], whole)
            self.chips[part].setText(f"{section.name}  {len(section.rows(whole))}")
        self._enable()

    def choose(self, part: Part) -> None:
        """Show a part and give it the keyboard."""
        self.chips[part].setChecked(True)
        shown: QWidget = self.overview if part is Part.OVERVIEW else self.tables[part]
        self.stack.setCurrentWidget(shown)
        self.begin_with(shown)
        self._enable()
        shown.setFocus()

    def forget(self) -> None:
        """Drop the incident with all names."""
        self._turn += 1
        self.whole = None
        self.overview.forget()
        for table in self.tables.values():
            table.forget()
        for label in (self.title, self.facts, self.next):
            label.setText("")

    def _enable(self, _row: object = None) -> None:
        part, row = self.part, self.whole.incident if self.whole else None
        boss = self._shell.role() is Role.SUPERVISOR
        is_open = row is not None and row.state is IncidentState.OPEN
        is_list = part is not Part.OVERVIEW
        if is_list:
            self.add.setText(self.sections[part].add)
        self.add.setVisible(is_list and is_open)
        self.suggest.setVisible(part is Part.NOTICES and is_open)
        self.take_out.setVisible(part is Part.ERRORS and is_open and boss)
        self.take_out.setEnabled(self.tables[Part.ERRORS].current_row() is not None)
        self.edit.setVisible(boss and is_open)
        self.close_it.setVisible(boss and is_open)
        self.close_it.setEnabled(self.whole is not None and not self.whole.still_open)
        self.reopen.setVisible(boss and row is not None and not is_open)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        doings = self.doings
        for button, name, key, call in (
            (self.add, self.tr("Add to this part of the incident"), "Alt+A", doings.ask_add),
            (self.suggest, self.tr("Notices by the rules"), "Alt+G", doings.ask_suggested),
            (self.edit, self.tr("Edit the incident"), "Alt+E", doings.ask_edit),
            (self.print, self.tr("Print the report of the incident"), "Ctrl+P", doings.ask_print),
            (self.close_it, self.tr("Close the incident"), "Ctrl+Shift+E", doings.ask_close),
            (self.reopen, self.tr("Open the incident again"), "Ctrl+Shift+O", doings.ask_reopen),
            (self.take_out, self.tr("Take the error out"), "Alt+X", doings.take_out_error),
        ):
            button.clicked.connect(call)
            self.doable.append(action(self, name, key, button))
        for table in self.tables.values():
            table.opened.connect(doings.open_row)
        self.tables[Part.ERRORS].selected.connect(self._enable)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back)
        top.addWidget(self.title, 1)
        top.addWidget(self.next)
        facts = QHBoxLayout()
        facts.setSpacing(8)
        facts.addWidget(self.facts, 1)
        # With buttons or without: the parts do not jump.
        self.facts.setMinimumHeight(theme.look().sizes["target"] + 2)
        for button in (self.take_out, self.suggest, self.add):
            facts.addWidget(button)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        group = QButtonGroup(self)
        # Six keys beside six names would not fit with large text.
        keys = plain("Alt+1…6", "small")
        keys.setWordWrap(False)
        chips.addWidget(keys)
        names = {Part.OVERVIEW: self.tr("Overview")}
        names |= {part: section.name for part, section in self.sections.items()}
        for place, (part, name) in enumerate(names.items(), 1):
            chip = QPushButton(name)
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(lambda _checked=False, part=part: self.choose(part))
            group.addButton(chip)
            chips.addWidget(chip)
            self.chips[part] = chip
            self.doable.append(action(self, self.tr("Part: {name}").format(name=name), f"Alt+{place}", chip))
            self.stack.addWidget(self.overview if part is Part.OVERVIEW else self.tables[part])
        self.chips[Part.OVERVIEW].setChecked(True)
        chips.addStretch(1)
        self._stand(top, facts, chips)

    def _stand(self, *lines: QHBoxLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for line in lines:
            column.addLayout(line)
        column.addWidget(self.doings.out.strip)
        column.addWidget(self.stack, 1)
