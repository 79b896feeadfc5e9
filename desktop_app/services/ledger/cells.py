"""Cells read into what is stored, a column at a time: each distinct cell is checked once."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, cast

import numpy as np

from desktop_app.services import dates, guard
from desktop_app.services.dates import DateFault
from desktop_app.services.ledger import codes, plain_days
from desktop_app.services.ledger.days import number
from desktop_app.services.ledger.fields import Field, Kind
from desktop_app.services.ledger.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.services.ledger.cut import Cut
    from desktop_app.services.ledger.days import Days

Value = str | int | None
Read = "Callable[[str], Value | Reason]"

ID_DIGITS = 23
LONGEST_TEXT = 200
LAST_DAY = date(dates.LAST_YEAR, 12, 31).isoformat()
LONGEST_SHOWN = 60
MOST_KEPT = 200_000
"""Distinct cells of a column that are remembered: more would fill the memory."""

_ENDS = " \t\u3000"
_GAPS = re.compile(r"[\s\-\u2010-\u2015\u2212\u30fc\u3012]+")
_NOTICE_NUMBER = re.compile(r"[A-Z0-9]{3}\d{6}", re.ASCII)
_POSTAL_CODE = re.compile(r"\d{7}", re.ASCII)
_COUNT = re.compile(r"\d{1,2}", re.ASCII)
_SHELF = re.compile(r"(?:([0-9A-Z]{1,8})-)?([0-9A-Z]{1,4})-(\d{1,3})-(\d{1,4})", re.ASCII)
_HYPHENS = re.compile(r"[\u2010-\u2015\u2212\u30fc]")
# Excel users keep leading zeros by writing a cell as a formula of one text.
_AS_TEXT = re.compile(r'="(.*)"')
# Other systems write when in the day it was: the day is what is kept here.
_TIME = re.compile(r"(?<=[0-9日])[ T\u3000]+[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?\s*$")
_ROUNDED = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
_CONTROL = re.compile(r"[\x01-\x1f\x7f-\x9f\u2028\u2029]")
_BETWEEN = "\0"
_DATE_REASONS = {
    DateFault.UNREADABLE: Reason.DATE_UNREADABLE,
    DateFault.NO_SUCH_DAY: Reason.DATE_NO_SUCH_DAY,
    DateFault.OUTSIDE_ERA: Reason.DATE_OUTSIDE_ERA,
}


class Column(dict[str, Value]):
    """Reads the cells of one field; `faults` holds the last batch's cells that can't be read, and why."""

    nothing: Value = None

    def __init__(self, read: Callable[[str], Value | Reason], *, keep: bool) -> None:
        super().__init__()
        self.faults: dict[str, Reason] = {}
        self._read = read
        self._most = MOST_KEPT if keep else 0
        empty = read("")
        if not isinstance(empty, Reason):
            self[""] = empty

    def __missing__(self, cell: str) -> Value:
        value = self._read(cell)
        if isinstance(value, Reason):
            self.faults[cell] = value
            return self.nothing
        if len(self) < self._most:
            self[cell] = value
        return value

    def batch(self, cells: Sequence[str], cut: Cut | None = None) -> Sequence[Value] | Days:
        """Read one batch; what can't be read is None and stands in `faults`.

        cut: where the cells stand in what was read, if that is known.
        """
        del cut
        self.faults.clear()
        return list(map(self.__getitem__, cells))


class DayColumn(Column):
    """Days; a batch of them is numbers."""

    nothing = 0

    def __init__(self, last: str, *, needed: bool) -> None:
        super().__init__(lambda cell: _number(read_day(cell, last=last, needed=needed)), keep=True)
        self._last = number(last)

    def batch(self, cells: Sequence[str], cut: Cut | None = None) -> Days:
        """Read one batch; what can't be read is 0 and stands in `faults`."""
        self.faults.clear()
        if cut is None:
            return np.fromiter(map(self.__getitem__, cells), np.int32, len(cells))
        found = plain_days.read(cut)
        found[found > self._last] = 0
        empty = cut.starts == cut.ends if "" in self else np.zeros(len(cells), np.bool_)
        for at in np.flatnonzero((found == 0) & ~empty).tolist():
            found[at] = cast("int", self[cells[at]])
        return found


class NumberColumn(Column):
    """Numbers of one form, compared a batch at a time; a batch with another form is read cell by cell."""

    def __init__(self, read: Callable[[str], Value | Reason], form: str) -> None:
        super().__init__(read, keep=False)
        self._all = re.compile(f"(?:{form}{_BETWEEN})*", re.ASCII)

    def batch(self, cells: Sequence[str], cut: Cut | None = None) -> Sequence[Value] | Days:
        """Read one batch; what can't be read is None and stands in `faults`."""
        joined = _BETWEEN.join(cells) + _BETWEEN
        if joined.count(_BETWEEN) == len(cells) and self._all.fullmatch(joined):
            self.faults.clear()
            return list(cells)
        return super().batch(cells, cut)


class TextColumn(Column):
    """Free text, looked through a batch at a time; a doubtful batch is read cell by cell."""

    def batch(self, cells: Sequence[str], cut: Cut | None = None) -> Sequence[Value] | Days:
        """Read one batch; what can't be read is None and stands in `faults`."""
        if cut is not None and self._is_plain(cells, cut):
            self.faults.clear()
            return cells
        joined = _BETWEEN.join(cells)
        doubtful = (
            joined.count(_BETWEEN) != len(cells) - 1
            or _CONTROL.search(joined)
            or guard.may_hold(guard.APART.join(cells))
            or max(map(len, cells)) > LONGEST_TEXT
        )
        values: list[Value] = [cell.strip(_ENDS) for cell in cells]
        if doubtful or ("" in values and "" not in self):
            return super().batch(cells, cut)
        self.faults.clear()
        return values

    def _is_plain(self, cells: Sequence[str], cut: Cut) -> bool:
        """Whether every cell can be taken as it stands."""
        lengths = cut.lengths()
        filled = lengths > 0
        if not cut.plain or ("" not in self and not filled.all()) or lengths.max() > LONGEST_TEXT:
            return False
        return not cut.where(filled).may_end_with(_ENDS) and not guard.may_hold(guard.APART.join(cells))


def column_for(field: Field, today: date, words: Mapping[str, str]) -> Column:
    """Make the reader of a field's cells; words are the code words of a field of choices, folded."""
    last = today.isoformat()
    match field.kind:
        case Kind.TEXT:
            column = TextColumn(lambda cell: read_text(cell, needed=field.needed), keep=False)
        case Kind.ID:
            column = NumberColumn(read_id, r"\d{23}")
        case Kind.NOTICE_NUMBER:
            column = NumberColumn(read_notice_number, r"[A-Z0-9]{3}\d{6}")
        case Kind.SHELF:
            column = Column(read_shelf, keep=False)
        case Kind.DAY:
            column = DayColumn(last, needed=field.needed)
        case Kind.LATER_DAY:
            column = DayColumn(LAST_DAY, needed=field.needed)
        case Kind.POSTAL_CODE:
            column = Column(read_postal_code, keep=True)
        case Kind.COUNT:
            column = Column(read_count, keep=True)
        case Kind.CODE:
            column = Column(lambda cell: read_word(cell, words), keep=True)
    return column


def read_text(cell: str, *, needed: bool) -> str | Reason:
    """Read a name or an address: kept as written, without blanks at its ends."""
    text = cell.strip(_ENDS)
    if not text:
        return Reason.EMPTY if needed else ""
    if _BETWEEN in text or _CONTROL.search(text):
        return Reason.CONTROL_CHARACTER
    if guard.find(text):
        return Reason.PERSONAL_NUMBER
    return text if len(text) <= LONGEST_TEXT else Reason.TOO_LONG


def read_id(cell: str) -> str | Reason:
    """Read a 23-digit application id, also in groups or full width."""
    if len(cell) == ID_DIGITS and cell.isascii() and cell.isdigit():
        return cell
    text = _plain(cell)
    if not text:
        return Reason.EMPTY
    if _ROUNDED.fullmatch(text):
        return Reason.ID_ROUNDED
    if guard.find(text):
        return Reason.PERSONAL_NUMBER
    digits = _GAPS.sub("", text)
    return digits if len(digits) == ID_DIGITS and digits.isascii() and digits.isdigit() else Reason.ID_FORM


def read_notice_number(cell: str) -> str | Reason | None:
    """Read a notice number as its 9 characters, with or without hyphens."""
    text = _GAPS.sub("", _plain(cell)).upper()
    if not text:
        return None
    return text if _NOTICE_NUMBER.fullmatch(text) else _form_or_personal(cell, Reason.NOTICE_NUMBER_FORM)


def read_postal_code(cell: str) -> str | Reason:
    """Read a postal code as its 7 digits."""
    text = _GAPS.sub("", _plain(cell))
    if not text or _POSTAL_CODE.fullmatch(text):
        return text
    return _form_or_personal(cell, Reason.POSTAL_CODE_FORM)


def read_count(cell: str) -> int | Reason | None:
    """Read how often something was done: 0 to 99, also as 2回."""
    text = _plain(cell).removesuffix("回")
    if not text:
        return None
    return int(text) if _COUNT.fullmatch(text) else _form_or_personal(cell, Reason.COUNT_FORM)


def read_shelf(cell: str) -> str | Reason | None:
    """Read a shelf number as OFFICE-CABINET-BOX-POSITION; the office may be empty."""
    text = _HYPHENS.sub("-", _plain(cell)).upper()
    if not text:
        return None
    parts = _SHELF.fullmatch(text)
    if not parts:
        return _form_or_personal(cell, Reason.SHELF_FORM)
    office, cabinet, box, position = parts.groups()
    return f"{office or ''}-{cabinet}-{int(box):02}-{int(position):03}"


def read_day(cell: str, *, last: str, needed: bool) -> str | Reason | None:
    """Read a day as ISO text; last is the last day that may be."""
    found = dates.parse(_TIME.sub("", _unquoted(cell)))
    if isinstance(found, date):
        day = found.isoformat()
        return day if day <= last else Reason.DATE_IN_FUTURE
    if found is DateFault.EMPTY:
        return Reason.EMPTY if needed else None
    return _form_or_personal(cell, _DATE_REASONS[found])


def read_word(cell: str, words: Mapping[str, str]) -> str | Reason | None:
    """Read a code word as the choice it stands for."""
    word = codes.plain(_unquoted(cell))
    if not word:
        return None
    return words.get(word) or _form_or_personal(cell, Reason.UNKNOWN_WORD)


def shown(field: Field | None, cell: str, reason: Reason) -> str:
    """Give the cell as it may be listed: no 個人番号, and of a person's data the first character only."""
    masked = guard.mask(cell)[:LONGEST_SHOWN]
    if reason is Reason.PERSONAL_NUMBER or field is None or not field.personal:
        return masked
    return masked[:1] + "＊" * (len(masked) - 1)


def _number(day: str | Reason | None) -> int | Reason:
    if isinstance(day, Reason):
        return day
    return number(day) if day else 0


def _unquoted(cell: str) -> str:
    quoted = _AS_TEXT.fullmatch(cell) if cell.startswith("=") else None
    return quoted[1] if quoted else cell


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", _unquoted(cell.strip(_ENDS))).strip()


def _form_or_personal(cell: str, reason: Reason) -> Reason:
    return Reason.PERSONAL_NUMBER if guard.find(cell) else reason
