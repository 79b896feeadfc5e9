"""The columns of one list: widths, order and which are shown, as somebody chose them on this PC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from desktop_app.views.shared import theme
from desktop_app.views.shared.row_delegate import PADDING
from desktop_app.views.shared.row_room import shared_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.settings import Settings
    from desktop_app.views.shared.row_model import Column

LOOKED_AT = 40
"""Rows from which a list learns how wide its words are."""

MORE_DIGITS = 20
"""Pixels for longer figures further down."""


class Columns(QObject):
    """changed when others are shown or in another order; failed(OSError) when the choice can't be kept.

    Places are those of the list of columns, wherever a column stands now. A column is remembered by its key,
    so that the choice outlives the language; what a later version adds is shown behind its neighbour.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]]) -> None:
        super().__init__(table)
        self._table, self._head = table, table.horizontalHeader()
        self.all = list(columns)
        self._keys = [column.key or str(place) for place, column in enumerate(self.all)]
        self._least = [_heading_width(column) for column in self.all]
        self._usual = [
            max(column.width * theme.look().sizes["body"] // 16, least)
            for column, least in zip(self.all, self._least, strict=True)
        ]
        self._widths, self._needed = list(self._usual), [0] * len(self.all)
        self._own_widths = self._busy = False
        self._hidden: set[int] = set()
        self._not_now: set[int] = set()
        spare = [place for place, column in enumerate(self.all) if column.spare]
        self._spare = sorted(spare, key=lambda place: -self.all[place].spare)
        self._no_room: set[int] = set()
        self._chosen = False
        self._settings: Settings | None = None
        self.name = ""
        self._keep_later = QTimer(self, singleShot=True, interval=400)
        self._keep_later.timeout.connect(self._keep)
        self._head.setSectionsMovable(True)
        self._head.sectionResized.connect(self._resized)
        self._head.sectionMoved.connect(self._moved)
        self.spread()

    def remember(self, settings: Settings, name: str) -> None:
        """Keep the choice under that name, and take the one that was kept."""
        self._settings, self.name = settings, name
        widths = settings.columns.get(name, [])
        if len(widths) == len(self.all):
            self._widths, self._own_widths = list(widths), True
        self._chosen = name in settings.lists
        kept = settings.lists.get(name, {})
        self._hidden = {at for at, key in enumerate(self._keys) if key in kept.get("hidden", ())}
        self._hidden -= {place for place, column in enumerate(self.all) if column.stays}
        if len(self._hidden) == len(self.all):
            self._hidden.clear()
        self._stand(_in_order(self._keys, kept.get("order", ())))

    def in_order(self) -> list[int]:
        """Columns to choose from, as they stand from left to right."""
        visual = sorted(range(len(self.all)), key=self._head.visualIndex)
        return [place for place in visual if place not in self._not_now]

    def shown(self) -> list[int]:
        """Columns that are seen, from left to right."""
        return [place for place in self.in_order() if place not in self._hidden | self._no_room]

    def may_hide(self, place: int) -> bool:
        """Whether the column may go: one always stays, and so does what tells the rows apart."""
        return not self.all[place].stays and self.shown() != [place]

    def choose(self, place: int, *, shown: bool) -> None:
        """Show or hide a column, as somebody wishes; what had no room so far stays hidden."""
        self._take_as_chosen()
        if shown:
            self._hidden.discard(place)
        elif self.may_hide(place):
            self._hidden.add(place)
        self._chosen_anew()

    def move(self, place: int, step: int) -> None:
        """Move a column past as many others (to the left when negative)."""
        order = self.in_order()
        to = order.index(place) + step
        if 0 <= to < len(order):
            self._head.moveSection(self._head.visualIndex(place), self._head.visualIndex(order[to]))

    def as_it_was(self) -> None:
        """Forget what was chosen: all columns, in their first order, at their usual widths."""
        self._hidden.clear()
        self._chosen = False
        self._widths, self._own_widths = list(self._usual), False
        self._stand(list(range(len(self.all))))
        self._keep_later.start()

    def offer(self, place: int, *, shown: bool) -> None:
        """Show or hide a column because of what the list shows now; nobody is offered it meanwhile."""
        if shown:
            self._not_now.discard(place)
        else:
            self._not_now.add(place)
        self._apply()

    def measure(self, rows: Sequence[object]) -> None:
        """Learn from the rows of a new list how wide its words are; what was learned before stays.

        A list that is read again moves its columns only where longer words than ever have come.
        """
        looked_at = [row for row in rows[:LOOKED_AT] if row is not None]
        if self._table.wordWrap() or not looked_at:
            return
        for place, column in enumerate(self.all):
            metrics = QFontMetrics(theme.font(theme.look(), figures=column.right))
            longest = max(metrics.horizontalAdvance(text) for text in map(column.text, looked_at))
            self._needed[place] = max(self._needed[place], longest + 2 * PADDING + 2)
        self.spread()

    def spread(self) -> None:
        """Share out the room among the columns of words, unless somebody has set the widths.

        What can be spared goes before words are cut.
        """
        self._make_room()
        widths = list(self._widths)
        if not self._own_widths:
            self._share(widths)
        was_busy, self._busy = self._busy, True
        for place, width in enumerate(widths):
            self._table.setColumnWidth(place, width)
        self._busy = was_busy

    def _share(self, widths: list[int]) -> None:
        """Give figures their usual width, or a closer one before words are cut, and words the rest."""
        shown = self.shown()
        words = [place for place in shown if not self.all[place].right]
        figures = [place for place in shown if self.all[place].right]
        needed = [max(self._needed[place], self._least[place]) for place in words]
        room = self._table.viewport().width()
        for place in figures:
            widths[place] = max(widths[place], self._needed[place])
        if sum(needed) + sum(widths[place] for place in figures) > room:
            for place in figures:
                close = max(self._needed[place] + MORE_DIGITS, self._least[place])
                widths[place] = min(widths[place], close)
        room -= sum(widths[place] for place in figures)
        usual, least = ([of[place] for place in words] for of in (self._usual, self._least))
        for place, width in zip(words, shared_out(room, usual, least, needed), strict=True):
            widths[place] = width

    def _make_room(self) -> None:
        before = set(self._no_room)
        self._no_room.clear()
        room = self._table.viewport().width()
        for place in [] if self._chosen or self._own_widths else self._spare:
            if sum(map(self._wanted, self.shown())) <= room:
                break
            self._no_room.add(place)
        if before != self._no_room:
            self._hide()
            self.changed.emit()

    def _wanted(self, place: int) -> int:
        """Give the width that a column should have: what it shows, as far as its usual one goes."""
        needed = self._needed[place]
        return max(min(needed, self._usual[place]), self._least[place]) if needed else self._usual[place]

    def _take_as_chosen(self) -> None:
        self._chosen = True
        self._hidden |= self._no_room
        self._no_room.clear()

    def _stand(self, order: Sequence[int]) -> None:
        was_busy, self._busy = self._busy, True
        for visual, place in enumerate(order):
            self._head.moveSection(self._head.visualIndex(place), visual)
        self._busy = was_busy
        self._apply()

    def _apply(self) -> None:
        self._hide()
        self.spread()
        self.changed.emit()

    def _hide(self) -> None:
        was_busy, self._busy = self._busy, True
        for place in range(len(self.all)):
            self._table.setColumnHidden(place, place in self._hidden | self._not_now | self._no_room)
        self._busy = was_busy

    def _chosen_anew(self) -> None:
        self._take_as_chosen()
        self._apply()
        self._keep_later.start()

    def _moved(self) -> None:
        if not self._busy:
            self._chosen_anew()

    def _resized(self, place: int) -> None:
        shown = self.shown()
        # The last column takes what is left: nobody has set its width.
        if self._busy or not self._table.isVisible() or place not in shown[:-1]:
            return
        for at in shown:
            self._widths[at] = self._table.columnWidth(at)
        self._own_widths = True
        self._take_as_chosen()
        self._keep_later.start()

    def _keep(self) -> None:
        if self._settings is None:
            return
        self._settings.columns.pop(self.name, None)
        self._settings.lists.pop(self.name, None)
        if self._own_widths:
            self._settings.columns[self.name] = list(self._widths)
        order = sorted(range(len(self.all)), key=self._head.visualIndex)
        if self._hidden or (self._chosen and self._spare) or order != sorted(order):
            hidden = [self._keys[place] for place in sorted(self._hidden)]
            self._settings.lists[self.name] = {"order": [self._keys[at] for at in order], "hidden": hidden}
        try:
            self._settings.save()
        except OSError as error:
            self.failed.emit(error)


def _heading_width(column: Column[Any]) -> int:
    """Width at this size of text in which the heading is not cut."""
    font = theme.font(theme.look(), "small", bold=True)
    return QFontMetrics(font).horizontalAdvance(column.title) + 2 * PADDING + 2


def _in_order(keys: Sequence[str], chosen: Sequence[str]) -> list[int]:
    """Places in the chosen order; one that is not in it stands behind its neighbour."""
    order = [keys.index(key) for key in dict.fromkeys(chosen) if key in keys]
    for place in range(len(keys)):
        if place not in order:
            order.insert(order.index(place - 1) + 1 if place else 0, place)
    return order
