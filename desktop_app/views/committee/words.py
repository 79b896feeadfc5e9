"""Words of the committee report."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from desktop_app.services.committee.rows import BlockKind, DraftRow
from desktop_app.views.shared.row_table import Column


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

    def columns(self) -> list[Column[DraftRow]]:
        """Columns of the list of reports."""
        return [
            Column(self.tr("Subject"), _subject, width=230, key="subject", stays=True),
            Column(self.tr("Day"), lambda row: row.reported_on.isoformat(), right=True, width=140, key="day"),
            Column(
                self.tr("State"),
                lambda row: self.tr("Shipped") if row.sample else self.tr("Edited"),
                width=106,
                key="state",
            ),
        ]


def _subject(draft: DraftRow) -> str:
    """Give the subject in the language of the window, where it has one."""
    return draft.title if QLocale().name().startswith("ja") else draft.english_title or draft.title


committee_words = CommitteeWords()
"""The one to ask; it holds nothing but the language's words."""
