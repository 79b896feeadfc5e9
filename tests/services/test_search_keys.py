"""The folded forms: one spelling for all that mean the same, and never less than a name has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services import prepared
from desktop_app.services.search_keys import VARIANTS, fold, grams, words

SIGNS = st.sampled_from(
    [
        *"あいうがパっゃアイウガパッャーｱｲｳｯｬAaéÉ１２3丁目番号−‐ー-ｰ髙高﨑崎邉邊辺𠮷吉齋斎・,. '　 ",
        "ｶﾞ",
        "ﾊﾟ",
        "辻\U000e0100",
        "邉\U000e0101",
        "\ue000",
    ]
)
TEXTS = st.lists(SIGNS, max_size=12).map("".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｱﾀﾞﾁ ﾊﾅｺ", "アダチ　ハナコ"),
        ("あだち はなこ", "アダチハナコ"),
        ("ショウ", "シヨウ"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("𠮷田", "吉田"),
        ("齋藤", "斉藤"),
        ("辻\U000e0100", "辻"),
        ("Smith John", "ＳＭＩＴＨ　ｊｏｈｎ"),
        ("千住１−２−３", "千住1-2-3"),
        ("ゴンザレス・マリア", "ゴンザレス マリア"),
        ("スーパー", "ス－パ－"),
    ],
)
def test_that_spellings_of_the_same_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("大田", "太田"), ("川口", "河口"), ("ハナ", "バナ"), ("佐藤", "左藤")]
)
def test_that_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXTS)
def test_that_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_that_what_begins_alike_folds_to_what_begins_alike(first: str, rest: str) -> None:
    assert fold(f"{first}　{rest}") == fold(first) + fold(rest)


@given(TEXTS)
def test_that_a_word_is_found_by_each_of_its_letters_and_pairs(text: str) -> None:
    folded = fold(text)
    kept = grams(folded)
    assert all(letter in kept for letter in folded)
    assert all(folded[at : at + 2] in kept for at in range(len(folded) - 1))
    assert all(gram in folded for gram in kept)


@given(TEXTS, TEXTS)
def test_that_a_name_is_its_family_and_given_part(family: str, given_name: str) -> None:
    first, rest = words(f"{family}　{given_name}")
    assert first + rest == fold(f"{family}　{given_name}")


OTHER_DAYS = ("last_notice_on", "returned_mail_on", "custody_on", "left_on")


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_that_the_row_path_makes_the_same_keys(name: str, kana: str, address: str, detail: str) -> None:
    facts = dict.fromkeys(prepared.FACTS, "") | dict.fromkeys(prepared.COUNTED) | dict.fromkeys(OTHER_DAYS)
    facts.update(applied_on="2023-06-27", name=name, kana=kana, address=address, address_detail=detail)
    ready = prepared.prepare([[facts[column] for column in prepared.FACTS]])
    family, given_name = words(name)
    keys = [column[0] for column in ready.columns[-4:]]
    assert keys == [fold(kana), family + given_name, given_name, fold(address + detail)]
    assert ready.words == {family, given_name}


def test_that_no_variant_leads_to_another_variant() -> None:
    assert not {ord(plain) for plain in VARIANTS.values()} & set(VARIANTS)
