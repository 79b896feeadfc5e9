"""Words on screen for print jobs that were given up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.terms import PrintFault


class PrintWords(QObject):
    """Words in the language that the window has now."""

    def fault(self, code: str) -> str:
        """Why a job was given up, and what to do."""
        found = {
            PrintFault.MISREAD: self.tr(
                "A page did not say what it must. Nothing was released. Print again."
            ),
            PrintFault.TOO_LONG: self.tr(
                "Printing took too long. Nothing was released. Print fewer at once."
            ),
            PrintFault.CANCELLED: self.tr("Printing was stopped. Nothing was released."),
            PrintFault.LEFT: self.tr("The program ended while printing. Nothing was released. Print again."),
            PrintFault.NOT_DELIVERED: self.tr(
                "The file or the printer did not take the paper. Nothing was released. Print again."
            ),
            PrintFault.BROKEN: self.tr("Printing broke off. Nothing was released. Tell IT."),
        }
        return found[PrintFault(code)]


print_words = PrintWords()
"""The one to ask; it holds nothing but the language's words."""
