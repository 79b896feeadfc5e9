"""Cards whose time is over by the ward's rule: narrowed down by the database, then judged one by one."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from desktop_app.models.application import Application
from desktop_app.models.event import Notice
from desktop_app.models.keep_until import KeepRule
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services.disposal import standing
from desktop_app.services.disposal.rows import CandidateRow, OverRow
from desktop_app.services.keep_until import choosing, columns, holds, reading
from desktop_app.services.keep_until.evaluating import evaluate
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

    Progress = Callable[[int, int, str], object]

EACH = 500
HERE = and_(Application.custody_on.is_not(None), Application.left_on.is_(None))


def over(
    session: Session, today: date, place: str | None = None, progress: Progress | None = None
) -> OverRow:
    """Give the cards in custody whose time is over on a day, the longest first; nothing is stored.

    progress is called with (done, total, text) and may raise to stop.
    """
    here = and_(HERE, *([Application.office_code == place] if place is not None else []))
    uncollected = session.scalar(select(func.count()).select_from(Application).where(here)) or 0
    rule = choosing.current(session, today)
    if rule is None:
        return OverRow(today, None, uncollected, ())
    # A last day that moves to an open one only moves on: nobody is left out by the unmoved one.
    narrowed = and_(here, columns.kept_until(rule.rule, today, session.get_bind().dialect.name) < today)
    rows = session.execute(_cards().where(narrowed)).all()
    sent, held = _notices(session, narrowed), holds.all_standing(session, today)
    why = standing.against(session)
    is_open = reading.open_days(session)
    found: list[CandidateRow] = []
    for at, row in enumerate(rows):
        if progress and at % EACH == 0:
            progress(at, len(rows), "")
        card = _card(row)
        kept = evaluate(rule.rule, reading.facts_of(card, sent[row.id], today), is_open)
        first = kept.disposable_from
        if first is not None and first <= today:
            hold = held.get(row.id)
            reason, on = why.why_not(row.id, row.stage, hold)
            who = (row.id, row.application_id, row.name, row.kana, row.office_code, row.office, row.label)
            found.append(CandidateRow(*who, Stage(row.stage), kept, hold, reason, on))
    found.sort(key=lambda one: (one.kept.kept_until or today, one.application_pk))
    return OverRow(today, rule, uncollected, tuple(found))


def rule_id(session: Session, today: date) -> int | None:
    """Give the key of the rule that holds; None where only the days of the settings stand, or nothing."""
    return session.scalar(
        select(KeepRule.id).where(KeepRule.valid_from <= today).order_by(KeepRule.valid_from.desc()).limit(1)
    )


def custody(session: Session, place: str | None) -> int:
    """Count the cards in custody at a place, at all places for None."""
    here = and_(HERE, *([Application.office_code == place] if place is not None else []))
    return session.scalar(select(func.count()).select_from(Application).where(here)) or 0


def _cards() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(Application.id, Application.application_id, Application.name, Application.kana),
            *(Application.office_code, Office.name.label("office"), ShelfLocation.label, Application.stage),
            *(Application.applied_on, Application.custody_on, Application.first_notice_on),
            *(Application.last_notice_on, Application.notices, Application.returned_mail_on),
            *(Application.card_expires_on, Application.lapsed_on),
        )
        .join(Office, Office.code == Application.office_code)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
    )


def _card(row: Row[*tuple[Any, ...]]) -> reading.CardDays:
    return reading.CardDays(
        row.stage,
        row.applied_on,
        row.custody_on,
        row.first_notice_on,
        row.last_notice_on,
        row.notices,
        row.returned_mail_on,
        row.card_expires_on,
        row.lapsed_on,
    )


def _notices(session: Session, narrowed: ColumnElement[bool]) -> defaultdict[int, dict[int, date]]:
    statement = (
        select(Notice.application_pk, Notice.number, Notice.sent_on)
        .join(Application, Application.id == Notice.application_pk)
        .where(narrowed, Notice.number <= 2)
    )
    found: defaultdict[int, dict[int, date]] = defaultdict(dict)
    for pk, number, day in session.execute(statement):
        found[pk][number] = day
    return found
