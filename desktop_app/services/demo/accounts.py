"""Accounts of the invented ward: shown on the login page of a demo database, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.terms import Role


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account whose password everybody may know."""

    staff_id: str
    name: str
    role: Role
    password: str


ACCOUNTS = (
    DemoAccount("mado1", "窓口 一郎", Role.WINDOW, "renshu-mado1"),
    DemoAccount("mado2", "窓口 二葉", Role.WINDOW, "renshu-mado2"),
    DemoAccount("kakari", "係長 三千代", Role.SUPERVISOR, "renshu-kakari"),
    DemoAccount("joho", "情報 四郎", Role.IT, "renshu-joho"),
)
