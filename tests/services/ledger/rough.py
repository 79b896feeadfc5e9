"""Random text ledgers as bytes: each encoding, every kind of line end and cell, some of them broken."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from desktop_app.services.ledger.reading import DELIMITERS, ENCODINGS, Form
from tests.services.ledger.ledgers import HEADINGS, cells

if TYPE_CHECKING:
    from random import Random

LINE_ENDS = ("\n", "\r\n", "\r")
ODD = (
    *("", " ", "\u3000", "\t", ",", ";", '"', '""', 'a"b', "a\nb", "a\r\nb", "a\rb"),
    *("\x00", "\x1a", "\x7f", "\x80", "\x9f", "\u2028", "\u2029", "\ue000", "𠮷野", "\u845b\U000e0100"),
    *("髙﨑", "上", "ム", "ソ", "①", "ｱ", "あ" * 201, "621498320257", "６２１４－９８３２－０２５７"),
    *("2023/6/27", "2023-6-7", "R5.5.1", "20230627", "2023/02/30", "2024/1/1", "A-01-001", "=1+1", '="001"'),
    *("1" * 23, "1" * 23 + "\0" + "2" * 23, "ABC000001", "ABC000001\0ABC000002"),
)
BREAKS = (
    *(b"\x81", b"\xff", b"\xe3\x81", b"\x00", b"\x1a", b"\xd8", b"\xd8\x00", b"\x85\x0a", b"\xfc\xfc"),
    *(b'"', b"\r"),
)
TITLES = ("交付状況一覧", "", '"題\n二行"', "a,b;c\td", '"')
TAILS = ("", "", "", "\x1a", "\r\n\x1a", "\n\n", ",", "\x1aあ\n1,2\n")


def ledger(chance: Random) -> tuple[bytes, Form, int]:
    """One file, how it is read, and how many rows come before the first application."""
    encoding, delimiter = chance.choice(ENCODINGS), chance.choice(DELIMITERS)
    titles = [chance.choice(TITLES) for _ in range(chance.choice((0, 0, 0, 1, 2)))]
    lines = [*titles, *_lines(chance, delimiter)]
    ends = LINE_ENDS if chance.random() < 0.15 else (chance.choice(LINE_ENDS[:2] * 4 + LINE_ENDS),)
    text = "".join(line + chance.choice(ends) for line in lines)
    if chance.random() < 0.3:
        text = text.rstrip("\r\n")
    text += chance.choice(TAILS)
    found = text.encode(encoding, "ignore")
    if encoding == "utf-16" and chance.random() < 0.5:
        found = codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    if encoding == "utf-8-sig" and chance.random() < 0.1:
        # Chosen by hand for a file without the mark.
        found = found.removeprefix(codecs.BOM_UTF8)
    return _broken(chance, found), Form(encoding, delimiter), len(titles) + 1


def _lines(chance: Random, delimiter: str) -> list[str]:
    wild = chance.choice((0, 0, 0, 0.02, 0.2))
    quoted = chance.choice((0, 0, 0, 0.01, 0.3, 1))
    numbers = range(1, chance.choice((2, 3, 9, 40)))
    rows = [list(HEADINGS), *(_row(chance, number, wild) for number in numbers)]
    end = delimiter if chance.random() < 0.1 else ""
    written = ([_written(chance, cell, delimiter, quoted) for cell in row] for row in rows)
    return [delimiter.join(row) + end for row in written]


def _row(chance: Random, number: int, wild: float) -> list[str]:
    row = list(cells(number).values())
    for at, cell in enumerate(row):
        if chance.random() < wild:
            odd = chance.choice(ODD)
            row[at] = chance.choice((odd, cell + odd, odd + cell))
    if chance.random() < wild / 4:
        return chance.choice(([], [""], row[:3], [*row, "x"], [""] * len(row)))
    return row


def _written(chance: Random, cell: str, delimiter: str, quoted: float) -> str:
    if chance.random() < quoted:
        return '"' + cell.replace('"', '""') + '"'
    if chance.random() < 0.1:
        return cell
    return "".join(letter for letter in cell if letter not in {"\n", "\r", '"', delimiter})


def _broken(chance: Random, whole: bytes) -> bytes:
    kind = chance.random()
    if kind < 0.1:
        at = chance.randrange(len(whole) + 1)
        return whole[:at] + chance.choice(BREAKS) + whole[at:]
    if kind < 0.15:
        return whole[: chance.randrange(len(whole) + 1)]
    return whole
