"""Where the next actions lead, and what is said when the forecast could not be worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.backlog_terms import AddressState, NextAction
from desktop_app.errors import Refused, Surroundings
from desktop_app.views import screens
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.front.rows import ActionRow
    from desktop_app.views.shared.shell import Shell

SCREENS = {
    NextAction.REVIEW: "review",
    NextAction.FULL_DAY: "slots",
    NextAction.OPEN_SLOTS: "slots",
    NextAction.REMIND: "notices",
    NextAction.RETURNED: "returned",
    NextAction.DISPOSE: "disposal",
}


def is_there(row: ActionRow) -> bool:
    """Whether this program has the screen of an action."""
    name = SCREENS[row.action]
    return any(entry.name == name and screens.exists(entry.path) for entry in screens.SCREENS)


def enter(shell: Shell, row: ActionRow, today: date) -> None:
    """Open the screen of an action where it is done."""
    match row.action:
        case NextAction.FULL_DAY | NextAction.OPEN_SLOTS:
            shell.open_screen("slots", page="week", day=row.day or today)
        case NextAction.REMIND:
            shell.open_screen("notices", ask="reminder")
        case NextAction.RETURNED:
            shell.open_screen("returned", state=AddressState.NEWER.value)
        case NextAction.REVIEW | NextAction.DISPOSE:
            shell.open_screen(SCREENS[row.action])


def said(shell: Shell, error: Exception) -> str:
    """Give the sentence for what a person can put right; our own bug goes the way of bugs."""
    if isinstance(error, Refused | Surroundings):
        return error_words.said(error)
    shell.fail(error)
    return ""
