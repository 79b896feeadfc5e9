"""The custody screen: five work modes, one key each, all of them by scan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop_app.views.custody.box_pane import BoxPane
from desktop_app.views.custody.card_panes import PreparePane, PutAwayPane, ReturnPane
from desktop_app.views.custody.delivery_pane import DeliveryPane
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from desktop_app.views.custody.pane import ScanPane
    from desktop_app.views.shared.shell import Shell


class CustodyScreen(FirstFocus):
    """A scan goes to the mode that is shown. show_for(mode=…) opens one of them by its name."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delivery = DeliveryPane(shell)
        self.prepare = PreparePane(shell)
        self.put_away = PutAwayPane(shell)
        self.box = BoxPane(shell)
        self.returned = ReturnPane(shell)
        self.modes: dict[str, ScanPane[Any]] = {
            "delivery": self.delivery,
            "prepare": self.prepare,
            "put_away": self.put_away,
            "box": self.box,
            "return_mail": self.returned,
        }
        self.stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        column = screen_column(self)
        column.addLayout(head(self.title()))
        column.addLayout(self._choice())
        column.addWidget(self.stack, 1)
        self.show_mode("delivery")

    def title(self) -> str:
        return ScreenWords().title("custody")

    def pane(self) -> ScanPane[Any]:
        """Give the mode that is shown."""
        return list(self.modes.values())[self.stack.currentIndex()]

    def show_for(self, **args: object) -> None:
        """Open a mode by its name."""
        self.show_mode(str(args.get("mode", "delivery")))

    def show_mode(self, name: str) -> None:
        """Show a mode, its scan line ready."""
        names = list(self.modes)
        place = names.index(name) if name in names else 0
        button = self._buttons.button(place)
        button.setChecked(True)
        self.stack.setCurrentIndex(place)
        self.begin_with(self.pane())
        self.pane().line.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.pane().refresh()

    def scanned(self, text: str) -> bool:
        """Give the scan to the mode."""
        self.pane().submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop, else forget a scanned place."""
        if self.pane().band.is_stop():
            self.pane().go_on()
            return True
        return self.pane() is self.put_away and self.put_away.step_back()

    def leave(self) -> None:
        """Drop what was scanned: no reading stays."""
        for pane in self.modes.values():
            pane.forget()

    def _choice(self) -> QHBoxLayout:
        names = {
            "delivery": self.tr("Delivery"),
            "prepare": self.tr("Prepare"),
            "put_away": self.tr("Put away"),
            "box": self.tr("Find"),
            "return_mail": self.tr("Returned"),
        }
        line = QHBoxLayout()
        line.setSpacing(8)
        for place, (name, title) in enumerate(names.items()):
            key = f"Alt+{place + 1}"
            button = QPushButton(f"{title}  {key}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.show_mode(name))
            self._buttons.addButton(button, place)
            line.addWidget(button)
            action = QAction(self.tr("Custody: {mode}").format(mode=title), self)
            action.setShortcut(key)
            action.triggered.connect(lambda _checked=False, name=name: self.show_mode(name))
            self.addAction(action)
            self.stack.addWidget(self.modes[name])
        line.addStretch(1)
        return line
