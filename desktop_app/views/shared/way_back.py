"""The way back to a list: on the row where somebody left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from desktop_app.views.shared.row_table import RowTable


def choose_again(table: RowTable, place: object) -> None:
    """Put the keyboard on a row again once the list is read; no place, or none at all, is passed over."""
    if not isinstance(place, int) or place < 0:
        return

    def read(count: int) -> None:
        if place < count:
            table.choose_place(place)
            table.setFocus()

    table.counted.connect(read, Qt.ConnectionType.SingleShotConnection)
