"""Names with fixed choices, as the ward uses them (the words on screen are in views/shared/words.py)."""

from enum import StrEnum


class Stage(StrEnum):
    """Where an application and its card are in their life."""

    APPLIED = "applied"
    PRODUCED = "produced"
    DELIVERED = "delivered"
    PREPARED = "prepared"
    SHELVED = "shelved"
    NOTIFIED = "notified"
    BOOKED = "booked"
    PRESENT = "present"
    CHECKED = "checked"
    HANDED_OVER = "handed_over"
    RETURNED_MAIL = "returned_mail"
    POSTED = "posted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    DISPOSED = "disposed"


CUSTODY_STAGES = (
    Stage.DELIVERED,
    Stage.PREPARED,
    Stage.SHELVED,
    Stage.NOTIFIED,
    Stage.BOOKED,
    Stage.PRESENT,
    Stage.CHECKED,
    Stage.RETURNED_MAIL,
    Stage.LAPSED,
)


class Channel(StrEnum):
    """How the application reached J-LIS."""

    POST = "post"
    SMARTPHONE = "smartphone"
    PC = "pc"
    PHOTO_BOOTH = "photo_booth"
    COUNTER = "counter"
    OUTREACH = "outreach"
    POST_OFFICE = "post_office"
    EXPRESS = "express"


class Procedure(StrEnum):
    """What was applied for."""

    NEW = "new"
    RENEWAL_CARD = "renewal_card"
    RENEWAL_CERTIFICATES = "renewal_certificates"
    REISSUE = "reissue"
    EXPRESS = "express"


class Role(StrEnum):
    """What a member of staff may do."""

    WINDOW = "window"
    SUPERVISOR = "supervisor"
    IT = "it"


class EventKind(StrEnum):
    """What happened to a card: one event for each change."""

    IMPORTED = "imported"
    CORRECTED = "corrected"
    PRODUCED = "produced"
    DELIVERED = "delivered"
    PREPARED = "prepared"
    SHELVED = "shelved"
    MOVED = "moved"
    NOTIFIED = "notified"
    BOOKED = "booked"
    REBOOKED = "rebooked"
    BOOKING_CANCELLED = "booking_cancelled"
    ARRIVED = "arrived"
    NO_SHOW = "no_show"
    RETURNED_MAIL = "returned_mail"
    POSTED = "posted"
    HANDED_OVER = "handed_over"
    HANDOVER_REVERSED = "handover_reversed"
    NATIONAL_RECORDED = "national_recorded"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    DISPOSED = "disposed"


class ErrorKind(StrEnum):
    """Why an entry stands in the errors to review."""

    WRONG_CARD = "wrong_card"
    UNKNOWN_SCAN = "unknown_scan"
    AMBIGUOUS_SCAN = "ambiguous_scan"
    NOT_ALLOWED = "not_allowed"
    CHANGED_MEANWHILE = "changed_meanwhile"
    HANDOVER_ABORTED = "handover_aborted"
    PRINT_FAILED = "print_failed"
    IMPORT_CONFLICT = "import_conflict"
    DELIVERY_DIFFERENCE = "delivery_difference"
    STOCK_DIFFERENCE = "stock_difference"


class Finding(StrEnum):
    """What a card is in the count of a box.

    here: it lies where it should; pulled: out for a visit (scanned here: back without its scan); missing: it
    should lie here and was not scanned; elsewhere, no_place, not_in_custody: scanned here, but by the record
    it lies in another box, nowhere, or not in custody at all; unknown: no card has what was scanned.
    """

    HERE = "here"
    PULLED = "pulled"
    MISSING = "missing"
    ELSEWHERE = "elsewhere"
    NO_PLACE = "no_place"
    NOT_IN_CUSTODY = "not_in_custody"
    UNKNOWN = "unknown"


class BookingState(StrEnum):
    """What became of a booked visit."""

    BOOKED = "booked"
    PRESENT = "present"
    AT_DESK = "at_desk"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"


STANDING = (BookingState.BOOKED, BookingState.PRESENT, BookingState.AT_DESK)
"""States in which a visit is still to come or under way; a card has at most one such booking."""


class CancelledBy(StrEnum):
    """Who gave a booking back."""

    PERSON = "person"
    OFFICE = "office"


class PullOutcome(StrEnum):
    """How it ended that a card was out of its place: in the person's hand, back there, or out of custody."""

    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    LEFT = "left"


class PrintKind(StrEnum):
    """What is printed as a job of its own."""

    LETTERS = "letters"
    POUCH_LABELS = "pouch_labels"
    PLACE_LABELS = "place_labels"
    PULL_LIST = "pull_list"
    DAY_SHEET = "day_sheet"
    GUIDANCE = "guidance"
    ROTATION_POSTER = "rotation_poster"
    ROUTE_SHEET = "route_sheet"
    ADDRESS_INQUIRY = "address_inquiry"
    CALL_LIST = "call_list"
    INCIDENT_REPORT = "incident_report"
    COMMITTEE_REPORT = "committee_report"
    PLAN_MEMO = "plan_memo"
    RENEWALS = "renewals"
    FIGURE_LIST = "figure_list"
    DISPOSAL_PULL = "disposal_pull"
    DISPOSAL_RECORD = "disposal_record"


class PrintState(StrEnum):
    """What became of a print job."""

    MADE = "made"
    RELEASED = "released"
    FAILED = "failed"


class PrintFault(StrEnum):
    """Why a print job was given up.

    misread: a page didn't carry its codes when it was read back; left: the program ended meanwhile;
    not_delivered: file or printer did not take it.
    """

    MISREAD = "misread"
    TOO_LONG = "too_long"
    CANCELLED = "cancelled"
    LEFT = "left"
    NOT_DELIVERED = "not_delivered"
    BROKEN = "broken"


class LetterState(StrEnum):
    """What became of a letter of a run of notices."""

    PICKED = "picked"
    PRINTED = "printed"
    SENT = "sent"
    DROPPED = "dropped"


class LetterFault(StrEnum):
    """Why somebody takes a letter out of its run by hand."""

    SPOILED = "spoiled"
    WRONG_ADDRESS = "wrong_address"
    NOT_WANTED = "not_wanted"


class HandoverCase(StrEnum):
    """Who collects the card."""

    APPLICANT = "applicant"
    LEGAL_REPRESENTATIVE = "legal_representative"
    REPRESENTATIVE = "representative"
    BY_POST = "by_post"


AT_THE_DESK = (HandoverCase.APPLICANT, HandoverCase.LEGAL_REPRESENTATIVE, HandoverCase.REPRESENTATIVE)
"""Cases in which somebody stands at the counter."""


class Party(StrEnum):
    """Whose documents a document rule asks for."""

    PERSON = "person"
    REPRESENTATIVE = "representative"


class DocumentClass(StrEnum):
    """What a document proves.

    A: one is enough; B: with name and birth date, or name and address; authority: parenthood or the like;
    guardianship: acts for an adult ward; mandate: the person's own letter; reason: why the person can't come.
    """

    A = "A"
    B = "B"
    AUTHORITY = "authority"
    GUARDIANSHIP = "guardianship"
    MANDATE = "mandate"
    REASON = "reason"


class TickKind(StrEnum):
    """A piece of evidence of a handover; tracked: the letter's number says that it was delivered."""

    DOCUMENT = "document"
    FACE_CARD_NAME = "face_card_name"
    TRACKED = "tracked"


class SecondReason(StrEnum):
    """Why a handover needs a second person."""

    NAMESAKES = "namesakes"
    REPRESENTATIVE = "representative"
    WARD = "ward"


class OldCard(StrEnum):
    """What became of the card that the new one replaces."""

    NONE = "none"
    RETURNED = "returned"
    LOST = "lost"


class Flag(StrEnum):
    """What a clerk must see beside a name."""

    NAMESAKE = "namesake"
    SAME_ADDRESS = "same_address"
    TWIN = "twin"
    EXPIRED = "expired"
    RETURNED_MAIL = "returned_mail"


AGE_CLASSES: tuple[tuple[int, int | None], ...] = ((0, 30), (31, 90), (91, 180), (181, 365), (366, None))
"""Days in custody, both ends included; None has no end."""
