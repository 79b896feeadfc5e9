"""The list behind a figure goes out: as a file, or on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.figure_terms import Grain
from desktop_app.services import dates
from desktop_app.services.figures import behind_file
from desktop_app.services.figures.behind_file import BehindWords
from desktop_app.terms import Channel
from desktop_app.views.figures.behind_table import BehindColumns
from desktop_app.views.shared import theme
from desktop_app.views.shared.file_out import FileOut
from desktop_app.views.shared.print_out import Paper, PrintOut
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from datetime import date
    from pathlib import Path
    from typing import Any

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QDialog, QFileDialog

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.export import FileKind
    from desktop_app.services.figures.rows import Opens
    from desktop_app.views.shared.file_out import Write
    from desktop_app.views.shared.row_table import Column
    from desktop_app.views.shared.shell import Shell


@dataclass(frozen=True, slots=True)
class Shown:
    """Which list is shown: of which figure, by its name, as at which day; only: keys of the marked rows."""

    opens: Opens
    name: str
    as_of: date
    only: tuple[Hashable, ...] | None = None


class BehindOut(QObject):
    """One list at a time; `strips` shows how far it is and can stop it."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self._columns = BehindColumns()
        self._file, self.print_out = FileOut(shell, page), PrintOut(shell, page)

    def strips(self) -> QVBoxLayout:
        """Give what shows how far it is, hidden while nothing is under way."""
        lines = QVBoxLayout()
        for strip in (self._file.strip, self.print_out.strip):
            lines.addWidget(strip)
        return lines

    def ask_file(self, shown: Shown) -> QFileDialog | None:
        """Ask for the file, then write the list to it."""
        title = self.tr("Export the list")
        return self._file.ask_file(title, self._name(shown), self._writing(shown), self._rows)

    def write(self, shown: Shown, target: Path, kind: FileKind) -> None:
        """Write the list to the target."""
        self._file.write(target, kind, self._writing(shown), self._rows)

    def ask_paper(self, shown: Shown) -> QDialog | None:
        """Ask for the printer or the PDF file, then print the list."""
        return None if self.print_out.busy() else self.print_out.ask(self.paper(shown))

    def paper(self, shown: Shown) -> Paper:
        """Give the list as a paper."""
        said, font = self._words(shown), theme.font(theme.look())
        foot, lacks = self.tr("Job {job}"), self.tr("〓: a letter that no font of this PC has")

        def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
            # Imported here: what prints is loaded only by who prints.
            from desktop_app.paper import figure_list

            figure_list.draw(painter, facts, stamp, lambda job: foot.format(job=job), lacks, font)

        return Paper(
            self.tr("Print the list"),
            self._name(shown),
            lambda session: behind_file.order(session, shown.opens, shown.as_of, said, shown.only),
            draw,
        )

    def _writing(self, shown: Shown) -> Write:
        database, said = self._shell.jobs.database, self._words(shown)
        return lambda acting, target, kind, progress: behind_file.export(
            database, acting, shown.opens, shown.as_of, target, kind, said, progress, shown.only
        )

    def _words(self, shown: Shown) -> BehindWords:
        columns: Sequence[Column[Any]] = self._columns.of(shown.opens.listed)
        below = self.tr("As of {day}").format(day=dates.both(shown.as_of))
        grains = {grain: self._columns.grain(grain) for grain in Grain}
        channels = {channel.value: words.channel(channel) for channel in Channel}
        return BehindWords(shown.name, below, [column.title for column in columns], channels, grains)

    def _name(self, shown: Shown) -> str:
        return self.tr("list_{day}").format(day=shown.as_of.isoformat())

    def _rows(self, count: int) -> str:
        return self.tr("{n} row(s)", "", count).format(n=f"{count:,}")
