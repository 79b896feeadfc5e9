"""Names with fixed choices around clearing the backlog: runs of letters and calls, mail, disposal."""

from enum import StrEnum


class RunKind(StrEnum):
    """How the people of a run are told."""

    LETTER = "letter"
    CALL = "call"


class WaveOrder(StrEnum):
    """Who of a run is told first.

    usual: who loses something soonest (the campaign, then the card), then who was never reminded, then whose
    card lies here longest. longest: only the last of these. expires: whose card expires first.
    """

    USUAL = "usual"
    LONGEST = "longest"
    EXPIRES = "expires"


class TurnReason(StrEnum):
    """Why somebody stands where he does in the order of a run."""

    CAMPAIGN = "campaign"
    EXPIRES = "expires"
    NEVER_REMINDED = "never_reminded"
    WAITS = "waits"


class CallOutcome(StrEnum):
    """What came of a call."""

    BOOKED = "booked"
    WILL_COME = "will_come"
    MESSAGE_LEFT = "message_left"
    NOT_REACHED = "not_reached"
    WRONG_NUMBER = "wrong_number"
    NOT_WANTED = "not_wanted"


class AddressState(StrEnum):
    """Where the work on returned mail is.

    open: the address is still the one to which the mail went. newer: the ledger has brought another since.
    to_send: a letter goes out again, to be printed by the next run. sent: it was posted. held: the card is
    held meanwhile. closed: nothing more to do, with the reason.
    """

    OPEN = "open"
    NEWER = "newer"
    TO_SEND = "to_send"
    SENT = "sent"
    HELD = "held"
    CLOSED = "closed"


class AddressEnd(StrEnum):
    """Why nothing more is done about an address.

    A clerk says: moved_out, died, reached (the person knows by now), other (with a note). The program says:
    collected, booked (comes for a visit), left (the card left without a handover), lapsed (the ledger says
    moved out or died), told (a later notice went out without this work), again (mail came back once more).
    """

    MOVED_OUT = "moved_out"
    DIED = "died"
    REACHED = "reached"
    OTHER = "other"
    COLLECTED = "collected"
    BOOKED = "booked"
    LEFT = "left"
    LAPSED = "lapsed"
    TOLD = "told"
    AGAIN = "again"


SAID_BY_CLERKS = (AddressEnd.REACHED, AddressEnd.MOVED_OUT, AddressEnd.DIED, AddressEnd.OTHER)


class DisposalState(StrEnum):
    """What became of a card on a list for disposal.

    listed: its time is over. pulled: taken from its place by scan. disposed: recorded with two names.
    dropped: not disposed of, with the reason (held, booked in between, collected, not found).
    """

    LISTED = "listed"
    PULLED = "pulled"
    DISPOSED = "disposed"
    DROPPED = "dropped"


class NextAction(StrEnum):
    """What a supervisor may do next, the most pressing first.

    review: errors ask whose card or paper it was. full_day: from a day on people find no seat. open_slots:
    slots are open until a day only. remind: reminders that fit the seats. returned: mail that came back may
    go out to a newer address. dispose: cards whose time is over.
    """

    REVIEW = "review"
    FULL_DAY = "full_day"
    OPEN_SLOTS = "open_slots"
    REMIND = "remind"
    RETURNED = "returned"
    DISPOSE = "dispose"


class DisposalDrop(StrEnum):
    """Why somebody takes a card off such a list by hand."""

    NOT_FOUND = "not_found"
    PERSON_COMES = "person_comes"
    LATER = "later"
