"""Names with fixed choices around campaigns, venues, the support desk, outreach and post offices."""

from enum import StrEnum


class CampaignKind(StrEnum):
    """What a campaign is about: points for those who applied in time, or renewals of what expires."""

    POINTS = "points"
    RENEWAL = "renewal"


class VenueKind(StrEnum):
    """A place outside the handover desk: always open, visited in turns, or a post office that supports."""

    PERMANENT = "permanent"
    ROTATING = "rotating"
    POST_OFFICE = "post_office"


class WishKind(StrEnum):
    """What a person asks of the planner for a venue and a week."""

    PINNED = "pinned"
    FORBIDDEN = "forbidden"


class TurnOrigin(StrEnum):
    """How a venue came into a week."""

    PLANNED = "planned"
    SWAPPED = "swapped"
    SUBSTITUTE = "substitute"


class TurnEnd(StrEnum):
    """Why a venue left a week again: planned anew, swapped by a person, or its venue was shut."""

    REPLANNED = "replanned"
    SWAPPED = "swapped"
    SHUT = "shut"


class Medium(StrEnum):
    """Where the ward tells people: its magazine, its web page, its television, social media."""

    MAGAZINE = "magazine"
    WEB = "web"
    TELEVISION = "television"
    SOCIAL = "social"


class SupportKind(StrEnum):
    """What a session at the support desk is about."""

    POINTS = "points"
    REGISTRATION_CHECK = "registration_check"


class SupportState(StrEnum):
    """How far a session is: its log-out stands between its end and the next person."""

    RECEIVED = "received"
    IDENTIFIED = "identified"
    IN_PROGRESS = "in_progress"
    ENDED = "ended"
    CLOSED = "closed"


class SupportOutcome(StrEnum):
    """How a session ended."""

    DONE = "done"
    BROKEN_OFF = "broken_off"


class PartOutcome(StrEnum):
    """What became of one part of a campaign in a session."""

    DONE = "done"
    NOT_WANTED = "not_wanted"
    NOT_DONE = "not_done"


class CheckWay(StrEnum):
    """How somebody asked for a registration check."""

    PHONE = "phone"
    COUNTER = "counter"


class CheckResult(StrEnum):
    """What a registration check showed; guided: the person looks for himself with the guidance given."""

    GUIDED = "guided"
    RIGHT = "right"
    WRONG_ACCOUNT = "wrong_account"
    UNCLEAR = "unclear"


class OutreachKind(StrEnum):
    """Where an outreach visit goes."""

    FACILITY = "facility"
    HOME = "home"


class OutreachState(StrEnum):
    """What became of an outreach visit."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class PostedState(StrEnum):
    """What became of a card that was sent to its person by post."""

    ON_THE_WAY = "on_the_way"
    RECEIVED = "received"
    RETURNED = "returned"


class CountSource(StrEnum):
    """How a count of a post office came in."""

    HAND = "hand"
    FILE = "file"


class DayLost(StrEnum):
    """Why a venue does not open on a weekday of its week."""

    OUTSIDE = "outside"
    NOT_VALID = "not_valid"
    SHUT = "shut"
    DOWN = "down"
    CLOSED_WEEKDAY = "closed_weekday"
    EXCEPTION = "exception"
    HOLIDAY = "holiday"


class PlanFault(StrEnum):
    """What of a rotation can't be planned as asked."""

    NO_WEEK = "no_week"
    FORBIDDEN = "forbidden_everywhere"
    TOO_FEW_PLACES = "too_few_places"
    WEEK_NOT_FULL = "week_not_full"
    PIN_SHUT = "pin_shut"
    TOO_MANY_PINS = "too_many_pins"
    ANNOUNCED_SHUT = "announced_shut"


class TurnWhy(StrEnum):
    """Why a venue has its turn in this week and no other."""

    PINNED = "pinned"
    SWAPPED = "swapped"
    STANDS_IN = "stands_in"
    ONLY_WEEK = "only_week"
    SPARED = "spared"
    BEARS = "bears"
    MORE_DAYS = "more_days"
    PLANNED = "planned"
