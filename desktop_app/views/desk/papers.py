"""The documents of the case as a list of ticks, each with its key, in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app.terms import DocumentClass, Party
from desktop_app.views.desk.flow import PAPERS, Step
from desktop_app.views.desk.upright import Upright
from desktop_app.views.shared import icons
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.documents import DocumentRow
    from desktop_app.views.desk.flow import Flow

KEYS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
KEY_WIDTH = 28
LEFT = (DocumentClass.REASON, DocumentClass.A)
"""Classes of the left column; the rest stands at the right."""


class PapersPanel(Upright):
    """ticked(party, code) asks for a tick or for taking it back; `press` does the same by key."""

    ticked = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, QCheckBox] = {}
        self._keys: dict[str, str] = {}
        self._shown: tuple[object, ...] = ()
        self._party = Party.PERSON

    def show_flow(self, flow: Flow) -> None:
        """Show what the current step can tick; at any other step only what was ticked."""
        if flow.step not in PAPERS:
            self._show_ticked(flow)
            return
        party, classes = PAPERS[flow.step]
        choice = flow.choice(party)
        shown = (flow.step, choice)
        if shown != self._shown:
            self._shown, self._party = shown, party
            documents = (
                [each for each in choice.documents if each.document_class in classes] if choice else []
            )
            self._build(flow.step, documents)
        for code, box in self.boxes.items():
            box.setChecked((party, code) in flow.papers)

    def press(self, key: str) -> None:
        """Tick by key."""
        code = self._keys.get(key)
        if code:
            self.ticked.emit(self._party, code)
            self.ensureWidgetVisible(self.boxes[code])

    def focus_first(self) -> None:
        """Put the keyboard on the first document."""
        for box in self.boxes.values():
            box.setFocus()
            break

    def forget(self) -> None:
        """Show nothing."""
        self._shown, self.boxes, self._keys = (), {}, {}
        self.setWidget(QWidget())

    def _show_ticked(self, flow: Flow) -> None:
        self.forget()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(8)
        for choice in flow.choices:
            shown = [each for each in choice.documents if (choice.party, each.code) in flow.papers]
            if shown:
                column.addWidget(plain(words.party(choice.party), "heading"))
            for document in shown:
                column.addWidget(_ticked(document))
        column.addStretch(1)
        self.setWidget(whole)

    def _build(self, step: Step, documents: Sequence[DocumentRow]) -> None:
        self.boxes, self._keys = {}, {}
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(plain(self._title(step), "heading"))
        sides = QHBoxLayout()
        sides.setSpacing(16)
        ordered = sorted(documents, key=lambda each: each.document_class not in LEFT)
        for left in (True, False):
            side = [each for each in ordered if (each.document_class in LEFT) is left]
            if side:
                sides.addLayout(self._side(side), 1)
        column.addLayout(sides)
        column.addStretch(1)
        self.setWidget(whole)

    def _title(self, step: Step) -> str:
        titles = {
            Step.PERSON_PAPERS: self.tr("What the person shows"),
            Step.AUTHORITY: self.tr("Why and with which right somebody else collects"),
            Step.REPRESENTATIVE_PAPERS: self.tr("What the representative shows"),
        }
        return titles[step]

    def _side(self, documents: Sequence[DocumentRow]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        row = 0
        before: DocumentClass | None = None
        for document in documents:
            if document.document_class is not before:
                before = document.document_class
                heading = plain(words.document_class(before), "small")
                grid.addWidget(heading, row, 0, 1, 3)
                row += 1
            self._add(grid, row, document)
            row += 1
        grid.setRowStretch(row, 1)
        return grid

    def _add(self, grid: QGridLayout, row: int, document: DocumentRow) -> None:
        number = len(self.boxes)
        key = KEYS[number] if number < len(KEYS) else ""
        name = document_name(document)
        box = QCheckBox()
        box.setAccessibleName(name)
        label = plain(name)
        label.setBuddy(box)
        sign = plain(key, "key")
        sign.setWordWrap(False)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setFixedWidth(KEY_WIDTH)
        grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label, row, 2, Qt.AlignmentFlag.AlignVCenter)
        code = document.code
        box.clicked.connect(lambda: self.ticked.emit(self._party, code))
        self.boxes[code] = box
        if key:
            self._keys[key] = code


def document_name(document: DocumentRow) -> str:
    """Name of a document in the language of the window."""
    japanese = QLocale().language() == QLocale.Language.Japanese
    return document.name_ja if japanese else document.name_en


def _ticked(document: DocumentRow) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    sign = QLabel()
    sign.setPixmap(icons.pixmap("success", 20, "success"))
    line.addWidget(sign)
    line.addWidget(plain(document_name(document)), 1)
    return whole
