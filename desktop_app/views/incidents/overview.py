"""The texts of an incident, and what is left to do before it can be closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.incident_words import incident_words

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import WholeRow


class Overview(QScrollArea):
    """Can be scrolled with the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Overview of the incident"))

    def show_whole(self, whole: WholeRow) -> None:
        """Show the texts of an incident."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 16, 4)
        column.setSpacing(6)
        if whole.incident.sample:
            column.addWidget(
                plain(
                    self.tr("An example from the ward's published report. It holds no personal data."),
                    "muted",
                )
            )
        for name, text in (
            (self.tr("Summary"), whole.summary),
            (self.tr("Cause"), whole.cause),
            (self.tr("Measures"), whole.measures),
        ):
            column.addWidget(plain(name, "heading"))
            column.addWidget(plain(text or self.tr("Nothing is written yet."), "" if text else "muted"))
            column.addSpacing(10)
        column.addWidget(plain(self.tr("Left to do before it can be closed"), "heading"))
        if whole.closed_at:
            column.addWidget(plain(self.tr("It is closed."), "success"))
        elif not whole.still_open:
            column.addWidget(plain(self.tr("✓ Nothing. A supervisor can close it."), "success"))
        for what in whole.still_open:
            column.addWidget(plain("• " + incident_words.still_open(what)))
        column.addStretch(1)
        self.setWidget(inner)

    def forget(self) -> None:
        """Drop the texts."""
        self.setWidget(QWidget())
