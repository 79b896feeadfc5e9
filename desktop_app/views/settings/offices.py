"""The ward's offices: a new one is added, or one gets another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.terms import Role
from desktop_app.views.settings.card import Card
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.services.offices import NamedRow
    from desktop_app.views.shared.dialogs import Dialog
    from desktop_app.views.shared.shell import Shell

LONGEST_CODE, LONGEST_NAME = 2, 40


class Offices(Card):
    """For supervisors and IT; changed() is called when an office was added or renamed."""

    def __init__(self, shell: Shell, changed: Callable[[], object]) -> None:
        super().__init__("")
        self._shell, self._changed = shell, changed
        self._code = ""
        self.heading.setText(self.tr("Offices of the ward"))
        self.choice = Labelled(self.tr("Which office"), QComboBox())
        hint = self.tr("Two figures, first on its labels.")
        self.code = Labelled(self.tr("Code of the office"), QLineEdit(), hint)
        self.code.field.setMaxLength(LONGEST_CODE)
        self.name = Labelled(self.tr("Name of the office"), QLineEdit())
        self.name.field.setMaxLength(LONGEST_NAME)
        self.save = QPushButton(self.tr("Add the office"))
        self.save.clicked.connect(self._save)
        self.switch = QPushButton(self.tr("Switch the office off …"))
        self.switch.clicked.connect(lambda _checked=False: self.ask_switch())
        for part in (self.choice, self.code, self.name, self.save, self.switch):
            self.fields.addWidget(part)
        self.choice.field.activated.connect(self._show_chosen)

    def refresh(self) -> None:
        """Read the offices; what is being typed stays."""
        from desktop_app.services import offices

        self._shell.jobs.read(
            self, lambda session: (offices.every(session), offices.next_code(session)), self._take
        )

    def _take(self, found: tuple[Sequence[NamedRow], str]) -> None:
        rows, self._code = found
        typed, before = self._is_typed(), self._chosen()
        box = self.choice.field
        box.clear()
        box.addItem(self.tr("A new office"), None)
        for row in rows:
            off = "" if row.active else self.tr(" (switched off)")
            box.addItem(f"{row.code} {row.name}{off}", row)
        codes = [row.code for row in rows]
        if before is not None and before.code in codes:
            place = codes.index(before.code) + 1
            box.setCurrentIndex(place)
            if typed:
                # What was seen stays what is compared: a name that somebody else gave meanwhile is told.
                box.setItemData(place, before)
        if not typed:
            self._show_chosen()

    def _chosen(self) -> NamedRow | None:
        """Give the office that is chosen, None for a new one."""
        row: NamedRow | None = self.choice.field.currentData()
        return row

    def _is_typed(self) -> bool:
        row = self._chosen()
        return self.name.field.text().strip() != (row.name if row else "")

    def _show_chosen(self, _place: int = 0) -> None:
        row = self._chosen()
        for part in (self.code, self.name):
            part.say_error("")
        self.code.field.setText(row.code if row else self._code)
        self.code.field.setEnabled(row is None)
        self.name.field.setText(row.name if row else "")
        self.save.setText(self.tr("Save the name") if row else self.tr("Add the office"))
        may = row is not None and self._shell.role() is Role.SUPERVISOR
        self.switch.setVisible(may)
        is_on = row is None or row.active
        self.switch.setText(
            self.tr("Switch the office off …") if is_on else self.tr("Switch the office on again")
        )

    def _save(self) -> None:
        from desktop_app.services import offices

        for part in (self.code, self.name):
            part.say_error("")
        acting, seen = self._shell.acting(), self._chosen()
        code, name = self.code.field.text(), self.name.field.text()
        if seen is None:
            said = self.tr("Office {name} added.")
            self._shell.jobs.write(
                self,
                lambda session: offices.add(session, acting, code, name),
                lambda row: self._done(said, row),
                self._refused,
            )
        else:
            said = self.tr("The office is called {name} now.")
            self._shell.jobs.write(
                self,
                lambda session: offices.rename(session, acting, seen, name),
                lambda row: self._done(said, row),
                self._refused,
            )

    def ask_switch(self) -> Dialog | None:
        """Say what switching off means, then do it; on again needs no question."""
        row = self._chosen()
        if row is None:
            return None
        if not row.active:
            self._switch(row, active=True)
            return None
        text = self.tr(
            "It is not offered any more: for deliveries, slots, or as the place of a PC. What was kept of it"
            " stays, and so does its code on labels. It can be switched on again. It can't be switched off"
            " while cards lie there, visits are booked or slots are open."
        )
        title = self.tr("Switch off {name}?").format(name=row.name)
        return confirm(self, title, text, self.tr("Switch off"), lambda: self._switch(row, active=False))

    def _switch(self, row: NamedRow, *, active: bool) -> None:
        from desktop_app.services import offices

        acting = self._shell.acting()
        said = self.tr("{name} is in use again.") if active else self.tr("{name} is switched off.")
        self._shell.jobs.write(
            self,
            lambda session: offices.switch(session, acting, row, active=active),
            lambda now: self._done(said, now),
            self._refused,
        )

    def _done(self, said: str, row: NamedRow) -> None:
        self._shell.say(said.format(name=row.name))
        self._forget()
        self._changed()

    def _forget(self) -> None:
        self.choice.field.setCurrentIndex(0)
        self._show_chosen()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Invalid) and error.field in {"office_code", "office_name"}:
            part = self.code if error.field == "office_code" else self.name
            part.say_error(error_words.said(error))
            part.field.setFocus()
        elif isinstance(error, PersonalNumber):
            self.name.say_error(error_words.said(error))
        else:
            self._shell.fail(error)
            self._forget()
