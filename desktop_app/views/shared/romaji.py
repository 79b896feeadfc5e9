"""The letters that a scanner sent, read back from what a Japanese input method made of them."""

from __future__ import annotations

import unicodedata

VOWELS = "AIUEO"
ROWS = {
    "": "あいうえお",
    "K": "かきくけこ",
    "S": "さしすせそ",
    "T": "たちつてと",
    "N": "なにぬねの",
    "H": "はひふへほ",
    "M": "まみむめも",
    "R": "らりるれろ",
    "G": "がぎぐげご",
    "Z": "ざじずぜぞ",
    "D": "だぢづでど",
    "B": "ばびぶべぼ",
    "P": "ぱぴぷぺぽ",
    "X": "ぁぃぅぇぉ",
}
_FULL_ROWS = {
    kana: row + vowel for row, line in ROWS.items() for kana, vowel in zip(line, VOWELS, strict=True)
}
_REST = {"や": "YA", "ゆ": "YU", "よ": "YO", "わ": "WA", "を": "WO", "ん": "N", "ー": "-"}
LETTERS = _FULL_ROWS | _REST


def latin(text: str) -> str:
    """Give the keys behind a text, in half width: あＢＣ１２３ is ABC123; the rest stays as it is."""
    plain = unicodedata.normalize("NFKC", text)
    found = [LETTERS.get(_hiragana(letter), letter) for letter in plain]
    return "".join(found).upper()


def _hiragana(letter: str) -> str:
    code = ord(letter)
    return chr(code - 0x60) if 0x30A1 <= code <= 0x30F3 else letter
