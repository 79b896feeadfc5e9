"""Words on screen for what people can put right and for trouble in the surroundings."""

from __future__ import annotations

import errno
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject

from desktop_app import errors
from desktop_app.services import guard
from desktop_app.services.ledger import reasons
from desktop_app.terms import Role
from desktop_app.views.shared.print_words import print_words
from desktop_app.views.shared.reason_words import reason_words
from desktop_app.views.shared.words import words

COUNTER = ZoneInfo("Asia/Tokyo")


class ErrorWords(QObject):
    """Says what happened and what to do; names the thing, never the exception."""

    def said(self, error: Exception) -> str:
        """Sentence for any error that is not our bug."""
        match error:
            case errors.Unknown():
                return self._unknown(error)
            case errors.Ambiguous():
                text = self.tr("{hits} entries fit “{text}”. None was chosen. Enter more of it.")
                return text.format(hits=error.hits, text=guard.mask(error.text))
            case errors.Conflict():
                return self._conflict(error)
            case errors.SeatsTaken():
                return self._seats(error)
            case errors.NotAllowed():
                return reason_words.of_rule(error.reason)
            case errors.NoPermission():
                text = self.tr("This needs the role “{role}”. Ask somebody who has it.")
                return text.format(role=self.role_name(error.needed))
            case errors.PersonalNumber() | errors.AccountLike():
                return self._never_kept(error)
            case errors.Invalid():
                return reason_words.of_field(error.field, error.reason)
            case errors.LedgerRefused():
                return self.ledger(error)
            case errors.PrintFailed():
                return print_words.fault(error.reason)
            case errors.UpgradeNeeded():
                return self.tr(
                    "An older program made this database: {where}. IT upgrades it while no counter is open."
                ).format(where=error.where)
            case errors.Cancelled():
                return self.tr("Stopped. Nothing of it was kept.")
            case errors.DatabaseUnusable():
                return reason_words.of_database(error.reason, error.where)
            case OSError():
                return self.system(error)
            case _:
                return self.tr("This can't be done ({what}).").format(what=type(error).__name__)

    def read(self, text: str) -> str:
        """Say what was scanned; of a 個人番号 no digit is shown."""
        # Imported here: the first window is painted before SQLAlchemy is loaded.
        from desktop_app.services import resolve

        return self.tr("Read: {text}").format(text=guard.mask(resolve.clean(text)))

    def _unknown(self, error: errors.Unknown) -> str:
        shown = guard.mask(error.text)
        match error.what:
            case "staff":
                return self.tr("The staff id “{text}” is unknown or switched off.").format(text=shown)
            case "notice_number":
                return self.tr("No card has the notice number {text}. Nothing was made.").format(text=shown)
            case "application_id" | "pouch_label":
                return self.tr("No card has the application id {text}. Nothing was made.").format(text=shown)
            case "shelf_label":
                return self.tr("There is no shelf place {text}.").format(text=shown)
            case "tracking_number":
                return self.tr("No card was sent with the tracking number {text}.").format(text=shown)
            case "print_job":
                return self.tr("There is no print job {text}.").format(text=shown)
            case "delivery_code" | "delivery":
                return self.tr("There is no delivery {text}.").format(text=shown)
            case "nothing" if not error.text:
                return self.tr("Nothing was typed or scanned.")
            case _:
                return self.tr("“{text}” is not known here. Nothing was made.").format(text=shown)

    def _never_kept(self, error: errors.PersonalNumber | errors.AccountLike) -> str:
        if isinstance(error, errors.PersonalNumber):
            return self.tr(
                "This looks like a My Number ({masked}), which must not be kept here. Take it out."
            ).format(masked=error.masked)
        known = {
            "pin": self.tr("This looks like a PIN or a password ({masked})."),
            "payment": self.tr("This looks like a payment service's ID or code ({masked})."),
        }
        text = known.get(error.what) or self.tr("This looks like an account number ({masked}).")
        told = text.replace("{masked}", error.masked)
        return told + " " + self.tr("It must not be kept here. Take it out.")

    def _conflict(self, error: errors.Conflict) -> str:
        if not error.changed_at:
            return self.tr("Somebody else changed this meanwhile. Look at it again.")
        at = f"{error.changed_at.astimezone(COUNTER):%H:%M}"
        text = self.tr("{who} changed this meanwhile ({at}). Look at it again before you go on.")
        return text.format(who=error.changed_by, at=at)

    def _seats(self, error: errors.SeatsTaken) -> str:
        near = self.tr(", ").join(
            f"{place} {day:%m-%d} {starts // 60}:{starts % 60:02}" for _, place, day, starts in error.nearest
        )
        free = self.tr("Free next: {near}.").format(near=near) if near else self.tr("No other seat is free.")
        if not error.taken_at:
            return self.tr("No seat is left at this time.") + " " + free
        at = f"{error.taken_at.astimezone(COUNTER):%H:%M}"
        text = self.tr("{who} took the last seat at this time ({at}).").format(who=error.taken_by, at=at)
        return f"{text} {free}"

    def ledger(self, error: errors.LedgerRefused) -> str:
        """Sentence for a ledger file that is refused."""
        fault = reasons.FileFault(error.reason)
        return reasons.file_sentence(fault, QLocale().name()[:2], row=error.row, column=error.column)

    def login(self, reason: str) -> str:
        """Sentence for a login that was refused."""
        locked = reason == "locked"
        return reason_words.of_rule("locked") if locked else reason_words.of_field("login", reason)

    def role_name(self, code: str) -> str:
        """Word for a role's code."""
        return words.role(Role(code))

    def system(self, error: OSError) -> str:
        """Sentence for a file or folder that can't be used."""
        where = str(error.filename or "")
        match error:
            case FileNotFoundError():
                return self.tr("Not found: {where}").format(where=where)
            case PermissionError():
                text = self.tr(
                    "No right to use {where}, or another program has it open. Close it there and try again."
                )
                return text.format(where=where)
            case _ if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
                return self.tr("The disk is full: {where}. Make room and try again.").format(where=where)
            case _:
                said = error.strerror or type(error).__name__
                return self.tr("Can't be used: {where} ({why})").format(where=where or "?", why=said)


error_words = ErrorWords()
"""The one to ask; it holds nothing but the language's words."""
