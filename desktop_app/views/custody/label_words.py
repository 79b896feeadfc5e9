"""Words on a sheet of labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.paper.labels import LabelWords

if TYPE_CHECKING:
    from datetime import date


class LabelSheetWords(QObject):
    """Words in the language that the window has now."""

    def of(self, day: date, *, pouches: bool) -> LabelWords:
        """Give what stands on the job's own label, and the word above the label of a box."""
        return LabelWords(
            title=self.tr("Pouch labels") if pouches else self.tr("Place labels"),
            day=day.isoformat(),
            page=self.tr("Sheet {page}"),
            job=self.tr("Job {job}"),
            box=self.tr("Box"),
            lacks=self.tr("〓: no font for the letter"),
        )


label_words = LabelSheetWords()
"""The one to ask; it holds nothing but the language's words."""
