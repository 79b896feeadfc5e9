"""The filters above the list: one chip for each kind, with its choices in a menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.services.backlog import EVERYTHING, Filter
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import AGE_CLASSES, CUSTODY_STAGES
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping


class Chips(QWidget):
    """changed(Filter) comes when somebody chose something; Alt+1 to Alt+4 open the menus, Alt+0 clears."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        said = BacklogWords()
        self.wanted = EVERYTHING
        self._names = {
            "stage": self.tr("Stage"),
            "age": self.tr("Age"),
            "place": self.tr("Place"),
            "notices": self.tr("Notices"),
        }
        self._choices: dict[str, dict[Any, str]] = {
            "stage": {stage: words.stage(stage) for stage in CUSTODY_STAGES},
            "age": {age: said.age(age) for age in range(len(AGE_CLASSES))},
            "place": {},
            "notices": {number: said.notices(number) for number in range(MOST_NOTICES + 1)},
        }
        self.chips = {kind: self._chip(kind) for kind in self._names}
        self.clear = QPushButton(self.tr("All cards"))
        self.clear.setProperty("kind", "quiet")
        self.clear.clicked.connect(lambda: self._choose(EVERYTHING))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for chip in (*self.chips.values(), self.clear):
            line.addWidget(chip)
        line.addStretch(1)
        self.show_filter(EVERYTHING)

    def show_filter(self, wanted: Filter) -> None:
        """Show what the list is filtered by."""
        self.wanted = wanted
        for kind, chip in self.chips.items():
            value = getattr(wanted, kind)
            name = self._names[kind]
            chosen = self._choices[kind].get(value, str(value))
            # Bold letters of a chosen chip are wider: first the state, then the text that is measured.
            chip.setChecked(value is not None)
            chip.setText(name if value is None else f"{name}: {chosen}")
        self.clear.setVisible(wanted != EVERYTHING)

    def take_places(self, places: Mapping[str, str]) -> None:
        """Offer these places: name by code."""
        if self._choices["place"] != places:
            self._choices["place"] = dict(places)
            self.show_filter(self.wanted)

    def actions_of(self, screen: QWidget) -> list[QAction]:
        """Actions with keys for the screen: a menu each, and one that clears."""
        made: list[QAction] = []
        for number, (kind, name) in enumerate(self._names.items(), 1):
            action = QAction(self.tr("Filter: {name}").format(name=name), screen)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(lambda _checked=False, kind=kind: self.open_menu(kind))
            made.append(action)
        action = QAction(self.tr("Filter: all cards"), screen)
        action.setShortcut("Alt+0")
        action.triggered.connect(lambda _checked=False: self._choose(EVERYTHING))
        return [*made, action]

    def open_menu(self, kind: str) -> None:
        """Open the choices of one kind under its chip."""
        chip = self.chips[kind]
        self.show_filter(self.wanted)
        if chip.isVisible():
            self.menu_of(kind).popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def menu_of(self, kind: str) -> QMenu:
        """Make the menu of one kind; what is chosen now is ticked."""
        menu = QMenu(self.chips[kind])
        menu.aboutToHide.connect(menu.deleteLater)
        for value, text in {None: self.tr("All"), **self._choices[kind]}.items():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(getattr(self.wanted, kind) == value)
            action.triggered.connect(
                lambda _checked=False, value=value: self._choose(replace(self.wanted, **{kind: value}))
            )
        return menu

    def _chip(self, kind: str) -> QPushButton:
        chip = QPushButton(self._names[kind])
        chip.setCheckable(True)
        chip.setProperty("kind", "chip")
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda _checked=False: self.open_menu(kind))
        return chip

    def _choose(self, wanted: Filter) -> None:
        if wanted != self.wanted:
            self.show_filter(wanted)
            self.changed.emit(wanted)
