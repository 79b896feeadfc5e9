"""The body of a draft as it is kept: JSON; what a person wrote is checked before it is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from desktop_app.errors import Invalid, Refused
from desktop_app.services import guard
from desktop_app.services.committee.rows import LEVELS, WITH_CODE, Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_TEXT, LONGEST_LINE, MOST_BLOCKS = 4_000, 200, 200


def read(body: str) -> tuple[str, str, tuple[Block, ...]]:
    """Give English title, English department and the blocks of a body."""
    kept = cast("dict[str, Any]", json.loads(body))
    return kept["title_en"], kept["department_en"], blocks(kept["blocks"])


def blocks(found: Iterable[dict[str, Any]]) -> tuple[Block, ...]:
    """Give blocks from the objects of a JSON text."""
    return tuple(
        Block(
            BlockKind(one["kind"]),
            one.get("text", ""),
            one.get("english", ""),
            one.get("level", 1),
            one.get("code", ""),
        )
        for one in found
    )


def write(english_title: str, english_department: str, written: Sequence[Block]) -> str:
    """Give the body that keeps these blocks."""
    kept = [
        {
            "kind": one.kind.value,
            "level": one.level,
            "text": one.text,
            "english": one.english,
            "code": one.code,
        }
        for one in written
    ]
    told = {"title_en": english_title, "department_en": english_department, "blocks": kept}
    return json.dumps(told, ensure_ascii=False)


def line(field: str, text: str, *, needed: bool = True) -> str:
    """Give a title or the like in one line. Raises Invalid, PersonalNumber."""
    plain = " ".join(guard.refuse(text).split())
    if needed and not plain:
        raise Invalid(field, "missing")
    if len(plain) > LONGEST_LINE:
        raise Invalid(field, "too_long")
    return plain


def checked(written: Sequence[Block]) -> tuple[Block, ...]:
    """Give the blocks with tidy texts. Raises Invalid for what no report can hold, PersonalNumber."""
    if not written:
        raise Invalid("report_text", "missing")
    if len(written) > MOST_BLOCKS:
        raise Invalid("report_text", "too_long")
    return tuple(map(_checked, written))


def wrong(written: Sequence[Block]) -> int | None:
    """Give the place of the first block that can't be kept, from 0; None where all can."""
    for at, one in enumerate(written):
        try:
            _checked(one)
        except Refused:
            return at
    return None


def _checked(one: Block) -> Block:
    text, english = (_tidy(part) for part in (one.text, one.english))
    if one.kind in WITH_CODE:
        if not one.code:
            raise Invalid("report_table", "missing")
    elif not text:
        raise Invalid("report_text", "missing")
    return Block(one.kind, text, english, min(max(one.level, 1), LEVELS), one.code)


def _tidy(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise Invalid("report_text", "too_long")
    lines = (part.strip() for part in guard.refuse(text).splitlines())
    return "\n".join(part for part in lines if part)
