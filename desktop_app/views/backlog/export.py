"""The list of uncollected cards as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.backlog import export
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.file_out import FileOut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog

    from desktop_app.services.backlog import Filter
    from desktop_app.services.export import FileKind
    from desktop_app.views.shared.file_out import Write


class Export(FileOut):
    """The whole list, or only the marked cards of it."""

    def ask(self, as_of: date, wanted: Filter, only: Sequence[int] | None = None) -> QFileDialog | None:
        """Ask for the file, then write it: the whole list, or only those of these keys."""
        title = self.tr("Export the list")
        if only is not None:
            title = self.tr("Export the marked cards: {cards}").format(cards=BacklogWords().cards(len(only)))
        name = self.tr("uncollected_{day}").format(day=as_of.isoformat())
        return self.ask_file(title, name, self._writing(as_of, wanted, only), BacklogWords().cards)

    def begin(
        self, as_of: date, wanted: Filter, target: Path, kind: FileKind, only: Sequence[int] | None = None
    ) -> None:
        """Write the list to the target."""
        self.write(target, kind, self._writing(as_of, wanted, only), BacklogWords().cards)

    def _writing(self, as_of: date, wanted: Filter, only: Sequence[int] | None) -> Write:
        database, words = self._shell.jobs.database, BacklogWords().of_export()
        return lambda acting, target, kind, progress: export(
            database, acting, as_of, wanted, target, kind, words, progress, only
        )
