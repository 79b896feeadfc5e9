"""What is asked of the figures: published or computed, for which fiscal year, as at which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services import dates
from desktop_app.services.figures import panels
from desktop_app.views.figures.figure_table import Mode
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

MODES = tuple(Mode)


class ChoiceBar(QWidget):
    """changed: another day or year is asked for; mode(Mode): other figures of what is shown."""

    changed = Signal()
    mode = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._past: date | None = None
        self._year: int | None = None
        self.day, self.year = DateField(today()), QComboBox()
        self.wrong = plain("", "error")
        self.wrong.hide()
        self.modes = QButtonGroup(self)
        self._lay_out()
        self.day.changed.connect(self._take_day)
        self.day.editingFinished.connect(self._take_day)
        self.year.activated.connect(self._take_year)
        self.modes.idClicked.connect(self._take_mode)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        names = (self.tr("Published  Alt+1"), self.tr("Computed  Alt+2"), self.tr("Both  Alt+3"))
        for number, name in enumerate(names):
            chip = QPushButton(name)
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            chip.setChecked(MODES[number] is Mode.BOTH)
            self.modes.addButton(chip, number)
            line.addWidget(chip)
        line.addStretch(1)
        whole.addLayout(line)
        # Below, not beside: in large letters it would stand there word under word.
        whole.addWidget(self.wrong)

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields with their labels, for the head of the screen."""
        found: list[QWidget] = []
        for text, field, letters in (
            (self.tr("Year  Alt+Y"), self.year, 5),
            (self.tr("As of  Alt+D"), self.day, 17),
        ):
            said = plain(text, "muted")
            said.setWordWrap(False)
            said.setBuddy(field)
            field.setAccessibleName(text)
            field.setFixedWidth(theme.look().sizes["body"] * letters + 16)
            found += [said, field]
        return tuple(found)

    @property
    def as_of(self) -> date:
        """Day that is asked for."""
        return self._past or self._today()

    @property
    def fiscal_year(self) -> int:
        """Fiscal year that is asked for, by the Western year it begins in."""
        return panels.usual_year(self.as_of) if self._year is None else self._year

    def ask_for(self, year: int | None) -> None:
        """Ask for a fiscal year, None for the last one that is over."""
        self._year = year

    def renew(self) -> None:
        """Show today where no past day is asked for, and the years that can be asked for then."""
        self._show_day(self.as_of)
        offered = panels.years(self.as_of)
        names = [dates.fiscal_name(year) for year in offered]
        if [self.year.itemText(at) for at in range(self.year.count())] != names:
            self.year.clear()
            self.year.addItems(names)
        if self.fiscal_year not in offered:
            self._year = None
        self.year.setCurrentIndex(offered.index(self.fiscal_year))

    def actions_of(self, screen: QWidget) -> list[QAction]:
        """Actions with keys for the screen."""
        said: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Figures as published"), "Alt+1", self.modes.button(0).click),
            (self.tr("Figures as computed"), "Alt+2", self.modes.button(1).click),
            (self.tr("Published and computed figures"), "Alt+3", self.modes.button(2).click),
            (self.tr("Choose the fiscal year"), "Alt+Y", self.year.setFocus),
            (self.tr("Choose the day"), "Alt+D", self.day.setFocus),
        )
        made: list[QAction] = []
        for text, key, call in said:
            action = QAction(text, screen)
            action.setShortcut(key)
            action.triggered.connect(lambda _checked=False, call=call: call())
            made.append(action)
        return made

    def _take_mode(self, number: int) -> None:
        self.mode.emit(MODES[number])

    def _take_year(self, place: int) -> None:
        self._year = panels.years(self.as_of)[place]
        self.changed.emit()

    def _show_day(self, day: date) -> None:
        if self.day.hasFocus() and not self.day.is_readable():
            return
        self.day.blockSignals(True)
        self.day.set_day(day)
        self.day.blockSignals(False)

    def _take_day(self, _day: object = None) -> None:
        today, day = self._today(), self.day.day()
        text = ""
        if not self.day.is_readable():
            text = self.tr("This is no day. Write it as 2023/6/27 or R5.6.27.")
        elif day and day > today:
            text = self.tr("Nothing is known of days to come. Choose a day until today.")
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))
        past = None if day in {None, today} else day
        if text:
            return
        if past == self._past:
            self._show_day(self.as_of)
            return
        self._past = past
        self.changed.emit()
