"""Says in one sentence what of a rotation can't be planned, in Japanese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.campaign_terms import PlanFault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop_app.services.campaigns.rows import VenueRow
    from desktop_app.services.rotation.rows import FaultRow

Pair = tuple[str, str]

MOST_NAMED = 6
"""So many venues are named; of more the number is said."""

_SENTENCES: dict[PlanFault, Pair] = {
    PlanFault.TOO_FEW_PLACES: (
        "{round}からの巡回では、{venues}を開けられるのは{weeks}だけで、合わせて{places}か所分しかありません。",
        "In the round from {round}, {venues} can only open in {weeks}, with {places} places.",
    ),
    PlanFault.NO_WEEK: (
        "{round}からの巡回では、{venues}を開けられる週がなく、代わりに開ける会場もありません。",
        "In the round from {round}, {venues} can't open in any week, and no substitute can stand in.",
    ),
    PlanFault.FORBIDDEN: (
        "{round}からの巡回では、{venues}はすべての週で「開けない」と指定されています。",
        "In the round from {round}, {venues} is forbidden in every week.",
    ),
    PlanFault.WEEK_NOT_FULL: (
        "{weeks}に開けられるのは{venues}だけで、{places}か所がそろいません。",
        "In {weeks}, only {venues} can open: not all {places} places are taken.",
    ),
    PlanFault.PIN_SHUT: (
        "{venues}は{weeks}に固定されていますが、その週は開けられません。",
        "{venues} is pinned to {weeks}, but can't open then.",
    ),
    PlanFault.TOO_MANY_PINS: (
        "{weeks}に固定された会場が多すぎます。1週間に{places}か所までです（{venues}）。",
        "Too many venues are pinned to {weeks}, which has {places} places: {venues}.",
    ),
    PlanFault.ANNOUNCED_SHUT: (
        "{venues}は{weeks}の会場として公表済みですが、開けられなくなり、代わりに開ける会場もありません。",
        "{venues} was announced for {weeks}, but is shut now, and no substitute can stand in.",
    ),
}
_MANY: Pair = ("ほか{count}か所", "{count} more")
_COUNT: Pair = ("（{count}か所）", "")
_NOBODY: Pair = ("{weeks}に開けられる会場がありません。", "In {weeks}, no venue can open.")
_WEEK: Pair = ("{week}の週", "the week of {week}")
_WEEKS: Pair = ("{week}の週", "the weeks of {week}")


def fault(row: FaultRow, venues: Mapping[int, VenueRow], language: str) -> str:
    """Say in Japanese ("ja") or English what could not be met."""
    in_english = language != "ja"
    names = [venues[venue_id].name for venue_id in row.venue_ids if venue_id in venues]
    week = (_WEEK if len(row.weeks) == 1 else _WEEKS)[in_english]
    said = week.format(week=_list([day(one) for one in row.weeks], in_english=in_english))
    sentences = _SENTENCES[row.fault] if names else _NOBODY
    return sentences[in_english].format(
        round=day(row.round_from),
        venues=_venues(names, in_english=in_english),
        weeks=said,
        places=row.places,
    )


def day(on: date) -> str:
    """Month and day."""
    return f"{on.month}/{on.day}"


def _venues(names: Sequence[str], *, in_english: bool) -> str:
    told = [*names[:MOST_NAMED]]
    if len(names) > MOST_NAMED:
        told.append(_MANY[in_english].format(count=len(names) - MOST_NAMED))
    count = _COUNT[in_english].format(count=len(names)) if 1 < len(names) <= MOST_NAMED else ""
    return _list(told, in_english=in_english) + count


def _list(parts: Sequence[str], *, in_english: bool) -> str:
    if not in_english:
        return "、".join(parts)
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
