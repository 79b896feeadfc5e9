"""What a file of figures would do, or did, in sentences, and why rows are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.services.figures import sentences
from desktop_app.views.shared.row_table import Column

if TYPE_CHECKING:
    from desktop_app.services.figures.certificates_import import LookedRow
    from desktop_app.services.figures.table_file import RefusedRow

SHOWN = 6


class ImportWords(QObject):
    """Sentences in the language of the window."""

    def told(self, row: LookedRow) -> str:
        """Say what becomes of the rows, of which days they are, and what is new."""
        number = QLocale().toString
        counts = self.tr("Rows {rows}: new {created}, changed {changed}, gone {gone}, as before {unchanged}.")
        parts = [
            counts.format(
                rows=number(row.rows),
                created=number(row.created),
                changed=number(row.changed),
                gone=number(row.gone),
                unchanged=number(row.unchanged),
            )
        ]
        if row.refused:
            parts.append(self.tr("Refused: {count}.").format(count=number(row.refused)))
        if row.first and row.last:
            # Of people on a day there is no sum.
            text = (
                self.tr("{sum} in all, {first} to {last}.") if row.copies else self.tr("{first} to {last}.")
            )
            parts.append(text.format(sum=number(row.copies), first=row.first, last=row.last))
        return " ".join([*parts, *self._how(row), *self._new(row)])

    def columns(self, language: str) -> list[Column[RefusedRow]]:
        """Give the columns of the refused rows."""
        return [
            Column(
                self.tr("Row"),
                lambda row: f"{row.sheet} {QLocale().toString(row.row)}".strip(),
                right=True,
                width=70,
                key="row",
                stays=True,
            ),
            Column(
                self.tr("Column"), lambda row: row.column or self.tr("whole row"), width=160, key="column"
            ),
            Column(self.tr("In the file"), lambda row: row.value, width=180, key="value"),
            Column(
                self.tr("Reason"),
                lambda row: sentences.refused(row.reason, language),
                width=380,
                key="reason",
                stays=True,
            ),
        ]

    def _how(self, row: LookedRow) -> list[str]:
        parts: list[str] = []
        if row.layout:
            parts.append(self.tr("Read by the layout “{name}”.").format(name=row.layout))
        if row.by_table:
            text = self.tr("A table of offices by kinds, {n} of its sums checked.")
            parts.append(text.format(n=QLocale().toString(row.sums)))
        if row.left_out:
            parts.append(self.tr("Not read: {names}.").format(names=_listed(row.left_out)))
        return parts

    def _new(self, row: LookedRow) -> list[str]:
        parts: list[str] = []
        if row.new_offices:
            parts.append(self.tr("New offices: {names}.").format(names=_listed(row.new_offices)))
        if row.new_kinds:
            parts.append(self.tr("Kinds not counted before: {names}.").format(names=_listed(row.new_kinds)))
        return parts


def _listed(names: tuple[str, ...]) -> str:
    more = " …" if len(names) > SHOWN else ""
    return "、".join(names[:SHOWN]) + more
