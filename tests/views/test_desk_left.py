"""A handover that is left goes to the errors to review, unless nobody held a card and nothing was wrong."""

from __future__ import annotations

import pytest

from desktop_app.models.database import Database
from desktop_app.services import documents, review
from desktop_app.terms import Role
from desktop_app.views.desk.screen import DeskScreen
from tests.services.handovers import Card, make_card
from tests.views.conftest import Run, settle, work_of


@pytest.fixture
def card(local_database: Database, accounts: None) -> Card:
    """A card on its shelf."""
    with local_database.write() as session:
        documents.install_defaults(session)
        return make_card(session)


def reasons(database: Database) -> list[str]:
    with database.read() as session:
        return [entry.reason for entry in review.Entries().page(session, 0, 9)]


@pytest.mark.parametrize(("scans", "kept"), [(1, []), (2, ["left_screen"])])
def test_that_another_screen_makes_an_entry_only_after_the_card(
    run: Run, card: Card, local_database: Database, scans: int, kept: list[str]
) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    desk = work.findChild(DeskScreen)
    assert desk is not None
    for text in (card.notice, card.label)[:scans]:
        desk.scanned(text)
    work.open_screen("settings")
    settle()
    assert desk.handling.flow.started is None
    assert reasons(local_database) == kept


@pytest.mark.parametrize(
    ("reason", "kept"),
    [("opened_by_mistake", []), ("card_not_found", ["card_not_found"]), ("person_left", ["person_left"])],
)
def test_that_a_chosen_reason_makes_an_entry_unless_it_was_a_mistake(
    run: Run, card: Card, local_database: Database, reason: str, kept: list[str]
) -> None:
    desk = work_of(run("en", role=Role.WINDOW).window).findChild(DeskScreen)
    assert desk is not None
    desk.scanned(card.notice)
    assert desk.handling.abort(reason) is bool(kept)
    assert reasons(local_database) == kept
