"""Who of those that may be told comes first, and why: an order that can be explained for each person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, case, func, literal, select

from desktop_app.backlog_terms import TurnReason, WaveOrder
from desktop_app.models.application import Application
from desktop_app.models.office import Office
from desktop_app.services import audit
from desktop_app.services.campaigns import reading
from desktop_app.services.eligible import cards
from desktop_app.services.notices import rules
from desktop_app.services.notices.rows import TurnRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import CampaignRow
    from desktop_app.services.notices.rows import Wanted

EXPIRES_SOON = timedelta(days=90)
"""A card that expires within these days is told before one that is good for years."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The applications of a run in their order, and how many of them have each reason as their first."""

    pks: tuple[int, ...]
    reasons: tuple[tuple[TurnReason, int], ...]


class Turns:
    """The order of a run on a day; the campaign is read once."""

    def __init__(self, session: Session, today: date, wanted: Wanted) -> None:
        self._today, self._wanted = today, wanted
        self.campaign = _running(session, today)

    def choose(self, session: Session, size: int) -> Chosen:
        """Give the first of those that may be told; for one person more or less the others stay."""
        rows = session.execute(self._first(select(Application.id, *self._facts()), size)).all()
        count = Counter(self._reasons(row)[0] for row in rows)
        return Chosen(
            tuple(row.id for row in rows), tuple((why, count[why]) for why in TurnReason if count[why])
        )

    def rows(self, session: Session, size: int) -> list[TurnRow]:
        """Give the same people with their names and all their reasons."""
        wanted = self._first(
            select(
                *(Application.id, Application.application_id, Application.notice_number),
                *(Application.kana, Application.name, Office.name.label("place_name")),
                *(Application.last_notice_on, Application.custody_on),
                *self._facts(),
            ).join(Office, Office.code == Application.office_code),
            size,
        )
        return [self._row(at, row) for at, row in enumerate(session.execute(wanted), 1)]

    def _first(self, statement: Select[*tuple[Any, ...]], size: int) -> Select[*tuple[Any, ...]]:
        told = rules.may_be_told(self._today, self._wanted)
        return statement.where(rules.here(self._wanted), told).order_by(*self._order()).limit(size)

    def _order(self) -> list[Any]:
        last = [Application.custody_on, Application.id]
        match self._wanted.order:
            case WaveOrder.LONGEST:
                return last
            case WaveOrder.EXPIRES:
                return [func.coalesce(Application.card_expires_on, literal(date.max, Date)), *last]
            case WaveOrder.USUAL:
                soon = case(
                    (self._expires_soon(), Application.card_expires_on), else_=literal(date.max, Date)
                )
                never = case((Application.notices > 1, 1), else_=0)
                return [case((self._takes_part(), 0), else_=1), soon, never, *last]

    def _facts(self) -> list[Any]:
        return [
            Application.notices,
            Application.card_expires_on,
            func.coalesce(self._takes_part(), literal(value=False)).label("takes_part"),
            func.coalesce(self._expires_soon(), literal(value=False)).label("soon"),
        ]

    def _takes_part(self) -> ColumnElement[bool]:
        if self.campaign is None:
            return literal(value=False)
        return and_(*cards.rules(self.campaign, self._today, is_now=True))

    def _expires_soon(self) -> ColumnElement[bool]:
        return Application.card_expires_on <= self._today + EXPIRES_SOON

    def _reasons(self, row: Row[*tuple[Any, ...]]) -> tuple[TurnReason, ...]:
        """The reasons that count in this order, the one that decides first."""
        if self._wanted.order is WaveOrder.LONGEST:
            return (TurnReason.WAITS,)
        if self._wanted.order is WaveOrder.EXPIRES:
            return (TurnReason.EXPIRES if row.card_expires_on else TurnReason.WAITS,)
        found: list[TurnReason] = []
        if row.takes_part:
            found.append(TurnReason.CAMPAIGN)
        if row.soon:
            found.append(TurnReason.EXPIRES)
        if self._wanted.reminder and row.notices <= 1:
            found.append(TurnReason.NEVER_REMINDED)
        return (*found, TurnReason.WAITS) if not found else tuple(found)

    def _row(self, position: int, row: Row[*tuple[Any, ...]]) -> TurnRow:
        return TurnRow(
            position,
            row.id,
            row.application_id,
            row.notice_number,
            row.kana,
            row.name,
            row.place_name,
            row.notices,
            row.last_notice_on,
            row.custody_on,
            row.card_expires_on,
            self._reasons(row),
            self.campaign.claim_by if self.campaign and row.takes_part else None,
        )


def look(session: Session, acting: Acting, wanted: Wanted, size: int) -> list[TurnRow]:
    """Give the people that a run of so many would tell, in their order; looking at names is audited."""
    found = Turns(session, acting.today, wanted).rows(session, size)
    audit.record(session, acting, "notice_turns", wanted.kind.value, {"people": len(found)})
    return found


def take_part(session: Session, today: date, pks: Sequence[int]) -> tuple[CampaignRow | None, set[int]]:
    """Say which of these can still take part in the campaign that runs."""
    campaign = _running(session, today)
    if campaign is None or not pks:
        return campaign, set()
    fits = select(Application.id).where(Application.id.in_(pks), *cards.rules(campaign, today, is_now=True))
    return campaign, set(session.scalars(fits))


def _running(session: Session, today: date) -> CampaignRow | None:
    campaign = reading.current(session, today)
    return campaign if campaign and campaign.opens_on <= today <= campaign.claim_by else None
