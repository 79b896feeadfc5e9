"""Says in one sentence what was found in the text of a report, in Japanese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.committee.checking import TextFault
from desktop_app.services.figures import sentences as names

if TYPE_CHECKING:
    from desktop_app.services.committee.checking import TextFinding

Pair = tuple[str, str]

_FAULTS: dict[TextFault, Pair] = {
    TextFault.NOWHERE: (
        "{block}番目の項目の「{said}」は、どの数字にもつながりません。表・行・列の名前を確かめてください。",
        "Block {block}: {said} leads to no figure. Look at the names of table, row and column.",
    ),
    TextFault.TYPED: (
        "{block}番目の項目の「{said}」は手入力の数字です。{instead} に置き換えてください。",
        "Block {block}: {said} is typed by hand and would go stale. Put {instead} in its place.",
    ),
    TextFault.STRANGE: (
        "{block}番目の項目の「{said}」は、どの表にもない数字です。古い数字でないか確かめてください。",
        "Block {block}: {said} is in none of the tables. Make sure that it is not an old figure.",
    ),
    TextFault.NO_TABLE: (
        "{block}番目の項目の表「{said}」には、この報告日の数字がありません。",
        "Block {block}: the table {said} has no figures for the day of this report.",
    ),
}


def finding(found: TextFinding, language: str) -> str:
    """Say in Japanese ("ja") or English what was found."""
    told = _FAULTS[found.fault][language != "ja"]
    said = names.name(found.said, language) if found.fault is TextFault.NO_TABLE else found.said
    return told.format(block=found.block, said=said, instead=found.instead)
