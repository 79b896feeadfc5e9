"""How the columns of a list share its room: by what they show, then by how wide they usually are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_GIVEN = 0.25
"""Share of its usual width that a column gives before the list has to be pushed sideways."""


def shared_out(room: int, usual: Sequence[int], least: Sequence[int], shown: Sequence[int]) -> list[int]:
    """Give each column its width: where there is room for all words, none is cut.

    usual: widths that the list was made with; least: those of the headings; shown: those of what is shown.
    Room that is left over is shared as usual. With too little, short words stay whole and long ones give, up
    to a quarter of the usual: a list that has to be pushed sideways hides whole columns.
    """
    wanted = [max(pair) for pair in zip(least, shown, strict=True)]
    if sum(wanted) <= room:
        return _with_more(room, usual, wanted)
    floors = _no_more(wanted, least, [width * (1 - MOST_GIVEN) for width in usual])
    if sum(floors) > room:
        return _no_more(wanted, least, usual)
    return _with_less(room, usual, wanted, floors)


def _with_more(room: int, usual: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """Share all of the room as usual, but give nobody less than is wanted."""
    kept: set[int] = set()
    while True:
        left = room - sum(wanted[place] for place in kept)
        free = [place for place in range(len(usual)) if place not in kept]
        scale = left / max(sum(usual[place] for place in free), 1)
        short = {place for place in free if usual[place] * scale < wanted[place]}
        if not short:
            break
        kept |= short
    return [want if at in kept else int(usual[at] * scale) for at, want in enumerate(wanted)]


def _with_less(room: int, usual: Sequence[int], wanted: Sequence[int], floors: Sequence[int]) -> list[int]:
    """Leave whole what lacks least; the others share what is left as usual."""
    widths, spare, short = list(floors), room - sum(floors), list[int]()
    for place in sorted(range(len(usual)), key=lambda place: wanted[place] - usual[place]):
        more = wanted[place] - floors[place]
        if more <= spare and not short:
            widths[place], spare = wanted[place], spare - more
        else:
            short.append(place)
    weights = sum(usual[place] for place in short)
    for place in short:
        widths[place] += min(wanted[place] - floors[place], spare * usual[place] // weights)
    return widths


def _no_more(wanted: Sequence[int], least: Sequence[int], most: Sequence[float]) -> list[int]:
    columns = zip(wanted, least, most, strict=True)
    return [max(floor, min(want, int(width))) for want, floor, width in columns]
