"""Names of panels, rows and columns as they stand on the screen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.services import dates
from desktop_app.services.committee import shapes
from desktop_app.services.figures import making
from desktop_app.services.figures.own_tables import AGES
from desktop_app.views.backlog.words import BacklogWords

if TYPE_CHECKING:
    from desktop_app.services.figures.rows import Table

MONTH = re.compile(r"(\d{1,2})月")
MONTHS = 12
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")


class NameWords(QObject):
    """A key without a word is a name that the data brings, and stays as it is."""

    def panel(self, name: str) -> str:
        """Name of a panel."""
        names = {
            "convenience_summary": self.tr("Summary of stores"),
            "certificates_by_office": self.tr("By office and kind"),
            "convenience_by_year": self.tr("By fiscal year"),
            "convenience_by_month": self.tr("By month"),
            "convenience_by_time": self.tr("By time of day"),
            "convenience_by_weekday": self.tr("By weekday"),
            "convenience_by_area": self.tr("Inside and outside"),
            "service_suspensions": self.tr("Suspensions"),
            "card_applications": self.tr("Cards applied for"),
            "card_issuance": self.tr("Cards handed over"),
            "uncollected": self.tr("Uncollected cards"),
            "bridge": self.tr("Where the cards are"),
            "targets": self.tr("Target of the year"),
            "municipalities": self.tr("Rank by cards issued"),
            "points_support": self.tr("Point support"),
            "post_offices": self.tr("Post offices"),
        }
        return names.get(name, name)

    def moment(self, text: str) -> str:
        """Write a moment of a table as people read it; another text stays as it is."""
        try:
            at = datetime.fromisoformat(text) if MOMENT.fullmatch(text) else None
        except ValueError:
            at = None
        if at is None:
            return self.brought(text)
        weekday = QLocale().dayName(at.isoweekday(), QLocale.FormatType.ShortFormat)
        if QLocale().language() == QLocale.Language.Japanese:
            return f"{dates.in_era(at.date())}（{weekday}）{at:%H:%M}"
        return f"{at.date().isoformat()} ({weekday}) {at:%H:%M}"

    def corner(self, key: str) -> str:
        """Heading of the rows' names."""
        names = {
            "item": self.tr("Item"),
            "office": self.tr("Office"),
            "fiscal_year": self.tr("Fiscal year"),
            "month": self.tr("Month"),
            "band": self.tr("Time"),
            "weekday": self.tr("Weekday"),
            "area": self.tr("Area"),
            "from": self.tr("From"),
            "uncollected": self.tr("Place"),
            "bridge": self.tr("Item"),
            "targets": self.tr("Fiscal year"),
            "municipalities": self.tr("Municipality"),
            "points_support": self.tr("Month"),
            "post_offices": self.tr("Post office"),
        }
        return names.get(key, key)

    def column(self, code: str, key: str) -> str:
        """Heading of a column."""
        if code == "uncollected" and key in AGES:
            return BacklogWords().age(AGES.index(key))
        names = self._of_report() | self._of_own()
        special = {("bridge", "cards"): self.tr("Applications")}
        return special.get((code, key)) or names.get(key) or self.brought(key)

    def row(self, code: str, key: str) -> str:
        """Name of a row."""
        if code == "bridge":
            return self._of_bridge().get(key, key)
        if code == "service_suspensions":
            return self.moment(key)
        names = (
            {"total": self.tr("In all")} if code in {"uncollected", "points_support", "post_offices"} else {}
        )
        if code == "municipalities":
            names |= {"own": self.tr("This municipality"), "neighbours": self.tr("Average of neighbours")}
        if code == "post_offices":
            names["places"] = self.tr("Post offices that help")
        return names.get(key) or self.brought(key)

    def brought(self, text: str) -> str:
        """Give a name that the data brings: in English where the shipped report has a word for it."""
        if QLocale().language() == QLocale.Language.Japanese:
            return text
        month = MONTH.fullmatch(text)
        if month and 1 <= int(month[1]) <= MONTHS:
            return QLocale().monthName(int(month[1]))
        return shapes.label(text, shapes.words(english=True))

    def table(self, table: Table) -> str:
        """Name of a table as the report has it, else of its panel."""
        if QLocale().language() == QLocale.Language.Japanese:
            return table.form.title or self.panel(table.code)
        name = shapes.name_of(replace(table, note=""), shapes.words(english=True))
        return self.panel(making.base(table.code)[0]) if name == table.code else name

    def denominator(self, name: str) -> str:
        """What a rate is measured against."""
        names = {
            "population": self.tr("the population"),
            "certificates": self.tr("all certificates"),
            "copies": self.tr("all copies"),
            "applications": self.tr("all applications"),
            "neighbours": self.tr("the number of neighbours"),
        }
        return names.get(name, name)

    def _of_report(self) -> dict[str, str]:
        return {
            "unit": self.tr("Unit"),
            "change": self.tr("Change"),
            "構成比_percent": self.tr("Share (%)"),
            "convenience_share_percent": self.tr("Share of stores (%)"),
            "copies": self.tr("Copies"),
            "card_issuance_rate_percent": self.tr("Cards issued (%)"),
            "label": self.tr("Part of the day"),
            "percent": self.tr("Share (%)"),
            "until": self.tr("Until"),
            "reason": self.tr("Reason"),
            "cumulative": self.tr("Until the year's end"),
            "in_year": self.tr("In the year"),
            "rate_percent": self.tr("Rate (%)"),
            "rate_change_points": self.tr("Change (pt)"),
        }

    def _of_own(self) -> dict[str, str]:
        return {
            "cards": self.tr("Cards"),
            "total": self.tr("In all"),
            "of_applications": self.tr("Of the applications (%)"),
            "before": self.tr("Year before (%)"),
            "target": self.tr("Target (%)"),
            "planned_change": self.tr("Planned (pt)"),
            "now": self.tr("So far (%)"),
            "change_so_far": self.tr("Come (pt)"),
            "progress": self.tr("Of the way (%)"),
            "sessions": self.tr("Sessions"),
            "points": self.tr("Points"),
            "registration_checks": self.tr("Registration checks"),
            "done": self.tr("Done"),
            "broken_off": self.tr("Broken off"),
            "months": self.tr("Months counted"),
            "applications": self.tr("Applications"),
            "population": self.tr("Population"),
            "issued": self.tr("Cards issued"),
            "rate": self.tr("Rate (%)"),
            "rank": self.tr("Rank"),
            "share": self.tr("Share of stores (%)"),
            "rank_before": self.tr("Rank before"),
        }

    def _of_bridge(self) -> dict[str, str]:
        return {
            "applications": self.tr("Applications"),
            "handed_over": self.tr("Handed over"),
            "not_handed_over": self.tr("Not handed over"),
            "in_production": self.tr("In production"),
            "in_transit": self.tr("On the way to the ward"),
            "posted": self.tr("On the way by post"),
            "rejected": self.tr("Rejected (photo or form)"),
            "replaced": self.tr("Replaced by a new application"),
            "withdrawn": self.tr("Withdrawn"),
            "lapsed": self.tr("Moved out or died before"),
            "disposed": self.tr("Disposed of"),
            "uncollected": self.tr("Uncollected, in custody"),
        }
