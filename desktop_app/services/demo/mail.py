"""Returned mail of the synthetic ward: what came back lately, some with a newer address, one on hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.backlog_terms import AddressEnd
from desktop_app.models.application import Application
from desktop_app.services import change
from desktop_app.services.backlog.cards import in_custody
from desktop_app.services.demo.addresses import draw
from desktop_app.services.returned import deciding, opening, reading
from desktop_app.services.search_keys import fold
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    import numpy as np
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.returned.rows import WorkRow

MOST = 12
NEWER, HELD, CLOSED = (0, 1, 4), 2, 3
"""Of the letters that came back, which have a newer address by now, which is held, which is closed."""

HELD_DAYS = timedelta(days=45)
CLERK = "mado1"


def furnish(session: Session, random: np.random.Generator, acting: Acting) -> None:
    """Take up what came back last; the last of those with a newer address is to be sent again."""
    came_back = (
        select(Application.id)
        .where(
            in_custody(),
            Application.stage == Stage.RETURNED_MAIL.value,
            Application.returned_mail_on < acting.today,
            Application.card_expires_on >= acting.today,
        )
        .order_by(Application.returned_mail_on.desc(), Application.id)
        .limit(MOST)
    )
    moved = draw(random, MOST)
    for at, pk in enumerate(session.scalars(came_back).all()):
        work_id = opening.take_up(session, _by(random, acting, CLERK), pk)
        if at in NEWER:
            address = moved.address[at]
            columns = {
                "postal_code": moved.postal_code[at],
                "address": address,
                "address_detail": moved.detail[at],
                "address_key": fold(address + moved.detail[at]),
            }
            card = change.load(session, pk)
            change.apply(session, _by(random, acting, "joho"), pk, EventKind.CORRECTED, card.version, columns)
        row = reading.work(session, work_id, acting.today)
        _decide(session, _by(random, acting, CLERK), row, at)


def _decide(session: Session, acting: Acting, row: WorkRow, at: int) -> None:
    if at == NEWER[-1]:
        deciding.send_again(session, acting, row)
    elif at == HELD:
        deciding.hold(session, acting, row, "住民登録に照会中", None, acting.today + HELD_DAYS)
    elif at == CLOSED:
        deciding.close(session, acting, row, AddressEnd.REACHED, "電話で連絡がついた")


def _by(random: np.random.Generator, acting: Acting, staff_id: str) -> Acting:
    return replace(acting, staff_id=staff_id, operation=random.bytes(16).hex())
