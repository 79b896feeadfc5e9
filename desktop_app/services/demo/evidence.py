"""The handovers of the synthetic ward's last week with what was ticked, and some errors to review."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import insert

from desktop_app.models.handover import Handover, HandoverTick
from desktop_app.services import documents, review
from desktop_app.terms import ErrorKind, EventKind, HandoverCase, OldCard, Party, Procedure, TickKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.demo.facts import Ward
    from desktop_app.services.demo.week import Change

SHOWN = (("driving_licence",), ("driving_licence",), ("passport",), ("health_insurance", "pension_book"))
SHOWN_BY_CHILD = ("health_insurance", "medical_certificate")
SHOWN_BY_PARENT = ("own_register", "driving_licence")
OF_AGE = 15
"""Under this age a card goes to the legal representative only."""

CLERK = "mado1"
PERSON, PARENT = Party.PERSON, Party.REPRESENTATIVE


def store(session: Session, random: np.random.Generator, ward: Ward, done: list[Change]) -> int:
    """Write a handover with its evidence for each card handed over in these changes; gives how many."""
    recorded = {change.place: change for change in done if change.kind is EventKind.NATIONAL_RECORDED}
    handed = [change for change in done if change.kind is EventKind.HANDED_OVER]
    rows: list[dict[str, Any]] = []
    ticks: list[dict[str, Any]] = []
    for number, change in enumerate(handed, start=1):
        birth = ward.birth[change.place].item()
        is_child = documents.age(birth, change.on) < OF_AGE
        case = HandoverCase.LEGAL_REPRESENTATIVE if is_child else HandoverCase.APPLICANT
        again = ward.procedure[change.place] != Procedure.NEW.value
        old_card = (OldCard.RETURNED if is_child else OldCard.LOST) if again else OldCard.NONE
        rows.append(_handover(number, change, ward, case, old_card, recorded.get(change.place)))
        shown = SHOWN[int(random.integers(len(SHOWN)))]
        ticks += _ticks(number, change, shown, is_child=is_child)
    if rows:
        session.execute(insert(Handover), rows)
        session.execute(insert(HandoverTick), ticks)
    return len(rows)


def add_errors(session: Session, acting: Acting, ward: Ward, places: list[int], expired: list[int]) -> None:
    """Put some errors on the list, about the cards at these places; one of them is answered already."""
    if len(places) < 3:
        return
    pks = [place + 1 for place in places]
    ids = [str(ward.application_id[place]) for place in places]
    before = replace(acting, staff_id=CLERK, now=acting.now - timedelta(hours=22))
    later = replace(acting, staff_id=CLERK, now=acting.now + timedelta(hours=1))
    first = review.add(session, before, ErrorKind.HANDOVER_ABORTED, "person_left", application_pk=pks[0])
    review.close(session, later, first, 1, whose=ids[0])
    review.add(session, before, ErrorKind.UNKNOWN_SCAN, "unknown_notice", text="ZZZ000000")
    kind, card = ErrorKind.WRONG_CARD, f"K{ids[2]}"
    review.add(session, later, kind, "wrong_card", application_pk=pks[1], other_pk=pks[2], text=card)
    for place in expired[:1]:
        text, pk = str(ward.notice_number[place]), place + 1
        review.add(session, later, ErrorKind.NOT_ALLOWED, "expired", application_pk=pk, text=text)


def _handover(
    number: int, change: Change, ward: Ward, case: HandoverCase, old_card: OldCard, recorded: Change | None
) -> dict[str, Any]:
    return {
        "id": number,
        "operation": change.operation,
        "application_pk": change.place + 1,
        "seen_version": change.version - 1,
        "case": case.value,
        "at": change.at,
        "on_date": change.on,
        "staff_id": change.staff_id,
        "terminal": change.terminal,
        "place": change.office,
        "notice_scan": ward.notice_number[change.place],
        "card_scan": f"K{ward.application_id[change.place]}",
        "old_card": old_card.value,
        "national_recorded_on": recorded.on if recorded else None,
        "national_recorded_by": recorded.staff_id if recorded else None,
    }


def _ticks(number: int, change: Change, shown: tuple[str, ...], *, is_child: bool) -> list[dict[str, Any]]:
    seen: list[tuple[TickKind, Party, str | None]] = []
    parts = [(PERSON, SHOWN_BY_CHILD), (PARENT, SHOWN_BY_PARENT)] if is_child else [(PERSON, shown)]
    for party, codes in parts:
        seen += [(TickKind.DOCUMENT, party, code) for code in codes]
    seen += [(TickKind.FACE_CARD_NAME, party, None) for party, _codes in parts]
    return [
        {
            "handover_id": number,
            "number": at,
            "kind": kind.value,
            "party": party.value,
            "document_code": code,
            "at": change.at,
            "staff_id": change.staff_id,
        }
        for at, (kind, party, code) in enumerate(seen, start=1)
    ]
