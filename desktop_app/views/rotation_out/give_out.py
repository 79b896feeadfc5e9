"""Gives out the schedule: asks what and where to, prints or writes it, says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.campaign_terms import VenueKind
from desktop_app.errors import NotAllowed, Surroundings
from desktop_app.services.campaigns import reading
from desktop_app.services.rotation import listing
from desktop_app.services.rotation_out import files, poster
from desktop_app.services.rotation_out.files import OutKind
from desktop_app.views.rotation_out.dialog import Form, GiveOutDialog, Here
from desktop_app.views.rotation_out.words import out_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import TroubleDialog
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.print_out import Paper, PrintOut
from desktop_app.views.shared.progress import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.jobs import LongJob
    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.rotation_out.files import Given
    from desktop_app.services.rotation_out.reading import Wanted
    from desktop_app.views.shared.shell import Shell

ENDINGS = {OutKind.POSTS: "txt"}


class GiveOut(QObject):
    """Buttons for the rotation's head (`buttons`), its keys, and `strips` that show how far a file is."""

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(screen)
        self._shell, self._screen = shell, screen
        self._job: LongJob | None = None
        self.strip = ProgressStrip()
        self.print_out = PrintOut(shell, screen)
        self.venues = QPushButton(self.tr("Venues …  Alt+V"))
        self.give = QPushButton(self.tr("Give out …  Ctrl+E"))
        self.buttons = (self.venues, self.give)
        self.venues.clicked.connect(lambda _checked=False: self._open("venues"))
        self.give.clicked.connect(lambda _checked=False: self.ask())
        self._add(self.tr("Venues of the campaign"), "Alt+V", lambda: self._open("venues"))
        self._add(self.tr("Closures of venues"), "Alt+C", lambda: self._open("closures"))
        self._add(self.tr("Publicity of the campaign"), "Alt+P", lambda: self._open("publicity"))
        self._add(self.tr("Give out the schedule of the venues"), "Ctrl+E", self.ask)

    def strips(self) -> QLayout:
        """Give the strips of progress, hidden while nothing is under way."""
        lines = QVBoxLayout()
        lines.addWidget(self.strip)
        lines.addWidget(self.print_out.strip)
        return lines

    def ask(self) -> None:
        """Ask what is given out."""
        if self._job is not None or self.print_out.busy():
            self._shell.say(self.tr("Something is being written or printed. Wait for it."))
            return
        today = self._shell.today()
        self._shell.jobs.read(
            self._screen, lambda session: _here(session, today), self._ask, self._shell.fail
        )

    def _ask(self, here: Here) -> None:
        dialog = GiveOutDialog(self._shell, self._screen, here)
        dialog.chosen.connect(self.take)
        dialog.open()

    def take(self, wanted: Wanted, form: Form) -> None:
        """Ask where it goes."""
        name = self.tr("schedule_{days}").format(days=f"{wanted.first}_{wanted.last}")
        if form is Form.POSTER:
            self.print_out.ask(self.paper(wanted, name))
            return
        kind = OutKind(form.value)
        ending = ENDINGS.get(kind, kind.value)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, self.tr("Give out the schedule"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*.{ending}")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)

        def take_file(file: str) -> None:
            self.begin(wanted, kind, Path(file))

        dialog.fileSelected.connect(take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def begin(self, wanted: Wanted, kind: OutKind, target: Path) -> None:
        """Write the file; while one is under way no other begins."""
        if self._job is not None:
            return
        acting, database, words = self._shell.acting(), self._shell.jobs.database, out_words.files()
        self.strip.begin(self.tr("Writing {name} …").format(name=target.name))
        job = self._shell.jobs.long_outside(
            self._screen,
            lambda _progress: files.write(database, acting, wanted, kind, target, words),
            lambda given: self._done(target, given),
            lambda error: self._failed(error, wanted, kind, target),
            self.strip.tell,
        )
        # A job that ran at once is over by now.
        self._job = None if self.strip.isHidden() else job

    def _done(self, target: Path, given: Given) -> None:
        self._end()
        text = self.tr("Written: {name}. Weeks: {weeks}. Days at all venues: {days}.")
        self._shell.say(text.format(name=target.name, weeks=given.weeks, days=f"{given.days:,}"))

    def _failed(self, error: Exception, wanted: Wanted, kind: OutKind, target: Path) -> None:
        self._end()
        if not isinstance(error, Surroundings | OSError):
            self._shell.fail(error)
            return
        said = error_words.said(error)
        dialog = TroubleDialog(self._screen, said, lambda: self.begin(wanted, kind, target))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _end(self) -> None:
        self._job = None
        self.strip.end()

    def paper(self, wanted: Wanted, name: str) -> Paper:
        """Give the poster as a paper to be printed; name is its file's usual one."""
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.paper import rotation_poster

        words, font = out_words.poster(), theme.font(theme.look())

        def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
            rotation_poster.draw(painter, facts, stamp, words, font)

        title = self.tr("Print the poster of the schedule")
        return Paper(title, name, lambda session: poster.order(session, wanted), draw)

    def _open(self, page: str) -> None:
        self._shell.open_screen("campaigns", page=page)

    def _add(self, text: str, key: str, call: Callable[[], object]) -> None:
        action = QAction(text, self._screen)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: call())
        self._screen.addAction(action)


def _here(session: Session, today: date) -> Here:
    """Read what there is to give out. Raises NotAllowed without an active campaign."""
    campaign = reading.current(session, today)
    if campaign is None:
        raise NotAllowed("rotation_out", "no_campaign")
    planned = listing.planned_days(session, campaign.id) or (campaign.opens_on, campaign.claim_by)
    found = reading.venues(session, campaign.id)
    venues = [row for row in found if row.kind is not VenueKind.POST_OFFICE]
    return Here(campaign.id, max(planned[0], min(today, planned[1])), planned[1], venues)
