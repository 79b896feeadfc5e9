"""Whether an error to review belongs to an incident, and the way there: to the incident, or to a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.services.incidents import reading
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import IncidentRow, WholeRow
    from desktop_app.views.shared.shell import Shell


class IncidentLine(QWidget):
    """A sentence and a button; Alt+N presses it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._entry_id: int | None = None
        self._incidents: tuple[IncidentRow, ...] = ()
        self.said = plain("")
        self.button = QPushButton()
        self.button.clicked.connect(self.go)
        # Below each other: beside each other they are wider than the half of a page with large text.
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self.said)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entry(self, entry_id: int) -> None:
        """Read to which incident an entry belongs."""
        self._entry_id = entry_id
        today = self._shell.today()

        def came(found: tuple[IncidentRow, ...]) -> None:
            if self._entry_id == entry_id:
                self._show(found)

        self._shell.jobs.read(
            self, lambda session: reading.of_error(session, entry_id, today), came, self._shell.fail
        )

    def forget(self) -> None:
        """Drop the entry."""
        self._entry_id, self._incidents = None, ()

    def go(self) -> None:
        """Open the incident, or ask for the facts of a new one."""
        if self._entry_id is None:
            return
        if self._incidents:
            self._shell.open_screen("incidents", incident_id=self._incidents[0].incident_id)
            return
        # Imported here: most errors begin no incident.
        from desktop_app.views.incidents.head_dialog import HeadDialog

        form = HeadDialog(self._shell, self, entry_id=self._entry_id)
        form.saved.connect(self._made)
        form.open()

    def _made(self, whole: WholeRow) -> None:
        self._shell.open_screen("incidents", incident_id=whole.incident.incident_id)

    def _show(self, found: tuple[IncidentRow, ...]) -> None:
        self._incidents = found
        text = self.tr("This belongs to no incident.")
        if found:
            named = "　".join(f"{row.incident_id} {row.title}" for row in found)
            text = self.tr("This belongs to the incident {title}").format(title=named)
        self.said.setText(text)
        self.button.setText(
            self.tr("Open the incident  Alt+N") if found else self.tr("New incident from this …  Alt+N")
        )
