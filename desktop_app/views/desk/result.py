"""What the scans led to: the green band with both numbers, or the red stop that fills the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.services import resolve
from desktop_app.terms import ErrorKind
from desktop_app.views.desk.words import DeskWords, grouped
from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.handover import ComparedRow, StopRow

RED = {ErrorKind.WRONG_CARD, ErrorKind.NOT_ALLOWED, ErrorKind.CHANGED_MEANWHILE}
WIDE, SIGN = 960, 32


class ResultBand(QFrame):
    """One line over the whole width: same person, handed over, or what to look at."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        # A long sentence beside it must not squeeze it.
        self._sign.setFixedWidth(SIGN)
        self.text = plain("", "heading")
        self.detail = plain("")
        self.numbers = _Sides()
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.text)
        texts.addWidget(self.detail)
        texts.addWidget(self.numbers)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(16)
        line.addWidget(self._sign)
        line.addLayout(texts, 1)
        self.clear()

    def same_person(self, same: ComparedRow) -> None:
        """Show that notice and card belong together, both numbers for the eye."""
        self.say("success", self.tr("Same person: notice and card belong together"))
        # Each from its own reading: the notice's application, and what stands on the pouch.
        self.numbers.show_numbers(same.application_id, resolve.application_id(same.card_scan) or "")

    def say(self, kind: str, text: str, detail: str = "") -> None:
        """Show a sentence: success, warning."""
        theme.kind(self, f"band_{kind}")
        self._sign.setPixmap(icons.pixmap(kind, SIGN, kind))
        self.text.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.numbers.hide()
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.text.clear()
        self.detail.clear()
        self.hide()


class _Sides(QWidget):
    """Two long numbers side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.notice, self.card = plain("", "number"), plain("", "number")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for name, number in ((self.tr("Notice"), self.notice), (self.tr("Card"), self.card)):
            number.setStyleSheet(f"font-size: {theme.look().sizes['heading']}px; font-weight: bold;")
            for part in (plain(name), number):
                part.setWordWrap(False)
                line.addWidget(part)
            line.addSpacing(24)
        line.addStretch(1)

    def show_numbers(self, notice: str, card: str) -> None:
        self.notice.setText(grouped(notice))
        self.card.setText(grouped(card))
        self.show()


class StopPage(QFrame):
    """The only red in the program; it stays until somebody says that it was read: understood()."""

    understood = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "stop")
        words = DeskWords()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("stop", 64, "on_stop"))
        stop = plain(self.tr("STOP  Don't hand over"), "stop_title")
        stop.setWordWrap(False)
        self.text = plain("", "title")
        self.detail = plain("")
        self.to_do = plain("", "name")
        self.helps = plain(words.who_helps())
        self.recorded = plain("")
        self.numbers = _Numbers()
        self.button = QPushButton(self.tr("Understood (Enter)"))
        self.button.setProperty("kind", "on_stop")
        self.button.clicked.connect(self.understood)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(sign)
        top.addWidget(stop, 1)
        inner = QWidget()
        inner.setMaximumWidth(WIDE)
        inner.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        column = QVBoxLayout(inner)
        column.setSpacing(12)
        column.addLayout(top)
        for part in (self.text, self.detail, self.numbers):
            column.addWidget(part)
        column.addSpacing(12)
        for part in (self.to_do, self.helps, self.recorded):
            column.addWidget(part)
        column.addSpacing(12)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout(self)
        line.setContentsMargins(32, 24, 32, 24)
        line.addWidget(inner, 1, Qt.AlignmentFlag.AlignTop)
        line.addStretch(0)

    def show_stop(self, stop: StopRow) -> None:
        """Say what is the matter, what to do, who can help, and where it is kept."""
        words = DeskWords()
        self.text.setText(words.stop(stop))
        self.detail.setText(words.detail(stop))
        self.detail.setVisible(bool(self.detail.text()) and stop.came_id is None)
        self.numbers.show_numbers(stop)
        self.to_do.setText(words.what_to_do(stop))
        self.recorded.setText(words.recorded(stop))
        self.setAccessibleName(f"{self.text.text()} {self.to_do.text()}")


class _Numbers(QWidget):
    """The numbers of notice and card, one under the other, so that an eye sees the difference."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.asked = plain("", "stop_number")
        self.came = plain("", "stop_number")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, number) in enumerate(
            ((self.tr("Notice"), self.asked), (self.tr("Card scanned"), self.came))
        ):
            label = plain(name)
            label.setWordWrap(False)
            number.setWordWrap(False)
            grid.addWidget(label, row, 0)
            grid.addWidget(number, row, 1)

    def show_numbers(self, stop: StopRow) -> None:
        self.asked.setText(grouped(stop.asked_id or ""))
        self.came.setText(grouped(stop.came_id or ""))
        self.setVisible(stop.came_id is not None)
