"""The line under the title: how far the import is, and with which file."""

from __future__ import annotations

from enum import IntEnum

from desktop_app.views.shared import theme
from desktop_app.views.shared.plain_label import PlainLabel


class Step(IntEnum):
    """The pages of the import in their order."""

    PICK = 0
    COLUMNS = 1
    CHECK = 2
    DONE = 3


class StepLine(PlainLabel):
    """Hidden on the first page, where there is no file yet."""

    def __init__(self) -> None:
        super().__init__()
        theme.kind(self, "muted")

    def show_step(self, step: int, file: str) -> None:
        """Name the step and the file."""
        names = {
            Step.COLUMNS: self.tr("Step 2 of 3: the columns"),
            Step.CHECK: self.tr("Step 3 of 3: every row checked"),
            Step.DONE: self.tr("Finished"),
        }
        self.setText(f"{names.get(Step(step), '')}　{file}")
        self.setVisible(step != Step.PICK)
