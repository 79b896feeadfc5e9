"""The refused rows as a file of the same layout, with reasons, to be corrected and imported again."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, cast

from desktop_app.errors import LedgerRefused
from desktop_app.services import guard
from desktop_app.services.export import draft_of
from desktop_app.services.ledger.child import workbook_rows
from desktop_app.services.ledger.fields import REASON_HEADING, ROW_HEADING
from desktop_app.services.ledger.reading import WORKBOOK, rows
from desktop_app.services.ledger.reasons import FileFault, sentence
from desktop_app.services.ledger.workbook import FORMULA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from desktop_app.services.ledger.layout import Layout
    from desktop_app.services.ledger.reading import Form
    from desktop_app.services.ledger.reasons import Problem


def write(
    target: Path, source: Path, layout: Layout, problems: Iterable[Problem], language: str = "ja"
) -> int:
    """Write the rows that have a problem to a file of the source's kind and encoding; give their number.

    What looks like a 個人番号 is masked. Raises LedgerRefused when the source can't be read again or is
    itself the target, OSError.
    """
    check(target, source)
    reasons: dict[int, str] = {}
    for problem in problems:
        text = f"{problem.column}: {sentence(problem.reason, language)}".removeprefix(": ")
        reasons[problem.row] = f"{reasons[problem.row]} / {text}" if problem.row in reasons else text
    put(target, layout.form, _table(source, layout, reasons))
    return len(reasons)


def put(target: Path, form: Form, table: Iterator[list[str]]) -> None:
    """Write rows to a file of a form: the whole file or none. Raises OSError."""
    with draft_of(target) as draft:
        if form.encoding == WORKBOOK:
            _write_workbook(draft, table)
        else:
            with draft.open("w", encoding=form.encoding, newline="") as file:
                csv.writer(file, delimiter=form.delimiter).writerows(table)
        draft.replace(target)


def check(target: Path, source: Path) -> None:
    """Raise LedgerRefused when the refused rows would be written over the ledger itself."""
    if target.exists() and source.exists() and target.samefile(source):
        raise LedgerRefused(FileFault.SAME_FILE)


def _table(source: Path, layout: Layout, reasons: dict[int, str]) -> Iterator[list[str]]:
    added = {ROW_HEADING, REASON_HEADING}
    kept = [at for at, heading in enumerate(layout.headings) if heading not in added]
    yield [*(layout.headings[at] for at in kept), ROW_HEADING, REASON_HEADING]
    for number, row in wanted(source, layout.form, set(reasons)):
        cells = [guard.mask(row[at]) if at < len(row) else "" for at in kept]
        yield [*cells, *map(guard.mask, row[len(layout.headings) :]), str(number), reasons[number]]


def wanted(source: Path, form: Form, numbers: set[int]) -> Iterator[tuple[int, list[str]]]:
    """Give the wanted rows of a file with their numbers, from 1. Raises LedgerRefused."""
    if form.encoding == WORKBOOK:
        yield from workbook_rows(source, form.sheet, numbers)
        return
    for number, row in enumerate(rows(source, form), start=1):
        if number in numbers:
            yield number, row


def _write_workbook(target: Path, table: Iterator[list[str]]) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    options = {
        "constant_memory": True,
        "tmpdir": str(target.parent),
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    try:
        with xlsxwriter.Workbook(target, options) as book:
            sheet = cast("Any", book).add_worksheet()
            for at, row in enumerate(table):
                for place, cell in enumerate(row):
                    sheet.write_string(at, place, cell.removeprefix(FORMULA))
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error
