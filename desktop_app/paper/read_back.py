"""What a finished PDF says when it is read again: rendered by one library, its codes read by another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Bitmap(Protocol):
    def to_numpy(self) -> object: ...


class _Page(Protocol):
    def render(self, scale: float, *, grayscale: bool) -> _Bitmap: ...
    def close(self) -> object: ...


SCALE = 200 / 72
"""200 dots an inch: less than any office printer gives."""


def codes(pdf: bytes) -> Iterator[frozenset[str]]:
    """Give the texts of all QR codes of each page, page by page."""
    # Imported here: only who prints loads them.
    import pypdfium2
    import zxingcpp

    # Only the kind that is drawn: the corner of a large code can be read as a Micro QR code with one figure.
    wanted = zxingcpp.barcode_formats_from_str("QRCodeModel2")
    document = pypdfium2.PdfDocument(pdf)
    try:
        for at in range(len(document)):
            page = cast("_Page", document[at])
            picture = page.render(SCALE, grayscale=True).to_numpy()
            yield frozenset(code.text for code in zxingcpp.read_barcodes(picture, wanted))
            page.close()
    finally:
        document.close()
