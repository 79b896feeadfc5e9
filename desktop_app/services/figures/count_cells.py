"""The cells of a file of certificates: days, months and years, parts of the day, offices."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.figure_terms import CountFault
from desktop_app.services.figures import table_file
from desktop_app.services.figures.counting import UNKNOWN_MINUTE
from desktop_app.services.figures.periods import period
from desktop_app.services.figures.rows import CountRow
from desktop_app.services.figures.table_file import RefusedRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.services.figures.table_file import Head

FIELDS: dict[str, tuple[str, ...]] = {
    "day": ("日付", "年月日", "交付日", "発行日", "年月", "年度", "期間", "date", "day", "month"),
    "office": ("窓口", "交付窓口", "窓口名", "事務所", "事務所名", "所属", "交付場所", "発行場所", "office"),
    "kind": ("証明書の種類", "証明書種類", "証明書", "証明種別", "種別", "種類", "kind", "certificate"),
    "time": ("時間帯", "時間", "時刻", "time", "hour"),
    "area": ("区内外", "内外", "区域", "地域", "area"),
    "count": ("通数", "発行通数", "交付通数", "件数", "枚数", "count", "copies"),
}
NEEDED = ("day", "office", "kind", "count")
LONGEST = 40

_PARTS = re.compile(r"[、,;]")
_TIME = re.compile(r"(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)?(?:[~～〜\-].*)?(?:台)?")


class Doubt(Exception):
    """A cell that is not taken: the field, and why."""

    def __init__(self, field: str, reason: CountFault) -> None:
        super().__init__(field)
        self.field = field
        self.reason = reason


def mapping(text: str) -> tuple[tuple[str, str], ...]:
    """Read which headings a file has in place of the usual ones: 窓口=出張所、種類=種. Raises Invalid."""
    found: list[tuple[str, str]] = []
    for part in _PARTS.split(unicodedata.normalize("NFKC", text)):
        name, separator, heading = (each.strip() for each in part.partition("="))
        field = next((key for key, names in FIELDS.items() if name in {key, *names}), None)
        if part.strip() and (not separator or not heading or field is None):
            raise Invalid("figures_headings", "form")
        if field is not None:
            found.append((field, heading))
    return tuple(found)


def written(mapped: tuple[tuple[str, str], ...]) -> str:
    """Write headings as `mapping` reads them."""
    return "、".join(f"{FIELDS[field][0]}={heading}" for field, heading in mapped)


def read(
    number: int, cells: list[str], head: Head, office_of: Callable[[str], str | None], today: date
) -> CountRow | RefusedRow:
    """Read a row; office_of gives an office's code from how the file names it."""
    try:
        return _read(cells, head, office_of, today)
    except PersonalNumber as refusal:
        return RefusedRow(number, "", CountFault.TEXT, refusal.masked)
    except Doubt as doubt:
        value = table_file.text(cells, head, doubt.field)
        return RefusedRow(number, head.name(doubt.field), doubt.reason, value)


def _read(cells: list[str], head: Head, office_of: Callable[[str], str | None], today: date) -> CountRow:
    if len(cells) > len(head.headings) and any(cells[len(head.headings) :]):
        raise Doubt("day", CountFault.CELLS)
    texts = {field: table_file.text(cells, head, field) for field in FIELDS}
    if table_file.is_formula(cells):
        raise Doubt("count", CountFault.COUNT)
    when = period(texts["day"])
    if when is None:
        raise Doubt("day", CountFault.DAY)
    grain, day = when
    if day > today:
        raise Doubt("day", CountFault.FUTURE)
    office = office_of(texts["office"])
    if office is None:
        raise Doubt("office", CountFault.OFFICE)
    kind, area = (unicodedata.normalize("NFC", texts[field]) for field in ("kind", "area"))
    if not 0 < len(kind) <= LONGEST:
        raise Doubt("kind", CountFault.KIND)
    if len(area) > LONGEST:
        raise Doubt("area", CountFault.AREA)
    at = minute(texts["time"])
    if at is None:
        raise Doubt("time", CountFault.TIME)
    copies = table_file.count(texts["count"])
    if copies is None:
        raise Doubt("count", CountFault.COUNT)
    return CountRow(grain, day, office, kind, at, area, copies)


def minute(text: str) -> int | None:
    """Read when a part of the day begins (8, 8時, 8:30, 8:00～8:59), -1 where nothing is said."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not plain:
        return UNKNOWN_MINUTE
    found = _TIME.fullmatch(plain)
    if not found:
        return None
    hour, minutes = int(found[1]), int(found[2] or found[3] or 0)
    return hour * 60 + minutes if hour < 24 and minutes < 60 else None
