"""Opens one window, says when it has been painted for the first time, and ends; started by bench_start."""

from __future__ import annotations

import sys
from pathlib import Path

from typing_extensions import override


def ours(folder: Path) -> int:
    """Open the program's own window, with a baked style sheet after the first time."""
    from PySide6.QtWidgets import QApplication

    from desktop_app import settings
    from desktop_app.app import Program

    app = QApplication([])
    program = Program(app, settings.load(folder))
    program.window.painted.connect(lambda: print("painted", flush=True))
    program.window.painted.connect(app.quit)
    program.start()
    code = app.exec()
    program.close()
    return code


def bare(_folder: Path) -> int:
    """Open a window of PySide6 in qt-material's style with next to nothing in it."""
    import importlib

    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

    class Watch(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, painted)
            return False

    def painted() -> None:
        print("painted", flush=True)
        app.quit()

    app = QApplication([])
    importlib.import_module("qt_material").apply_stylesheet(app, theme="light_blue.xml")
    window = QMainWindow()
    button = QPushButton("OK")
    window.setCentralWidget(button)
    watch = Watch()
    button.installEventFilter(watch)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit({"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2])))
