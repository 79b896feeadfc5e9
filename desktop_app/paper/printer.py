"""Puts the pages of a released file on a printer: the same pages that were read back, nothing drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 300
POINTS = 72


class _Bitmap(Protocol):
    width: int
    height: int
    stride: int
    buffer: bytes


class _Page(Protocol):
    def get_size(self) -> tuple[float, float]: ...
    def render(self, scale: float, *, grayscale: bool) -> _Bitmap: ...
    def close(self) -> object: ...


def send(pdf: bytes, printer: QPrinter, progress: Callable[[int, int], object]) -> None:
    """Print every page at its own size; progress(page from 0, pages) comes before each.

    What progress raises stops the job before that page. Raises OSError when the printer takes nothing.
    """
    # Imported here: only who prints loads it.
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    painter, whole = QPainter(), False
    try:
        pages = len(document)
        for at in range(pages):
            progress(at, pages)
            page = cast("_Page", document[at])
            _set_size(printer, page.get_size())
            _begin_page(painter, printer, at)
            _draw(painter, printer, page)
            page.close()
        whole = True
    finally:
        if not whole:
            printer.abort()
        if painter.isActive():
            painter.end()
        document.close()


def _begin_page(painter: QPainter, printer: QPrinter, at: int) -> None:
    if not (printer.newPage() if at else painter.begin(printer)):
        raise OSError(0, "the printer takes nothing", printer.printerName())


def _set_size(printer: QPrinter, points: tuple[float, float]) -> None:
    size = QPageSize(QSizeF(*points), QPageSize.Unit.Point)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def _draw(painter: QPainter, printer: QPrinter, page: _Page) -> None:
    found = page.render(min(printer.resolution(), MOST_DPI) / POINTS, grayscale=True)
    image = QImage(
        bytes(found.buffer), found.width, found.height, found.stride, QImage.Format.Format_Grayscale8
    )
    whole = printer.paperRect(printer.Unit.DevicePixel)
    # Never stretched: a code whose sides differ may not be read.
    fitting = QSizeF(image.size()).scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(whole.topLeft(), fitting), image)
