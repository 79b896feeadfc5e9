"""Words for the columns of an application, where a history says which of them were corrected."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.terms import Channel, Procedure, Stage
from desktop_app.views.shared.words import words


class ColumnWords(QObject):
    """Names of what a ledger can correct."""

    def names(self) -> dict[str, str]:
        """Give all names by column."""
        return {
            "name": self.tr("Name"),
            "kana": self.tr("Kana"),
            "birth_date": self.tr("Birth date"),
            "sex": self.tr("Sex"),
            "postal_code": self.tr("Postal code"),
            "address": self.tr("Address"),
            "address_detail": self.tr("Building and room"),
            "notice_number": self.tr("Notice number"),
            "channel": self.tr("Channel"),
            "procedure": self.tr("Procedure"),
            "office_code": self.tr("Office"),
            "stage": self.tr("Stage"),
            "applied_on": self.tr("Applied on"),
            "produced_on": self.tr("Produced on"),
            "delivered_on": self.tr("Delivered on"),
            "prepared_on": self.tr("Prepared on"),
            "shelved_on": self.tr("Shelved on"),
            "first_notice_on": self.tr("First notice on"),
            "last_notice_on": self.tr("Last notice on"),
            "notices": self.tr("Notices"),
            "returned_mail_on": self.tr("Notice came back on"),
            "handed_over_on": self.tr("Handed over on"),
            "rejected_on": self.tr("Rejected on"),
            "withdrawn_on": self.tr("Called off on"),
            "lapsed_on": self.tr("Lapsed on"),
            "disposed_on": self.tr("Disposed of on"),
            "custody_on": self.tr("In custody since"),
            "left_on": self.tr("Left custody on"),
            "card_expires_on": self.tr("Card expires on"),
            "certificates_expire_on": self.tr("Certificates expire on"),
            "national_recorded_on": self.tr("Recorded in the national system on"),
            "shelf_id": self.tr("Shelf place"),
            "delivery_id": self.tr("Delivery"),
        }

    def sex(self, code: str) -> str:
        """Sex as a ledger gives it."""
        known = {"1": self.tr("male"), "2": self.tr("female"), "9": self.tr("not given")}
        return known.get(code, code)


def column_word(column: str) -> str:
    """Name of a column as staff say it."""
    return ColumnWords().names().get(column, column)


def column_value(column: str, text: str) -> str:
    """Give a value of a column as staff say it; text that is no known choice stays as it is."""
    match column:
        case "stage" if text in list(Stage):
            return words.stage(Stage(text))
        case "channel" if text in list(Channel):
            return words.channel(Channel(text))
        case "procedure" if text in list(Procedure):
            return words.procedure(Procedure(text))
        case "sex":
            return ColumnWords().sex(text)
        case _:
            return text
