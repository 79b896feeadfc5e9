"""The ledger of the synthetic ward as an office would hand it in: the same rows in CP932 and UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.errors import Invalid
from desktop_app.services import bulk
from desktop_app.services.demo import calendar, facts, names
from desktop_app.services.demo.build import BATCH, SEED
from desktop_app.services.demo.imagine import Made, imagine
from desktop_app.services.ledger import codes
from desktop_app.services.ledger.fields import BY_KEY

END_OF_R4 = date(2023, 3, 31)
MISSING = "〓"
"""What an office prints where a letter is not in its character set."""

COLUMNS = (
    *("application_id", "notice_number", "name", "kana", "birth_date", "sex", "postal_code", "address"),
    *("address_detail", "channel", "procedure", "office_code", "stage", "applied_on", "produced_on"),
    *("delivered_on", "prepared_on", "shelved_on", "first_notice_on", "last_notice_on", "notices"),
    *("returned_mail_on", "handed_over_on", "rejected_on", "withdrawn_on", "lapsed_on", "disposed_on"),
    *("national_recorded_on", "card_expires_on", "certificates_expire_on", "shelf"),
)
SELECTORS = range(0xE0100, 0xE01F0)


@dataclass(frozen=True, slots=True)
class LedgerFiles:
    """The two files and how many applications each holds; replaced: letters that CP932 lacks."""

    cp932: Path
    utf8: Path
    rows: int
    replaced: int


def export(folder: Path, as_of: date = END_OF_R4, *, scale: float = 1.0, seed: int = SEED) -> LedgerFiles:
    """Write the ledger of the ward on the day into ledger_cp932.csv and ledger_utf8.csv in the folder.

    The rows are those that `build` would store for the same arguments. In the CP932 file variation selectors
    are left out and other letters that CP932 lacks are written 〓. Raises Invalid for a day before the first
    or after the last of the history, OSError.
    """
    if not calendar.FIRST <= as_of <= calendar.LAST:
        raise Invalid("as_of", "out_of_bounds")
    made = imagine(np.random.default_rng(seed), calendar.number(as_of), scale)
    folder.mkdir(parents=True, exist_ok=True)
    files = LedgerFiles(folder / "ledger_cp932.csv", folder / "ledger_utf8.csv", len(made.ward.name), 0)
    replaced = 0
    with (
        files.cp932.open("w", encoding="cp932", newline="") as narrow,
        files.utf8.open("w", encoding="utf-8", newline="") as wide,
    ):
        in_cp932, in_utf8 = csv.writer(narrow), csv.writer(wide)
        headings = [BY_KEY[key].headings[0] for key in COLUMNS]
        in_cp932.writerow(headings)
        in_utf8.writerow(headings)
        for rows in _parts(made):
            in_utf8.writerows(rows)
            for row in rows:
                text = to_cp932(str(row[2]))
                replaced += text.count(MISSING)
                row[2] = text
            in_cp932.writerows(rows)
    return LedgerFiles(files.cp932, files.utf8, files.rows, replaced)


def to_cp932(text: str) -> str:
    """The text as an office with CP932 writes it."""
    plain = "".join(letter for letter in text if ord(letter) not in SELECTORS)
    try:
        plain.encode("cp932")
    except UnicodeEncodeError:
        return "".join(letter if _fits(letter) else MISSING for letter in plain)
    return plain


def _fits(letter: str) -> bool:
    try:
        letter.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def _parts(made: Made) -> Iterator[list[list[Any]]]:
    lives = made.whole.until(made.last)
    words = {key: _words(key) for key in ("channel", "procedure", "stage", "sex")}
    words["office_code"] = {row["code"]: row["name"] for row in names.table("offices")}
    labels = {row[0]: row[5] for row in made.places.rows}
    total = len(made.ward.name)
    for at in range(0, total, BATCH):
        yield [
            _row(dict(zip(bulk.FACTS, row, strict=True)), words, labels)
            for row in facts.rows(made.ward, lives, at, min(at + BATCH, total))
        ]


def _row(known: dict[str, Any], words: dict[str, dict[str, str]], labels: dict[int, str]) -> list[Any]:
    known["shelf"] = labels.get(known["shelf_id"])
    for key, word in words.items():
        known[key] = word[known[key]]
    return [known[key] for key in COLUMNS]


def _words(key: str) -> dict[str, str]:
    """The word that ledgers use for each choice of a field: the first that the import knows."""
    found: dict[str, str] = {}
    for word, code in codes.USUAL[key].items():
        if word != codes.plain(code):
            found.setdefault(code, word)
    return found
