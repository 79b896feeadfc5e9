"""Until when a letter's card is kept once the letter is out, and what else ends for its person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services import dates
from desktop_app.services.keep_until import choosing, holds, reading
from desktop_app.services.keep_until.reading import CardDays
from desktop_app.services.notices import turns
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application


@dataclass(frozen=True, slots=True)
class EndRow:
    """Days that stand on a letter; None where there is none, or a hold keeps the card in any case."""

    kept_until: date | None = None
    campaign: str = ""
    deadline: date | None = None

    def lines(self) -> list[list[str]]:
        """Pairs of heading and text."""
        found: list[list[str]] = []
        if self.kept_until:
            day = dates.in_era(self.kept_until)
            found.append(["お預かりの期限", f"{day}まで。過ぎるとお渡しできなくなることがあります。"])
        if self.deadline:
            found.append(["手続の期限", f"{self.campaign}の申込みは{dates.in_era(self.deadline)}まで"])
        return found


def of(session: Session, cards: Sequence[Application], today: date) -> dict[int, EndRow]:
    """Give for each card what ends when: always a fixed number of statements.

    The ward's rule is asked as if the letter were out today: a term may count from this very reminder.
    """
    pks = [card.id for card in cards]
    kept = _kept(session, cards, today)
    campaign, taking_part = turns.take_part(session, today, pks)
    return {
        pk: EndRow(kept.get(pk), campaign.name, campaign.claim_by)
        if campaign and pk in taking_part
        else EndRow(kept.get(pk))
        for pk in pks
    }


def _kept(session: Session, cards: Sequence[Application], today: date) -> dict[int, date]:
    if not cards:
        return {}
    now, later = choosing.current(session, today), choosing.later(session, today)
    pks = [card.id for card in cards]
    held, sent = holds.standing(session, pks, today), reading.notices_sent(session, pks)
    is_open = reading.open_days(session)
    found: dict[int, date] = {}
    for card in cards:
        days = {**sent[card.id], card.notices + 1: today}
        until = reading.judged(_told(card, today), days, (now, later), today, is_open).kept_until
        if card.id not in held and until is not None and until > today:
            found[card.id] = until
    return found


def _told(card: Application, today: date) -> CardDays:
    """The card as it will be once its letter is out."""
    return CardDays(
        Stage.NOTIFIED.value,
        card.applied_on,
        card.custody_on,
        card.first_notice_on or today,
        today,
        card.notices + 1,
        card.returned_mail_on,
        card.card_expires_on,
        card.lapsed_on,
    )
