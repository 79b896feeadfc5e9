"""What an entry says: what happened, in the words of the place where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop_app.services.ledger import reasons
from desktop_app.terms import ErrorKind, EventKind
from desktop_app.views.custody.stock_words import stock_words
from desktop_app.views.custody.words import custody_words
from desktop_app.views.desk.words import DeskWords
from desktop_app.views.shared.print_words import print_words
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.review import EntryRow


class ReviewWords(QObject):
    """Words in the language that the window has now."""

    def reason(self, entry: EntryRow) -> str:
        """Why the entry was made; nothing where its kind says all."""
        match entry.kind:
            case ErrorKind.HANDOVER_ABORTED:
                return DeskWords().broken_off(entry.reason)
            case ErrorKind.CHANGED_MEANWHILE if entry.reason in set(EventKind):
                return words.event_kind(EventKind(entry.reason))
            case ErrorKind.IMPORT_CONFLICT if entry.reason in set(reasons.Reason):
                return reasons.sentence(reasons.Reason(entry.reason), QLocale().name()[:2])
            case ErrorKind.PRINT_FAILED:
                return print_words.fault(entry.reason)
            case ErrorKind.STOCK_DIFFERENCE:
                return stock_words.reviewed(entry.reason)
            case _:
                return self._of_rule(entry)

    def _of_rule(self, entry: EntryRow) -> str:
        of_desk = DeskWords().reason(entry.reason)
        if entry.kind is ErrorKind.NOT_ALLOWED:
            return of_desk or custody_words.reason(entry.reason)
        return of_desk

    def answer(self, entry: EntryRow) -> str:
        """Whose it was, for a closed entry."""
        if entry.closed_at is None:
            return ""
        if entry.whose_id:
            return self.tr("…{tail}").format(tail=entry.whose_id[-6:])
        return self.tr("nobody's: {note}").format(note=entry.whose_note or "")
