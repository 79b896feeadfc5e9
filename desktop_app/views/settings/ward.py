"""The rules that hold for the whole ward."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSpinBox

from desktop_app.views.settings.card import Card
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.shell import Shell


COMMITTEE = "区民委員会"
"""The name that stands where none is given."""


class WardRules(Card):
    """Shown to everybody, changed by supervisors and IT."""

    def __init__(self, shell: Shell, *, can_change: bool) -> None:
        super().__init__("")
        self._shell = shell
        self._seen: WardSettings | None = None
        self.heading.setText(self.tr("The whole ward"))
        self.name = Labelled(self.tr("Name of the ward"), QLineEdit())
        self.phone = Labelled(self.tr("Phone for bookings, printed on notices"), QLineEdit())
        self.committee = Labelled(self.tr("Committee to which it reports"), QLineEdit())
        self.committee.field.setPlaceholderText(COMMITTEE)
        self.always = QCheckBox(self.tr("Every handover needs a second person"))
        self.representative = QCheckBox(self.tr("A handover to a representative needs a second person"))
        self.minutes = Labelled(self.tr("A window locks after so many minutes"), QSpinBox())
        self.minutes.field.setRange(1, 60)
        self.minutes.field.lineEdit().setTextMargins(8, 0, 0, 0)
        self.save = QPushButton(self.tr("Save for the whole ward"))
        self.save.clicked.connect(self._save)
        for part in (
            self.name,
            self.phone,
            self.committee,
            self.always,
            self.representative,
            self.minutes,
            self.save,
        ):
            self.fields.addWidget(part)
            part.setEnabled(can_change)

    def refresh(self) -> None:
        """Read the rules; what is being typed stays."""
        from desktop_app.services import ward_settings

        if self._seen is None or self._typed() == self._seen:
            self._shell.jobs.read(self, ward_settings.read, self._show)

    def _show(self, found: WardSettings) -> None:
        self._seen = found
        self.name.field.setText(found.ward_name)
        self.phone.field.setText(found.booking_phone)
        self.committee.field.setText(found.committee)
        self.always.setChecked(found.second_person_always)
        self.representative.setChecked(found.second_person_for_representative)
        self.minutes.field.setValue(found.idle_minutes)

    def _typed(self) -> WardSettings | None:
        if self._seen is None:
            return None
        return replace(
            self._seen,
            ward_name=self.name.field.text().strip(),
            booking_phone=self.phone.field.text().strip(),
            committee=self.committee.field.text().strip(),
            second_person_always=self.always.isChecked(),
            second_person_for_representative=self.representative.isChecked(),
            idle_minutes=self.minutes.field.value(),
        )

    def _save(self) -> None:
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

    def _saved(self, now: WardSettings) -> None:
        self._show(now)
        self._shell.say(self.tr("Rules of the ward saved."))

    def _refused(self, error: Exception) -> None:
        # Somebody else may have changed them: the next look shows what holds now.
        self._seen = None
        self._shell.fail(error)
        self.refresh()
