"""What looks like an account number, a PIN or a payment id is refused; days, phones and amounts are not."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from desktop_app.errors import AccountLike, PersonalNumber
from desktop_app.services import account_guard
from desktop_app.services.account_guard import Told

Find = Callable[[str], object]
CASES = 400


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (Told.ACCOUNT, "口座番号1234567"),
        (Told.ACCOUNT, "口座は １２３４５６７ です"),
        (Told.ACCOUNT, "みずほ銀行 足立支店 店番123 普通 1234567"),
        (Told.ACCOUNT, "普通 123-4567"),
        (Told.ACCOUNT, "1234567（普通）"),
        (Told.ACCOUNT, "当座 一二三四五六七"),
        (Told.ACCOUNT, "account no. 1234567"),
        (Told.ACCOUNT, "口座 20230627"),
        (Told.ACCOUNT, "口座番号は２０２３０６２７"),
        (Told.ACCOUNT, "普通：19850412"),
        (Told.ACCOUNT, "account number 20230627"),
        (Told.LONG, "123456789"),
        (Told.LONG, "通知番号の件。123456789"),
        (Told.LONG, "通知番号 123456789 と 98765432"),
        (Told.ACCOUNT, "ゆうちょの口座 1 2 3 4 5 6 7"),
        (Told.SYMBOL, "記号 12340 番号 1234561"),
        (Told.SYMBOL, "記号は１２３４０"),
        (Told.LONG, "12340-12345671"),
        (Told.LONG, "12345678"),
        (Told.LONG, "1234 5678"),
        (Told.LONG, "4980-1234-5678-9012"),
        (Told.LONG, "1 2 3 4 5 6 7 8"),
        (Told.LONG, "1234\u200b5678"),
        (Told.PIN, "暗証番号は1234"),
        (Told.PIN, "暗証番号：１２３４"),
        (Told.PIN, "PIN 1 2 3 4"),
        (Told.PIN, "1234が暗証番号"),
        (Told.PIN, "暗証番号は一二三四とのこと"),
        (Told.PIN, "パスワード ABC123"),
        (Told.PIN, "password: kofu2023"),
        (Told.PAYMENT, "決済サービスID AB12CD34"),
        (Told.PAYMENT, "決済サービスＩＤ：a1b2c3"),
        (Told.PAYMENT, "セキュリティコード 1234"),
        (Told.PAYMENT, "security code 9a8b"),
    ],
)
def test_that_it_is_found_however_it_is_written(told: Told, text: str) -> None:
    assert account_guard.find(text) is told
    with pytest.raises(AccountLike) as refused:
        account_guard.refuse(text)
    assert refused.value.what == told.value
    assert not any(sign.isdecimal() for sign in refused.value.masked)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "03-5888-7707 に電話",
        "０３－５８８８－７７０７",
        "03(5888)7707",
        "0358887707",
        "090-1234-5678 に折り返し",
        "09012345678",
        "0120-95-0178",
        "2023-09-30 までに来庁",
        "20230930",
        "口座の登録は20230627に確認",
        "20230627 口座の件",
        "交付通知書番号 123456789",
        "通知番号：１２３－４５６７８９",
        "notice no. 123456789",
        "令和5年9月30日",
        "2023/06/27 10:30",
        "2023年度の口座登録",
        "口座は9月30日までに登録",
        "口座登録の確認 2023-06-27 10:30-11:00",
        "20,000ポイント",
        "7500円分の口座",
        "口座に100000円",
        "通知書 ABC123456 口座の件",
        "申請書ID 12345678901234567890123",
        "〒120-8510 足立区中央本町1-17-1",
        "足立区中央本町一丁目17番1号 101 120-8510",
        "暗証番号の再設定が必要（窓口）",
        "暗証番号を3回間違えた",
        "暗証番号を2023年6月に再設定",
        "PINのロック 9:00-17:00",
        "内線 1234 暗証番号係",
        "決済サービスはスマホ決済を選ぶ",
        "決済サービスIDの控えを持って来る",
        "銀行の支店 123 に確認",
        "shipping 1234",
        "勅使河原 右衛門三郎兵衛",
    ],
)
def test_that_ordinary_words_are_let_through(text: str) -> None:
    assert account_guard.find(text) is None
    assert account_guard.refuse(text) == " ".join(text.split())


def test_that_a_personal_number_is_refused_as_such() -> None:
    with pytest.raises(PersonalNumber):
        account_guard.refuse("6214 9832 0257")


def hidden_text(chance: random.Random) -> str:
    """A sentence in which something stands that must not be kept."""

    def digits(size: int) -> str:
        joint = chance.choice(["", "", " ", "-", "　", "ー"])
        run = joint.join(str(chance.randrange(1, 10)) for _ in range(size))
        return chance.choice([run, run.translate(str.maketrans("123456789", "１２３４５６７８９"))])

    word, size = chance.choice(
        [
            *((word, 7) for word in ("口座番号", "普通", "当座", "口座は", "足立支店 普通", "account ")),
            *((word, 4) for word in ("暗証番号", "暗証番号は", "PIN: ", "パスワードが")),
            ("記号", 5),
            ("", chance.randrange(9, 17)),
        ]
    )
    before = chance.choice(
        ["", "本人から聞いた ", "再度来庁。", "明日 10:30 に来る。", "電話 03-5888-7707。"]
    )
    return f"{before}{word}{digits(size)}{chance.choice(['', ' とのこと', '。後日確認', '（控え）'])}"


def harmless_text(chance: random.Random) -> str:
    """A sentence such as staff write it."""
    day = date(2023, 1, 1) + timedelta(days=chance.randrange(1_500))
    phone = f"0{chance.randrange(1, 10)}0-{chance.randrange(1_000, 10_000)}-{chance.randrange(1_000, 10_000)}"
    parts = [
        f"{day.isoformat()}に再度来庁",
        f"{day.year}年{day.month}月{day.day}日まで",
        f"{day:%Y%m%d}に確認",
        f"折り返し {phone}",
        "足立区マイナンバーダイヤル 03-5888-7707",
        f"{chance.randrange(1, 21) * 1_000:,}円",
        f"{chance.randrange(1, 20_000)}ポイント",
        f"ABC{chance.randrange(10**6):06} の通知書",
        f"{chance.randrange(8, 18)}:{chance.randrange(60):02} に来る",
        "口座の登録を希望",
        "暗証番号を忘れた",
        f"足立区中央本町{chance.randrange(1, 6)}-{chance.randrange(1, 30)}-{chance.randrange(1, 20)}",
    ]
    return "。".join(chance.sample(parts, 3))


def missed(find: Find, chance: random.Random) -> list[str]:
    return [text for text in (hidden_text(chance) for _ in range(CASES)) if not find(text)]


def false_alarms(find: Find, chance: random.Random) -> list[str]:
    return [text for text in (harmless_text(chance) for _ in range(CASES)) if find(text)]


def test_that_nothing_hidden_is_missed_and_nothing_harmless_refused() -> None:
    seed = random.randrange(10**6)
    assert missed(account_guard.find, random.Random(seed)) == [], f"seed {seed}"
    assert false_alarms(account_guard.find, random.Random(seed)) == [], f"seed {seed}"


def test_that_a_guard_that_is_too_weak_or_too_strict_would_be_noticed() -> None:
    def weak(text: str) -> bool:
        return any(part.isdecimal() and len(part) > 7 for part in text.split())

    def strict(text: str) -> bool:
        return sum(sign.isdecimal() for sign in text) > 7

    assert missed(weak, random.Random(1))
    assert false_alarms(strict, random.Random(1))
