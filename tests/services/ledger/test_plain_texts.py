"""Texts that are taken as they stand in a block are those that each cell alone gives."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.services.ledger import cut
from desktop_app.services.ledger.cells import column_for
from desktop_app.services.ledger.fields import BY_KEY

PERSONAL_NUMBER = "621498320257"
LETTERS = st.characters(exclude_characters=',\n\r"', exclude_categories=["Cs"])
CELLS = (
    st.text(LETTERS, max_size=8)
    | st.sampled_from(["", " 山田", "山田\u3000", "a\u2028b", "a\x7fb", "a\x00b", "𠮷野", "あ" * 201])
    | st.sampled_from([PERSONAL_NUMBER, "１２３４", "山田\u3000太郎", "1-2-3"])
)


def of(text: str, delimiter: str, encoding: str = "utf-8") -> cut.Cut:
    found = cut.cut_up(text.encode(encoding), delimiter, encoding)
    assert found
    return found[1]


@given(
    st.lists(CELLS, min_size=1, max_size=20),
    st.sampled_from(["name", "address", "address_detail"]),
    st.sampled_from(["utf-8", "cp932"]),
    st.sampled_from(["\n", "\r\n"]),
)
@example(["山田\u3000太郎", "佐藤\u3000花子"], "name", "cp932", "\r\n")
@example(["a\x80b"], "name", "cp932", "\n")
@example([""], "name", "utf-8", "\n")
@example(["", "1-2-3"], "address_detail", "utf-8", "\n")
def test_that_a_column_read_from_a_block_is_that_read_cell_by_cell(
    cells: list[str], key: str, encoding: str, line_end: str
) -> None:
    # What the encoding has no sign for is no cell of such a file.
    cells = [cell.encode(encoding, "ignore").decode(encoding) for cell in cells]
    text = "".join(f"1,{cell},2{line_end}" for cell in cells)
    block = of(text, ",", encoding).column(1)
    field, today = BY_KEY[key], date(2023, 6, 27)
    whole, single = (column_for(field, today, {}) for _ in range(2))
    assert list(whole.batch(cells, block)) == [single[cell] for cell in cells]
    assert whole.faults == single.faults


def test_that_two_numbers_in_one_cell_are_no_number() -> None:
    column = column_for(BY_KEY["application_id"], date(2023, 6, 27), {})
    cell = "1" * 23 + "\0" + "2" * 23
    assert (column.batch([cell, "3" * 23]), list(column.faults)) == ([None, "3" * 23], [cell])


def test_that_only_what_needs_no_look_is_taken_as_it_stands() -> None:
    """The control: were every block plain, the test above would pass over blanks and control characters."""
    clean = of("1,山田\u3000太郎,2\n", ",")
    assert clean.plain
    assert not clean.column(1).may_end_with(" \t\u3000")
    for control in "\x01\x7f\x80\x9f\u2028\u2029":
        assert not of(f"1,山{control}田,2\n", ",").plain
    assert not of("1,山\x80田,2\n", ",", "cp932").plain
    # In CP932 the second byte of ム is 0x80; and that of a letter with a blank behind it is no blank.
    assert of("1,ム,2\r\n", ",", "cp932").plain
    assert of("1,山田\u3000,2\n", ",").column(1).may_end_with(" \t\u3000")
    assert of("1\t山田\t2\n", "\t").plain
