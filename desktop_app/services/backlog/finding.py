"""Where a text stands in the list of the backlog, without reading the rows before it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import literal, select, union

from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation
from desktop_app.services import dates
from desktop_app.services.backlog import cards
from desktop_app.services.search import LAST
from desktop_app.services.search_keys import fold

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

NUMBER = re.compile(r"[0-9A-Z]{3,23}")


def cards_with(text: str, as_of: date | None = None) -> Select[*tuple[Any, ...]]:
    """Ids of the cards that the text fits, each way by an index of its own: those in custody now, or then.

    The beginning of a reading; letters inside a name; the beginning of a shelf label, of a notice number or
    of an application id; a birth date in either calendar.
    """
    here = [cards.in_custody()] if as_of is None else [Application.custody_on <= as_of]
    found = union(*(select(Application.id).where(*here, way) for way in ways_to_fit(text))).subquery("found")
    return select(found.c.id)


def ways_to_fit(text: str) -> list[ColumnElement[bool]]:
    """Give the conditions of which a card fulfils one or more when the text fits it."""
    folded = fold(text)
    plain = folded.replace("-", "")
    ways = [
        _begins(Application.kana_key, folded),
        # Every name begins with nothing: said so, the index of the names alone is read, a tenth of the rows.
        _begins(Application.name_key, "") & Application.name_key.contains(folded, autoescape=True),
    ]
    if NUMBER.fullmatch(plain):
        shelves = select(ShelfLocation.id).where(_begins(ShelfLocation.label, folded))
        ways.append(Application.shelf_id.in_(shelves))
        ways += [_begins(Application.notice_number, plain), _begins(Application.application_id, plain)]
    born = dates.parse(text)
    if isinstance(born, date):
        ways.append(Application.birth_date == born)
    return ways


def _begins(column: cards.Column, start: str) -> ColumnElement[bool]:
    return (column >= start) & (column < literal(start + LAST))
