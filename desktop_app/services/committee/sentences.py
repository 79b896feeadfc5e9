"""Says in one sentence what was found in the text of a report, in Japanese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services import dates
from desktop_app.services.committee.checking import TextFault
from desktop_app.services.figures import sentences as names

if TYPE_CHECKING:
    from desktop_app.services.committee.checking import TextFinding

Pair = tuple[str, str]

YEARS = {TextFault.OTHER_DAY, TextFault.OTHER_YEAR}

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
    TextFault.OTHER_DAY: (
        "件名は{said}ですが、表の数字は{instead}のものです。件名か、数字の基準日を直してください。",
        "The subject says {said}, the tables show {instead}. Mend the subject or the day of the figures.",
    ),
    TextFault.OTHER_YEAR: (
        "{block}番目の項目の数字は{instead}のもので、件名の{said}と違います。数字を選び直すか、年度を文に書いてください。",
        "Block {block} has figures of {instead}, the subject says {said}. Choose others, or name their year.",
    ),
    TextFault.OTHER_WARD: (
        "{block}番目の項目の「{said}」は足立区の報告の文のままです。自分の区市町村の内容に書き換えてください。",
        "Block {block}: the sentence with {said} is still that of Adachi City. Write what is true here.",
    ),
    TextFault.OVER: (
        "{block}番目の項目の「{said}」は、報告日にはもう過ぎています。前の報告の文のままなので、書き換えてください。",
        "Block {block}: {said} is over on the day of the report. Its sentence is an old one: rewrite it.",
    ),
}


def finding(found: TextFinding, language: str) -> str:
    """Say in Japanese ("ja") or English what was found."""
    told = _FAULTS[found.fault][language != "ja"]
    said = names.name(found.said, language) if found.fault is TextFault.NO_TABLE else found.said
    instead = found.instead
    if found.fault in YEARS:
        said, instead = _years(said, language), _years(instead, language)
    return told.format(block=found.block, said=said, instead=instead)


def _years(named: str, language: str) -> str:
    """Name fiscal years, as 令和4年度 or R4."""
    years = (dates.parse_fiscal(one) or 0 for one in named.split("・"))
    return named if language == "ja" else ", ".join(map(dates.fiscal_name, years))
