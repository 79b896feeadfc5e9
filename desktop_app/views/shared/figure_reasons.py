"""Sentences for what is wrong with a figure that is entered, or a file of figures."""

from __future__ import annotations

from PySide6.QtCore import QObject


class FigureReasons(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        return {
            "other_ward": self.tr("It is the report of Adachi City: its figures are not those of this ward."),
            "rows_refused": self.tr(
                "Some rows were refused, so nothing was stored. Correct them, or store only the good rows."
            ),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("population", "*"): self.tr("A population is a number from 1 to 20,000,000."),
            ("target", "*"): self.tr("A target is a share of up to 100 percent, with at most two places."),
            ("target_year", "*"): self.tr("A fiscal year such as R5 or 2023, at most ten years ahead."),
            ("population_day", "*"): self.tr("This day is in the future."),
            ("population_source", "*"): self.tr("Say where the number comes from, in at most 100 letters."),
            ("certificate_count", "*"): self.tr("A count is a number from 0 to 10,000,000."),
            ("certificate_office", "*"): self.tr("There is no such office that issues certificates."),
            ("certificate_kind", "*"): self.tr("The kind of certificate has 1 to 40 letters."),
            ("certificate_month", "by_day"): self.tr(
                "This office's certificates of the month are counted by day: correct the file of days."
            ),
            ("certificate_month", "*"): self.tr("This month is not over yet."),
            ("figures_file", "headings"): self.tr(
                "No headings were found. The file needs a day, an office, a kind and a count, "
                "or offices down and kinds across; say other headings below."
            ),
            ("figures_file", "period"): self.tr(
                "The table doesn't say of which month or fiscal year it is. Fill in its period and try again."
            ),
            ("certificate_period", "*"): self.tr("This is no day, month or fiscal year."),
            ("figures_file", "municipalities"): self.tr(
                "This is no national table: prefecture, municipality, population, cards and code are needed."
            ),
            ("figure_list", "*"): self.tr(
                "The list is too long for paper: at most 5,000 rows are printed. Export it as a file."
            ),
            ("figures_headings", "none"): self.tr("There are no other headings to be saved."),
            ("figures_headings", "*"): self.tr("Write it as 窓口=出張所、種類=種."),
            ("figures_file", "population"): self.tr(
                "No headings were found. The file needs a day and a population."
            ),
            ("figures_file", "*"): self.tr("The file has no rows below its headings."),
        }
