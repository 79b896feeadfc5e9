"""Words for how long cards are kept: the sentence of one card, the terms of a rule, what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from desktop_app.services.keep_until.rules import Base, When

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.keep_until.evaluating import KeptRow, TermRow
    from desktop_app.services.keep_until.reading import KeepRow
    from desktop_app.services.keep_until.rules import Rule, Term
    from desktop_app.services.keep_until.trying import EffectRow


class KeepingWords(QObject):
    """Says a card's day with the days that it follows from."""

    def sentence(self, keep: KeepRow, today: date) -> str:
        """Say how long the card is kept and why, also by a rule that begins before its day has come."""
        said = self.tr("The ward has no rule: cards are kept without an end.")
        if keep.rule is not None and keep.kept is not None:
            said = self._kept(keep.kept, keep.kept.disposable_from, today)
        then = keep.then
        if then is None:
            return said
        after = self.tr("From {day} the rule “{name}” holds: {said}").format(
            day=then.rule.valid_from,
            name=then.rule.name,
            said=self._kept(then.kept, then.disposable_from, today),
        )
        return self.tr("By today's rule: {said}").format(said=said) + "\n" + after

    def _kept(self, kept: KeptRow, first: date | None, today: date) -> str:
        if first is None:
            return self._waiting(kept)
        text = (
            self.tr("May be disposed of since {day}: {why}.")
            if first <= today
            else self.tr("May be disposed of from {day}: {why}.")
        )
        said = text.format(day=first, why=self.why(kept))
        if kept.moved:
            said += " " + self.tr("The ward is closed on the last day itself.")
        return said

    def effect(self, row: EffectRow) -> str:
        """Say what a rule would change."""
        text = self.tr(
            "On {day} the time of {over} of the {cards} cards in custody would be over;"
            " without this rule {now}."
        )
        figures = {"over": row.over, "cards": row.cards, "now": row.over_now}
        return text.format(day=row.on, **{name: f"{figure:,}" for name, figure in figures.items()})

    def held(self, keep: KeepRow) -> str:
        """Say what holds the card, or nothing."""
        hold = keep.hold
        if hold is None:
            return ""
        until = (
            self.tr("On hold until {day}: {reason}")
            if hold.until
            else self.tr("On hold without an end: {reason}")
        )
        said = until.format(day=hold.until, reason=hold.reason)
        if hold.asked_until:
            said += "\n" + self.tr("Asked for by the person: {day}").format(day=hold.asked_until)
        return said

    def term(self, term: Term | TermRow) -> str:
        """Say one term: first notice + 12 months."""
        base = self.base(term.base)
        if term.months:
            return self.tr("{day} + %n month(s)", "", term.months).format(day=base)
        if term.days:
            return self.tr("{day} + %n day(s)", "", term.days).format(day=base)
        return base

    def rule(self, rule: Rule) -> str:
        """Say a rule, a line for each kind of card."""
        lines: list[str] = []
        for when in When:
            terms = [self.term(term) for term in rule.terms if term.when is when]
            if terms:
                lines.append(f"{self.when(when)}: {self._together(terms)}")
        if rule.next_open_day:
            lines.append(self.tr("A last day on which the ward is closed moves to its next open one."))
        return "\n".join(lines)

    def base(self, base: Base) -> str:
        """Name of a day that terms count from."""
        names = {
            Base.APPLICATION: self.tr("application"),
            Base.CUSTODY: self.tr("arrival of the card"),
            Base.FIRST_NOTICE: self.tr("first notice"),
            Base.SECOND_NOTICE: self.tr("second notice"),
            Base.REMINDER: self.tr("last reminder"),
            Base.RETURNED_MAIL: self.tr("return of the notice"),
            Base.CARD_EXPIRY: self.tr("expiry of the card"),
            Base.LAPSED: self.tr("moving out or death"),
        }
        return names[base]

    def when(self, when: When) -> str:
        """For which cards a term stands."""
        match when:
            case When.ALWAYS:
                return self.tr("All cards")
            case When.RETURNED_MAIL:
                return self.tr("Notice came back")
            case When.EXPIRED:
                return self.tr("Card expired")
            case When.LAPSED:
                return self.tr("Moved out or died")
        assert_never(when)

    def example(self, code: str) -> str:
        """Name of a rule that may be taken over."""
        names = {
            "reminder_90_days": self.tr("90 days after the reminder"),
            "two_notices": self.tr("A year after the first and three months after the second notice"),
            "year_after_application": self.tr("A year after application or return, or expired"),
            "reminder_3_months": self.tr("Three months after the reminder"),
        }
        return names.get(code, code)

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        return {
            "on_hold": self.tr("This card is on hold already. End that hold first."),
            "keep_rule_used": self.tr(
                "Cards were listed for disposal by the rule of this day: it stays. Let this one begin later."
            ),
        }

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        return {
            ("keep_rule", "no_terms"): self.tr("A rule needs at least one time."),
            ("keep_rule", "too_many"): self.tr("A rule has at most six times."),
            ("keep_rule", "twice"): self.tr("The same day stands twice for one kind of card."),
            ("keep_rule", "*"): self.tr("A time is at most 120 months or 3,650 days."),
            ("keep_rule_name", "missing"): self.tr("Give the rule a name."),
            ("keep_rule_name", "*"): self.tr("A name has at most 60 letters."),
            ("keep_rule_from", "*"): self.tr("A rule begins today or later."),
            ("hold_until", "*"): self.tr("A hold ends today or later."),
            ("hold_asked", "*"): self.tr("The day that was asked for lies in the past."),
        }

    def _waiting(self, kept: KeptRow) -> str:
        missing = [self.base(row.base) for row in kept.terms if row.until is None]
        if not missing:
            return self.tr("The rule says nothing about such a card: it is kept without an end.")
        return self.tr("No day yet: it counts from what has not come ({what}).").format(
            what=self.tr(", ").join(missing)
        )

    def why(self, kept: KeptRow) -> str:
        """The terms behind a day, with the days that they count from."""
        return self._together([self._counted(row) for row in kept.terms])

    def _counted(self, row: TermRow) -> str:
        """Say one term with its day: first notice + 12 months (2023-06-30)."""
        base, day = self.base(row.base), str(row.counted_from)
        if row.months:
            return self.tr("{base} + %n month(s) ({day})", "", row.months).format(base=base, day=day)
        if row.days:
            return self.tr("{base} + %n day(s) ({day})", "", row.days).format(base=base, day=day)
        return self.tr("{base} ({day})").format(base=base, day=day)

    def _together(self, terms: list[str]) -> str:
        if len(terms) == 1:
            return terms[0]
        some, last = terms[:-1], terms[-1]
        two, more = self.tr("the later of {some} and {last}"), self.tr("the latest of {some} and {last}")
        return (more if len(some) > 1 else two).format(some=self.tr(", ").join(some), last=last)


keeping_words = KeepingWords()
