"""Papers that left the program, read as somebody does who holds them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

import pypdfium2
from PySide6.QtGui import QImage

from desktop_app.paper import read_back

if TYPE_CHECKING:
    from pathlib import Path

SCALE = 1.5


class _Text(Protocol):
    def get_text_bounded(self) -> str: ...


class _Bitmap(Protocol):
    buffer: bytes
    width: int
    height: int
    stride: int


class _Page(Protocol):
    def get_textpage(self) -> _Text: ...
    def render(self, scale: float) -> _Bitmap: ...


@dataclass(frozen=True)
class Page:
    """What one page says, and the codes on it as a scanner reads them."""

    text: str
    codes: frozenset[str]


def read(path: Path) -> list[Page]:
    """Read every page of a file."""
    pdf = path.read_bytes()
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [cast("_Page", document[at]).get_textpage().get_text_bounded() for at in range(len(document))]
    finally:
        document.close()
    return [Page(text, codes) for text, codes in zip(texts, read_back.codes(pdf), strict=True)]


def plain(text: str) -> str:
    """Give a text without spaces and line ends, each letter in its usual width."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def draw(path: Path, at: int, target: Path) -> None:
    """Keep a picture of one page (from 0)."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        seen = cast("_Page", document[at]).render(SCALE)
        form = QImage.Format.Format_BGR888
        QImage(bytes(seen.buffer), seen.width, seen.height, seen.stride, form).save(str(target))
    finally:
        document.close()
