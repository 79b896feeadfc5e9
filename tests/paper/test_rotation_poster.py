"""The poster is read from two metres: its letters are measured on the finished page, and nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, cast

import pypdfium2
import pytest
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.paper import read_back, rotation_poster, sheet
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.rotation_poster import PosterWords
from desktop_app.services.rotation_out.texts import weekdays

STAMP = Stamp("KD-JOB 0123456789abcdef0123456789abcdef 1/1", "1/1", "01234567")
WORDS = PosterWords(
    titles={"points": "ポイント支援窓口"},
    permanent="常設（平日）",
    month=lambda first: f"{first.year}年{first.month}月",
    claim_by=lambda day: f"申込は {day.month}/{day.day}(土) まで",
    day=lambda day: f"{day.month}/{day.day}({weekdays([day])})",
    until=lambda day: f"～{day.month}/{day.day}({weekdays([day])})",
    missing=lambda _days, between: f"{weekdays(between)}は休み" if between else "",
    only=lambda days: f"{weekdays(days)}のみ",
    hours=lambda starts, ends: f"{starts // 60}:00–{ends // 60}:00",
    rotating=lambda hours: f"巡回会場 {hours}",
    only_permanent=lambda day: f"{day.month}/{day.day}(土) は常設窓口のみ開設します",
    too=lambda day: f"{day} も",
    inquiry=lambda name, line: f"{name} {line}",
    foot=lambda job: f"印刷番号 {job}",
)
NAMES = ("竹の塚地域学習センター", "中央本町地域学習センター", "花畑地域学習センター", "千住大橋駅前会場")
FOOT = 16
"""Points: what is smaller than this is the job's number."""


def week(
    monday: date, *, shorter: bool = False, left_out: bool = False, later: bool = False
) -> dict[str, Any]:
    days = [monday + timedelta(days=at) for at in range(5) if not (left_out and at == 2)]
    plain = [day.isoformat() for day in days]
    stops: list[dict[str, Any]] = [{"name": name, "days": [], "hours": None} for name in NAMES]
    if shorter:
        stops[1] = {"name": NAMES[1], "days": plain[1:], "hours": None}
        stops[2] = {"name": NAMES[2], "days": plain[1:], "hours": [540, 1020] if later else None}
    return {"days": plain, "stops": stops}


def drawn(*weeks: dict[str, Any]) -> bytes:
    facts = {
        "kind": "points",
        "campaign": "マイナポイント第2弾",
        "month": [2023, 10],
        "claim_by": "2023-09-30",
        "inquiry": ["足立区マイナンバーダイヤル", "03-5888-7707"],
        "permanent": [["足立区役所", 510, 1020], ["イオン西新井", 600, 1020]],
        "extra": [["2023-09-30", "permanent"]] if len(weeks) < 5 else [],
        "hours": [600, 960] if weeks else None,
        "weeks": list(weeks),
    }

    def draw(painter: QPainter, _at: int) -> None:
        rotation_poster.draw(painter, facts, STAMP, WORDS, QFont("BIZ UDPGothic"))

    return sheet.pdf("poster", 1, draw)


MONDAYS = [date(2023, 10, 2) + timedelta(days=7 * at) for at in range(5)]
FULL = [week(monday, shorter=at == 1, left_out=at == 2) for at, monday in enumerate(MONDAYS)]


def letters(pdf: bytes) -> Iterator[tuple[str, float, tuple[float, ...]]]:
    """Each letter of the page with its size in points and its box, as another library reads them."""
    document = pypdfium2.PdfDocument(pdf)
    page = cast("Any", document[0])
    text = page.get_textpage()
    for at in range(text.count_chars()):
        letter = text.get_text_range(at, 1)
        box = text.get_charbox(at, loose=True)
        if letter.strip():
            yield letter, box[3] - box[1], box
    text.close()
    page.close()
    document.close()


LATER = week(MONDAYS[0], shorter=True, later=True)


@pytest.mark.parametrize("weeks", [FULL, FULL[:4], [LATER, *FULL[1:3]], FULL[1:2], []], ids=len)
def test_that_dates_and_venues_are_large_and_the_title_larger(
    qapp: QApplication, weeks: list[dict[str, Any]]
) -> None:
    found = list(letters(drawn(*weeks)))
    sizes = sorted({round(size, 1) for _letter, size, _box in found})
    assert max(sizes) >= 60
    schedule = [size for size in sizes if size > FOOT]
    assert min(schedule) >= 20, [one for one in found if FOOT < one[1] < 20]
    small = {letter for letter, size, _box in found if size <= FOOT}
    assert small <= set("印刷番号 01234567/")


def test_that_nothing_is_cut_or_written_over_another(qapp: QApplication) -> None:
    found = list(letters(drawn(*FULL)))
    text = "".join(letter for letter, _size, _box in found)
    for part in (*NAMES, "～10/20(金)", "水は休み", "火〜金のみ", "03-5888-7707"):
        assert text.count(part.replace(" ", "")) >= 1, part
    # A4 in points, less the margin of a printer.
    assert all(box[0] > 14 and box[2] < 581 and box[1] > 14 and box[3] < 828 for *_rest, box in found)
    middles = sorted({round((box[1] + box[3]) / 2) for _letter, size, box in found if FOOT < size < 50})
    assert all(not 4 < other - one < 18 for one, other in pairwise(middles))


def test_that_the_page_carries_its_job(qapp: QApplication) -> None:
    assert list(read_back.codes(drawn(*FULL))) == [frozenset({STAMP.code})]
