"""The number of a registered letter: read as it is scanned or typed, with its check digit."""

from __future__ import annotations

import re

from desktop_app.errors import Invalid
from desktop_app.services import guard, resolve

LETTER, PARCEL, LONGEST = 11, 12, 13
"""Digits: registered and recorded letters; letter packs and parcels; what Japan Post takes at most."""

MODULUS = 7
_SCANNED = re.compile(r"[A-D]?([0-9]{11,13})[A-D]?")
"""Bars of the code NW-7 begin and end with a letter, which some readers hand on."""


def number(text: str) -> str:
    """Give the digits of a tracking number; hyphens, blanks and the code's own letters don't count.

    The last of 11 or 12 digits is the number before it modulo 7 (7DR, as on 131-12-38385-2 and
    4055-4842-4886); one of 13 has no rule that we know. Raises Invalid, and PersonalNumber for twelve digits
    that could be a 個人番号: a registered letter has eleven.
    """
    guard.refuse(text)
    plain = resolve.plain(text).replace("-", "")
    if not plain:
        raise Invalid("tracking_number", "missing")
    scanned = _SCANNED.fullmatch(plain)
    if scanned is None:
        raise Invalid("tracking_number", "form")
    digits = scanned[1]
    if len(digits) < LONGEST and int(digits[:-1]) % MODULUS != int(digits[-1]):
        raise Invalid("tracking_number", "check_digit")
    return digits


def is_number(text: str) -> bool:
    """Whether the text has the form of a tracking number, right or mistyped; an application id has not."""
    return _SCANNED.fullmatch(resolve.plain(text).replace("-", "")) is not None


def shown(digits: str) -> str:
    """Write a number as on its label: 131-12-38385-2, 4055-4842-4886."""
    if len(digits) == LETTER:
        return f"{digits[:3]}-{digits[3:5]}-{digits[5:10]}-{digits[10:]}"
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
