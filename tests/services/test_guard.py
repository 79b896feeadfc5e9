"""The guard finds 個人番号 in every way that people write them, and nothing else."""

import random

import pytest

from desktop_app.errors import PersonalNumber
from desktop_app.services import guard

VALID = ("621498320257", "983205673214")


@pytest.mark.parametrize("number", VALID)
def test_that_the_known_valid_numbers_pass_the_check_digit(number: str) -> None:
    assert guard.is_personal_number(number)


@pytest.mark.parametrize("number", VALID)
def test_that_one_changed_check_digit_is_noticed(number: str) -> None:
    others = [number[:-1] + str(digit) for digit in range(10) if str(digit) != number[-1]]
    assert not any(guard.is_personal_number(other) for other in others)


@pytest.mark.parametrize(
    "text",
    [
        "621498320257",
        "６２１４９８３２０２５７",
        "6214 9832 0257",
        "6214　9832　0257",
        "6214-9832-0257",
        "６２１４－９８３２－０２５７",
        "6214ー9832−0257",
        "6214 - 9832 - 0257",
        "6 2 1 4 9 8 3 2 0 2 5 7",
        "621-498-320-257",
        "6214\n9832\n0257",
        "6214\u200b9832\u200b0257",
        "番号は621498320257です",
        "電話 03-5888-7707 6214 9832 0257",
        "ID 12345678901234567890123 6214-9832-0257",
    ],
)
def test_that_a_number_is_found_however_it_is_written(text: str) -> None:
    assert guard.find(text)
    masked = guard.mask(text)
    assert not guard.find(masked)
    assert masked.count(guard.HIDDEN) == guard.LENGTH
    assert len(masked) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "勅使河原 右衛門三郎兵衛",
        "03-5888-7707",
        "090-1234-5678",
        "足立区中央本町一丁目17番1号 101",
        "621498320258",
        "62149832025712345678901",
        "1621498320257",
        "6214983202571",
        "2023/06/27 10:30:15",
    ],
)
def test_that_other_numbers_are_let_through(text: str) -> None:
    assert guard.find(text) == []
    assert guard.refuse(text) == text


def test_that_a_refusal_carries_only_the_masked_text() -> None:
    with pytest.raises(PersonalNumber) as refused:
        guard.refuse("本人 6214-9832-0257")
    assert refused.value.masked == "本人 ****-****-****"
    assert "6214" not in repr(refused.value)


def test_that_two_overlapping_readings_are_both_hidden() -> None:
    # 6214 9832 0257 is one reading; a group before it that also completes a number must not save its end.
    numbers = [f"{head:04d} 6214 9832" for head in range(10_000)]
    overlapping = next(text for text in numbers if guard.find(text)) + " 0257"
    assert guard.mask(overlapping) == "**** **** **** ****"


def test_that_every_made_number_is_found_and_most_wrong_ones_are_not() -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    missed = wrong = 0
    for _ in range(2_000):
        head = f"{chance.randrange(10**11):011d}"
        right = guard.check_digit(head)
        missed += not guard.find(f"x{head}{right}y")
        wrong += bool(guard.find(f"{head}{(right + 1 + chance.randrange(9)) % 10}"))
    assert (missed, wrong) == (0, 0), f"seed {seed}"
