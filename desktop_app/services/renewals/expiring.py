"""What expires in people's hands, by day, and which of it is renewed or replaced already."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.models.application import AGAIN, HELD, Application
from desktop_app.services.renewals.rows import Kind
from desktop_app.terms import Procedure, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

RENEWALS = (Procedure.RENEWAL_CARD, Procedure.RENEWAL_CERTIFICATES)
EARLY = timedelta(days=183)
"""A renewal is applied for in the three months before the expiry; somebody may have been let in earlier."""

REPLACES = (Procedure.REISSUE, Procedure.EXPRESS)


@dataclass(frozen=True, slots=True)
class LaterRow:
    """An application by somebody who has a card already: what was applied for, when, and the earlier card."""

    application_pk: int
    procedure: Procedure
    channel: str
    applied_on: date
    handed_over_on: date | None
    own_expires_on: date | None
    card_pk: int
    held: bool
    card_expires_on: date | None
    certificates_expire_on: date | None


@dataclass(frozen=True, slots=True)
class Taken:
    """Applications whose card or certificates are not to be renewed any more: key to the day of expiry."""

    cards: dict[int, date]
    certificates: dict[int, date]
    renewed: frozenset[tuple[Kind, int]]

    def of(self, kind: Kind) -> dict[int, date]:
        """Give those of a kind."""
        return self.cards if kind is Kind.CARD else self.certificates


def by_day(session: Session, kind: Kind, first: date, last: date, taken: Taken) -> dict[date, int]:
    """Count what expires on each day of a range (both included), without what is taken."""
    day = column(kind)
    statement = select(day, func.count()).where(*where(kind, first, last)).group_by(day)
    found: Counter[date] = Counter({on: count for on, count in session.execute(statement) if on})
    found.subtract(on for on in taken.of(kind).values() if first <= on <= last)
    return {on: count for on, count in sorted(found.items()) if count > 0}


def column(kind: Kind) -> ColumnElement[date]:
    """The column with the day of expiry."""
    held = Application.__table__.c
    return held.card_expires_on if kind is Kind.CARD else held.certificates_expire_on


def where(kind: Kind, first: date, last: date) -> list[ColumnElement[bool]]:
    """What makes a card in somebody's hands one of those that expire in a range of days.

    Certificates that expire together with their card are renewed with it.
    """
    rules: list[ColumnElement[bool]] = [and_(HELD), column(kind).between(first, last)]
    if kind is Kind.CERTIFICATES:
        card = column(Kind.CARD)
        rules.append(or_(card.is_(None), column(kind) < card))
    return rules


def later(session: Session, since: date) -> list[LaterRow]:
    """Give who applied again: renewals since a day, replacements of all times, each with the card before it.

    The earlier card is the last one that was handed to a person of the same name, reading and birth date.
    """
    statement = _later().where(
        or_(
            Application.procedure.in_([one.value for one in REPLACES]),
            and_(Application.procedure.in_([one.value for one in RENEWALS]), Application.applied_on >= since),
        )
    )
    return _with_cards(session, statement)


def latest(session: Session, kind: Kind, most: int) -> list[LaterRow]:
    """Give the ward's newest renewals of a kind, so many at most."""
    procedure = Procedure.RENEWAL_CARD if kind is Kind.CARD else Procedure.RENEWAL_CERTIFICATES
    statement = (
        _later()
        .where(Application.procedure == procedure.value)
        .order_by(Application.applied_on.desc())
        .limit(most)
    )
    return _with_cards(session, statement)


def taken(rows: Iterable[LaterRow]) -> Taken:
    """Tell from the later applications which cards and certificates need no renewal any more."""
    found = Taken({}, {}, frozenset())
    renewed: set[tuple[Kind, int]] = set()
    for row in rows:
        alone = row.procedure is Procedure.RENEWAL_CERTIFICATES
        if row.held and row.certificates_expire_on:
            found.certificates[row.card_pk] = row.certificates_expire_on
        if row.held and row.card_expires_on and not alone:
            found.cards[row.card_pk] = row.card_expires_on
        if alone and row.handed_over_on and row.own_expires_on:
            # The same card once more: only its certificates are new.
            found.cards[row.application_pk] = row.own_expires_on
        if row.procedure in RENEWALS:
            renewed.add((Kind.CERTIFICATES if alone else Kind.CARD, row.card_pk))
    return Taken(found.cards, found.certificates, frozenset(renewed))


def _later() -> Select[*tuple[Any, ...]]:
    before = aliased(Application)
    card = (
        select(before.id)
        .where(
            before.birth_date == Application.birth_date,
            before.kana_key == Application.kana_key,
            before.name_key == Application.name_key,
            before.id != Application.id,
            before.handed_over_on <= Application.applied_on,
        )
        .order_by(before.handed_over_on.desc(), before.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return select(
        Application.id,
        Application.procedure,
        Application.channel,
        Application.applied_on,
        Application.handed_over_on,
        Application.card_expires_on,
        card.label("card_pk"),
    ).where(AGAIN, Application.rejected_on.is_(None), Application.withdrawn_on.is_(None))


def _with_cards(session: Session, statement: Select[*tuple[Any, ...]]) -> list[LaterRow]:
    again = statement.subquery("again")
    card = aliased(Application)
    wanted = select(
        *(again.c.id, again.c.procedure, again.c.channel, again.c.applied_on, again.c.handed_over_on),
        *(again.c.card_expires_on, card.id, card.stage, card.card_expires_on, card.certificates_expire_on),
    ).join(card, card.id == again.c.card_pk)
    found: list[LaterRow] = []
    for (
        pk,
        procedure,
        channel,
        applied,
        handed,
        own,
        card_pk,
        stage,
        expires,
        certificates,
    ) in session.execute(wanted):
        held = stage == Stage.HANDED_OVER
        facts = (pk, Procedure(procedure), channel, applied, handed, own, card_pk, held)
        found.append(LaterRow(*facts, expires, certificates))
    return found
