"""The sentence that explains until when a card is kept, for a command, in Japanese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.keep_until.rules import Base

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.keep_until.evaluating import KeptRow, TermRow
    from desktop_app.services.keep_until.reading import KeepRow

Pair = tuple[str, str]

BASES: dict[Base, Pair] = {
    Base.APPLICATION: ("申請日", "application"),
    Base.CUSTODY: ("カードの到着日", "arrival of the card"),
    Base.FIRST_NOTICE: ("初回通知", "first notice"),
    Base.SECOND_NOTICE: ("2回目の通知", "second notice"),
    Base.REMINDER: ("最後の督促", "last reminder"),
    Base.RETURNED_MAIL: ("通知の返戻", "return of the notice"),
    Base.CARD_EXPIRY: ("カードの有効期限", "expiry of the card"),
    Base.LAPSED: ("転出・死亡", "moving out or death"),
}
NOT_HERE: Pair = ("このカードは保管していません。", "This card is not in custody.")
NO_RULE: Pair = (
    "区の規則がないため、期限なく保管します。",
    "The ward has no rule: cards are kept without an end.",
)
SINCE: Pair = ("{day}から廃棄できます：{why}。", "May be disposed of since {day}: {why}.")
FROM: Pair = ("{day}以降に廃棄できます：{why}。", "May be disposed of from {day}: {why}.")
WAITS: Pair = (
    "まだ日が決まりません。起点がまだありません（{what}）。",
    "No day yet: it counts from what has not come ({what}).",
)
MOVED: Pair = (
    "最終日は閉庁日のため、次の開庁日まで保管します。",
    "The ward is closed on the last day itself.",
)
BY_NOW: Pair = ("今の決まり：{said}", "By today's rule: {said}")
BY_THEN: Pair = ("{day}からは決まり「{name}」：{said}", "From {day} the rule “{name}” holds: {said}")
HELD: Pair = ("保留中（{day}まで）：{why}", "On hold until {day}: {why}")
FOREVER: Pair = ("保留中（期限なし）：{why}", "On hold without an end: {why}")
MONTHS: Pair = ("{base}（{day}）から{n}か月", "{base} + {n} months ({day})")
DAYS: Pair = ("{base}（{day}）から{n}日", "{base} + {n} days ({day})")
ITSELF: Pair = ("{base}（{day}）", "{base} ({day})")
LATER: Pair = ("{some}と{last}のうち遅いほう", "the later of {some} and {last}")
LATEST: Pair = ("{some}と{last}のうち最も遅いほう", "the latest of {some} and {last}")


def sentence(keep: KeepRow | None, today: date, *, japanese: bool) -> str:
    """Say until when the card is kept, with each day that it follows from, and what holds it."""
    at = 0 if japanese else 1
    if keep is None:
        return NOT_HERE[at]
    said = NO_RULE[at] if keep.kept is None else _kept(keep.kept, keep.kept.disposable_from, today, at)
    then = keep.then
    if then is not None:
        after = _kept(then.kept, then.disposable_from, today, at)
        named = BY_THEN[at].format(day=then.rule.valid_from, name=then.rule.name, said=after)
        said = f"{BY_NOW[at].format(said=said)} {named}"
    if keep.hold is None:
        return said
    held = HELD if keep.hold.until else FOREVER
    return f"{said} " + held[at].format(day=keep.hold.until, why=keep.hold.reason)


def _kept(kept: KeptRow, first: date | None, today: date, at: int) -> str:
    if first is None:
        missing = [BASES[row.base][at] for row in kept.terms if row.until is None]
        return WAITS[at].format(what=("、", ", ")[at].join(missing)) if missing else NO_RULE[at]
    terms = [_term(row, at) for row in kept.terms]
    why = terms[0]
    if len(terms) > 1:
        some, last = terms[:-1], terms[-1]
        text = LATEST if len(some) > 1 else LATER
        why = text[at].format(some=("、", ", ")[at].join(some), last=last)
    said = (SINCE if first <= today else FROM)[at].format(day=first, why=why)
    return f"{said} {MOVED[at]}" if kept.moved else said


def _term(row: TermRow, at: int) -> str:
    said = MONTHS if row.months else DAYS if row.days else ITSELF
    return said[at].format(base=BASES[row.base][at], n=row.months or row.days, day=row.counted_from)
