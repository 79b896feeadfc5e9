"""Incidents as tests want them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from desktop_app.incident_terms import IncidentKind
from desktop_app.services.incidents import changing
from desktop_app.services.incidents.rows import CaseWanted, DeadlineWanted, HeadWanted, StepWanted, WholeRow
from desktop_app.terms import Role
from tests.factories import acting, make_staff

HEAD = HeadWanted(
    "窓口で別の人の封筒を渡した", IncidentKind.MISISSUED, date(2023, 6, 20), date(2023, 6, 22), "概要"
)
FULL = replace(HEAD, cause="呼び出しの取り違え", measures="二つの読み取りで確かめる\n毎朝の点検")
STEP = StepWanted(date(2023, 6, 22), 9 * 60 + 30, "区民から電話があった")
CASE = CaseWanted(date(2023, 6, 20), 1, 2, "住民票の写し", "氏名、住所", "区が回収", "謝罪した")
DUE = DeadlineWanted("個人情報保護委員会　速報", date(2023, 6, 27), "法第68条")


def furnish(session: Session) -> None:
    """A supervisor, a clerk, IT."""
    make_staff(session, "s1", Role.SUPERVISOR)
    make_staff(session, "w1")
    make_staff(session, "it", Role.IT)


def opened(session: Session, wanted: HeadWanted = HEAD) -> WholeRow:
    """An incident that the clerk opened."""
    return changing.make(session, acting(), wanted)
