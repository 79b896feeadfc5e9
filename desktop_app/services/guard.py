"""The guard that keeps 個人番号 out of free text and imports."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from desktop_app.errors import PersonalNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTH = 12
WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
HIDDEN = "*"

# What people put between the groups: blanks, invisible characters, every dash that an input method offers;
# and what a broken scan brings.
BETWEEN = (
    r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\u00ad\u200b-\u200d\u2060\ufeff"
    r"\-\u2010-\u2015\u2212\u30fc\uff0d\uff70_\uff3f]{1,3}"
)
_GROUP = re.compile(r"\d+")
_CHAIN = re.compile(rf"\d+(?:{BETWEEN}\d+)*")
# Twelve digits with at most three strangers between two of them: anything shorter needs no closer look.
_ENOUGH = re.compile(rf"\d(?:(?:{BETWEEN})?\d){{{LENGTH - 1}}}")


def check_digit(first_eleven: str) -> int:
    """Compute the check digit for the first eleven digits of a 個人番号.

    Weights and rule are those of the ministry's order on 個人番号 (article 5), modulus 11.
    """
    remainder = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first_eleven, strict=True)) % 11
    return 0 if remainder <= 1 else 11 - remainder


def is_personal_number(digits: str) -> bool:
    """Whether the text is exactly twelve digits (of any width) that end in the right check digit."""
    if len(digits) != LENGTH or not digits.isdecimal():
        return False
    return check_digit(digits[:-1]) == int(digits[-1])


def find(text: str) -> list[tuple[int, int]]:
    """Find the places (start, end) in the text that hold what looks like a 個人番号.

    Only whole groups of digits count, so that part of a longer number (a 23-digit id) is none.
    """
    if not may_hold(text):
        return []
    found: list[tuple[int, int]] = []
    for chain in _CHAIN.finditer(text):
        for start, end in _in_chain([group.span() for group in _GROUP.finditer(text, *chain.span())], text):
            # Two readings that overlap are hidden as one: either may be the real number.
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
    return found


APART = "|"
"""Joins cells to be looked through together: digits on its two sides are never taken for one number."""


def may_hold(text: str) -> bool:
    """Whether a closer look is needed: quick enough to be asked of a whole column at once."""
    return _ENOUGH.search(text) is not None


def mask(text: str) -> str:
    """Give the text with every digit of what looks like a 個人番号 replaced by an asterisk."""
    masked = text
    for start, end in find(text):
        hidden = _GROUP.sub(lambda group: HIDDEN * len(group[0]), text[start:end])
        masked = masked[:start] + hidden + masked[end:]
    return masked


def refuse(text: str) -> str:
    """Give the text back when it holds no 個人番号. Raises PersonalNumber with the masked text."""
    if find(text):
        raise PersonalNumber(mask(text))
    return text


def _in_chain(groups: list[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    for first, (start, _) in enumerate(groups):
        digits = ""
        for group_start, end in groups[first:]:
            digits += unicodedata.normalize("NFKC", text[group_start:end])
            if len(digits) >= LENGTH:
                if is_personal_number(digits):
                    yield start, end
                break
