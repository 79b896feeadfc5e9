"""The whole issuance history of the people whom an entry may concern, open at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services import dates
from desktop_app.views.desk.words import clock, grouped, notice_number
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.issuance import HappenedRow, IssuedRow, PersonRow
    from desktop_app.services.review import OpenedRow


class HistoryPanel(QScrollArea):
    """Made anew for each entry; `forget` leaves nothing of anybody."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Issuance history"))

    def show_people(self, opened: OpenedRow) -> None:
        """Show whose card was asked for, and whose came instead."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 0, 12, 0)
        column.setSpacing(16)
        if opened.asked_for:
            column.addWidget(self._person(self.tr("Asked for"), opened.asked_for))
        if opened.came:
            column.addWidget(self._person(self.tr("Came instead"), opened.came))
        if not opened.asked_for and not opened.came:
            text = self.tr("Nobody is known from this entry. Search for the number that was read (F2).")
            column.addWidget(plain(text, "muted"))
        column.addStretch(1)
        self.setWidget(whole)

    def forget(self) -> None:
        """Drop the people."""
        self.setWidget(QWidget())

    def _person(self, title: str, person: PersonRow) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain(title, "small"))
        column.addWidget(plain(person.kana, "kana"))
        column.addWidget(plain(person.name, "title"))
        column.addWidget(plain(dates.both(person.birth_date)))
        column.addWidget(plain(person.address))
        column.addSpacing(8)
        for issued in person.issued:
            column.addWidget(self._issued(issued))
        return whole

    def _issued(self, issued: IssuedRow) -> QWidget:
        frame = QFrame()
        frame.setProperty("kind", "panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(plain(words.stage(issued.stage), "heading"), 1)
        number = plain(notice_number(issued.notice_number), "number")
        number.setWordWrap(False)
        top.addWidget(number)
        column.addLayout(top)
        column.addWidget(plain(grouped(issued.application_id), "number"))
        applied = self.tr("Applied on {day}").format(day=issued.applied_on.isoformat())
        shelf = self.tr("Shelf {place}").format(place=issued.shelf) if issued.shelf else ""
        column.addWidget(plain("　".join(filter(None, (applied, shelf))), "small"))
        column.addLayout(_happened(issued.happened))
        return frame


def _happened(rows: tuple[HappenedRow, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for place, row in enumerate(rows):
        when = plain(f"{row.on_date.isoformat()} {clock(row.at)}", "number")
        when.setWordWrap(False)
        who = plain("  ".join(filter(None, (row.staff_id, row.terminal))), "small")
        who.setWordWrap(False)
        grid.addWidget(when, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain(words.event_kind(row.kind)), place, 1)
        grid.addWidget(who, place, 2, Qt.AlignmentFlag.AlignTop)
    return grid
