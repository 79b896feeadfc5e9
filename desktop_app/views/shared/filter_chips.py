"""The filters above a list: one chip for each kind, with its choices in a menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")


class FilterChips(QWidget, Generic[F]):
    """changed(filter) comes when somebody chose something; Alt+1 and on open the menus, Alt+0 clears.

    everything is a frozen dataclass whose fields are the kinds, None asking for all. names and choices are
    those of each kind; to_all is written on the button that takes all filters away.
    """

    changed = Signal(object)

    def __init__(
        self, everything: F, names: Mapping[str, str], choices: Mapping[str, Mapping[Any, str]], to_all: str
    ) -> None:
        super().__init__()
        self.wanted = self._everything = everything
        self._names = dict(names)
        self._choices = {kind: dict(found) for kind, found in choices.items()}
        self.chips = {kind: self._chip(kind) for kind in self._names}
        self.clear = QPushButton(to_all)
        self.clear.setProperty("kind", "quiet")
        self.clear.clicked.connect(lambda: self._choose(everything))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for chip in (*self.chips.values(), self.clear):
            line.addWidget(chip)
        line.addStretch(1)
        self.show_filter(everything)

    def show_filter(self, wanted: F) -> None:
        """Show what the list is filtered by."""
        self.wanted = wanted
        for kind, chip in self.chips.items():
            value = getattr(wanted, kind)
            name = self._names[kind]
            chosen = self._choices[kind].get(value, str(value))
            # Bold letters of a chosen chip are wider: first the state, then the text that is measured.
            chip.setChecked(value is not None)
            chip.setText(name if value is None else f"{name}: {chosen}")
        self.clear.setVisible(wanted != self._everything)

    def take_choices(self, kind: str, choices: Mapping[Any, str]) -> None:
        """Offer these choices of a kind: name by value."""
        if self._choices[kind] != choices:
            self._choices[kind] = dict(choices)
            self.show_filter(self.wanted)

    def actions_of(self, screen: QWidget) -> list[QAction]:
        """Actions with keys for the screen: a menu each, and one that clears."""
        made: list[QAction] = []
        for number, (kind, name) in enumerate(self._names.items(), 1):
            action = QAction(self.tr("Filter: {name}").format(name=name), screen)
            action.setShortcut(f"Alt+{number}")
            action.triggered.connect(lambda _checked=False, kind=kind: self.open_menu(kind))
            made.append(action)
        action = QAction(self.tr("Filter: {name}").format(name=self.clear.text()), screen)
        action.setShortcut("Alt+0")
        action.triggered.connect(lambda _checked=False: self._choose(self._everything))
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

    def _choose(self, wanted: F) -> None:
        if wanted != self.wanted:
            self.show_filter(wanted)
            self.changed.emit(wanted)
