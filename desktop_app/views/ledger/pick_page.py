"""First page: which file; picked by a button or dropped on the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.shared import icons
from desktop_app.views.shared.dialogs import plain


class PickPage(QFrame):
    """picked(Path) comes when somebody has chosen a file."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setProperty("kind", "card")
        sign = QLabel()
        sign.setPixmap(icons.pixmap("ledger", 64, "muted"))
        self.button = QPushButton(self.tr("Choose a file … (Ctrl+O)"))
        self.button.setProperty("kind", "primary")
        self.button.setShortcut("Ctrl+O")
        self.button.clicked.connect(self.choose)
        self.setFocusProxy(self.button)
        texts = (
            plain(self.tr("Drop a ledger here, or choose a file"), "heading"),
            plain(self.tr("CSV or TSV (Shift_JIS of Windows, UTF-8, UTF-16) or Excel (.xlsx)"), "muted"),
            plain(self.tr("Nothing is stored before you have seen what would happen."), "muted"),
        )
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in texts:
            text.setWordWrap(False)
            column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def choose(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Ledgers (*.csv *.tsv *.txt *.xlsx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a ledger"), "", kinds)
        if name:
            self.picked.emit(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.picked.emit(Path(urls[0].toLocalFile()))
