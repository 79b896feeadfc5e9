"""What a panel's figures mean, in one sentence for somebody who looks for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.services import dates
from desktop_app.services.figures.making import NOT_KNOWN
from desktop_app.services.figures.own_tables import TOTAL
from desktop_app.services.figures.related import value
from desktop_app.views.figures.words import FigureWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.figures.panels import PanelRow
    from desktop_app.services.figures.rows import Table

BESIDE = {TOTAL, "places", "report"}
MOST_NAMES = 5


class Sentences(QObject):
    """Holds nothing but the language's words."""

    def __init__(self) -> None:
        super().__init__()
        self._words = FigureWords()

    def of(self, panel: PanelRow) -> str:
        """Say what the panel means; why it is empty and what to do where it holds nothing."""
        make: dict[str, Callable[[PanelRow], str]] = {
            "convenience_summary": self._summary,
            "certificates_by_office": self._offices,
            "convenience_by_year": self._years,
            "convenience_by_month": self._most,
            "convenience_by_time": self._most,
            "convenience_by_weekday": self._most,
            "convenience_by_area": self._most,
            "service_suspensions": self._suspensions,
            "card_applications": self._applied,
            "card_issuance": self._issued,
            "uncollected": self._uncollected,
            "bridge": self._bridge,
            "targets": self._targets,
            "municipalities": self._wards,
            "points_support": self._support,
            "post_offices": self._helped,
        }
        return make[panel.name](panel) if self.has_figures(panel) else self._empty(panel)

    def has_figures(self, panel: PanelRow) -> bool:
        """Whether there is anything to look at."""
        return bool(panel.table.rows) and (panel.has_published or panel.has_computed)

    def _summary(self, panel: PanelRow) -> str:
        table = panel.table
        share, whole, stores = table.rows
        before, now = [column for column in table.columns if column not in {"unit", "change"}]
        text = self.tr(
            "{year}: {share} % of {all} certificates were issued at convenience stores, {change} pt against"
            " {before}."
        )
        if not table.cell(share, now).shown:
            return self._stores_alone(now, _shown(table, stores, now))
        if not table.cell(share, "change").shown:
            text = self.tr("{year}: {share} % of {all} certificates were issued at convenience stores.")
        return text.format(
            year=now,
            share=_shown(table, share, now),
            all=_shown(table, whole, now),
            change=_shown(table, share, "change"),
            before=before,
        )

    def _offices(self, panel: PanelRow) -> str:
        table, total, share = panel.table, panel.table.columns[-2], panel.table.columns[-1]
        largest = sorted(_parts(table), key=lambda row: -(value(table.cell(row, total)) or 0))
        first, second = [*largest, "", ""][:2]
        text = self.tr(
            "{year}: {all} certificates. {first}: {a} %, then {second}: {b} %; without convenience stores"
            " {rest}."
        )
        if not second:
            text = self.tr("{year}: {all} certificates, all of them by {first}.")
        return text.format(
            year=panel.year_name,
            all=_shown(table, table.form.total_row, total),
            first=self._words.row(table.code, first),
            a=_shown(table, first, share),
            second=self._words.row(table.code, second),
            b=_shown(table, second, share),
            rest=_shown(table, table.form.rest_row, total),
        )

    def _years(self, panel: PanelRow) -> str:
        table, (share, copies, _) = panel.table, panel.table.columns
        rows = [row for row in table.rows if value(table.cell(row, share)) is not None]
        if not rows:
            last = table.rows[-1]
            known = table.cell(last, copies).shown
            return self._stores_alone(last, known) if known else self._empty(panel)
        text = self.tr("The share of convenience stores went from {a} % in {first} to {b} % in {last}.")
        ends = {"first": rows[0], "last": rows[-1]}
        return text.format(a=_shown(table, rows[0], share), b=_shown(table, rows[-1], share), **ends)

    def _most(self, panel: PanelRow) -> str:
        table, rows = panel.table, _parts(panel.table)
        told = {"year": panel.year_name, "all": _shown(table, table.form.total_row, "copies")}
        known = [row for row in rows if row != NOT_KNOWN and value(table.cell(row, "copies"))]
        if not known:
            text = self.tr(
                "{year}: {all} copies at convenience stores; what was counted says nothing of this yet."
            )
            return text.format(**told)
        most = max(known, key=lambda row: value(table.cell(row, "copies")) or 0)
        label = self._words.computed(table.cell(most, "label"))
        text = self.tr(
            "{year}: of {all} copies at convenience stores the most in “{most}”: {n}, that is {share} %."
        )
        return text.format(
            **told,
            most=f"{self._words.row(table.code, most)} {label}".strip(),
            n=_shown(table, most, "copies"),
            share=_shown(table, most, "percent"),
        )

    def _stores_alone(self, year: str, copies: str) -> str:
        text = self.tr(
            "{year}: {n} copies at convenience stores. No other office is counted yet, so there is no share."
        )
        return text.format(year=year, n=copies)

    def _suspensions(self, panel: PanelRow) -> str:
        count = len(panel.table.rows)
        text = self.tr("{first} and {last}: the service is suspended {n} time(s).", "", count)
        return text.format(first=panel.year_name, last=dates.fiscal_name(panel.year + 1), n=count)

    def _applied(self, panel: PanelRow) -> str:
        text = self.tr(
            "By {day} {n} cards were applied for, {rate} % of the population; {m} of them in {year}."
        )
        without = self.tr(
            "By {day} {n} cards were applied for, {m} of them in {year}; no population is entered for a rate."
        )
        return self._of_cards(panel, text, without)

    def _issued(self, panel: PanelRow) -> str:
        text = self.tr(
            "By {day} {n} cards were handed over, {rate} % of the population; {m} of them in {year}."
        )
        without = self.tr(
            "By {day} {n} cards were handed over, {m} of them in {year}; no population is entered for a rate."
        )
        return self._of_cards(panel, text, without)

    def _of_cards(self, panel: PanelRow, text: str, without: str) -> str:
        table, row = panel.table, panel.year_name
        cumulative, in_year, rate, _ = table.columns
        named = {"n": cumulative, "m": in_year, "rate": rate}
        row = row if row in table.rows else table.rows[-1]
        text = text if table.cell(row, rate).shown else without
        day = min(dates.fiscal_bounds(panel.year)[1], panel.as_of)
        shown = {key: _shown(table, row, column) for key, column in named.items()}
        return text.format(year=row, day=dates.both(day), **shown)

    def _uncollected(self, panel: PanelRow) -> str:
        table = panel.table
        cell = table.cell(TOTAL, TOTAL)
        text = self.tr(
            "{n} cards lay here uncollected at the end of {day}; {old} of them for more than half a year."
        )
        old = sum(int(value(table.cell(TOTAL, column)) or 0) for column in table.columns[3:5])
        count = self._words.computed(cell) or self._words.published(cell)
        return text.format(n=count, day=dates.both(panel.as_of), old=f"{old:,}")

    def _bridge(self, panel: PanelRow) -> str:
        table = panel.table
        text = self.tr(
            "Of {all} applications {n} were not handed over, but only {here} of these cards lie here."
        )
        named = {"all": "applications", "n": "not_handed_over", "here": "uncollected"}
        return text.format(**{key: _shown(table, row, "cards") for key, row in named.items()})

    def _targets(self, panel: PanelRow) -> str:
        table, row = panel.table, panel.table.rows[-1]
        if value(table.cell(row, "now")) is None:
            text = self.tr(
                "{year}: the target is {target} % at convenience stores; its share so far is not known."
            )
        else:
            text = self.tr("{year}: {now} % at convenience stores so far; the target is {target} %.")
        named = {name: _shown(table, row, name) for name in ("now", "target")}
        return text.format(year=row, **named)

    def _wards(self, panel: PanelRow) -> str:
        table = panel.table
        row = table.form.own_row
        parts = [self._ranked(table, row), self._published_rank(table, row)]
        share, beside = (_shown(table, each, "share") for each in (row, "neighbours"))
        if table.cell("neighbours", "share").shown and not table.cell(row, "share").shown:
            parts.append(self.tr("Stores: the neighbours {rate} % on average.").format(rate=beside))
        elif table.cell("neighbours", "share").shown:
            text = self.tr("Stores: {share} %, the neighbours {neighbours} % on average.")
            parts.append(text.format(share=share, neighbours=beside))
        elif table.cell("neighbours", "rate").shown:
            text = self.tr("The neighbours ({names}) issued {rate} % on average.")
            parts.append(text.format(names=_first(table.note), rate=_shown(table, "neighbours", "rate")))
        return " ".join(filter(None, parts))

    def _ranked(self, table: Table, row: str) -> str:
        """Say the rank in the national table, as at its day."""
        now, before = table.cell(row, "rank"), table.cell(row, "rank_before")
        if now.computed is None:
            return ""
        ranked = [each for each in table.rows if table.cell(each, "rank").computed is not None]
        kinds = {each[-1] for each in ranked}
        alike = len(kinds) == 1 and QLocale().language() == QLocale.Language.Japanese
        told = {
            "day": table.cell(row, "population").source.rpartition(" ")[2],
            "now": now.computed,
            "all": f"{len(ranked)}{kinds.pop()}"
            if alike
            else self.tr("{n} municipalities").format(n=len(ranked)),
            "before": before.computed,
        }
        if before.computed is None:
            return self.tr("On {day} no. {now} of {all} by cards issued.").format(**told)
        return self.tr("On {day} no. {now} of {all} by cards issued, no. {before} the time before.").format(
            **told
        )

    def _published_rank(self, table: Table, row: str) -> str:
        now, before = table.cell(row, "rank"), table.cell(row, "rank_before")
        if now.published is None:
            return ""
        return self.tr("The report: no. {now} by cards issued, no. {before} a year before.").format(
            now=now.printed, before=before.printed or "–"
        )

    def _support(self, panel: PanelRow) -> str:
        text = self.tr("{n} sessions at the support desk until {day}, {done} of them done.")
        table = panel.table
        named = {"n": _shown(table, TOTAL, "sessions"), "done": _shown(table, TOTAL, "done")}
        return text.format(day=dates.both(panel.as_of), **named)

    def _helped(self, panel: PanelRow) -> str:
        text = self.tr("{places} post offices have helped with {n} applications.")
        table = panel.table
        return text.format(
            places=_shown(table, "places", "applications"), n=_shown(table, TOTAL, "applications")
        )

    def _empty(self, panel: PanelRow) -> str:
        no_card = self.tr("No card is known yet. Cards come in with a ledger (F8).")
        reasons = {
            **dict.fromkeys(("card_applications", "card_issuance", "uncollected", "bridge"), no_card),
            "points_support": self.tr(
                "No session at the support desk since {year} began. Sessions begin there (Alt+S)."
            ).format(year=panel.year_name),
            "post_offices": self.tr(
                "No post office is entered yet. Venues are kept with the campaign, counts under Alt+O."
            ),
            "service_suspensions": self.tr(
                "No closure of the system is entered (F12), and no report is loaded. A supervisor loads the"
                " shipped one under “Data”."
            ),
            "targets": self.tr(
                "No target is set yet. A supervisor sets one under “Data”, or loads the shipped report there."
            ),
            "municipalities": self.tr(
                "No national table that is loaded has this municipality. A supervisor reads one in under"
                " “Data”; its name and prefecture stand in the settings (F10)."
            ),
        }
        text = self.tr(
            "Nothing is counted for {year} yet. A supervisor reads in the counts of certificates, or enters"
            " them by month, under “Data”."
        )
        return reasons.get(panel.name, text.format(year=panel.year_name))


def _parts(table: Table) -> list[str]:
    return [row for row in table.rows if row not in table.form.beside_rows and row not in BESIDE]


def _first(names: str) -> str:
    """Give the first names of a list that may be long."""
    told = names.split("、")
    return "、".join(told[:MOST_NAMES]) + ("…" if len(told) > MOST_NAMES else "")


def _shown(table: Table, row: str, column: str) -> str:
    return table.cell(row, column).shown or "–"
