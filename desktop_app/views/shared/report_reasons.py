"""Sentences for what can't be taken in a committee report."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ReportReasons(QObject):
    """Says what is wrong, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step: nothing of its own."""
        return {}

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("report_title", "missing"): self.tr("The subject of the report is missing."),
            ("report_title", "*"): self.tr("The subject has at most 200 signs, in each language."),
            ("department", "missing"): self.tr("The department in charge is missing."),
            ("department", "*"): self.tr("The department has at most 200 signs, in each language."),
            ("reported_on", "*"): self.tr("The day of the report is missing or can't be read."),
            ("report_as_of", "*"): self.tr("The day of the figures can't be read."),
            ("report_text", "missing"): self.tr(
                "A block of the report has no text. Write one, or take it out."
            ),
            ("report_text", "*"): self.tr(
                "A block has at most 4,000 signs and a report at most 200 blocks. Make two of it."
            ),
            ("report_table", "*"): self.tr("Choose which table is shown here."),
            ("reason", "too_long"): self.tr("The reason has at most 200 signs."),
        }
