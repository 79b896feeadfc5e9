"""Makes a ledger of synthetic applications for the benchmark: the same rows in CP932 and in UTF-8."""

from __future__ import annotations

import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

HEADINGS = (
    *(
        "申請書ID",
        "交付通知書番号",
        "氏名",
        "氏名カナ",
        "生年月日",
        "性別",
        "郵便番号",
        "住所",
        "方書",
        "申請経路",
    ),
    *("手続の種類", "状態", "申請日", "発送日", "到着日", "交付前設定日", "交付通知日", "通知回数", "交付日"),
    *("有効期限", "電子証明書有効期限", "棚番号"),
)
SURNAMES = 8_000
GIVEN_NAMES = 1_200
FIRST_DAY = date(2016, 1, 20)
LAST_DAY = date(2023, 6, 20)
TOWNS = (
    "千住",
    "竹の塚",
    "西新井",
    "綾瀬",
    "梅田",
    "花畑",
    "舎人",
    "鹿浜",
    "江北",
    "新田",
    "興本",
    "伊興",
    "佐野",
)
LETTERS = "佐藤鈴木高橋田中伊渡辺山本村小林加吉川松井清水森池阿部石原岡斎長谷近坂遠青福西太三中島野上"
GIVEN_LETTERS = "太郎花子一美恵和幸正明由香里健大翔陽菜結衣悠真愛莉誠直樹智裕"
SOUNDS = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロ"
CHANNELS = ("郵送", "スマートフォン", "パソコン", "証明写真機", "申請時来庁", "出張申請", "郵便局", "特急")


def names(chance: random.Random, letters: str, count: int) -> list[tuple[str, str]]:
    """Make distinct names with a reading each."""
    made: dict[str, str] = {}
    while len(made) < count:
        name = "".join(chance.choices(letters, k=chance.choice((1, 2, 2, 2, 3))))
        made[name] = "".join(chance.choices(SOUNDS, k=chance.choice((2, 3, 3, 4, 5))))
    return list(made.items())


def row(
    number: int, chance: random.Random, families: list[tuple[str, str]], given: list[tuple[str, str]]
) -> list[str]:
    """Make one application that went its way up to the last day."""
    family, family_kana = families[min(int(chance.expovariate(1 / 400)), len(families) - 1)]
    first, first_kana = chance.choice(given)
    born = date(1925, 1, 1) + timedelta(days=chance.randrange(33_000))
    days: list[date | None] = [FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days))]
    for longest in (30, 10, 7, 10, 400):
        last = days[-1]
        following = last + timedelta(days=chance.randrange(1, longest)) if last else None
        days.append(following if following and following <= LAST_DAY else None)
    applied, produced, delivered, prepared, noticed, handed = days
    words = ("申請中", "発送済", "納品済", "交付前設定済", "通知済", "交付済")
    waiting = delivered and not handed
    expires = date(applied.year + 10, born.month, min(born.day, 28)) if applied else None
    town = f"足立区{chance.choice(TOWNS)}{chance.randrange(1, 8)}丁目"
    address = f"{town}{chance.randrange(1, 45)}番{chance.randrange(1, 25)}号"
    return [
        f"{13121:05}{number:018}",
        f"{chr(65 + number % 26)}{chr(65 + number // 26 % 26)}{number % 10}{number % 1_000_000:06}",
        f"{family}　{first}",
        f"{family_kana}　{first_kana}",
        written(born),
        chance.choice("男女"),
        f"120-{chance.randrange(1, 90):04}",
        address,
        f"ハイツ{chance.choice(TOWNS)}{chance.randrange(101, 905)}" if number % 3 else "",
        chance.choice(CHANNELS),
        "新規",
        words[sum(day is not None for day in days) - 1],
        *(written(day) for day in (applied, produced, delivered, prepared, noticed)),
        "1" if noticed else "",
        written(handed),
        written(expires),
        written(date(expires.year - 5, expires.month, expires.day) if expires else None),
        f"A-{number // 5_000:02}-{number % 5_000:03}" if waiting and number % 4 else "",
    ]


def written(day: date | None) -> str:
    """Write a day as the ledgers do."""
    return f"{day.year}/{day.month}/{day.day}" if day else ""


def make(folder: Path, rows: int, seed: int = 20230627) -> tuple[Path, Path]:
    """Write ledger.csv (CP932) and its twin ledger_utf8.csv; give both paths."""
    chance = random.Random(seed)
    families = names(chance, LETTERS, SURNAMES)
    given = names(chance, GIVEN_LETTERS, GIVEN_NAMES)
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "ledger.csv", folder / "ledger_utf8.csv"
    with (
        paths[0].open("w", encoding="cp932", newline="") as cp932,
        paths[1].open("w", encoding="utf-8", newline="") as utf8,
    ):
        for file in (cp932, utf8):
            csv.writer(file).writerow(HEADINGS)
        for number in range(1, rows + 1):
            made = row(number, chance, families, given)
            for file in (cp932, utf8):
                csv.writer(file).writerow(made)
    return paths


if __name__ == "__main__":
    print(*make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 522_344))
