"""Dialogs: ask, ask for a reason, say what went wrong; text is always plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 520


class DialogWords(QObject):
    """Words that several dialogs share."""

    def cancel(self) -> str:
        return self.tr("Cancel")

    def close(self) -> str:
        return self.tr("Close")


class Dialog(QDialog):
    """A title, a text, room for fields, and buttons at the right; Esc closes, once nothing typed is lost."""

    def __init__(self, parent: QWidget | None, title: str, text: str, sign: str = "") -> None:
        super().__init__(parent)
        self.wide = WIDTH
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(24, 24, 24, 24)
        self._whole.setSpacing(16)
        top = QHBoxLayout()
        top.setSpacing(12)
        if sign:
            picture = QLabel()
            picture.setPixmap(
                icons.pixmap(sign, 32, sign if sign in {"error", "warning", "success"} else "text")
            )
            top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self.head = plain("", "heading")
        top.addWidget(self.head, 1)
        self._whole.addLayout(top)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        if text:
            self.body.addWidget(plain(text))
        self._whole.addLayout(self.body)
        self._untouched: list[str] | None = None
        self._warned_of: list[str] = []
        self._kept = plain("", "warning")
        self._kept.hide()
        self._whole.addWidget(self._kept)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self._whole.addLayout(self.buttons)
        self.say_title(title)

    def showEvent(self, event: QShowEvent) -> None:
        # The sheet's fonts are known only now.
        self.resize(self.sizeHint())
        if self._untouched is None:
            self._untouched = self._typed()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = self._typed()
        if event.key() == Qt.Key.Key_Escape and typed not in (self._untouched, self._warned_of):
            self._warned_of = typed
            self._kept.setText(self.tr("Something is typed here. Press Esc once more to drop it."))
            self._kept.show()
            return
        super().keyPressEvent(event)

    def _typed(self) -> list[str]:
        """What stands in the fields."""
        lines = [field.text() for field in self.findChildren(QLineEdit)]
        return lines + [field.toPlainText() for field in self.findChildren(QPlainTextEdit)]

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self.wide, 0))

    def say_title(self, title: str) -> None:
        self.setWindowTitle(title)
        self.head.setText(title)

    def add_button(self, text: str, call: Callable[[], object], kind: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(kind == "primary")
        button.setDefault(kind == "primary")
        if kind:
            button.setProperty("kind", kind)
        button.clicked.connect(lambda _checked=False: call())
        self.buttons.addWidget(button)
        return button


def plain(text: str, kind: str = "") -> QLabel:
    """Label for data and sentences: never read as markup, long lines are broken."""
    label = PlainLabel(text)
    if kind:
        label.setProperty("kind", kind)
    return label


def confirm(parent: QWidget, title: str, text: str, yes: str, then: Callable[[], object]) -> Dialog:
    """Ask before something that can't be taken back; `yes` is the verb on the button."""
    dialog = Dialog(parent, title, text, "warning")
    dialog.add_button(DialogWords().cancel(), dialog.reject)
    dialog.add_button(yes, dialog.accept, "primary")
    dialog.accepted.connect(then)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class ReasonDialog(Dialog):
    """Asks for a reason that is kept with what is done."""

    def __init__(self, parent: QWidget, title: str, text: str, yes: str) -> None:
        super().__init__(parent, title, text)
        label = plain(self.tr("Reason (no personal data)"))
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(theme.look().sizes["target"] * 2 + 16)
        self.field.setAccessibleName(label.text())
        label.setBuddy(self.field)
        self.body.addWidget(label)
        self.body.addWidget(self.field)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(yes, self.accept, "primary")
        self.yes.setEnabled(False)
        self.field.textChanged.connect(lambda: self.yes.setEnabled(bool(self.reason())))
        self.field.setFocus()

    def reason(self) -> str:
        return " ".join(self.field.toPlainText().split())


def ask_reason(
    parent: QWidget, title: str, text: str, yes: str, then: Callable[[str], object]
) -> ReasonDialog:
    """Ask for a reason; nothing happens without one."""
    dialog = ReasonDialog(parent, title, text, yes)
    dialog.accepted.connect(lambda: then(dialog.reason()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class TroubleDialog(Dialog):
    """Trouble in the surroundings: what, what to do, and another try where one makes sense."""

    def __init__(self, parent: QWidget | None, text: str, again: Callable[[], object] | None = None) -> None:
        super().__init__(parent, "", text, "warning")
        self.say_title(self.tr("This can't be done just now"))
        close = self.add_button(DialogWords().close(), self.reject)
        if again is not None:
            self.accepted.connect(again)
            self.add_button(self.tr("Try again"), self.accept, "primary").setFocus()
        else:
            close.setFocus()


class BugDialog(Dialog):
    """Our own fault: a number to read out, a text to copy; the program goes on."""

    def __init__(self, parent: QWidget | None, number: str) -> None:
        super().__init__(parent, "", "", "error")
        self.say_title(self.tr("The program made a mistake"))
        text = self.tr(
            "What you did last may not be kept: look before you do it again. You can go on working."
        )
        self.body.addWidget(plain(text))
        self.report = self.tr("Number {number}. Give it to IT; the log has the details.").format(
            number=number
        )
        shown = plain(self.report, "number")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(shown)
        self.add_button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(self.report))
        self.add_button(DialogWords().close(), self.accept, "primary").setFocus()
