"""The pages of a report as pictures, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

GAP = 12


class PagesView(QScrollArea):
    """Scrolls by wheel and keys; a page is a picture, named for those who can't see it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pages of the report"))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidgetResizable(True)
        self.setMinimumWidth(320)
        self._ground = QWidget()
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self.setWidget(self._ground)
        self.labels: list[QLabel] = []

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show other pages; where somebody reads stays as far as the pages allow."""
        place = self.verticalScrollBar().value()
        for label in self.labels:
            self._column.removeWidget(label)
            label.deleteLater()
        self.labels = [self._label(image, at, len(images)) for at, image in enumerate(images, 1)]
        for label in self.labels:
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.verticalScrollBar().setValue(place)

    def _label(self, image: QImage, at: int, pages: int) -> QLabel:
        made = QLabel()
        made.setPixmap(QPixmap.fromImage(image))
        made.setFrameShape(QLabel.Shape.Box)
        made.setAccessibleName(self.tr("Page {at} of {pages}").format(at=at, pages=pages))
        return made
