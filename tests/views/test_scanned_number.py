"""A 個人番号 that is scanned stands nowhere on the screen, whichever pane took it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import Ambiguous, Unknown
from desktop_app.jobs import Jobs
from desktop_app.services import booking
from desktop_app.services.booking import BookedRow, CardToBook
from desktop_app.services.pulling import pulls
from desktop_app.services.slots import listing
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.notices.post_bag import PostBag
from desktop_app.views.shared.error_words import error_words
from tests.factories import NOW, acting, make_application, make_delivery, make_office, make_shelf
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.told import Told

NUMBER = "621498320257"
SCANNED = [NUMBER, "6214 9832 0257", "６２１４－９８３２－０２５７"]


def bare(text: str) -> str:
    """The figures of a text, in half width and without what stands between them."""
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())


def shown(whole: QWidget) -> str:
    """All that the labels and the lines of a screen say."""
    said = [label.text() for label in whole.findChildren(QLabel)]
    return "\n".join(said + [line.text() for line in whole.findChildren(QLineEdit)])


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.mark.parametrize(
    "mode", ["delivery", "prepare", "put_away", "box", "move", "stock", "return_mail", "labels"]
)
@pytest.mark.parametrize("scanned", SCANNED)
def test_that_no_mode_of_custody_shows_one_that_was_scanned(
    mode: str, scanned: str, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    with jobs.database.write() as session:
        make_office(session)
        make_shelf(session, 1)
        make_delivery(session, 1, "D001")
    screen = CustodyScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(screen)
    screen.show_mode(mode)
    if mode in {"delivery", "put_away", "move", "stock"}:
        screen.scanned("D001" if mode == "delivery" else "01-A-01-001")
    screen.scanned(scanned)
    assert "*" * 4 in screen.pane().band.detail.text()
    assert NUMBER not in bare(shown(screen))
    assert not told.failed


@pytest.mark.parametrize("part", ["today", "pull", "day_end"])
@pytest.mark.parametrize("scanned", SCANNED)
def test_that_no_part_of_the_visits_shows_one_that_was_scanned(
    part: str, scanned: str, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    with jobs.database.write() as session:
        furnish(session)
        open_day(session)
        pk = make_application(session, shelf_id=make_shelf(session, 1))
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[0].slot_id
        done = booking.book(session, acting(), slot, [CardToBook(pk, 1)])[0]
        assert isinstance(done, BookedRow)
        pulls.pull(session, acting(), WEDNESDAY, f"K{done.application_id}")
    screen = VisitsScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(screen)
    screen.show_for(part=part)
    if part != "today":
        # The card waits for its place: any other scan is taken for that.
        screen.scanned(f"K{done.application_id}")
    screen.scanned(scanned)
    assert part != "today" or "*" * 4 in shown(screen)
    assert NUMBER not in bare(shown(screen))
    assert not told.failed


@pytest.mark.parametrize("scanned", SCANNED)
def test_that_the_post_bag_shows_none(
    scanned: str, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    bag = PostBag(told.shell(jobs, tmp_path), page)
    bag.band.setParent(page)
    bag.submit(scanned)
    assert "*" * 4 in shown(page)
    assert NUMBER not in bare(shown(page))


@pytest.mark.parametrize("what", ["nothing", "staff", "notice_number", "shelf_label", "delivery_code"])
def test_that_no_sentence_shows_one(what: str, qapp: QApplication) -> None:
    said = error_words.said(Unknown(what, NUMBER)) + error_words.said(Ambiguous(what, NUMBER, 2))
    assert NUMBER not in said + error_words.read(NUMBER)
