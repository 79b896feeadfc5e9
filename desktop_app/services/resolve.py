"""What a scanned or typed text stands for: a card, a place on a shelf, a delivery, or nothing known."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Ambiguous, Unknown
from desktop_app.models.application import Application
from desktop_app.models.office import Delivery, ShelfLocation
from desktop_app.services import guard

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

POUCH_MARK = "K"
BOX_MARK = "BOX-"
BOX_PARTS = 3
MOST_HITS = 50
LONGEST = 64

_HYPHENS = re.compile("[‐-―−ー─━﹣-]")
_BLANKS = re.compile(r"\s+")
# Many readers can put the kind of the code before it, such as ]Q1 or ]C0 (ISO/IEC 15424).
_KIND_OF_CODE = re.compile(r"^\][A-Z][0-9A-Z]")
# Control characters that are no blanks, and half a letter: no label has one, and no database takes them.
_STRAY = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BOX_NUMBER = re.compile(r"[0-9]{1,4}")
_APPLICATION_ID = re.compile(rf"({POUCH_MARK}?)([0-9]{{23}})")
_NOTICE_NUMBER = re.compile(r"([A-Z0-9]{3})-?([0-9]{6})")


class ScanKind(StrEnum):
    """What a text is, by its form or by where it was found."""

    APPLICATION_ID = "application_id"
    POUCH_LABEL = "pouch_label"
    NOTICE_NUMBER = "notice_number"
    SHELF_LABEL = "shelf_label"
    DELIVERY_CODE = "delivery_code"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Found:
    """What the text leads to.

    pks are applications: the one with this id, those with this notice number, the one on this shelf
    location. shelf_pk and delivery_pk are set where the text is a label or a code. plain is the text as
    it was compared.
    """

    kind: ScanKind
    pks: tuple[int, ...]
    plain: str
    shelf_pk: int | None = None
    delivery_pk: int | None = None


def clean(text: str) -> str:
    """Give the text without what a broken scan brings and no database takes; its blanks stay."""
    return _STRAY.sub("", text)


def plain(text: str) -> str:
    """Give the text in half width and upper case, with one kind of hyphen and without blanks."""
    folded = unicodedata.normalize("NFKC", clean(text)[: 4 * LONGEST]).upper()
    folded = _KIND_OF_CODE.sub("", folded.strip())
    return _HYPHENS.sub("-", _BLANKS.sub("", folded))[:LONGEST]


def application_id(text: str) -> str | None:
    """Read a 23-digit id, bare or on a pouch label, also in groups; None when the text is none."""
    written = _APPLICATION_ID.fullmatch(plain(text).replace("-", ""))
    return written.group(2) if written else None


def is_pouch_label(text: str) -> bool:
    """Whether the text has the form of the label on a card's pouch (K and 23 digits)."""
    return application_id(text) is not None and plain(text).startswith(POUCH_MARK)


def notice_number(text: str) -> str | None:
    """Read a notice number, with or without hyphen, as the nine signs that are stored; None if it is none."""
    written = _NOTICE_NUMBER.fullmatch(plain(text))
    return "".join(written.groups()) if written else None


def scan(session: Session, text: str) -> Found:
    """Find what the text stands for; nothing is ever created, and several hits stay several.

    Raises PersonalNumber when the text looks like a 個人番号.
    """
    wanted = plain(text)
    whole = application_id(text)
    if whole:
        kind = ScanKind.POUCH_LABEL if is_pouch_label(text) else ScanKind.APPLICATION_ID
        return Found(kind, _pks(session, Application.application_id == whole), whole)
    guard.refuse(clean(text))
    if not wanted:
        return Found(ScanKind.NOTHING, (), wanted)
    number = notice_number(text)
    noticed = _pks(session, Application.notice_number == number) if number else ()
    shelf_pk = shelf(session, text)
    if shelf_pk is not None:
        # A label that reads like a notice number leads to both: whoever wants one card is told so.
        lying = _pks(session, Application.shelf_id == shelf_pk)
        return Found(ScanKind.SHELF_LABEL, tuple(dict.fromkeys(lying + noticed)), wanted, shelf_pk=shelf_pk)
    if number and noticed:
        return Found(ScanKind.NOTICE_NUMBER, noticed, number)
    delivery_pk = delivery(session, text)
    if delivery_pk is not None:
        return Found(ScanKind.DELIVERY_CODE, (), wanted, delivery_pk=delivery_pk)
    return Found(ScanKind.NOTICE_NUMBER, (), number) if number else Found(ScanKind.NOTHING, (), wanted)


def one(session: Session, text: str) -> int:
    """Give the one application that the text stands for.

    Raises Unknown when there is none, Ambiguous when there are several, PersonalNumber as `scan` does.
    """
    found = scan(session, text)
    match found.pks:
        case ():
            raise Unknown(found.kind.value, found.plain)
        case (pk,):
            return pk
        case several:
            raise Ambiguous(found.kind.value, found.plain, len(several))


def shelf(session: Session, text: str) -> int | None:
    """Give the shelf location with this label."""
    return session.scalar(select(ShelfLocation.id).where(ShelfLocation.label.in_(_forms(text))))


def delivery(session: Session, text: str) -> int | None:
    """Give the delivery with this code."""
    return session.scalar(select(Delivery.id).where(Delivery.code.in_(_forms(text))))


def box(session: Session, text: str) -> int | None:
    """Give the first shelf location of the box with this label: BOX-01-A-01, also without its mark."""
    parts = plain(text).removeprefix(BOX_MARK).rsplit("-", 2)
    if len(parts) != BOX_PARTS or not _BOX_NUMBER.fullmatch(parts[2]):
        return None
    office, cabinet, number = parts
    return session.scalar(
        select(ShelfLocation.id)
        .where(
            ShelfLocation.office_code == office,
            ShelfLocation.cabinet == cabinet,
            ShelfLocation.box == int(number),
        )
        .order_by(ShelfLocation.position)
        .limit(1)
    )


def _forms(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((clean(text).strip()[:LONGEST], plain(text))))


def _pks(session: Session, condition: ColumnElement[bool]) -> tuple[int, ...]:
    fitting = select(Application.id).where(condition).order_by(Application.id)
    return tuple(session.scalars(fitting.limit(MOST_HITS)))
