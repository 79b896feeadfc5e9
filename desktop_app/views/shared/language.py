"""The language of the window: our words and Qt's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app import paths

LANGUAGES = ("ja", "en")


class Language:
    """Keeps the translators that are in use; `use` exchanges them."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._used: list[tuple[QTranslator, bytes]] = []

    def use(self, language: str) -> bool:
        """Speak this language in windows made from now on; false when its words are not built."""
        self.forget()
        language = language if language in LANGUAGES else "ja"
        QLocale.setDefault(QLocale(language))
        ours = self._load(f"app_{language}", str(paths.resources() / "i18n"))
        self._load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return ours

    def forget(self) -> None:
        """Speak as the code is written."""
        for translator, _words in self._used:
            self._app.removeTranslator(translator)
        self._used = []
        QLocale.setDefault(QLocale("en"))

    def _load(self, name: str, folder: str) -> bool:
        # Read, not mapped: a file that an update writes anew under the running program would end it
        # at the next word. Qt doesn't copy the bytes, so that they are kept with their translator.
        try:
            words = (Path(folder) / f"{name}.qm").read_bytes()
        except OSError:
            return False
        translator = QTranslator()
        if not translator.load(words):
            return False
        self._app.installTranslator(translator)
        self._used.append((translator, words))
        return True
