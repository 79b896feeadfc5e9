"""New applications made ready without the database: their search keys and what they add to tallies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING, Any

from desktop_app.services import ways
from desktop_app.services.search_keys import fold, words

if TYPE_CHECKING:
    from desktop_app.services.ledger.counting import MonthCounts
    from desktop_app.services.ledger.day_counting import DayCounts

Value = str | int | None

FACTS = (
    *("application_id", "notice_number", "name", "kana", "birth_date", "sex", "postal_code", "address"),
    *("address_detail", "channel", "procedure", "office_code", "stage", "applied_on", "produced_on"),
    *("delivered_on", "prepared_on", "shelved_on", "first_notice_on", "last_notice_on", "notices"),
    *("returned_mail_on", "handed_over_on", "rejected_on", "withdrawn_on", "lapsed_on", "disposed_on"),
    *("national_recorded_on", "custody_on", "left_on", "card_expires_on", "certificates_expire_on"),
    *("shelf_id", "delivery_id"),
)
"""What a caller knows of a new application, in this order; days are ISO text."""

KEYS = ("kana_key", "name_key", "given_key", "address_key")
AT = {name: at for at, name in enumerate(FACTS)}

COUNTED = {
    "applied_on": "applied",
    "produced_on": "produced",
    "delivered_on": "delivered",
    "prepared_on": "prepared",
    "shelved_on": "shelved",
    "first_notice_on": "notified",
    "handed_over_on": "handed_over",
    "rejected_on": "rejected",
    "withdrawn_on": "withdrawn",
    "lapsed_on": "lapsed",
    "disposed_on": "disposed",
}
"""Days that the monthly tallies count, and the stage that each stands for."""

REPLAYED = ("notices", "stage", *COUNTED, "last_notice_on", "returned_mail_on", "custody_on", "left_on")
"""Columns that events carry, so that a replay of the events must give the row."""

MOST_NOTICES = 9
MOST_KEPT = 200_000
MANY = 1_000
"""Rows of a batch from which on they are counted as numbers in columns."""

_WIDE_SPACE = "\u3000"


@dataclass(slots=True)
class Prepared:
    """New applications by column (FACTS, then KEYS), and what they add to tallies and name words.

    days: as if nobody of them had applied again. marks: those of services/marks.py where they were made
    already, as if no card lay on a shelf.
    """

    columns: list[Sequence[Value]]
    months: Counter[tuple[str, str, str, str]] | MonthCounts
    days: ways.Days | DayCounts
    custody: Counter[tuple[str, str, int, str]]
    words: set[str]
    marks: bytes | None = None

    def __len__(self) -> int:
        return len(self.columns[0])

    def facts(self) -> list[tuple[Value, ...]]:
        """Give the rows, in FACTS order."""
        return list(zip(*self.columns[: len(FACTS)], strict=True))


class _Folded(dict[str, str]):
    """Folded parts of names and addresses, each folded once."""

    def __missing__(self, part: str) -> str:
        folded = fold(part)
        if len(self) < MOST_KEPT:
            self[part] = folded
        return folded


class _Family(dict[str, str | None]):
    """Folded family names; None where the family name can't be told by the wide space alone."""

    def __missing__(self, part: str) -> str | None:
        family, rest = words(f"{part}{_WIDE_SPACE}x")
        found = family if part and rest == fold("x") else None
        if len(self) < MOST_KEPT:
            self[part] = found
        return found


class _Months(dict[Value, str | None]):
    """Months ("2023-02") of days as ISO text."""

    def __missing__(self, day: Value) -> str | None:
        month = str(day)[:7] if day else None
        if len(self) < MOST_KEPT:
            self[day] = month
        return month


_PARTS = _Folded()
_FAMILIES = _Family()
_MONTH = _Months()


def prepare(rows: Iterable[Sequence[Value]]) -> Prepared:
    """Make a batch of new applications (values in FACTS order) ready."""
    return prepare_columns(list(zip(*rows, strict=True)) or [()] * len(FACTS))


def prepare_columns(columns: Sequence[Sequence[Value]]) -> Prepared:
    """Make a batch of new applications, given by column, ready."""
    keys, found = keys_of(columns)
    return Prepared([*columns, *keys], months_of(columns), days_of(columns), custody_of(columns), found)


def keys_of(columns: Sequence[Any]) -> tuple[list[Sequence[Value]], set[str]]:
    """Give the columns of KEYS, and the words of the names."""
    from desktop_app.services.folding import END

    joined, found = joined_keys_of(columns)
    count = len(columns[AT["name"]])
    return [key.split(END) if isinstance(key, str) and count else list(key) for key in joined], found


def joined_keys_of(columns: Sequence[Any]) -> tuple[list[str | list[str]], set[str]]:
    """Give the columns of KEYS, those that come as one text with NUL between its parts as that."""
    from desktop_app.services.folding import fold_joined

    found: set[str] = set()
    family_keys, given_keys = _name_keys(columns[AT["name"]], found)
    addresses = map(str.__add__, columns[AT["address"]], columns[AT["address_detail"]])
    keys: list[str | list[str]] = [
        fold_joined(columns[AT["kana"]]),
        list(map(str.__add__, family_keys, given_keys)),
        given_keys,
        fold_joined(list(addresses)),
    ]
    return keys, found


def some(ready: Prepared, wanted: Sequence[bool]) -> Prepared:
    """Give the marked rows only."""
    if all(wanted):
        return ready
    return prepare_columns([list(compress(column, wanted)) for column in ready.columns[: len(FACTS)]])


def months_of(columns: Sequence[Sequence[Value]]) -> Counter[tuple[str, str, str, str]]:
    """Count what rows add to the monthly tallies: (month, stage, channel, office) for each day they have."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    channels, offices = columns[AT["channel"]], columns[AT["office_code"]]
    for name, stage in COUNTED.items():
        column = columns[AT[name]]
        if not any(column):
            continue
        months = map(_MONTH.__getitem__, column)
        for (month, channel, office), count in Counter(zip(months, channels, offices, strict=True)).items():
            if month:
                counts[month, stage, str(channel), str(office)] += count
    return counts


def days_of(columns: Sequence[Sequence[Value]]) -> ways.Days | DayCounts:
    """Count what rows add to the daily tallies."""
    if len(columns[0]) < MANY:
        found = ways.Days()
        for row in zip(*(columns[AT[name]] for name in ways.COLUMNS), strict=True):
            found.count(dict(zip(ways.COLUMNS, row, strict=True)))
        return found
    # Numbers in columns: only for so many are they quicker than what it takes to load them.
    from desktop_app.services.ledger.day_counting import DayCounts, numbers

    days = [AT[name] for name in ways.DATES]
    return DayCounts.of({}, [numbers(column) if at in days else column for at, column in enumerate(columns)])


def custody_of(columns: Sequence[Sequence[Value]]) -> Counter[tuple[str, str, int, str]]:
    """Count what rows add to the custody tally: (office, stage, notices, day) for each card in custody."""
    wanted = ("custody_on", "left_on", "office_code", "stage", "notices")
    return Counter(
        (str(office), str(stage), min(int(notices or 0), MOST_NOTICES), str(custody))
        for custody, left, office, stage, notices in zip(*(columns[AT[name]] for name in wanted), strict=True)
        if custody is not None and left is None
    )


def _name_keys(names: Sequence[Value], found: set[str]) -> tuple[list[str], list[str]]:
    families: list[str] = []
    given_names: list[str] = []
    for name in map(str, names):
        first, _, rest = name.partition(_WIDE_SPACE)
        family = _FAMILIES[first] if rest else None
        family, given = words(name) if family is None else (family, _PARTS[rest])
        families.append(family)
        given_names.append(given)
    found.update(families)
    found.update(given_names)
    return families, given_names
