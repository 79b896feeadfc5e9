"""The custody screen: its work modes in groups, one key each, all of them by scan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop_app.views.custody.box_pane import BoxPane
from desktop_app.views.custody.card_panes import PreparePane, ReturnPane
from desktop_app.views.custody.delivery_pane import DeliveryPane
from desktop_app.views.custody.labels_pane import LabelsPane
from desktop_app.views.custody.place_panes import MovePane, PutAwayPane
from desktop_app.views.custody.stock_pane import StockPane
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from desktop_app.views.custody.pane import ScanPane
    from desktop_app.views.shared.shell import Shell

BEGIN_A_GROUP = {"box", "return_mail"}
"""Cards come in; cards lie on the shelves; papers: the first mode of each group after the first."""


class CustodyScreen(FirstFocus):
    """A scan goes to the mode that is shown. show_for(mode=…) opens one of them by its name."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delivery = DeliveryPane(shell)
        self.prepare = PreparePane(shell)
        self.put_away = PutAwayPane(shell)
        self.box = BoxPane(shell)
        self.mover, self.counter = MovePane(shell), StockPane(shell)
        self.returned, self.labels = ReturnPane(shell), LabelsPane(shell)
        self.modes: dict[str, ScanPane[Any]] = {
            "delivery": self.delivery,
            "prepare": self.prepare,
            "put_away": self.put_away,
            "box": self.box,
            "move": self.mover,
            "stock": self.counter,
            "return_mail": self.returned,
            "labels": self.labels,
        }
        self.stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        column = screen_column(self)
        # Said once for all keys: with it on each button they would not fit beside each other in large text.
        keys = plain(self.tr("Keys: Alt + figure"), "muted")
        keys.setWordWrap(False)
        top = head(self.title())
        top.addWidget(keys)
        column.addLayout(top)
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
        return self.pane().step_back()

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
            "move": self.tr("Move"),
            "stock": self.tr("Count"),
            "return_mail": self.tr("Returned"),
            "labels": self.tr("Labels"),
        }
        line = QHBoxLayout()
        line.setSpacing(8)
        for place, (name, title) in enumerate(names.items()):
            if name in BEGIN_A_GROUP:
                line.addSpacing(16)
            button = QPushButton(f"{place + 1} {title}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.show_mode(name))
            self._buttons.addButton(button, place)
            line.addWidget(button)
            text = self.tr("Custody: {mode}").format(mode=title)
            add_action(self, text, f"Alt+{place + 1}", lambda name=name: self.show_mode(name))
            self.stack.addWidget(self.modes[name])
        line.addStretch(1)
        add_action(self, self.tr("Custody: end what is under way"), "F4", lambda: self.pane().finish())
        return line
