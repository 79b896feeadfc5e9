"""With whom the ward is compared: its prefecture, its neighbours, and those among whom it is ranked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.views.settings.card import Card
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.shell import Shell

_BETWEEN = re.compile(r"[\s、，,;；]+")


class OtherMunicipalities(Card):
    """Shown to everybody, changed by supervisors and IT; names are as in the national table of cards."""

    def __init__(self, shell: Shell, *, can_change: bool) -> None:
        super().__init__("")
        self._shell = shell
        self._seen: WardSettings | None = None
        self.heading.setText(self.tr("The ward among others"))
        self.prefecture = Labelled(
            self.tr("Prefecture, where another municipality has the same name"), QLineEdit()
        )
        self.neighbours = Labelled(self.tr("Neighbours, for their average"), QLineEdit())
        self.peers = Labelled(self.tr("Municipalities among which it is ranked"), QLineEdit())
        self.told = plain("", "muted")
        self.wrong = plain("", "warning")
        self.wrong.hide()
        self.save = QPushButton(self.tr("Save the comparison"))
        self.save.clicked.connect(lambda _checked=False: self.store())
        for part in (self.told, self.prefecture, self.neighbours, self.peers, self.wrong, self.save):
            self.fields.addWidget(part)
        for part in (self.prefecture, self.neighbours, self.peers, self.save):
            part.setEnabled(can_change)
        self.told.setText(
            self.tr(
                "For the rank in the figures. Names as in the national table, “、” between them, and with"
                " the prefecture before where it is another one."
            )
        )

    def refresh(self) -> None:
        """Read the settings; what is being typed stays."""
        if self._seen is None or self._typed() == self._seen:
            self._shell.jobs.read(self, _read, self._show)

    def store(self) -> None:
        """Keep what was typed."""
        from desktop_app.services import ward_settings

        seen, wanted = self._seen, self._typed()
        if seen is None or wanted is None:
            return
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: ward_settings.change(session, acting, seen, wanted),
            self._saved,
            self._refused,
        )

    def _show(self, found: tuple[WardSettings, tuple[str, ...], tuple[str, ...]]) -> None:
        self._seen, known, missing = found
        self.prefecture.field.setText(self._seen.prefecture)
        self.neighbours.field.setText("、".join(self._seen.neighbours))
        self.peers.field.setText("、".join(self._seen.peers))
        self.neighbours.field.setPlaceholderText("、".join(known))
        kind = self._seen.ward_name[-1:]
        usual = self.tr("All …{kind} of the prefecture").format(kind=kind)
        self.peers.field.setPlaceholderText(usual if kind else "")
        text = self.tr("The national table has no, or several, of: {names}")
        self.wrong.setText(text.format(names="、".join(missing)))
        self.wrong.setVisible(bool(missing))

    def _typed(self) -> WardSettings | None:
        if self._seen is None:
            return None
        return replace(
            self._seen,
            prefecture=self.prefecture.field.text().strip(),
            neighbours=_names(self.neighbours.field.text()),
            peers=_names(self.peers.field.text()),
        )

    def _saved(self, _now: WardSettings) -> None:
        self._shell.say(self.tr("Comparison saved."))
        self._seen = None
        self.refresh()

    def _refused(self, error: Exception) -> None:
        # Somebody else may have changed it: the next look shows what holds now.
        self._seen = None
        self._shell.fail(error)
        self.refresh()


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in _BETWEEN.split(text.strip()) if name))


def _read(session: Session) -> tuple[WardSettings, tuple[str, ...], tuple[str, ...]]:
    from desktop_app.services import ward_settings
    from desktop_app.services.figures import standing

    found = ward_settings.read(session)
    return found, tuple(sorted(standing.neighbours(found.ward_name))), standing.missing(session, found)
