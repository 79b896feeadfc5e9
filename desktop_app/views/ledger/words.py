"""Words of the import: fields, choices, encodings, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import reasons
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
        match name:
            case "cp932":
                return self.tr("Shift_JIS (CP932)")
            case "utf-8":
                return self.tr("UTF-8")
            case "utf-8-sig":
                return self.tr("UTF-8 with a mark (BOM)")
            case "utf-16":
                return self.tr("UTF-16 with a mark (BOM)")
            case _:
                return self.tr("Excel (.xlsx)")

    def delimiter(self, sign: str) -> str:
        """Name of a delimiter."""
        match sign:
            case ",":
                return self.tr("Comma")
            case "\t":
                return self.tr("Tab")
            case ";":
                return self.tr("Semicolon")
            case _:
                return self.tr("none")

    def verdict(self, result: ImportRow) -> str:
        """Say what would happen."""
        number = QLocale().toString
        if result.refused and not result.created and not result.changed:
            return self.tr(
                "{n} rows are refused, and no other row brings anything new. Correct them."
            ).format(n=number(result.refused))
        if result.refused:
            text = self.tr("{n} rows are refused. Correct them, or take in the good rows only.")
            return text.format(n=number(result.refused))
        if not result.created and not result.changed:
            return self.tr("Everything in this ledger is known already. There is nothing to take in.")
        text = self.tr("All rows are good: {created} new, {changed} changed.")
        return text.format(created=number(result.created), changed=number(result.changed))

    def outcome(self, result: ImportRow) -> str:
        """Say what has happened."""
        number = QLocale().toString
        if not result.stored:
            return self.tr("Nothing was stored: {n} rows are refused.").format(n=number(result.refused))
        text = self.tr("Taken in: {created} new, {changed} changed.")
        return text.format(created=number(result.created), changed=number(result.changed))


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
