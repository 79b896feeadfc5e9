"""Words of the committee report."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.committee.rows import BlockKind


class CommitteeWords(QObject):
    """Names of what a report is made of."""

    def kind(self, kind: BlockKind) -> str:
        """Name of a kind of block."""
        return {
            BlockKind.HEADING: self.tr("Heading"),
            BlockKind.PARAGRAPH: self.tr("Text"),
            BlockKind.LIST: self.tr("List"),
            BlockKind.TABLE: self.tr("Table"),
            BlockKind.CHART: self.tr("Chart"),
            BlockKind.NOTE: self.tr("Note"),
            BlockKind.ATTACHMENT: self.tr("Attachment"),
        }[kind]


committee_words = CommitteeWords()
"""The one to ask; it holds nothing but the language's words."""
