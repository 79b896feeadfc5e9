"""Days that are read from where they stand in a block are those that each cell alone gives."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.services import marks
from desktop_app.services.ledger import cut, plain_days
from desktop_app.services.ledger.cells import DayColumn
from desktop_app.services.ledger.cut import Cut
from desktop_app.services.ledger.wire import readable
from desktop_app.services.plain_values import NONE
from desktop_app.services.prepared import AT, FACTS

LAST = "2023-06-27"
WRITTEN = ("{0}/{1}/{2}", "{0}-{1:02}-{2:02}", "{0}.{1:02}.{2}", "{0}{1:02}{2:02}", "{0}年{1}月{2}日")
NO_DAYS = ["", "2023/6/", "/6/27", "2023/6-27", "2023/06/277", "20230627", "R5.6.27", "令和元年5月1日", "　"]
CELLS = (
    st.dates(date(1850, 1, 1), date(2250, 1, 1)).flatmap(
        lambda day: st.sampled_from(WRITTEN).map(lambda form: form.format(day.year, day.month, day.day))
    )
    | st.sampled_from(NO_DAYS)
    | st.text("0123456789/-.R", max_size=11)
    | st.from_regex(r"\d{3,5}[/.-]\d{1,3}[/.-]\d{1,3}", fullmatch=True)
)


def placed(cells: list[str]) -> Cut:
    """A block with the cells in its middle column."""
    text = "".join(f"１,{cell},2023/1/1\n" for cell in cells)
    found = cut.cut_up(text.encode(), ",", "utf-8")
    assert found
    assert found[0][1] == cells
    return found[1].column(1)


@given(st.lists(CELLS, min_size=1, max_size=30), st.booleans())
@example(["2023/6/27", "2023/6/28", "2024/2/29", "2023/2/29", "1868/1/25", "1868/1/24", "2199/12/31"], False)
def test_that_a_column_gives_what_its_cells_give(cells: list[str], needed: bool) -> None:
    alone, together = (DayColumn(LAST, needed=needed) for _ in range(2))
    wanted = alone.batch(cells)
    assert together.batch(cells, placed(cells)).tolist() == wanted.tolist()
    assert together.faults == alone.faults


def test_that_plain_days_are_read_without_a_look_at_their_cells() -> None:
    cells = [f"{1900 + n}/{n % 12 + 1}/{n % 28 + 1}" for n in range(120)]
    assert (plain_days.read(placed(cells)) > 0).all()


def test_that_rows_of_different_widths_are_not_cut() -> None:
    for text in (b"a,b\nc\n", b"a,b\nc,d,e\n", b"a,b\nc,d,e\nf\n", b"a,b\n\n", b"\na,b\n", b"a,b\r\nc,d\n"):
        assert cut.cut_up(text, ",", "cp932") is None
    for text in (b"a,b\nc,d\n", b"a,b\r\nc,d\r\n"):
        found = cut.cut_up(text, ",", "cp932")
        assert found
        assert found[0] == [["a", "c"], ["b", "d"]]
        assert found[1].lengths().tolist() == [[1, 1], [1, 1]]


def test_that_rows_marked_together_have_the_marks_that_each_has_alone() -> None:
    days = {name for name in FACTS if name.endswith(("_on", "_date"))}
    rows = 50
    columns: list[Any] = [
        np.arange(1, rows + 1, dtype=np.int32) if name in days else [f"{name}{at}" for at in range(rows)]
        for name in FACTS
    ]
    columns[AT["delivery_id"]] = [None] * rows
    columns[AT["shelf_id"]] = [None, *range(1, rows)]
    columns[AT["notice_number"]] = [None, *map(str, range(1, rows))]
    columns[AT["card_expires_on"]] = np.zeros(rows, np.int32)
    plain = readable(columns)
    told = marks.of_columns(plain)
    for at, row in enumerate(zip(*plain, strict=True)):
        alone = marks.of_row(dict(zip(FACTS, row, strict=True)))
        assert told[at * marks.LENGTH :][: marks.LENGTH] == alone
    assert NONE not in str(plain)
