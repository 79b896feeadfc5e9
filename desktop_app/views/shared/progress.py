"""The strip that shows a long job: how far, how fast, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.shared.dialogs import plain

PERMILLE = 1_000


class ProgressStrip(QWidget):
    """Call `begin`, then `tell` as the job's progress, then `end`; `stop` is emitted by the button.

    The rate is rows a second over the last seconds.
    """

    stop = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QElapsedTimer()
        self._mark = (0, 0)
        self._rate = 0.0
        self.what = plain("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.figures = QLabel()
        self.figures.setProperty("kind", "number")
        self.cancel = QPushButton(self.tr("Stop  Ctrl+."))
        self.cancel.setShortcut("Ctrl+.")
        self.cancel.clicked.connect(self._asked_to_stop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self.what)
        lines.addWidget(self.bar)
        lines.addWidget(self.figures)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(lines, 1)
        whole.addWidget(self.cancel)
        self.hide()

    def begin(self, text: str) -> None:
        self.what.setText(text)
        self.bar.setRange(0, 0)
        self.figures.setText("")
        self.cancel.setEnabled(True)
        self._timer.start()
        self._mark, self._rate = (0, 0), 0.0
        self.show()

    def tell(self, done: int, total: int, text: str = "") -> None:
        if text:
            self.what.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.figures.setText(self._figures(done, total))

    def tell_rows(self, rows: int, part: int, whole: int) -> None:
        """Tell how many rows are done, and which part of a whole (bytes); a whole of 0 is not known."""
        self.bar.setRange(0, PERMILLE if whole else 0)
        if whole:
            self.bar.setValue(part * PERMILLE // whole)
        number = QLocale().toString
        parts = [self.tr("{n} rows").format(n=number(rows)), *self._pace(rows)]
        if whole:
            percent = f"{part * 100 // whole}%"
            parts.insert(0, percent)
        seconds = self._timer.elapsed() / 1_000
        if whole and seconds >= 1 and part:
            parts.append(self._left((whole - part) * seconds / part))
        self.figures.setText("   ".join(parts))

    def end(self) -> None:
        self.hide()

    def _asked_to_stop(self) -> None:
        self.cancel.setEnabled(False)
        self.what.setText(self.tr("Stopping …"))
        self.stop.emit()

    def _figures(self, done: int, total: int) -> str:
        number = QLocale().toString
        parts = [f"{number(done)} / {number(total)}" if total else number(done), *self._pace(done)]
        if self._rate >= 1 and total > done:
            parts.append(self._left((total - done) / self._rate))
        return "   ".join(parts)

    def _pace(self, done: int) -> list[str]:
        elapsed = self._timer.elapsed()
        since, before = self._mark
        if elapsed - since >= 1_000:
            self._rate = (done - before) * 1_000 / (elapsed - since)
            self._mark = (elapsed, done)
        number = QLocale().toString
        return [self.tr("{n} a second").format(n=number(round(self._rate)))] if self._rate >= 1 else []

    def _left(self, seconds: float) -> str:
        return self.tr("about {n} s left").format(n=round(seconds))
