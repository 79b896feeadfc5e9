"""The codes that the program can raise or store, read from its code: for tests that each has words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from desktop_app.models import trouble
from desktop_app.models.application import ENDED
from desktop_app.services.resolve import ScanKind
from desktop_app.terms import BookingState, LetterState
from desktop_app.views.desk.break_off import REASONS

HOME = Path(__file__).resolve().parent.parent / "desktop_app"
KANA = re.compile("[ぁ-んァ-ヶ]")
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


@cache
def trees() -> tuple[ast.Module, ...]:
    """All modules of the program, parsed."""
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HOME.rglob("*.py")))


def calls(name: str) -> Iterator[list[ast.expr]]:
    """The arguments of each call that makes one of these."""
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
                if name in {called, getattr(node.func, "id", "")}:
                    yield [*node.args, *(keyword.value for keyword in node.keywords)]


def texts(node: ast.expr) -> list[str]:
    """The plain texts that an argument can be; what is put together while running is listed below."""
    if isinstance(node, ast.JoinedStr):
        return []
    return [
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def rules() -> list[str]:
    """Why a step is not allowed: the codes of NotAllowed, and those that the rules of a card give."""
    found = {code for arguments in calls("NotAllowed") for part in arguments[1:] for code in texts(part)}
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name.strip("_") == "why_not":
                given = [part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value]
                found.update(code for value in given for code in returned(value))
    found |= {f"letter_{state}" for state in LetterState if state is not LetterState.PRINTED}
    visits = {f"booking_{state}" for state in BookingState if state is not BookingState.BOOKED}
    return sorted(found | set(ENDED.values()) | visits)


def returned(node: ast.expr) -> list[str]:
    """The codes that a returned value can be; what is only compared in it is none."""
    match node:
        case ast.Constant(value=str(code)):
            return [code]
        case ast.BoolOp():
            return [code for part in node.values for code in returned(part)]
        case ast.IfExp():
            return returned(node.body) + returned(node.orelse)
        case _:
            return []


def fields() -> list[tuple[str, str]]:
    """Which field can't be taken and why."""
    found: set[tuple[str, str]] = set()
    for field, *reason in calls("Invalid"):
        for name in texts(field):
            found.update((name, code) for part in reason for code in texts(part))
    return sorted(found | {("row 7", "no_holiday")})


def unknown() -> list[str]:
    """What can be unknown."""
    return sorted({code for what, *_ in calls("Unknown") for code in texts(what)} | set(ScanKind))


def databases() -> list[str]:
    """Why a database can't be used: raised by us, or told by a driver."""
    raised = {code for reason, *_ in calls("DatabaseUnusable") for code in texts(reason)}
    told = {trouble.BUSY, *trouble.SQLITE.values(), *trouble.SQLITE_WHOLE.values(), *trouble.REFUSALS}
    return sorted(raised | told | {*trouble.POSTGRESQL.values(), *trouble.POSTGRESQL_CLASSES.values()})


def stops() -> list[str]:
    """Why the desk stops."""
    return sorted({code for _kind, reason, *_ in calls("StopRow") for code in texts(reason)})


def broken_off() -> list[str]:
    """Why a handover was broken off."""
    return sorted(
        {code for given in calls("abort") if len(given) == 1 for code in texts(given[0])} | {*REASONS}
    )


def is_said(text: str, language: str, code: str) -> bool:
    """Whether the text is a sentence in the language, and not the bare code."""
    plain = text.replace("（", "(").replace("）", ")")
    bare = f"({code})" in plain or ("_" in code and code in plain)
    # An English sentence may quote a heading in kanji, a Japanese one may be kanji only.
    spoken = JAPANESE.search(text) if language == "ja" else text and not KANA.search(text)
    return bool(spoken) and not bare
