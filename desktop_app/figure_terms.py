"""Names with fixed choices around figures: units, what a cell is, why published and computed differ."""

from enum import StrEnum


class Unit(StrEnum):
    """What a figure counts."""

    TEXT = "text"
    COPIES = "copies"
    CARDS = "cards"
    PERSONS = "persons"
    PLACES = "places"
    RANK = "rank"
    PERCENT = "percent"
    POINTS = "points"


class Part(StrEnum):
    """What a cell is in its table.

    whole: the number of which others are a share. sum: the sum of its row. part_share: the share of one
    row in each column's total. rate: measured against something outside the table. about: rounded in words.
    """

    TEXT = "text"
    COUNT = "count"
    WHOLE = "whole"
    SUM = "sum"
    SHARE = "share"
    PART_SHARE = "part_share"
    RATE = "rate"
    CUMULATIVE = "cumulative"
    IN_YEAR = "in_year"
    CHANGE = "change"
    ABOUT = "about"


class Differs(StrEnum):
    """Why a published figure is not the one computed here.

    other_counts: the database holds other records than the report was made from. other_day: what is known
    here is of another day. own_row: the figure does not follow from its own row. not_explained: nothing known
    leads to it.
    """

    OTHER_COUNTS = "other_counts"
    OTHER_DENOMINATOR = "other_denominator"
    OTHER_DAY = "other_day"
    TRUNCATED = "truncated"
    DIFFERENCE_OF_ROUNDED = "difference_of_rounded"
    OTHER_TABLE = "other_table"
    SUM_OPEN = "sum_does_not_close"
    NOT_EXPLAINED = "not_explained"


class Fault(StrEnum):
    """What the linter finds in a report."""

    SUM = "sum_wrong"
    SHARE = "share_wrong"
    SHARES_OPEN = "shares_do_not_close"
    DIFFERENCE = "difference_wrong"
    RATE = "rate_wrong"
    TRUNCATED = "only_truncated"
    TWO_VALUES = "two_values"
    NO_DENOMINATOR = "no_denominator"
    ABOUT = "about_wrong"


class Listed(StrEnum):
    """Which list stands behind a figure."""

    APPLICATIONS = "applications"
    HANDOVERS = "handovers"
    UNCOLLECTED = "uncollected"
    CERTIFICATES = "certificates"
    POPULATION = "population"
    MUNICIPALITIES = "municipalities"
    BRIDGE = "bridge"
    SUPPORT = "support"
    POST_OFFICES = "post_offices"
    CLOSURES = "closures"
    TARGETS = "targets"


class Grain(StrEnum):
    """How long a count of certificates reaches from its first day."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class CountFault(StrEnum):
    """Why a row of a file of counts is refused."""

    CELLS = "cell_count"
    DAY = "day_unreadable"
    FUTURE = "day_in_future"
    OFFICE = "office_unknown"
    KIND = "kind_empty"
    TIME = "time_unreadable"
    AREA = "area_unknown"
    COUNT = "count_unreadable"
    TWICE = "row_twice"
    GRAIN = "other_grain"
    TEXT = "text_refused"
    NAME = "name_empty"
    CODE = "code_unreadable"
    CHECK_DIGIT = "check_digit_wrong"
    SUM = "sum_wrong"
    TOTAL = "total_wrong"
    ZERO = "count_zero"
    RATE = "rate_wrong"
