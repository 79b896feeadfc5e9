"""Which documents each party must show in each case: master data with validity, and the rule over ticks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from desktop_app.errors import NotAllowed
from desktop_app.models.handover import Document, DocumentRule
from desktop_app.paths import resources
from desktop_app.terms import DocumentClass, HandoverCase, Party

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from sqlalchemy.orm import Session

OF_AGE_FOR_CARD = 15
PHOTO = "photo"
MINOR = "legal_representative_minor"
WARD = "legal_representative_ward"

_TERM = re.compile(r"([A-Za-z]+)(\d+)")

Alternative = tuple[tuple[str, int], ...]
"""What one way of satisfying a rule asks for: (class or "photo", how many)."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document that can be ticked."""

    code: str
    name_ja: str
    name_en: str
    document_class: DocumentClass
    photo: bool


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """What one party can show, and the alternatives of which one is enough."""

    party: Party
    documents: tuple[DocumentRow, ...]
    alternatives: tuple[Alternative, ...]

    def ticked(self, codes: Collection[str]) -> tuple[DocumentRow, ...]:
        """Give the documents of this choice with these codes; others do not count."""
        return tuple(document for document in self.documents if document.code in codes)


def age(birth_date: date, on: date) -> int:
    """Full years on the day; somebody born on 29 February is a year older on 1 March."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def cases(birth_date: date, on: date) -> tuple[HandoverCase, ...]:
    """Who may collect. Under 15 nobody collects alone (guideline of the ministry on handing over cards)."""
    if age(birth_date, on) < OF_AGE_FOR_CARD:
        return HandoverCase.LEGAL_REPRESENTATIVE, HandoverCase.REPRESENTATIVE
    return HandoverCase.APPLICANT, HandoverCase.LEGAL_REPRESENTATIVE, HandoverCase.REPRESENTATIVE


def choices(session: Session, case: HandoverCase, birth_date: date, on: date) -> tuple[ChoiceRow, ...]:
    """What each party of the case can show on the day, the person first.

    Raises NotAllowed when nobody of that age collects this way, or when the day has no rule for the case.
    """
    if case not in cases(birth_date, on):
        raise NotAllowed("hand_over", "under_15", on)
    rules = _rules(session, _rule_key(case, birth_date, on), on)
    if not rules:
        raise NotAllowed("hand_over", "no_document_rule", on)
    documents = _documents(session, on)
    return tuple(
        _choice(Party(rule.party), rule.alternatives, documents)
        for rule in sorted(rules.values(), key=lambda rule: rule.party)
    )


def parse(alternatives: str) -> tuple[Alternative, ...]:
    """Read "A2|A1+B1|B3+photo1". Raises ValueError for any other form."""
    return tuple(_alternative(text) for text in alternatives.split("|"))


def satisfied(alternatives: Iterable[Alternative], ticked: Iterable[DocumentRow]) -> bool:
    """Whether what is ticked fulfils one of the alternatives; more than asked for never harms."""
    shown = _count(ticked)
    return any(all(shown[what] >= number for what, number in ways) for ways in alternatives)


def missing(alternatives: Iterable[Alternative], ticked: Iterable[DocumentRow]) -> Alternative:
    """What the nearest alternative still asks for; nothing when one is fulfilled."""
    shown = _count(ticked)
    lacks = [
        tuple((what, number - shown[what]) for what, number in ways if shown[what] < number)
        for ways in alternatives
    ]
    return min(lacks, key=lambda lack: sum(number for _, number in lack))


def install_defaults(session: Session) -> None:
    """Put in the documents and rules that the program ships, unless the ward has some already."""
    if not session.scalar(select(func.count()).select_from(Document)):
        for position, row in enumerate(_read(resources() / "documents.csv")):
            session.add(_document(position, row))
    if not session.scalar(select(func.count()).select_from(DocumentRule)):
        for row in _read(resources() / "document_rules.csv"):
            session.add(_rule(row))
    session.flush()


def _rule_key(case: HandoverCase, birth_date: date, on: date) -> str:
    if case is not HandoverCase.LEGAL_REPRESENTATIVE:
        return case.value
    return MINOR if age(birth_date, on) < OF_AGE_FOR_CARD else WARD


def _rules(session: Session, key: str, on: date) -> dict[str, DocumentRule]:
    valid = select(DocumentRule).where(
        DocumentRule.case == key,
        DocumentRule.valid_from <= on,
        or_(DocumentRule.valid_until.is_(None), DocumentRule.valid_until >= on),
    )
    # Of two versions that overlap the later one counts.
    return {rule.party: rule for rule in session.scalars(valid.order_by(DocumentRule.valid_from))}


def _documents(session: Session, on: date) -> list[DocumentRow]:
    valid = select(Document).where(
        Document.valid_from <= on, or_(Document.valid_until.is_(None), Document.valid_until >= on)
    )
    return [
        DocumentRow(each.code, each.name_ja, each.name_en, DocumentClass(each.document_class), each.photo)
        for each in session.scalars(valid.order_by(Document.position, Document.code))
    ]


def _choice(party: Party, alternatives: str, documents: Iterable[DocumentRow]) -> ChoiceRow:
    ways = parse(alternatives)
    asked = {what for way in ways for what, _ in way}
    return ChoiceRow(party, tuple(each for each in documents if each.document_class.value in asked), ways)


def _alternative(text: str) -> Alternative:
    terms: list[tuple[str, int]] = []
    for part in text.split("+"):
        found = _TERM.fullmatch(part.strip())
        if found is None or (found[1] != PHOTO and found[1] not in set(DocumentClass)):
            raise ValueError(part)
        terms.append((found[1], int(found[2])))
    return tuple(terms)


def _count(ticked: Iterable[DocumentRow]) -> Counter[str]:
    shown: Counter[str] = Counter()
    # One paper ticked twice is still one paper.
    for document in {each.code: each for each in ticked}.values():
        shown[document.document_class.value] += 1
        shown[PHOTO] += document.photo
    return shown


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _document(position: int, row: dict[str, str]) -> Document:
    return Document(
        code=row["code"],
        name_ja=row["name_ja"],
        name_en=row["name_en"],
        document_class=DocumentClass(row["class"]).value,
        photo=row["photo"] == "1",
        position=position,
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_until=_day(row["valid_until"]),
    )


def _rule(row: dict[str, str]) -> DocumentRule:
    parse(row["alternatives"])
    return DocumentRule(
        case=row["case"],
        party=Party(row["party"]).value,
        alternatives=row["alternatives"],
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_until=_day(row["valid_until"]),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
