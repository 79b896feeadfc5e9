"""Desk and review in all looks: every text can be read, also with the longest names and every step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.services import documents
from desktop_app.terms import Role
from desktop_app.views.desk.screen import DeskScreen
from desktop_app.views.review.screen import ReviewScreen
from tests.services.handovers import Card, make_card
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.test_finding_fits import LONG_KANA, LONG_NAME, LOOKS


@pytest.fixture
def cards(local_database: Database, accounts: None) -> tuple[Card, Card, Card]:
    """A card with all that can be shown, its twin's, and one that has expired."""
    facts: dict[str, Any] = {"name": LONG_NAME, "kana": LONG_KANA, "procedure": "renewal_card"}
    home = {
        "address": "足立区千住旭町三十八番地の十二",
        "address_detail": "ライオンズマンション北千住第二1204",
    }
    with local_database.write() as session:
        documents.install_defaults(session)
        first = make_card(session, 1, **facts, **home)
        twin = make_card(session, 2, **facts, **home)
        return first, twin, make_card(session, 3, card_expires_on=date(2023, 6, 1))


def ways(desk: DeskScreen, cards: tuple[Card, Card, Card]) -> dict[str, Callable[[], object]]:
    """Each step of a handover to a representative and each way it can end, in order."""
    first, twin, expired = cards
    return {
        "idle": desk.refresh,
        "unknown": lambda: desk.scanned("ZZZ000000"),
        "card": lambda: desk.scanned(first.notice),
        "no label": lambda: desk.scanned(first.notice),
        "case": lambda: desk.scanned(first.label),
        "person": lambda: desk.work.press("3"),
        "person ticked": lambda: [desk.work.press(key) for key in "1C"],
        "authority": desk.handling.go_on,
        "representative": lambda: ([desk.work.press(key) for key in "1C"], desk.handling.go_on()),
        "face": lambda: ([desk.work.press(key) for key in "1C"], desk.handling.go_on()),
        "second": lambda: ([desk.work.press(key) for key in "12"], desk.handling.go_on()),
        "second refused": lambda: desk.work.second.entered.emit("nobody", "wrong"),
        "wrong card": lambda: desk.scanned(twin.label),
        "expired": lambda: (desk.step_back(), desk.scanned(expired.notice)),
        "day": lambda: (desk.step_back(), desk.open_day()),
    }


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_every_step_of_the_desk_fits(
    run: Run, cards: tuple[Card, Card, Card], language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("desk")
    desk = work.shown()
    assert isinstance(desk, DeskScreen)
    found: list[str] = []
    for name, go in ways(desk, cards).items():
        go()
        settle()
        found += [f"{name}: {fault}" for fault in misfits(work)]
        for part in (desk.work.steps, desk.work.papers, desk.work.who):
            if part.isVisible() and part.horizontalScrollBar().maximum():
                found.append(f"{name}: {type(part).__name__} is cut at its side")
    assert found == []


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_review_fits(
    run: Run, cards: tuple[Card, Card, Card], language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("desk")
    desk = work.shown()
    assert isinstance(desk, DeskScreen)
    desk.scanned(cards[0].notice)
    desk.scanned(cards[1].label)
    desk.step_back()
    desk.scanned("ZZZ000000")
    desk.scanned(cards[0].notice)
    desk.step_back()
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    found = misfits(dialog)
    dialog.close()
    work.open_screen("review")
    review = work.shown()
    assert isinstance(review, ReviewScreen)
    settle()
    found += misfits(work)
    for entry_id in (1, 2):
        review.open_entry(entry_id)
        settle()
        found += [f"entry {entry_id}: {fault}" for fault in misfits(work)]
    review.chips["closed"].click()
    settle()
    assert found + misfits(work) == []
