"""What keeps the work below a page that lies over it: its dialogs, also later ones, and the keys."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class Cover(QObject):
    """Over the work from the moment it is made until its end.

    A job that ends meanwhile may open its dialog or take the focus: the dialog is kept hidden, the focus goes
    back. Only what the window itself asks or says is let through: nothing of the work stands in it.
    """

    def __init__(self, window: QWidget, page: QWidget) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._is_over = False
        self._hidden: list[QDialog] = []
        popup = QApplication.activePopupWidget()
        while popup is not None and popup.close():
            popup = QApplication.activePopupWidget()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self._keep(widget)
                widget.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)
            app.focusChanged.connect(self._hold)

    def end(self) -> None:
        """Let dialogs and keys through again."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._hold)
        self.deleteLater()

    def give_back(self) -> None:
        """Show the dialogs again, after the end."""
        self._is_over = True
        for dialog in self._hidden:
            if shiboken6.isValid(dialog):
                dialog.show()

    def drop(self) -> None:
        """End, and throw the dialogs away: another person goes on."""
        self.end()
        for dialog in self._hidden:
            if shiboken6.isValid(dialog):
                dialog.deleteLater()
        self._hidden = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog) and not event.spontaneous():
            parent = watched.parentWidget()
            if parent is not self._window and parent is not self._page:
                # Qt goes on showing it after this event: it stays off the screen, and is hidden thereafter.
                watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                self._keep(watched)
                QTimer.singleShot(0, partial(self._hide, watched))
        return False

    def _keep(self, dialog: QDialog) -> None:
        if dialog not in self._hidden:
            self._hidden.append(dialog)
            dialog.finished.connect(partial(self._let_go, dialog))

    def _hide(self, dialog: QDialog) -> None:
        if not shiboken6.isValid(dialog):
            return
        is_wanted = self._is_over and dialog.isVisible()
        dialog.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
        if is_wanted:
            dialog.show()

    def _let_go(self, dialog: QDialog, _result: int) -> None:
        """One that its owner closes while it is hidden does not come back."""
        if dialog in self._hidden:
            self._hidden.remove(dialog)

    def _hold(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give the focus back to the page when something below it takes it."""
        if now is None or now.window() is not self._window or not shiboken6.isValid(self._page):
            return
        if now is not self._page and not self._page.isAncestorOf(now):
            self._page.setFocus()
            if QApplication.focusWidget() is now:
                # A page that waits for its answer takes no focus.
                now.clearFocus()
