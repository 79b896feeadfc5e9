"""Settings: the look, language and place of this PC, one's own password, the ward's rules and offices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.terms import Role
from desktop_app.views.keeping.settings_card import KeepingRules
from desktop_app.views.settings.campaign import CampaignCard
from desktop_app.views.settings.documents import DocumentKinds
from desktop_app.views.settings.offices import Offices
from desktop_app.views.settings.others import OtherMunicipalities
from desktop_app.views.settings.own_password import OwnPassword
from desktop_app.views.settings.this_pc import ThisPc
from desktop_app.views.settings.ward import WardRules
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.shell import Shell


class SettingsScreen(FirstFocus):
    """Two columns of cards; the ward's rules can be changed by a supervisor or IT."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.this_pc = ThisPc(shell)
        self.own_password = OwnPassword(shell)
        may = shell.role() in {Role.SUPERVISOR, Role.IT}
        self.ward = WardRules(shell, can_change=may)
        self.others = OtherMunicipalities(shell, can_change=may)
        self.keeping = KeepingRules(shell)
        self.documents = DocumentKinds(shell)
        self.campaign = CampaignCard(shell) if shell.role() is not Role.IT else None
        self.offices = Offices(shell, self.this_pc.refresh) if may else None
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(16)
        right.setSpacing(16)
        left.addWidget(self.this_pc)
        left.addWidget(self.own_password)
        if self.offices is not None:
            left.addWidget(self.offices)
        left.addStretch(1)
        if self.campaign is not None:
            right.addWidget(self.campaign)
        for card in (self.ward, self.others, self.keeping, self.documents):
            right.addWidget(card)
        right.addStretch(1)
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(24)
        line.addLayout(left, 1)
        line.addLayout(right, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = screen_column(self)
        column.addLayout(head(self.title()))
        column.addWidget(area, 1)
        self.begin_with(self.this_pc)

    def title(self) -> str:
        return ScreenWords().title("settings")

    def refresh(self) -> None:
        """Read the ward's rules and the offices again."""
        self.ward.refresh()
        self.others.refresh()
        self.this_pc.refresh()
        self.keeping.refresh()
        self.documents.refresh()
        if self.campaign is not None:
            self.campaign.refresh()
        if self.offices is not None:
            self.offices.refresh()

    def leave(self) -> None:
        """Keep no password in a field."""
        self.own_password.forget()
