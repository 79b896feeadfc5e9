"""Words of a memo, on the screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.paper.plan_memo import MemoWords
from desktop_app.services import dates
from desktop_app.views.outlook.plan_words import plan_words
from desktop_app.views.outlook.words import outlook_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.plans.rows import MemoRow


class MemoPageWords(QObject):
    """Words in the language that the window has now."""

    def title(self, memo: MemoRow) -> str:
        """Title of the dialog that asks for its file."""
        return self.tr("Memo: {title}").format(title=memo.title)

    def file(self, memo: MemoRow) -> str:
        """Usual name of its file, without an ending."""
        return self.tr("memo_{day}_{n}").format(day=f"{memo.on_date:%Y%m%d}", n=memo.memo_id)

    def names(self, memo: MemoRow) -> list[str]:
        """Names of the plans, their letters first."""
        return [plan_words.named(number, each.name) for number, each in enumerate(memo.tried)]

    def named(self, memo: MemoRow) -> list[tuple[str, ForecastRow]]:
        """The answers by the names of their plans."""
        answers = (each.answer for each in memo.tried)
        return list(zip(self.names(memo), answers, strict=True))

    def question(self, memo: MemoRow) -> str:
        """What was asked."""
        day = outlook_words.day(memo.question.by, memo.on_date)
        if memo.question.below is None:
            return self.tr("How many cards will be left on {day}?").format(day=day)
        text = self.tr("Will fewer than {n} cards be left on {day}?")
        return text.format(n=f"{memo.question.below:,}", day=day)

    def answers(self, memo: MemoRow) -> str:
        """What was answered, plan by plan, then both beside each other."""
        told = [f"{name}: {outlook_words.of_plan(row, memo.on_date)}" for name, row in self.named(memo)]
        both = plan_words.sentence(self.named(memo), memo.on_date), plan_words.why(self.named(memo))
        return "\n".join(filter(None, [*told, *both]))

    def assumed(self, memo: MemoRow) -> str:
        """What the forecast rests on."""
        answer = memo.tried[0].answer
        parts = [
            self.tr(
                "Played forward {runs} times from the ward's own past as it was known on {day}: slots,"
                " closures and bookings, who comes and who doesn't, cards that still arrive, answers to"
                " letters. “Low” and “high” hold eight of ten courses."
            ).format(runs=f"{answer.runs:,}", day=outlook_words.day(answer.as_of, memo.on_date)),
            self.tr("The same question on the same data has the same answer (seed {n}).").format(
                n=answer.seed
            ),
        ]
        return " ".join(parts)

    def on_paper(self, places: Mapping[str, str]) -> MemoWords:
        """Words of the printed memo."""

        def head(memo: MemoRow) -> list[tuple[str, str]]:
            return [
                (self.tr("Question"), self.question(memo)),
                (self.tr("Drawn up by"), memo.made_by_name),
                (self.tr("Uncollected"), f"{memo.tried[0].answer.uncollected:,}"),
            ]

        def plans(memo: MemoRow) -> list[tuple[str, str]]:
            named = zip(self.names(memo), memo.tried, strict=True)
            return [(name, plan_words.terms(each.terms, places)) for name, each in named]

        def figures(memo: MemoRow) -> list[list[str]]:
            named = self.named(memo)
            return [plan_words.headings(named), *plan_words.lines(named, memo.on_date)]

        return MemoWords(
            day=dates.both,
            head=head,
            answer=self.answers,
            plans=plans,
            figures=figures,
            assumed=self.assumed,
            names=self.names,
            chart=outlook_words.of_chart,
            headings=(
                self.tr("Answer"),
                self.tr("Plans"),
                self.tr("Backlog until then and from then on"),
                self.tr("Figures"),
                self.tr("Note"),
                self.tr("What this rests on"),
            ),
            foot=lambda job: self.tr("Print job {job}　Nobody is named on this paper.").format(job=job),
            lacks=self.tr("〓: this PC has no font for the letter."),
        )


memo_words = MemoPageWords()
