"""The pages of a report as pictures, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = QFrame()
        self._ground.setProperty("kind", "card")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self.setWidget(self._ground)
        self.labels: list[QLabel] = []
        self._pictures: list[QPixmap] = []

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show other pages; where somebody reads stays as far as the pages allow."""
        place = self.verticalScrollBar().value()
        for label in self.labels:
            self._column.removeWidget(label)
            label.deleteLater()
        self._pictures = [QPixmap.fromImage(image) for image in images]
        self.labels = [self._label(at, len(images)) for at in range(1, len(images) + 1)]
        for label in self.labels:
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self.verticalScrollBar().setValue(place)

    def go_to(self, at: int) -> None:
        """Show the page of this place, from 0, at the top."""
        if 0 <= at < len(self.labels):
            self._lay_out()
            self.verticalScrollBar().setValue(self.labels[at].y() - GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the pages as wide as there is room; larger than they were drawn they would be blurred."""
        room = self.viewport().width() - 2 * GAP - 4
        for label, picture in zip(self.labels, self._pictures, strict=True):
            width = max(min(room, picture.width()), 200)
            label.setPixmap(picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        self._lay_out()

    def _lay_out(self) -> None:
        """Give the pages their height at once: Qt's next turn would come after they were seen squeezed."""
        self._column.activate()
        self._ground.adjustSize()

    def _label(self, at: int, pages: int) -> QLabel:
        made = QLabel()
        made.setFrameShape(QLabel.Shape.Box)
        made.setAccessibleName(self.tr("Page {at} of {pages}").format(at=at, pages=pages))
        return made
