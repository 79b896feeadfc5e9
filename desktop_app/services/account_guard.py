"""The guard that keeps account numbers, PINs and payment ids out of what is noted at the support desk.

It looks for (any width, blanks and hyphens between the digits, kanji figures in a row):
- long: eight digits or more that are no day, phone number, postal code, amount or number of the ward (a
  notice number of digits alone is one where 通知書番号 or 通知番号 stands before it);
- account: six or seven digits near 口座, 普通, 当座, 貯蓄, 支店, 店番, 銀行, 金庫, ゆうちょ, account; eight
  digits right behind 口座, 普通, 当座, 貯蓄 or account, also where they look like a day;
- symbol: five digits after 記号 (ゆうちょ writes 記号 and 番号);
- pin: four digits near 暗証番号, PIN, パスワード, or six to sixteen letters and digits after them;
- payment: four letters and digits or more, with a digit, after 決済サービスID, セキュリティコード and so on.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.errors import AccountLike
from desktop_app.services import guard


class Told(StrEnum):
    """What a text seems to hold."""

    LONG = "long"
    ACCOUNT = "account"
    SYMBOL = "symbol"
    PIN = "pin"
    PAYMENT = "payment"


LONG = 8
"""Digits from which a number needs no word beside it."""

HARMLESS = "□"
"""Stands for what may be there; it joins nothing."""

_FIGURES = str.maketrans("〇零一二三四五六七八九", "00123456789")
_KANJI_RUN = re.compile("[〇零一二三四五六七八九]{4,}")
_CHAIN = re.compile(rf"\d+(?:{guard.BETWEEN}\d+)*")
_DAY = (
    r"(?:19|20)\d{2}(?:(?P<s>[-/.])(?:0?[1-9]|1[0-2])(?P=s)(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
)
_PHONE = (
    r"(?:\+81[- ]?[1-9]\d{0,3}|0\d{1,4})[-ー‐−()\s]{1,2}\d{1,4}[-ー‐−()\s]{1,2}\d{3,4}"
    r"|0[5-9]0\d{8}|0[1-9]\d{8}"
)
_PASSING = re.compile(
    rf"(?<!\d)(?:{_DAY}"
    rf"|{_PHONE}"
    r"|\d{23}"
    r"|\d{1,2}:\d{2}(?::\d{2})?"
    r"|\d{1,3}(?:,\d{3})+"
    r"|\d+(?=\s?(?:円|ポイント|pt|yen|点|枚|人|件))"
    r"|(?<=内線)\d{2,5}|(?<=内線 )\d{2,5}"
    r")(?!\d)|(?<!\d)(?:19|20)\d{2}年",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"(?<![A-Z0-9])(?=[A-Z0-9]{0,2}[A-Z])[A-Z0-9]{3}-?\d{6}(?!\d)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:通知書番号|通知番号|(?<![a-z])notice(?: number| no\.?)?)[^\d。]{0,6}\d{3}[- ]?\d{6}(?!\d)",
    re.IGNORECASE,
)
"""A notice number of figures alone: nothing but the word beside it tells it from an account."""

_NO_DAY = re.compile(
    r"(?:口座|普通|当座|貯蓄|(?<![a-z])(?:account|acct))(?:番号| number| no\.?|[\s:は=#]){0,4}\d{8}(?!\d)",
    re.IGNORECASE,
)
"""Eight figures right behind the word are a number (ゆうちょ has such), also where they look like a day."""

_POSTAL = re.compile(r"(?<!\d)\d{3}[-ー‐−]\d{4}(?!\d)")
_ACCOUNT = re.compile(
    r"口座|普通|当座|貯蓄|支店|店番|銀行|金庫|信金|農協|ゆうちょ|(?<![a-z])(?:account|acct|bank)",
    re.IGNORECASE,
)
_SYMBOL = re.compile("記号")
_PIN = re.compile(r"暗証|パスワード|パスコード|(?<![a-z])(?:pin(?![a-z])|passcode|password)", re.IGNORECASE)
_SIGNATURE = re.compile(
    rf"(?:{_PIN.pattern})[^a-z0-9。]{{0,8}}(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{{6,16}}(?![a-z0-9])",
    re.IGNORECASE,
)
_PAYMENT = re.compile(
    r"(?:決済サービスID|決済サービス|決済ID|決済番号|セキュリティコード|カード番号|会員番号|マイキーID|予約者ID"
    r"|payment id|security code)[^a-z0-9。]{0,8}(?=[a-z0-9-]*\d)[a-z0-9][a-z0-9-]{3,}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Near:
    """Digits that a word speaks of: so many, at most `after` signs behind it or `before` signs before it."""

    told: Told
    word: re.Pattern[str]
    digits: frozenset[int]
    after: int
    before: int

    def holds(self, text: str, runs: list[tuple[int, int]]) -> bool:
        """Whether such a word and one of these runs stand in the same sentence."""
        return any(self._speaks(text, word.span(), run) for word in self.word.finditer(text) for run in runs)

    def _speaks(self, text: str, word: tuple[int, int], run: tuple[int, int]) -> bool:
        behind = run[0] >= word[1]
        begin, end = (word[1], run[0]) if behind else (run[1], word[0])
        return end - begin <= (self.after if behind else self.before) and "。" not in text[begin:end]


_NEAR = (
    _Near(Told.SYMBOL, _SYMBOL, frozenset({5}), 6, 0),
    _Near(Told.ACCOUNT, _ACCOUNT, frozenset({6, 7}), 24, 8),
    _Near(Told.PIN, _PIN, frozenset({4}), 10, 5),
)


def find(text: str) -> Told | None:
    """Say what the text seems to hold that must not be kept, None when nothing."""
    plain = _plainly(text)
    if _PAYMENT.search(plain):
        return Told.PAYMENT
    if _SIGNATURE.search(plain):
        return Told.PIN
    if _NO_DAY.search(plain):
        return Told.ACCOUNT
    left = _NOTICE.sub(HARMLESS, _PASSING.sub(HARMLESS, _NUMBERED.sub(HARMLESS, plain)))
    runs = [(found.span(), sum(map(str.isdecimal, found[0]))) for found in _CHAIN.finditer(left)]
    for near in _NEAR:
        if near.holds(left, [span for span, size in runs if size in near.digits]):
            return near.told
    chains = _CHAIN.findall(_POSTAL.sub(HARMLESS, left))
    return Told.LONG if any(sum(map(str.isdecimal, chain)) >= LONG for chain in chains) else None


def refuse(text: str) -> str:
    """Give the text back, blanks in order, when it holds neither a 個人番号 nor anything like an account.

    Raises PersonalNumber, and AccountLike with every digit hidden.
    """
    told = find(guard.refuse(text))
    if told:
        raise AccountLike(told.value, re.sub(r"\d", guard.HIDDEN, text))
    return " ".join(text.split())


def _plainly(text: str) -> str:
    whole = unicodedata.normalize("NFKC", text)
    return _KANJI_RUN.sub(lambda run: run[0].translate(_FIGURES), whole)
