"""The words that stand around a report, on paper and in files, in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.services import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.committee.rows import Document

_PAGE = re.compile(r"(\d{4}-\d{2}-\d{2}) p\. (\d+)")
_COUNTED = re.compile(r"as of (\d{4}-\d{2}-\d{2})")
_BUREAU = re.compile(r"[^\s、]*?[部局]")


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of the form; page and of_pages are put around numbers."""

    material: str
    spaced: str
    subject: str
    department: str
    contents: str
    agenda: str
    page: str
    source: str
    measured: str
    measured_on: str
    measured_number: str
    tables: str
    as_of: str
    continued: str
    font: str


JAPANESE = Labels(
    material="区民委員会報告資料",
    spaced="区 民 委 員 会 報 告 資 料",
    subject="件　名",
    department="所管部課名",
    contents="内　容",
    agenda="報告事項件名",
    page="頁",
    source="出典",
    measured="分母",
    measured_on="分母の基準日",
    measured_number="分母の数",
    tables="表の一覧",
    as_of="基準日",
    continued="（続き）",
    font="BIZ UDPゴシック",
)
ENGLISH = Labels(
    material="Report to the Ward Residents' Committee",
    spaced="Report to the Ward Residents' Committee",
    subject="Subject",
    department="Department",
    contents="Contents",
    agenda="Reports",
    page="Page",
    source="Source",
    measured="Measured against",
    measured_on="As at",
    measured_number="Number",
    tables="Tables",
    as_of="As of",
    continued="(continued)",
    font="BIZ UDPGothic",
)


def bureau(department: str, *, english: bool) -> str:
    """Give the bureau that a department belongs to, as it stands below a cover: （ 区 民 部 ）."""
    if english:
        return f"({department.split(':', maxsplit=1)[0].strip()})"
    found = _BUREAU.match(department)
    name = found[0] if found else department
    return f"（ {' '.join(name)} ）"


def note(number: str, *, english: bool) -> str:
    """Give the sign before a note, with the note's own number: ※1, Note 1."""
    return f"Note {number}".strip() if english else f"※{number}"


def source(text: str, *, english: bool) -> str:
    """Write where a figure comes from: published as 令和5年6月27日 2頁, or computed as at a day."""
    counted = _COUNTED.fullmatch(text)
    if counted:
        return f"computed, {text}" if english else f"{_era(counted[1])}現在の計算値"
    found = None if english else _PAGE.fullmatch(text)
    return f"{_era(found[1])} {found[2]}頁" if found else text


def _era(day: str) -> str:
    return dates.in_era(date.fromisoformat(day))


def of(*, english: bool, committee: str = "") -> Labels:
    """Give the words in a language, for the committee that the ward names."""
    found = ENGLISH if english else JAPANESE
    if not committee:
        return found
    material = f"Report to the committee {committee}" if english else f"{committee}報告資料"
    return replace(found, material=material, spaced=material if english else " ".join(material))


def of_reports(reports: Sequence[Document]) -> Labels:
    """Give the words around reports, which are all in one language and for one committee."""
    return of(english=reports[0].english, committee=reports[0].committee) if reports else JAPANESE
