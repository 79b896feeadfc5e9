"""The report of one incident on A4: head, time line, cases, cause, measures, notices; nobody's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.paper.flow import CODE, Flow, draw_page
from desktop_app.paper.sheet import EDGE, HIGH, Sheet

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.incidents.rows import CaseRow, DeadlineRow, StepRow, WholeRow

LABEL, WHEN = 32.0, 44.0
"""Millimetres: the column of labels, that of days."""

NOTICES = (50.0, 35.0, 35.0)
"""Who is told, until when, when it was done; the remark takes what is left."""

BESIDE = 2
"""So many cases stand beside each other, as in the ward's own report."""


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What stands around the facts; each function writes one value in the language of the page.

    headings: summary, time line, cases, cause, measures, notices, people. of_case: count, kind of paper,
    personal data, whereabouts, what was done. of_notice: who, until, done, remark.
    """

    title: str
    sample: str
    headings: tuple[str, str, str, str, str, str, str]
    of_step: tuple[str, str]
    of_case: tuple[str, str, str, str, str]
    of_notice: tuple[str, str, str, str]
    nothing: str
    head: Callable[[WholeRow], tuple[tuple[str, str], ...]]
    day: Callable[[date], str]
    moment: Callable[[StepRow], str]
    count: Callable[[CaseRow], str]
    done: Callable[[DeadlineRow], str]
    people: Callable[[WholeRow], str]
    foot: Callable[[str], str]
    lacks: str


def pages(
    whole: WholeRow, ward: str, on: date, words: ReportWords, font: QFont
) -> tuple[Mapping[str, Any], ...]:
    """Lay out the report of an incident as the facts of its pages, for the snapshot of a print job."""
    flow = Flow(font, HIGH - EDGE - CODE - 6)
    flow.line(words.day(on), right=True)
    if ward:
        flow.line(ward, right=True)
    flow.gap(3)
    flow.middle(words.title + (words.sample if whole.incident.sample else ""))
    flow.gap(4)
    flow.table((LABEL, flow.wide - LABEL), words.head(whole), labels=True)
    summary, line, cases, cause, measures, notices, people = words.headings
    flow.part(summary, whole.summary or words.nothing)
    flow.heading(line)
    steps = [(words.moment(step), step.text) for step in whole.steps]
    _table(flow, (WHEN, flow.wide - WHEN), words.of_step, steps, words)
    _cases(flow, cases, whole.cases, words)
    flow.part(cause, whole.cause or words.nothing)
    flow.part(measures, whole.measures or words.nothing)
    flow.heading(notices)
    rows = [
        (
            row.authority,
            words.day(row.due_on),
            words.done(row),
            "\n".join(filter(None, (row.source, row.note))),
        )
        for row in whole.deadlines
    ]
    _table(flow, (*NOTICES, flow.wide - sum(NOTICES)), words.of_notice, rows, words)
    flow.part(people, words.people(whole))
    return tuple({"drawn": page} for page in flow.pages)


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, words: ReportWords, font: QFont) -> None:
    """Draw one page from the facts of its snapshot, with the job's code and "1/3" at its foot."""
    page = Sheet(painter, font)
    draw_page(page, facts["drawn"], stamp, words.foot(stamp.job), words.lacks)


def _table(
    flow: Flow,
    widths: Sequence[float],
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    words: ReportWords,
) -> None:
    if rows:
        flow.table(widths, rows, head=head)
    else:
        flow.paragraph(words.nothing)


def _cases(flow: Flow, heading: str, cases: Sequence[CaseRow], words: ReportWords) -> None:
    """Cases beside each other, what is told of them below each other."""
    if not cases:
        flow.part(heading, words.nothing)
    for at in range(0, len(cases), BESIDE):
        part = cases[at : at + BESIDE]
        told = (
            [words.count(case) for case in part],
            [case.paper_kind for case in part],
            [case.personal_data for case in part],
            [case.whereabouts for case in part],
            [case.done for case in part],
        )
        rows = [(name, *texts) for name, texts in zip(words.of_case, told, strict=True)]
        each = (flow.wide - LABEL) / BESIDE
        head = ("", *(words.day(case.on_date) for case in part))
        widths = (LABEL, *(each for _ in part))
        if not at:
            flow.heading(heading, flow.tall(widths, (head, *rows)))
        flow.table(widths, rows, head=head, labels=True, whole=True)
        flow.gap(2)
