"""Refused rows of a file of figures, with their titles, headings and reasons, to be corrected and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.figure_terms import CountFault
from desktop_app.services import guard
from desktop_app.services.figures import sentences, table_file
from desktop_app.services.ledger import refused
from desktop_app.services.ledger.fields import REASON_HEADING, ROW_HEADING
from desktop_app.services.ledger.reading import find_form
from desktop_app.services.ledger.workbook import ROWS_OF_SHEET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from desktop_app.services.figures.table_file import RefusedRow

ADDED = (ROW_HEADING, REASON_HEADING)


def write(
    target: Path, source: Path, problems: Iterable[RefusedRow], above: Mapping[int, bool], language: str
) -> int:
    """Write the refused rows to a file of the source's kind and encoding; give their number.

    above: rows with titles (False) and headings (True), which are written too. A sum of a column is left
    out: beside the refused rows alone it would be wrong. Raises LedgerRefused when the source can't be read
    again or is itself the target, OSError.
    """
    refused.check(target, source)
    reasons: dict[int, str] = {}
    for problem in problems:
        if problem.reason != CountFault.TOTAL:
            text = f"{problem.column}: {sentences.refused(problem.reason, language)}".removeprefix(": ")
            reasons[problem.row] = f"{reasons[problem.row]} / {text}" if problem.row in reasons else text
    form = find_form(source)
    refused.put(target, form, _table(source, reasons, _needed(above, reasons)))
    return len(reasons)


def _needed(above: Mapping[int, bool], reasons: Mapping[int, str]) -> Mapping[int, bool]:
    """Leave out titles and headings of sheets with nothing refused, save the only headings of a list."""
    sheets = {number // ROWS_OF_SHEET for number in reasons}
    alone = sum(above.values()) == 1
    return {
        number: headings
        for number, headings in above.items()
        if number // ROWS_OF_SHEET in sheets or (headings and alone)
    }


def _table(source: Path, reasons: Mapping[int, str], above: Mapping[int, bool]) -> Iterator[list[str]]:
    kept: list[int] | None = None
    sheet = ""
    for number, row in table_file.numbered(source):
        if name := table_file.sheet_name(row):
            sheet = name
            # As a title: the period of a table may stand in the name of its sheet.
            if number in above:
                yield [f"{source.stem} {name}"]
        elif number not in reasons and number not in above:
            continue
        elif above.get(number):
            # Another time round the file has these columns already.
            kept = [at for at, heading in enumerate(row) if heading.strip() not in ADDED]
            yield [*(row[at] for at in kept), *ADDED]
        elif number in above or kept is None:
            yield row
        else:
            cells = [guard.mask(row[at]) if at < len(row) else "" for at in kept]
            yield [*cells, f"{sheet} {number % ROWS_OF_SHEET}".strip(), reasons[number]]
