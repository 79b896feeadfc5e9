"""How one ledger is read: its form, which column holds which field, and what its code words mean."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import codes, fields
from desktop_app.services.ledger.reading import WORKBOOK, Form, Top, find_form, text_top
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.terms import Channel, Procedure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

USUAL_DEFAULTS = {"channel": Channel.POST.value, "procedure": Procedure.NEW.value}
"""What is taken where the ledger has no column for it."""


@dataclass(slots=True)
class Layout:
    """One layout: columns by field (from 0), code words by field, and what stands for a missing column."""

    form: Form
    headings: list[str]
    heading_row: int
    columns: dict[str, int]
    words: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    defaults: dict[str, str] = field(default_factory=lambda: dict(USUAL_DEFAULTS))

    def check(self) -> None:
        """Raise LedgerRefused when a needed column is missing or the headings name a 個人番号."""
        for heading in self.headings:
            if fields.names_personal_number(heading):
                raise LedgerRefused(FileFault.PERSONAL_NUMBERS, column=heading)
        if "application_id" not in self.columns and not fields.recognise(self.headings):
            raise LedgerRefused(FileFault.NO_HEADINGS)
        for key in fields.NEEDED:
            if key not in self.columns:
                raise LedgerRefused(FileFault.COLUMN_MISSING, column=fields.BY_KEY[key].headings[0])
        used = list(self.columns.values())
        for key, at in self.columns.items():
            if used.count(at) > 1:
                raise LedgerRefused(FileFault.COLUMN_TWICE, column=fields.BY_KEY[key].headings[0])

    def words_of(self, key: str) -> dict[str, str]:
        """Give the code words of a field, folded: the usual ones with this layout's own on top."""
        own = {codes.plain(word): code for word, code in self.words.get(key, {}).items()}
        return codes.USUAL.get(key, {}) | own

    def left_out(self) -> list[str]:
        """Give the headings of the columns that are not read."""
        used = set(self.columns.values())
        return [heading for at, heading in enumerate(self.headings) if at not in used and heading]


def find_layout(path: Path, form: Form | None = None) -> tuple[Layout, Top]:
    """Find how a file is read, by its bytes and headings; form overrides what would be found.

    Raises LedgerRefused when the file can be no ledger.
    """
    form = form or find_form(path)
    if form.encoding == WORKBOOK:
        from desktop_app.services.ledger.child import workbook_top

        top = workbook_top(path)
    else:
        top = text_top(path, form)
    if not top.samples:
        raise LedgerRefused(FileFault.NO_ROWS)
    return Layout(form, top.headings, top.heading_row, fields.recognise(top.headings)), top


def map_columns(layout: Layout, wanted: Mapping[str, str]) -> None:
    """Take the named headings for the fields. Raises LedgerRefused for an unknown field or heading."""
    by_heading = {fields.plain(heading): at for at, heading in reversed(list(enumerate(layout.headings)))}
    for key, heading in wanted.items():
        if key not in fields.BY_KEY:
            raise LedgerRefused(FileFault.UNKNOWN_FIELD, column=key)
        if not heading:
            layout.columns.pop(key, None)
            continue
        at = by_heading.get(fields.plain(heading))
        if at is None:
            raise LedgerRefused(FileFault.UNKNOWN_HEADING, column=heading)
        layout.columns = {other: place for other, place in layout.columns.items() if place != at} | {key: at}


def to_profile(layout: Layout) -> str:
    """Write what a profile keeps, as JSON: headings by field, words, defaults (no encoding)."""
    return json.dumps(
        {
            "columns": {key: layout.headings[at] for key, at in layout.columns.items()},
            "words": layout.words,
            "defaults": layout.defaults,
        },
        ensure_ascii=False,
    )


def apply_profile(layout: Layout, profile: str) -> None:
    """Read a file as the profile says; columns that it leaves out stay out. Raises LedgerRefused."""
    kept = json.loads(profile)
    layout.columns = {}
    map_columns(layout, kept["columns"])
    layout.words = kept["words"]
    layout.defaults = USUAL_DEFAULTS | kept["defaults"]


def to_plain(layout: Layout) -> dict[str, object]:
    """Give the layout as plain values, to hand it to another process."""
    return asdict(layout)
