"""What the tests of outreach in the window share: a ward with cards, a visit, and post offices."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.campaign_terms import OutreachKind
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import documents
from desktop_app.services.campaigns import shipped
from desktop_app.services.outreach import visits
from desktop_app.services.outreach.rows import VisitWish
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.views.outreach.screen import OutreachScreen
from desktop_app.views.work import Work
from tests.factories import TODAY, acting
from tests.services.handovers import Card, make_card
from tests.views.conftest import settle

LONG_NAME = "ヴィクトリア・アレクサンドラ・ゴンザレス・デ・ラ・クルス・イ・フェルナンデス"
LONG_KANA = "ヴィクトリア　アレクサンドラ　ゴンザレス　デ　ラ　クルス　イ　フェルナンデス"
LOOKS = [
    ("ja", "light", "normal"),
    ("en", "dark", "normal"),
    ("ja", "dark", "large"),
    ("en", "light", "large"),
    ("ja", "light", "dense"),
]
WISH = VisitWish(
    OutreachKind.FACILITY,
    TODAY,
    600,
    720,
    "特別養護老人ホーム花畑",
    "足立区花畑四丁目1番",
    12,
    ("boss", "w1"),
)


@dataclass(frozen=True, slots=True)
class Ward:
    """Its cards, of which the last two are namesakes, and the visit of the day."""

    cards: tuple[Card, ...]
    visit_id: int


def furnish(database: Database) -> Ward:
    """Put in what outreach needs; the window takes the test day as its own."""
    with database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        documents.install_defaults(session)
        shipped.install(session, TODAY)
        cards = [make_card(session, at + 1) for at in range(3)]
        cards += [make_card(session, at, name=LONG_NAME, kana=LONG_KANA) for at in (8, 9)]
        visit = visits.make(session, acting("boss"), WISH)
    return Ward(tuple(cards), visit.visit_id)


def opened(work: Work, page: str = "visits") -> OutreachScreen:
    """The screen of outreach with one of its pages."""
    work.open_screen("outreach", page=page)
    settle()
    screen = work.shown()
    assert isinstance(screen, OutreachScreen)
    return screen


def number(at: int) -> str:
    """A tracking number with its right last digit."""
    first = 1311238000 + at
    return f"{first}{first % 7}"
