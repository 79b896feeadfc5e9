"""Reports made ready to be looked at or to go out: documents, their tables, and what the check found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.errors import Unknown
from desktop_app.services.committee import checking, compose, drafts, figures, sentences
from desktop_app.services.committee.workbook import TableOf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from desktop_app.services.committee.references import Tables
    from desktop_app.services.committee.rows import Document, DraftRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports: those of a day, or of the latest one; code: only this one."""

    reported_on: date | None = None
    code: str = ""
    english: bool = False


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding: in which report, and its sentence."""

    report: str
    title: str
    sentence: str


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
    shown = {draft.code: figures.tables(session, draft) for draft in chosen}
    documents = (compose.document(one, shown[one.code], english=wanted.english) for one in chosen)
    parts = (
        TableOf(draft, shown[draft.code][code])
        for draft in chosen
        for code in compose.codes(draft)
        if code in shown[draft.code]
    )
    return Prepared(chosen, tuple(documents), tuple(parts), tuple(_found(chosen, shown, language)))


def _chosen(session: Session, wanted: Wanted) -> tuple[DraftRow, ...]:
    known = drafts.all_of(session)
    on = wanted.reported_on or max((draft.reported_on for draft in known), default=None)
    chosen = [
        draft for draft in known if (draft.code == wanted.code if wanted.code else draft.reported_on == on)
    ]
    if not chosen:
        raise Unknown("report", wanted.code or (on.isoformat() if on else "-"))
    return tuple(chosen)


def _found(chosen: tuple[DraftRow, ...], shown: dict[str, Tables], language: str) -> Iterator[FindingRow]:
    for draft in chosen:
        for one in checking.check(draft, shown[draft.code]):
            yield FindingRow(draft.code, draft.title, sentences.finding(one, language))
