"""What the tests of the renewal wave share: cards in people's hands, and their later applications."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.terms import Stage
from tests.factories import make_application

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEARS_AGO = date(2018, 9, 3)
CARD = date(2025, 1, 15)
ALONE = date(2024, 1, 15)


def held(session: Session, **fields: Any) -> int:
    """A card in somebody's hands for years; it expires with its certificates unless said otherwise."""
    dates = {"applied_on": YEARS_AGO, "handed_over_on": YEARS_AGO, "left_on": YEARS_AGO}
    dates |= {"card_expires_on": CARD, "certificates_expire_on": CARD}
    return make_application(session, Stage.HANDED_OVER, **(dates | fields))


def again(session: Session, procedure: str, applied_on: date, **fields: Any) -> int:
    """The same person's later application."""
    facts = {"procedure": procedure, "applied_on": applied_on}
    return make_application(session, Stage.APPLIED, **(facts | fields))


def person(number: int) -> dict[str, Any]:
    """Somebody of whom there is only one."""
    return {"name": f"足立　{number}子", "kana": f"アダチ　{'ア' * (number % 30 + 1)}コ{number}"}
