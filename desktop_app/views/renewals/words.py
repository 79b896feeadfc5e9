"""Words of the renewal wave: its sentence, what it rests on, months, kinds, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.renewals.export import ListWords, TableWords
from desktop_app.services.renewals.rows import Kind, MonthRow, RenewalsRow, Shares, Source

if TYPE_CHECKING:
    from datetime import date


class RenewalWords(QObject):
    """Holds nothing but the language's words."""

    def month(self, month: date) -> str:
        """A month by its year."""
        return self.tr("{y}/{m}").format(y=month.year, m=month.month)

    def months(self, first: date, last: date) -> str:
        """The months that are shown."""
        return self.tr("{first} to {last}").format(first=self.month(first), last=self.month(last))

    def people(self, number: int) -> str:
        """So many people."""
        return self.tr("{n} person(s)", "", number).format(n=f"{number:,}")

    def kind(self, kind: Kind) -> str:
        """What expires."""
        return self.tr("Card") if kind is Kind.CARD else self.tr("Certificates")

    def sentence(self, row: RenewalsRow) -> str:
        """What the months say, for somebody who looks for ten seconds."""
        cards, alone = row.total("cards"), row.total("certificates")
        if not cards and not alone:
            return self.tr("Nothing expires in these months that is not renewed already.")
        text = self.tr("{cards} cards and {certificates} certificates expire. {seats}")
        return text.format(cards=f"{cards:,}", certificates=f"{alone:,}", seats=self._of_seats(row))

    def _of_seats(self, row: RenewalsRow) -> str:
        known = [one for one in row.months if one.difference is not None and one.visits]
        if not known:
            return self.tr("These months are over: nobody is expected any more.")
        short = [one for one in known if (one.difference or 0) < 0]
        if not short:
            largest = max(known, key=lambda one: one.visits)
            text = self.tr("The seats are enough; most visits are expected in {month}: {n}.")
            return text.format(month=self.month(largest.month), n=f"{largest.visits:,}")
        worst = min(short, key=lambda one: one.difference or 0)
        missing = -(worst.difference or 0)
        if len(short) == 1:
            text = self.tr("Seats are too few in {worst}: {n} are missing.")
        else:
            text = self.tr(
                "Seats are too few in %n month(s), first in {first}; most are missing in {worst}: {n}.",
                "",
                len(short),
            )
        return text.format(first=self.month(short[0].month), worst=self.month(worst.month), n=f"{missing:,}")

    def short(self, row: RenewalsRow) -> str:
        """What the figures rest on, as short as it can be said."""
        assumed = row.assumed
        text = self.tr(
            "Counted: for certificates one visit at a window, for a card the handover, for {counter}% also a"
            " visit to apply. {come} of 100 come; cards: {shares}."
        )
        return text.format(
            counter=f"{assumed.counter:.0f}", come=assumed.come, shares=self.shares(assumed.card)
        )

    def notes(self, row: RenewalsRow) -> list[str]:
        """What the figures rest on, a sentence each."""
        assumed = row.assumed
        found = [
            self.tr(
                "Certificates can be renewed from the day after three months before they expire: one visit at"
                " a window. A card: one handover, and for {n}% of people ({source}) a visit to apply."
            ).format(n=f"{assumed.counter:.0f}", source=self.source(assumed.counter_source)),
            self.tr(
                "Of 100 people {come} come in time (a setting). When they come: cards {card}; {alone}."
            ).format(
                come=assumed.come,
                card=self.shares(assumed.card),
                alone=self.tr("certificates {shares}").format(shares=self.shares(assumed.certificates)),
            ),
            self.tr("From the application to the handover: {n} days ({source}).").format(
                n=assumed.days, source=self.source(assumed.days_source)
            ),
            self.tr(
                "Not counted any more: {renewed} that are applied for already, {replaced} cards replaced."
                " Certificates renewed at a window are known only where the ledger has them."
            ).format(renewed=f"{row.renewed:,}", replaced=f"{row.replaced:,}"),
        ]
        if assumed.ended:
            text = self.tr(
                "Of {ended} cards that expired within the last year {renewed} were renewed in time,"
                " by the ledger."
            )
            found.append(text.format(ended=f"{assumed.ended:,}", renewed=f"{assumed.renewed:,}"))
        return found

    def source(self, source: Source) -> str:
        """Where a number comes from."""
        return self.tr("the ward's own past") if source is Source.OWN else self.tr("assumed, a setting")

    def shares(self, shares: Shares) -> str:
        """When people come within the three months."""
        parts = " / ".join(f"{part:.0f}" for part in shares.parts)
        if shares.source is Source.OWN:
            return self.tr("{parts}% in the three months, from {n} renewals").format(
                parts=parts, n=f"{shares.counted:,}"
            )
        return self.tr("{parts}% in the three months, assumed").format(parts=parts)

    def visits(self, row: MonthRow) -> str:
        """Expected visits with their range."""
        if row.difference is None and not row.visits:
            return "―"
        if row.visits_p10 == row.visits_p90:
            return f"{row.visits:,}"
        return f"{row.visits:,}（{row.visits_p10:,}–{row.visits_p90:,}）"

    def number(self, number: int | None) -> str:
        """A number, a dash where none is known."""
        return "―" if number is None else f"{number:,}"

    def difference(self, row: MonthRow) -> str:
        """Seats that are left, or that are missing: told by a word, not by colour alone."""
        if row.difference is None:
            return "―"
        if row.difference < 0:
            return self.tr("{n} missing").format(n=f"{-row.difference:,}")
        return f"{row.difference:,}"

    def headings(self) -> list[str]:
        """Headings of the table, as it stands in a file."""
        return [
            self.tr("Month"),
            self.tr("Cards expire"),
            self.tr("Certificates expire"),
            self.tr("Renewal starts"),
            self.tr("Visits expected"),
            self.tr("P10"),
            self.tr("P90"),
            self.tr("Handovers of these"),
            self.tr("At a window of these"),
            self.tr("Seats needed"),
            self.tr("Seats there"),
            self.tr("Booked of these"),
            self.tr("Seats left"),
        ]

    def of_table(self, row: RenewalsRow) -> TableWords:
        """Words of the table as a file."""
        return TableWords(self.tr("Renewals"), self.headings(), [self.sentence(row), *self.notes(row)])

    def of_list(self) -> ListWords:
        """Words of a month's list as a file."""
        headings = [
            self.tr("Expires"),
            self.tr("Renewal from"),
            self.tr("What"),
            self.tr("Name"),
            self.tr("Reading"),
            self.tr("Birth date"),
            self.tr("Address"),
            self.tr("Application id"),
        ]
        return ListWords(self.tr("Expiring"), headings, {kind: self.kind(kind) for kind in Kind})


renewal_words = RenewalWords()
"""The one to ask; it holds nothing but the language's words."""
