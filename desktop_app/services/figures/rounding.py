"""Rounding once, half up, from exact values; shares, points and numbers as Japanese tables write them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

MINUS = "-"


@dataclass(frozen=True, slots=True)
class Points:
    """How far one percentage is from another, both ways in which reports write it.

    true: the exact difference, rounded once. of_rounded: the difference of the rounded percentages.
    """

    exact: Fraction
    true: Decimal
    of_rounded: Decimal


def rounded(value: Fraction | int, places: int = 0) -> Decimal:
    """Round half up, away from zero, from the exact value."""
    scaled = abs(Fraction(value)) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return _decimal(whole, places, negative=value < 0)


def truncated(value: Fraction | int, places: int = 0) -> Decimal:
    """Cut off what lies behind the places: what some reports print in place of a rounded value."""
    scaled = abs(Fraction(value)) * 10**places
    return _decimal(scaled.numerator // scaled.denominator, places, negative=value < 0)


def only_truncated(printed: Decimal, value: Fraction | int) -> bool:
    """Whether the printed number is the value cut off and not the value rounded."""
    places = places_of(printed)
    return printed != rounded(value, places) and printed == truncated(value, places)


def percent(part: int, whole: int) -> Fraction | None:
    """Give the exact percentage; None of nothing."""
    return Fraction(100 * part, whole) if whole else None


def points(before: Fraction, after: Fraction, places: int) -> Points:
    """Give the change of a percentage in points."""
    exact = after - before
    return Points(exact, rounded(exact, places), rounded(after, places) - rounded(before, places))


def places_of(number: Decimal) -> int:
    """How many digits stand behind the point."""
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def text(value: Decimal | int, places: int = 0, *, signed: bool = False) -> str:
    """Write a number as Japanese tables do: 1,234, 22.7, with its sign +4.8."""
    number = f"{value:,.{places}f}"
    return f"+{number}" if signed and value >= 0 else number


def number(printed: str) -> Decimal | None:
    """Read a number as a table prints it: 1,234, +4.8, 22.7; None where the text is none."""
    plain = printed.strip().replace(",", "").replace("−", MINUS).replace("△", MINUS).replace("▲", MINUS)
    digits = plain[1:] if plain[:1] in {"+", MINUS} else plain
    whole, _, behind = digits.partition(".")
    if not whole.isascii() or not whole.isdigit() or (behind and not (behind.isascii() and behind.isdigit())):
        return None
    return Decimal(plain)


def _decimal(whole: int, places: int, *, negative: bool) -> Decimal:
    # Built from its digits: no arithmetic of decimals has a say in it.
    return Decimal((int(negative and whole > 0), tuple(map(int, str(whole))), -places))
