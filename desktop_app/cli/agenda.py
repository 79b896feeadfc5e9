"""Visits taken along as files, from the command line; sheets to print are made in the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from desktop_app.services.agenda.calendar_file import CalendarWords
    from desktop_app.services.agenda.workbook import BookWords

FORMS = ["xlsx", "ics"]
SLOTS = (
    ("場所", "日", "開始", "終了", "枠数", "予約", "空き", "状況"),
    ("Place", "Day", "From", "Until", "Seats", "Booked", "Free", "State"),
)
VISITS = (
    (
        *("日", "開始", "終了", "カナ", "氏名", "交付通知書番号"),
        *("生年月日", "状況", "同時来庁", "棚番号", "申請書ID"),
    ),
    (
        *("Day", "From", "Until", "Kana", "Name", "Notice number"),
        *("Birth date", "State", "Family", "Shelf place", "Application id"),
    ),
)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--from", "first", type=DayType(), required=True, metavar="DATE", help="First day.")
@click.option("--until", "last", type=DayType(), required=True, metavar="DATE", help="Last day.")
@click.option("--place", metavar="CODE", help="Only this place.")
@click.option("--form", type=click.Choice(FORMS), help="Without it the ending of the file decides.")
@click.pass_obj
def export_visits(
    context: Context, file: Path, first: date, last: date, place: str | None, form: str | None
) -> None:
    """Write the visits of these days to a workbook, or without names to a calendar file; it is audited."""
    from desktop_app.services import agenda

    kind = form or file.suffix.removeprefix(".").lower()
    if kind not in FORMS:
        raise click.BadParameter(f"--form {' | '.join(FORMS)}", param_hint="FILE")
    acting, number = context.acting(), int(context.language != "ja")
    words = _book(number) if kind == "xlsx" else _calendar(number)
    taken = agenda.export(context.database, acting, agenda.Wanted(first, last, place), file, words)
    context.emit({"file": str(file), "form": kind, "days": taken.days, "visits": taken.visits})


def _book(number: int) -> BookWords:
    from desktop_app.services.agenda.workbook import BookWords
    from desktop_app.terms import BookingState

    states = {
        BookingState.BOOKED: ("予約", "Booked"),
        BookingState.PRESENT: ("来庁中", "Here"),
        BookingState.AT_DESK: ("窓口", "At the desk"),
        BookingState.DONE: ("終了", "Done"),
        BookingState.NO_SHOW: ("来庁なし", "Did not come"),
        BookingState.CANCELLED: ("取消", "Cancelled"),
        BookingState.MOVED: ("変更", "Moved"),
    }
    return BookWords(
        slots_title=("時間枠", "Times")[number],
        slot_headings=SLOTS[number],
        visit_headings=VISITS[number],
        states={state: pair[number] for state, pair in states.items()},
        closed=("休止", "Closed")[number],
        day=date.isoformat,
    )


def _calendar(number: int) -> CalendarWords:
    from desktop_app.services.agenda.calendar_file import CalendarWords

    visits = ("カード交付 予約{n}件", "Card handover: {n} booked")[number]
    of_seats = ("{seats}枠中 {n}件の予約", "{n} of {seats} seats booked")[number]
    to_call = ("休止　要連絡 {n}名", "Closed: {n} people to call")[number]
    return CalendarWords(
        name=("カード交付の予約", "Card handovers")[number],
        visits=lambda n: visits.format(n=n),
        of_seats=lambda n, seats: of_seats.format(n=n, seats=seats),
        to_call=lambda n: to_call.format(n=n),
        closed=("休止", "Closed")[number],
        whole_ward=("区全体", "Whole ward")[number],
    )
