"""Language, look, place and name of this PC; a change shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_app.errors import PersonalNumber
from desktop_app.services import guard
from desktop_app.views.settings.card import Card
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.opening import OfficeRow
    from desktop_app.services.support.rows import SessionRow
    from desktop_app.views.shared.shell import Shell


class ThisPc(Card):
    """Saved on this PC; nobody else sees it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self._shell = shell
        self.heading.setText(self.tr("This PC"))
        settings = shell.settings
        self.language = self._choice(
            self.tr("Language"), [("ja", "日本語"), ("en", "English")], settings.language, "language"
        )
        self.theme = self._choice(
            self.tr("Colours"),
            [("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            settings.theme,
            "theme",
        )
        sizes = [("dense", self.tr("Dense")), ("normal", self.tr("Normal")), ("large", self.tr("Large"))]
        self.text_size = self._choice(self.tr("Text"), sizes, settings.text_size, "text_size")
        self.place = self._choice(self.tr("Place of this PC"), [("", "―")], "", "place")
        self.terminal = Labelled(
            self.tr("Name of this PC"),
            QLineEdit(settings.terminal),
            self.tr("Stands in the log of every change."),
        )
        self.terminal.field.setMaxLength(40)
        self.terminal.field.editingFinished.connect(self._terminal_changed)
        self.fields.addWidget(self.terminal)
        self.setFocusProxy(self.language)

    def refresh(self) -> None:
        """Read the offices that can be chosen."""
        from desktop_app.services import opening

        self._shell.jobs.read(self, opening.offices, self._take)

    def _take(self, offices: Sequence[OfficeRow]) -> None:
        box = self.place
        box.blockSignals(True)
        box.clear()
        box.addItem("―", "")
        for office in offices:
            box.addItem(office.name, office.code)
        box.setCurrentIndex(max(box.findData(self._shell.settings.place), 0))
        box.blockSignals(False)

    def _choice(self, label: str, choices: list[tuple[str, str]], now: str, name: str) -> QComboBox:
        box = QComboBox()
        for code, words in choices:
            box.addItem(words, code)
        box.setCurrentIndex(max(box.findData(now), 0))
        box.currentIndexChanged.connect(lambda: self._changed(name, str(box.currentData())))
        self.fields.addWidget(Labelled(label, box))
        return box

    def _terminal_changed(self) -> None:
        name = self.terminal.field.text().strip()
        try:
            guard.refuse(name)
        except PersonalNumber as error:
            self.terminal.say_error(error_words.said(error))
            return
        self.terminal.say_error("")
        if name and name != self._shell.settings.terminal:
            self._rename(name)

    def _rename(self, name: str) -> None:
        """Take another name, unless somebody's log-out at this PC is not confirmed yet."""
        from desktop_app.services.support import looking

        acting = self._shell.acting()

        def came(row: SessionRow | None) -> None:
            if row is not None:
                text = self.tr("A session of the support desk is open at this PC: confirm its log-out first.")
                self.terminal.say_error(text)
                return
            self._shell.settings.terminal = name
            self._save()

        self._shell.jobs.read(
            self,
            lambda session: looking.open_at(session, acting.terminal, acting.today),
            came,
            self._shell.fail,
        )

    def _changed(self, name: str, code: str) -> None:
        setattr(self._shell.settings, name, code)
        if self._save():
            self._shell.rebuild()

    def _save(self) -> bool:
        try:
            self._shell.settings.save()
        except OSError as error:
            self._shell.fail(error)
            return False
        self._shell.say(self.tr("Settings of this PC saved."))
        return True
