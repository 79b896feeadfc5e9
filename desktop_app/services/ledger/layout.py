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
    doubtful: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """Columns by field where more than one could hold it, until somebody has chosen."""

    def check(self) -> None:
        """Raise LedgerRefused when a needed column is missing or the headings name a 個人番号."""
        for heading in self.headings:
            if fields.names_personal_number(heading):
                raise LedgerRefused(FileFault.PERSONAL_NUMBERS, column=heading)
        if "application_id" not in self.columns and not fields.recognise(self.headings):
            raise LedgerRefused(FileFault.NO_HEADINGS)
        for key, places in self.doubtful.items():
            raise LedgerRefused(FileFault.COLUMN_DOUBTFUL, column=self.named(key, places))
        for key in fields.NEEDED:
            if key not in self.columns:
                raise LedgerRefused(FileFault.COLUMN_MISSING, column=fields.BY_KEY[key].headings[0])
        used = list(self.columns.values())
        for key, at in self.columns.items():
            if used.count(at) > 1:
                raise LedgerRefused(FileFault.COLUMN_TWICE, column=fields.BY_KEY[key].headings[0])

    def named(self, key: str, places: list[int]) -> str:
        """Name a field with the columns that could hold it, by heading and number (from 1)."""
        columns = ", ".join(f"{self.headings[at]} #{at + 1}" for at in places)
        return f"{fields.BY_KEY[key].headings[0]} ({columns})"

    def choose(self, place: int, key: str) -> None:
        """Take a column for a field, or leave it out (""); of two doubtful columns the other may remain."""
        self.columns = {other: at for other, at in self.columns.items() if at != place and other != key}
        if key:
            self.columns[key] = place
            self.doubtful.pop(key, None)
        for doubtful, places in list(self.doubtful.items()):
            left = [at for at in places if at != place]
            self.doubtful[doubtful] = left
            if len(left) < len(places) and len(left) == 1:
                self.choose(left[0], doubtful)

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
    sheet = form.sheet if form else None
    form = form or find_form(path)
    if form.encoding == WORKBOOK:
        from desktop_app.services.ledger.child import workbook_top

        top = workbook_top(path, sheet)
        form = Form(WORKBOOK, sheet=top.sheet)
    else:
        top = text_top(path, form)
    if not top.samples:
        raise LedgerRefused(FileFault.NO_ROWS)
    doubtful = fields.doubles(top.headings)
    columns = {key: at for key, at in fields.recognise(top.headings).items() if key not in doubtful}
    return Layout(form, top.headings, top.heading_row, columns, doubtful=doubtful), top


def map_columns(layout: Layout, wanted: Mapping[str, str]) -> None:
    """Take the named headings, or columns by number (#3), for the fields.

    Raises LedgerRefused for an unknown field or heading.
    """
    by_heading = {f"#{at + 1}": at for at in range(len(layout.headings))} | {
        fields.plain(heading): at for at, heading in reversed(list(enumerate(layout.headings)))
    }
    for key, heading in wanted.items():
        if key not in fields.BY_KEY:
            raise LedgerRefused(FileFault.UNKNOWN_FIELD, column=key)
        if not heading:
            layout.columns.pop(key, None)
            layout.doubtful.pop(key, None)
            continue
        at = by_heading.get(fields.plain(heading))
        if at is None:
            raise LedgerRefused(FileFault.UNKNOWN_HEADING, column=heading)
        layout.choose(at, key)


def to_profile(layout: Layout) -> str:
    """Write what a profile keeps, as JSON: headings by field, words, defaults (no encoding)."""
    return json.dumps(
        {
            "columns": {key: _name(layout, at) for key, at in layout.columns.items()},
            "words": layout.words,
            "defaults": layout.defaults,
        },
        ensure_ascii=False,
    )


def _name(layout: Layout, at: int) -> str:
    """Name a column by its heading, or by its number where another has the same."""
    heading = layout.headings[at]
    alike = [other for other in layout.headings if fields.plain(other) == fields.plain(heading)]
    return heading if len(alike) == 1 else f"#{at + 1}"


def apply_profile(layout: Layout, profile: str) -> None:
    """Read a file as the profile says; columns that it leaves out stay out. Raises LedgerRefused."""
    kept = json.loads(profile)
    layout.columns = {}
    layout.doubtful = {}
    map_columns(layout, kept["columns"])
    layout.words = kept["words"]
    layout.defaults = USUAL_DEFAULTS | kept["defaults"]


def to_plain(layout: Layout) -> dict[str, object]:
    """Give the layout as plain values, to hand it to another process."""
    return asdict(layout)
