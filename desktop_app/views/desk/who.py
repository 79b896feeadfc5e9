"""Who stands at the counter: kana over the name, birth date in both calendars, address, what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services import dates
from desktop_app.services.documents import age
from desktop_app.views.shared import icons
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.handover import StartedRow
    from desktop_app.services.namesakes import NamesakeRow
    from desktop_app.terms import Flag


class WhoPanel(QScrollArea):
    """Shows one person, made anew for each; `forget` leaves nothing of anybody."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_person(self, who: StartedRow, today: date) -> None:
        """Show the person of the notice."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(plain(who.kana, "kana"))
        column.addWidget(plain(who.name, "title"))
        column.addSpacing(8)
        years = self.tr("{age} years old").format(age=age(who.birth_date, today))
        column.addWidget(plain(f"{who.birth_date.isoformat()}　{years}", "name"))
        column.addWidget(plain(dates.in_era(who.birth_date), "name"))
        column.addSpacing(8)
        column.addWidget(plain(who.address))
        column.addSpacing(8)
        column.addWidget(plain(words.procedure(who.procedure)))
        if who.card_expires_on:
            expires = self.tr("Card valid until {day}").format(day=who.card_expires_on.isoformat())
            column.addWidget(plain(expires))
        column.addSpacing(8)
        for flag in who.flags:
            column.addWidget(_flag(flag))
        if who.namesakes:
            column.addSpacing(8)
            column.addWidget(plain(self.tr("Cards that could be taken for this one"), "heading"))
            for other in who.namesakes:
                column.addWidget(_namesake(other))
        column.addStretch(1)
        self.setWidget(whole)

    def forget(self) -> None:
        """Drop the person."""
        self.setWidget(QWidget())


def _flag(flag: Flag) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    sign = QLabel()
    sign.setPixmap(icons.pixmap("warning", 20, "warning"))
    line.addWidget(sign)
    line.addWidget(plain(words.flag(flag), "warning"), 1)
    return whole


def _namesake(other: NamesakeRow) -> QWidget:
    frame = QFrame()
    frame.setProperty("kind", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(2)
    column.addWidget(plain(other.kana, "small"))
    column.addWidget(plain(other.name, "name"))
    column.addWidget(plain(other.birth_date.isoformat()))
    column.addWidget(plain(dates.in_era(other.birth_date), "small"))
    flags = " ".join(words.flag(flag) for flag in other.flags)
    column.addWidget(plain("　".join(filter(None, (other.shelf, flags))), "small"))
    return frame
