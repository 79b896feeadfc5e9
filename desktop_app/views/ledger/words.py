"""Words of the import: fields, choices, encodings, reasons."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import codes, reasons
from desktop_app.services.ledger.reasons import Reason
from desktop_app.terms import Channel, Procedure, Stage
from desktop_app.views.record.column_words import column_word
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.ledger.importing import ImportRow


class LedgerWords(QObject):
    """Names as staff say them."""

    def field(self, key: str) -> str:
        """Name of a field of the ledger."""
        match key:
            case "application_id":
                return self.tr("Application id")
            case "shelf":
                return self.tr("Shelf place")
            case _:
                return column_word(key)

    def choice(self, key: str, code: str) -> str:
        """Name of what a code word stands for."""
        match key:
            case "channel":
                return words.channel(Channel(code))
            case "procedure":
                return words.procedure(Procedure(code))
            case "stage":
                return words.stage(Stage(code))
            case _:
                return {"1": self.tr("male"), "2": self.tr("female"), "9": self.tr("not given")}.get(
                    code, code
                )

    def encoding(self, name: str) -> str:
        """Name of an encoding."""
        names = {
            "cp932": self.tr("Shift_JIS (CP932)"),
            "utf-8": self.tr("UTF-8"),
            "utf-8-sig": self.tr("UTF-8 with a mark (BOM)"),
            "utf-16": self.tr("UTF-16 with a mark (BOM)"),
            "utf-16-le": self.tr("UTF-16 LE without a mark"),
            "utf-16-be": self.tr("UTF-16 BE without a mark"),
        }
        return names.get(name, self.tr("Excel (.xlsx)"))

    def delimiter(self, sign: str) -> str:
        """Name of a delimiter."""
        match sign:
            case ",":
                return self.tr("Comma")
            case "\t":
                return self.tr("Tab")
            case _:
                return self.tr("Semicolon")

    def verdict(self, result: ImportRow) -> str:
        """Say what would happen."""
        number = QLocale().toString
        if result.refused and not result.created and not result.changed:
            return self.tr("Rows refused: {n}. No other row brings anything new. Correct them.").format(
                n=number(result.refused)
            )
        if result.refused:
            text = self.tr("Rows refused: {n}. Correct them, or take in the good rows only.")
            return text.format(n=number(result.refused))
        if result.conflicts and not result.created and not result.changed:
            return self.tr(
                "No row brings anything new. Rows that contradict what is stored here: {n}."
            ).format(n=number(result.conflicts))
        if result.conflicts:
            text = self.tr(
                "Can go in: {created} new, {changed} changed. Rows that contradict what is stored here: {n}."
            )
            return self._counted(text, result)
        if not result.created and not result.changed:
            return self.tr("Everything in this ledger is known already. There is nothing to take in.")
        return self._counted(self.tr("All rows are good: {created} new, {changed} changed."), result)

    def against(self, result: ImportRow) -> str:
        """Say why rows contradict what is stored, with how many of each; empty without such rows."""
        found = Counter(problem.reason for problem in result.problems if problem.is_conflict)
        reasons_found = [
            self.tr("{reason} ({n})").format(reason=sentence(reason), n=QLocale().toString(count))
            for reason, count in found.most_common()
        ]
        text = self.tr("Rows that contradict change nothing: {reasons}.")
        return text.format(reasons=self.tr(", ").join(reasons_found)) if found else ""

    def hidden(self, result: ImportRow) -> str:
        """Say that 個人番号 stand in columns that are left out; empty where none does."""
        text = self.tr(
            "Cells that look like a My Number, in columns that are left out: {n}. They are not stored."
        )
        return text.format(n=QLocale().toString(result.hidden)) if result.hidden else ""

    def value(self, key: str, text: str) -> str:
        """Give a value of a field as staff say it."""
        return self.choice(key, text) if text in codes.CHOICES.get(key, ()) else text

    def outcome(self, result: ImportRow) -> str:
        """Say what has happened."""
        number = QLocale().toString
        if not result.stored:
            return self.tr("Nothing was stored. Rows refused: {n}.").format(n=number(result.refused))
        if result.refused:
            text = self.tr("Taken in: {created} new, {changed} changed. Rows left out: {left}. Save them.")
            return self._counted(text, result)
        if result.conflicts:
            text = self.tr(
                "Taken in: {created} new, {changed} changed. Rows that contradict what is stored here: {n}."
            )
            return self._counted(text, result)
        return self._counted(self.tr("Taken in: {created} new, {changed} changed."), result)

    def _counted(self, text: str, result: ImportRow) -> str:
        number = QLocale().toString
        return text.format(
            created=number(result.created),
            changed=number(result.changed),
            n=number(result.conflicts),
            left=number(result.refused + result.conflicts),
        )


ledger_words = LedgerWords()


def language() -> str:
    """Language of the window, for sentences that the import keeps itself."""
    return "ja" if QLocale().language() == QLocale.Language.Japanese else "en"


def file_sentence(error: LedgerRefused) -> str:
    """Say why the file is refused and what to do."""
    return error_words.ledger(error)


def sentence(reason: Reason) -> str:
    """Say why a row is refused or in conflict."""
    return reasons.sentence(reason, language())
