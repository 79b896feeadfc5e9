"""Sentences for what stops a change of the ward's own data: offices, documents, what the wave rests on."""

from __future__ import annotations

from PySide6.QtCore import QObject


class WardReasons(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        return {
            "cards_here": self.tr("Cards lie in this office. Move them by scan first."),
            "bookings_to_come": self.tr("Visits are booked here. Move or cancel them first."),
            "slots_open": self.tr("Slots are open here for days to come. Close them first."),
            "last_office": self.tr("This is the only office that is in use."),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("document_name", "missing"): self.tr("Write the name as it stands on the document."),
            ("document_name", "taken"): self.tr("A document of this name is accepted already."),
            ("document_name", "*"): self.tr("The name has at most 60 signs."),
            ("valid_from", "in_past"): self.tr("The first day is today or later."),
            ("valid_until", "in_past"): self.tr("The last day is today or later."),
        }
