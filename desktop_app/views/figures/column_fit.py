"""How wide the columns of a figure table are: as wide as they like, closed up where there is less room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from desktop_app.views.shared import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORT = 4
"""Letters of a Japanese heading that is never broken."""

FIRST_JAPANESE = "\u3000"
SCRIPTS = {"hiragana": "\u3041\u309f", "katakana": "\u30a0\u30ff"}
NEVER_FIRST = "・、。ーっゃゅょッャュョ)）"
KIND = "証明書"
"""What follows the name of a kind of certificate."""


@dataclass(frozen=True, slots=True)
class Ease:
    """Size of the letters, pixels beside a cell and a heading; broken: long words stand in two lines."""

    size: str = "body"
    margin: int = 7
    head_margin: int = 11
    broken: bool = False


FULL = Ease()
"""The margins of headings are those of app.qss, where the others are of the kind "close"."""

EASES = (FULL, Ease("body", 4, 5), Ease("small", 4, 5), Ease("small", 3, 5, broken=True))
"""The first that finds room is taken; large letters become no smaller than normal ones."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column to be fitted: its heading, its texts, and whether it holds numbers."""

    heading: str
    texts: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """How wide a column is; its heading may stand in two lines."""

    heading: str
    width: int


def fit(columns: Sequence[Column], free: int) -> tuple[Ease, list[Fitted]]:
    """Give the first ease in which the columns find room, else the last, with the columns in it."""
    for ease in EASES[:-1]:
        fitted = _fitted(columns, ease)
        if sum(each.width for each in fitted) <= free:
            return ease, fitted
    fitted = _fitted(columns, EASES[-1])
    # What is left goes to the words: the fewer of them stand in two lines.
    left = max(free - sum(each.width for each in fitted), 0)
    for at, whole in enumerate(_fitted(columns, replace(EASES[-1], broken=False))):
        more = min(left, whole.width - fitted[at].width)
        fitted[at] = replace(fitted[at], width=fitted[at].width + more)
        left -= more
    return EASES[-1], fitted


def _fitted(columns: Sequence[Column], ease: Ease) -> list[Fitted]:
    look = theme.look()
    head = QFontMetrics(theme.font(look, "small", bold=True))
    words = QFontMetrics(theme.font(look, ease.size))
    figures = QFontMetrics(theme.font(look, ease.size, figures=True, bold=True))
    found: list[Fitted] = []
    for column in columns:
        texts = column.texts
        if ease.broken and not column.right:
            texts = tuple(part for text in texts for part in two_lines(text).split("\n"))
        widest = 2 * ease.margin + max(
            # Among numbers what has no digit is drawn as a word.
            (
                (figures if column.right and any(map(str.isdigit, text)) else words).horizontalAdvance(text)
                for text in texts
            ),
            default=0,
        )
        heading = column.heading
        if head.horizontalAdvance(heading) + 2 * ease.head_margin > widest:
            heading = two_lines(heading)
        broad = max(map(head.horizontalAdvance, heading.split("\n"))) + 2 * ease.head_margin
        found.append(Fitted(heading, max(broad, widest)))
    return found


def two_lines(text: str) -> str:
    """Break a text near its middle: at a blank, in Japanese before a bracket, else where a word begins."""
    middle = len(text) / 2
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    if not any(letter >= FIRST_JAPANESE for letter in text):
        at = min(blanks, key=lambda at: abs(at - middle), default=-1)
        return text if at < 0 else f"{text[:at]}\n{text[at + 1 :]}"
    if len(text) <= SHORT:
        return text
    brackets = [at for at in (text.find("("), text.find("（")) if at > 0]
    # Never within a number or a word of another script.
    places = [
        at
        for at in range(1, len(text))
        if not text[at - 1 : at + 1].isascii() and text[at] not in NEVER_FIRST
    ]
    words = [at for at in places if _begins(text, at) and abs(at - middle) <= middle / 2]
    at = min(brackets or words or places, key=lambda at: abs(at - middle - 0.1), default=0)
    return f"{text[:at]}\n{text[at:]}"


def _begins(text: str, at: int) -> bool:
    """Whether a word begins there: the script changes, not to what is joined to the word before."""
    before, after = _script(text[at - 1]), _script(text[at])
    return text.startswith(KIND, at) or after not in {before, "hiragana"}


def _script(letter: str) -> str:
    return next((name for name, letters in SCRIPTS.items() if letters[0] <= letter <= letters[1]), "")
