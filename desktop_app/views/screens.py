"""The screens of the window: names, keys, who may see them, and where their class is."""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from desktop_app.terms import Role
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.shared.shell import Shell

EVERYBODY = frozenset(Role)
WITH_CARDS = frozenset({Role.WINDOW, Role.SUPERVISOR})
WITH_FILES = frozenset({Role.SUPERVISOR, Role.IT})
SUPERVISING = frozenset({Role.SUPERVISOR})


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One screen, imported and built when it is first shown; its icon has its name.

    key is empty for screens that are opened from others.
    """

    name: str
    key: str
    path: str
    roles: frozenset[Role]

    def title(self) -> str:
        """Its name in the language of the window."""
        return ScreenWords().title(self.name)

    def build(self, shell: Shell) -> QWidget:
        """Import the class and make the screen."""
        make = cast("Callable[[Shell], QWidget]", load(self.path))
        return make(shell)


SCREENS = (
    ScreenEntry("outlook", "Alt+B", "desktop_app.views.outlook.screen:OutlookScreen", SUPERVISING),
    ScreenEntry("desk", "F5", "desktop_app.views.desk.screen:DeskScreen", WITH_CARDS),
    ScreenEntry("visits", "F3", "desktop_app.views.booking.screen:VisitsScreen", WITH_CARDS),
    ScreenEntry("slots", "F12", "desktop_app.views.slots.screen:SlotsScreen", WITH_CARDS),
    ScreenEntry("custody", "F6", "desktop_app.views.custody.screen:CustodyScreen", WITH_CARDS),
    ScreenEntry("notices", "Alt+M", "desktop_app.views.notices.screen:NoticesScreen", WITH_CARDS),
    ScreenEntry("backlog", "F7", "desktop_app.views.backlog.screen:BacklogScreen", WITH_CARDS),
    ScreenEntry("disposal", "Alt+U", "desktop_app.views.disposal.screen:DisposalScreen", WITH_CARDS),
    ScreenEntry("rotation", "Alt+J", "desktop_app.views.rotation.screen:RotationScreen", WITH_CARDS),
    ScreenEntry("support", "Alt+S", "desktop_app.views.support.screen:SupportScreen", WITH_CARDS),
    ScreenEntry("outreach", "Alt+O", "desktop_app.views.outreach.screen:OutreachScreen", WITH_CARDS),
    ScreenEntry("eligible", "Alt+Q", "desktop_app.views.eligible.screen:EligibleScreen", WITH_CARDS),
    ScreenEntry("figures", "Alt+F", "desktop_app.views.figures.screen:FiguresScreen", WITH_CARDS),
    ScreenEntry("ledger", "F8", "desktop_app.views.ledger.screen:LedgerScreen", WITH_FILES),
    ScreenEntry("review", "F9", "desktop_app.views.review.screen:ReviewScreen", WITH_CARDS),
    ScreenEntry("incidents", "Alt+I", "desktop_app.views.incidents.screen:IncidentsScreen", WITH_CARDS),
    ScreenEntry("settings", "F10", "desktop_app.views.settings.screen:SettingsScreen", EVERYBODY),
    ScreenEntry("staff", "F11", "desktop_app.views.staff.screen:StaffScreen", WITH_FILES),
    ScreenEntry("campaigns", "", "desktop_app.views.campaigns.screen:CampaignsScreen", WITH_CARDS),
    ScreenEntry("returned", "", "desktop_app.views.returned.screen:ReturnedScreen", WITH_CARDS),
    ScreenEntry("renewals", "", "desktop_app.views.renewals.screen:RenewalsScreen", WITH_CARDS),
    ScreenEntry("record", "", "desktop_app.views.record.screen:RecordScreen", WITH_CARDS),
)
SEARCH_PANEL = "desktop_app.views.search.panel:SearchPanel"


def load(path: str) -> object:
    """Class at "module:Class"."""
    module, name = path.split(":")
    return getattr(importlib.import_module(module), name)


def exists(path: str) -> bool:
    """Whether the module of that path is in this program."""
    module = path.partition(":")[0]
    package = module.rpartition(".")[0]
    return importlib.util.find_spec(package) is not None and importlib.util.find_spec(module) is not None


def for_role(role: Role) -> list[ScreenEntry]:
    """Screens that somebody of that role may open."""
    return [entry for entry in SCREENS if role in entry.roles and exists(entry.path)]
