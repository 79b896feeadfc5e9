"""Says in one sentence what the linter found and why figures differ, in Japanese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.figure_terms import CountFault, Differs, Fault
from desktop_app.services.figures import forms, making

if TYPE_CHECKING:
    from desktop_app.services.figures.linter import Finding, Place

Pair = tuple[str, str]

_FAULTS: dict[Fault, Pair] = {
    Fault.SUM: (
        "{place}の{printed}は合計と合いません。足すと{expected}です。",
        "{place}: {printed} is not the sum, which is {expected}.",
    ),
    Fault.SHARE: (
        "{place}の{printed}は、表の件数から計算した割合と合いません。正しくは{expected}です。",
        "{place}: {printed} does not follow from the table's own counts, which give {expected}.",
    ),
    Fault.SHARES_OPEN: (
        "{place}の構成比を足すと{printed}になり、{expected}になりません。",
        "{place}: the shares add up to {printed}, not to {expected}.",
    ),
    Fault.DIFFERENCE: (
        "{place}の{printed}は、同じ表の数字の差と合いません。差は{expected}です。",
        "{place}: {printed} is not the difference of the figures beside it, which is {expected}.",
    ),
    Fault.RATE: (
        "{place}の{printed}は、もとの件数と分母から計算した率と合いません。正しくは{expected}です。",
        "{place}: {printed} does not follow from its count and denominator, which give {expected}.",
    ),
    Fault.TRUNCATED: (
        "{place}の{printed}は切り捨てた値です。四捨五入すると{expected}です（{exact}…）。",
        "{place}: {printed} was only cut off; rounded it is {expected} ({exact}…).",
    ),
    Fault.TWO_VALUES: (
        "同じ数字が2通りあります。{place}では{printed}、{other}では{expected}です。",
        "Two values of one figure: {printed} in {place}; {expected} in {other}.",
    ),
    Fault.NO_DENOMINATOR: (
        "{place}の{printed}は、何に対する率か分かりません。分母とその基準日を示してください。",
        "{place}: {printed} has no denominator. Say what it is measured against, and as at which day.",
    ),
    Fault.ABOUT: (
        "本文の「{words}」は、表の数字の差{expected}と合いません。残りの内訳を示してください。",
        "The text says {words}, but the tables leave {expected}. Say what the rest is.",
    ),
}

_ABOUT_RATE: Pair = (
    "本文の「{words}」は、表の数字{expected}と合いません。",
    "The text says {words}, but the tables give {expected}.",
)
"""Where a rounded rate is meant: there is no rest that could be told."""

_REASONS: dict[Differs, Pair] = {
    Differs.OTHER_COUNTS: (
        "このデータベースの件数が、報告のもとになった件数と違います。",
        "The records of this database are others than those the report was made from.",
    ),
    Differs.OTHER_DENOMINATOR: (
        "報告は、別の日の人口を分母にしています。",
        "The report measures against the population of another day.",
    ),
    Differs.OTHER_DAY: (
        "報告の数字と、ここで数えた数字とでは、時点が違います。",
        "The report's figure is of another day than the one that is known here.",
    ),
    Differs.TRUNCATED: (
        "報告の数字は、四捨五入ではなく切り捨てた値です。",
        "The report cut its figure off and did not round it.",
    ),
    Differs.DIFFERENCE_OF_ROUNDED: (
        "報告の数字は、四捨五入した率どうしの差です。ここでは、丸める前の率の差です。",
        "The report gives the difference of rounded rates; here it is that of the exact ones.",
    ),
    Differs.OTHER_TABLE: (
        "報告の数字は、報告の別の表の数字によっています。",
        "The report's figure goes with those of another of its tables.",
    ),
    Differs.SUM_OPEN: (
        "報告の合計は、その内訳の和と合いません。",
        "The report's sum is not that of its parts.",
    ),
    Differs.NOT_EXPLAINED: (
        "この差の理由は、分かっている数字からは説明できません。",
        "Nothing that is known here explains the difference.",
    ),
}

_REFUSED: dict[str, Pair] = {
    CountFault.CELLS: ("列の数が見出しより多くあります", "The row has more cells than there are headings"),
    CountFault.DAY: ("日付・年月・年度として読めません", "This can't be read as a day, month or fiscal year"),
    CountFault.FUTURE: ("今日より後の日付です", "The day lies after today"),
    CountFault.OFFICE: ("その窓口は登録されていません", "This office is not known"),
    CountFault.KIND: (
        "証明書の種類が空か、40字を超えています",
        "The kind is missing or longer than 40 letters",
    ),
    CountFault.TIME: ("時間として読めません（例 8:30）", "This can't be read as a time (such as 8:30)"),
    CountFault.AREA: ("区内外の欄が40字を超えています", "The area is longer than 40 letters"),
    CountFault.COUNT: ("数字として読めません", "This can't be read as a number"),
    CountFault.TWICE: ("同じ行が上にもあります", "The same row stands above"),
    CountFault.GRAIN: (
        "同じ窓口・種類が、別の単位（日・月・年度）で数えられています",
        "The same office and kind is counted by another unit (day, month or year) already",
    ),
    CountFault.TEXT: (
        "個人番号と思われる数字が入っています。削除してください",
        "The row holds what looks like a 個人番号; remove it",
    ),
    CountFault.NAME: ("名前が空か、長すぎます", "The name is missing or too long"),
    CountFault.CODE: ("団体コードは5桁か6桁の数字です", "A municipality's code has five or six digits"),
    CountFault.SUM: (
        "行の計が内訳の和と違います（表の数字 ≠ 足した数字）",
        "The row's sum is not that of its parts",
    ),
    CountFault.TOTAL: (
        "列の合計が内訳の和と違います（表の数字 ≠ 足した数字）",
        "The column's total is not that of its parts",
    ),
    CountFault.ZERO: ("人口が0です", "The population is 0"),
    CountFault.RATE: (
        "人口と交付枚数から求めた率と合いません。列が入れ替わっていないか確かめてください",
        "This is not the rate that follows from population and cards; see whether columns are swapped",
    ),
    CountFault.CHECK_DIGIT: (
        "団体コードの検査数字が合いません",
        "The last digit of the code does not fit the others",
    ),
}

_PLACES: Pair = ("「{title}」{row}・{column}", "{title}, {row}, {column}")


def finding(found: Finding, language: str, report: str = forms.SHIPPED) -> str:
    """Say in Japanese ("ja") or English what the linter found."""
    at = language != "ja"
    is_rate = found.fault is Fault.ABOUT and found.words.endswith(("%", "％"))
    said = (_ABOUT_RATE if is_rate else _FAULTS[found.fault])[at].format(
        place=_place(found.place, language, report),
        other=_place(found.other, language, report) if found.other else "",
        printed=found.printed,
        expected=found.expected,
        exact=found.exact,
        words=found.words or found.printed,
    )
    return said[:1].upper() + said[1:]


def reason(why: Differs, language: str) -> str:
    """Say in Japanese ("ja") or English why a published figure is not the computed one."""
    return _REASONS[why][language != "ja"]


def refused(fault: str, language: str) -> str:
    """Say in Japanese ("ja") or English why a row of a file is not taken."""
    return _REFUSED[fault][language != "ja"]


def name(key: str, language: str, report: str = forms.SHIPPED) -> str:
    """Name a table or column in Japanese ("ja") or English; what has no name of its own goes by its key."""
    told = forms.names().get(making.base(key)[0]) or forms.names().get(key)
    if told is not None:
        return told[language != "ja"]
    return (forms.form_of(report, key).title if key in forms.layouts(report) else "") or key


def _place(place: Place, language: str, report: str) -> str:
    code, row, column = place
    names = {"title": name(code, language, report), "row": row, "column": name(column, language, report)}
    return _PLACES[language != "ja"].format(**names)
