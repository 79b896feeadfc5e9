"""Reports made ready to be looked at or to go out: documents, their tables, and what the check found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.errors import Unknown
from desktop_app.figure_terms import Differs, Fault
from desktop_app.services import dates, ward_settings
from desktop_app.services.committee import (
    checking,
    compose,
    drafts,
    figures,
    left_over,
    references,
    sentences,
    shapes,
    years,
)
from desktop_app.services.committee.workbook import TableOf
from desktop_app.services.figures import forms, linter
from desktop_app.services.figures import sentences as figure_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import Document, DraftRow
    from desktop_app.services.figures.linter import Finding, Place

UNCOLLECTED = "uncollected"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports: those of a day, or of the latest one; code: only this one.

    as_of: figures computed as at that day, in place of published ones. fiscal_year: only those whose figures
    are of the year that begins in this Western year.
    """

    reported_on: date | None = None
    code: str = ""
    english: bool = False
    as_of: date | None = None
    fiscal_year: int | None = None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding: in which report, its sentence, and the block where it stands, from 1."""

    report: str
    title: str
    sentence: str
    block: int = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """Reports in order, as documents, with the tables that they show and what was found."""

    drafts: tuple[DraftRow, ...]
    documents: tuple[Document, ...]
    tables: tuple[TableOf, ...]
    findings: tuple[FindingRow, ...]


def prepare(session: Session, wanted: Wanted, language: str = "ja") -> Prepared:
    """Make reports ready and check them; language: of the findings. Raises Unknown where there are none."""
    chosen = _chosen(session, wanted)
    shown = {draft.code: figures.tables(session, draft, wanted.as_of) for draft in chosen}
    ward = ward_settings.read(session)
    made = (compose.document(one, shown[one.code], english=wanted.english) for one in chosen)
    documents = (replace(one, committee=ward.committee) for one in made)
    parts = (
        TableOf(draft, shown[draft.code][code])
        for draft in chosen
        for code in compose.codes(draft)
        if code in shown[draft.code]
    )
    found = _found(chosen, shown, language, wanted.as_of, ward.ward_name)
    return Prepared(chosen, tuple(documents), tuple(parts), tuple(found))


def _chosen(session: Session, wanted: Wanted) -> tuple[DraftRow, ...]:
    year = wanted.fiscal_year
    known = [draft for draft in drafts.all_of(session) if year is None or drafts.year_of(draft) == year]
    on = wanted.reported_on or max((draft.reported_on for draft in known), default=None)
    chosen = [
        draft for draft in known if (draft.code == wanted.code if wanted.code else draft.reported_on == on)
    ]
    if not chosen:
        named = wanted.code or (on.isoformat() if on else dates.fiscal_name(year) if year else "")
        raise Unknown("report", named) if named else Unknown("any_report", "")
    return tuple(chosen)


def _found(
    chosen: tuple[DraftRow, ...], shown: dict[str, Tables], language: str, as_of: date | None, ward: str
) -> Iterator[FindingRow]:
    """Give what is wrong in the texts, then what does not agree in the tables of all reports together."""
    for draft in chosen:
        of_others = (*left_over.check(draft, ward), *years.check(draft, drafts.year_of(draft, as_of)))
        for one in (*of_others, *checking.check(draft, shown[draft.code])):
            yield FindingRow(draft.code, draft.title, sentences.finding(one, language), one.block)
    tables = {code: table for found in shown.values() for code, table in found.items()}
    where = {code: draft for draft in reversed(chosen) for code in compose.codes(draft)}
    texts = [text for draft in chosen for text in _texts(draft, shown[draft.code])]
    counted = {figure for found in shown.values() if (figure := _counted(found))}
    told = {row for draft in chosen for table, row in _marks(draft) if table == forms.TEXT}
    for found in linter.findings(list(tables.values()), texts):
        if found.place[0] == forms.TEXT and found.place[1] not in told:
            # The report of that day said so; the text, as somebody wrote it since, does not.
            continue
        if found.fault is Fault.ABOUT and found.place[1] == UNCOLLECTED and found.printed in counted:
            # Counted in custody: never what applications and handovers leave.
            continue
        shows = where.get(found.place[0]) or where.get(found.other[0] if found.other else "")
        says = (one for one in chosen if found.words and found.words in _whole(one, shown[one.code]))
        draft = shows or next(says, chosen[-1])
        named = replace(
            found,
            place=_named(found.place, language),
            other=_named(found.other, language) if found.other else None,
        )
        block = _block(draft, shown[draft.code], found)
        yield FindingRow(draft.code, draft.title, figure_sentences.finding(named, language), block)


def _counted(tables: Tables) -> str:
    """Give how many cards lie uncollected by the ward's own count, where a text refers to it."""
    table = tables.get(UNCOLLECTED)
    cell = table.cell("total", "total") if table else None
    if cell is None or cell.computed is None:
        return ""
    return cell.shown if cell.published is None or cell.differs is Differs.OTHER_DAY else ""


def _block(draft: DraftRow, tables: Tables, found: Finding) -> int:
    """Give the block that shows the table, or says the words, of a finding; the first where none does."""
    codes = {place[0] for place in (found.place, found.other) if place and place[0]}
    for number, block in enumerate(draft.blocks, 1):
        if block.code in codes or (found.words and found.words in references.put_in(block.text, tables)):
            return number
    return 1


def _named(place: Place, language: str) -> Place:
    """Give a place with the heading of its column as people read it."""
    table, row, column = place
    told = shapes.words(english=language != "ja")
    return table, shapes.label(row, told), shapes.column_name(column, told)


def _texts(draft: DraftRow, tables: Tables) -> Iterator[str]:
    """Give the paragraphs as they are shown: what they say of figures is checked too."""
    for block in draft.blocks:
        yield from references.put_in(block.text, tables).splitlines()


def _marks(draft: DraftRow) -> Iterator[tuple[str, str]]:
    """Give the tables and rows that a draft's texts refer to."""
    for block in draft.blocks:
        yield from ((table, row) for table, row, _column in references.marks(block.text + block.english))


def _whole(draft: DraftRow, tables: Tables) -> str:
    return "\n".join(_texts(draft, tables))
