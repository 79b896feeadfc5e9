"""Words of the figures: names of panels, rows and columns, and what a cell has to say of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.figure_terms import Differs, Part, Unit
from desktop_app.services import dates
from desktop_app.services.figures import rounding
from desktop_app.services.figures.beside import shown
from desktop_app.views.figures.name_words import NameWords

if TYPE_CHECKING:
    from desktop_app.services.figures.rows import Cell, Table

PLAIN = (Unit.PERCENT, Unit.POINTS)


class FigureWords(QObject):
    """Holds nothing but the language's words."""

    def __init__(self) -> None:
        super().__init__()
        self._names = NameWords()

    def title(self, table: Table) -> str:
        """Name of a table: as the report has it, else the panel's."""
        return self._names.table(table)

    def corner(self, table: Table) -> str:
        """Heading of the rows' names."""
        return self._names.corner(table.form.key or table.code)

    def column(self, code: str, key: str) -> str:
        """Heading of a column; a name that the data brings stays as it is."""
        return self._names.column(code, key)

    def row(self, code: str, key: str) -> str:
        """Name of a row; a name that the data brings stays as it is."""
        return self._names.row(code, key)

    def published(self, cell: Cell) -> str:
        """What the report printed."""
        if cell.printed is None:
            return ""
        if cell.published is None:
            return self._names.moment(cell.printed)
        signed = cell.part is Part.CHANGE
        return rounding.text(cell.published, rounding.places_of(cell.published), signed=signed)

    def computed(self, cell: Cell) -> str:
        """What is computed here; a text stays what it is."""
        if cell.text:
            return self._names.moment(cell.text)
        if cell.computed is None and cell.published is None:
            return self._names.moment(cell.shown)
        return shown(cell)

    def copied(self, cell: Cell) -> tuple[str, str]:
        """Give the figure that adds up with those beside it, then the other one.

        That is the published one, unless it is about so many cards, or was published for another day.
        """
        published, computed = self.published(cell), self.computed(cell)
        rather = cell.part is Part.ABOUT or (cell.differs is Differs.OTHER_DAY and cell.shown == computed)
        return (computed, published) if computed and (rather or not published) else (published, computed)

    def differing(self, table: Table) -> list[list[str]]:
        """Give the other figure of each cell whose two differ, below a heading that says which it is."""
        names = self.tr("Published"), self.tr("Computed here")
        lines: dict[str, list[list[str]]] = {name: [] for name in names}
        for cell in (table.cell(row, column) for row in table.rows for column in table.columns):
            if cell.differs is None or not self.published(cell):
                continue
            stands, other = self.copied(cell)
            name = names[stands == self.published(cell)]
            place = self.row(table.code, cell.row), self.column(table.code, cell.column)
            lines[name].append([*place, other, self.differs(cell.differs)])
        return [line for name, found in lines.items() if found for line in ([""], [name], *found)]

    def with_unit(self, text: str, unit: Unit) -> str:
        """A number with what it counts."""
        patterns = {
            Unit.PERCENT: "{n}%",
            Unit.POINTS: self.tr("{n} pt"),
            Unit.RANK: self.tr("no. {n}"),
            Unit.COPIES: self.tr("{n} copies"),
            Unit.CARDS: self.tr("{n} cards"),
            Unit.PERSONS: self.tr("{n} persons"),
        }
        return patterns.get(unit, "{n}").format(n=text) if text else "–"

    def large(self, text: str, unit: Unit) -> str:
        """A number as it stands large: its label says what it counts."""
        return self.with_unit(text, unit) if unit in PLAIN or not text else text

    def told(self, cell: Cell) -> str:
        """All that is known of a figure, in a few sentences."""
        parts: list[str] = []
        if cell.printed is not None and cell.published is not None:
            text = self.tr("Published: {n} (report {source}).")
            number = self.with_unit(self.published(cell), cell.unit)
            parts.append(text.format(n=number, source=cell.source or "–"))
        if cell.printed and cell.published is None and cell.text:
            texts = self.tr("Published: {published} (report {source}). Kept here: {kept}.")
            parts.append(
                texts.format(published=self.published(cell), source=cell.source, kept=self.computed(cell))
            )
        if cell.computed is not None:
            parts.append(self._of_computed(cell))
        elif cell.published is not None:
            parts.append(self.tr("Not computed: nothing is kept here that it follows from."))
        if cell.denominator is not None:
            parts.append(self._of_denominator(cell))
        if cell.of_rounded is not None and cell.true_points is not None:
            parts.append(self._of_points(cell))
        if cell.differs is not None:
            parts.append(self.differs(cell.differs))
        if cell.opens is not None:
            parts.append(self.tr("Enter opens the rows behind it."))
        return " ".join(parts)

    def _of_computed(self, cell: Cell) -> str:
        number = self.with_unit(shown(cell), cell.unit)
        if cell.places and not isinstance(cell.computed, int) and cell.computed is not None:
            exact = rounding.truncated(cell.computed, cell.places + 3)
            text = self.tr("Computed: {n}, from {exact} …, rounded once, half up, to {places} place(s).")
            return text.format(n=number, exact=exact, places=cell.places)
        return self.tr("Computed: {n}.").format(n=number)

    def _of_denominator(self, cell: Cell) -> str:
        name = self._names.denominator(cell.denominator_name)
        count = f"{cell.denominator:,}"
        if cell.denominator_on is None:
            return self.tr("Measured against {name}: {n}.").format(name=name, n=count)
        text = self.tr("Measured against {name} on {day}: {n}.")
        return text.format(name=name, n=count, day=dates.both(cell.denominator_on))

    def _of_points(self, cell: Cell) -> str:
        text = self.tr("Difference of the rounded figures {rounded} pt, true difference {true} pt.")
        rounded, true = (
            rounding.text(each, rounding.places_of(each), signed=True)
            for each in (cell.of_rounded, cell.true_points)
            if each is not None
        )
        return text.format(rounded=rounded, true=true)

    def differs(self, why: Differs) -> str:
        """Why published and computed differ."""
        reasons = {
            Differs.OTHER_COUNTS: self.tr("this database holds other records than the report was made from"),
            Differs.OTHER_DENOMINATOR: self.tr("the report measured against the population of another day"),
            Differs.OTHER_DAY: self.tr("the published figure is of another day than the one known here"),
            Differs.TRUNCATED: self.tr("the report cut the figure off and did not round it"),
            Differs.DIFFERENCE_OF_ROUNDED: self.tr("the report took the difference of the rounded figures"),
            Differs.OTHER_TABLE: self.tr("the report took it from another of its tables"),
            Differs.SUM_OPEN: self.tr("in the report the parts don't add up to it"),
            Differs.NOT_EXPLAINED: self.tr("nothing that is known leads to the published figure"),
        }
        return self.tr("They differ: {why}.").format(why=reasons[why])
