"""The schedule of the venues as a file from the command line: calendar, poster, tables, texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from desktop_app.paper.print_job import Stamp
    from desktop_app.paper.rotation_poster import PosterWords
    from desktop_app.services.rotation_out.files import OutWords
    from desktop_app.services.rotation_out.reading import Wanted

FORMS = ["ics", "pdf", "csv", "xlsx", "txt"]
HEADINGS = (
    ("日", "番号", "会場", "種類", "所在地", "開始", "終了", "代わり"),
    ("Day", "No.", "Venue", "Kind", "Address", "From", "Until", "Instead of"),
)
KINDS = {
    "permanent": ("常設", "Permanent"),
    "rotating": ("巡回", "Rotating"),
    "post_office": ("郵便局", "Post office"),
}
WEEKDAYS = ("月火水木金土日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))


@click.command()
@click.option("--format", "form", type=click.Choice(FORMS), required=True, help="What kind of file.")
@click.option("--out", "file", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE")
@click.option("--from", "first", type=DayType(), metavar="DATE", help="First day, else the first planned.")
@click.option("--until", "last", type=DayType(), metavar="DATE", help="Last day, else the last planned.")
@click.option("--campaign", "code", metavar="CODE", help="Another campaign than the one of today.")
@click.option("--venue", metavar="CODE", help="Only this venue.")
@click.pass_obj
def export(
    context: Context,
    form: str,
    file: Path,
    first: date | None,
    last: date | None,
    code: str | None,
    venue: str | None,
) -> None:
    """Write the planned weeks and the permanent windows to a file; audited, without names of people.

    ics: a calendar with an event for each day of each venue. pdf: the poster, a month a page. csv, xlsx: a
    line for each day. txt: the text for the web page, in Japanese.
    """
    from desktop_app.services.rotation_out import files
    from desktop_app.services.rotation_out.files import OutKind

    acting, wanted = context.acting(), _wanted(context, first, last, code, venue)
    english = int(context.language != "ja")
    if form == "pdf":
        pages = _poster(context, wanted, file, english)
        context.emit({"file": str(file), "form": form, "pages": pages})
        return
    given = files.write(context.database, acting, wanted, OutKind(form), file, _words(english))
    context.emit({"file": str(file), "form": form, "weeks": given.weeks, "days": given.days})


def _wanted(
    context: Context, first: date | None, last: date | None, code: str | None, venue: str | None
) -> Wanted:
    from desktop_app.cli.rotation import chosen_campaign
    from desktop_app.errors import NotAllowed, Unknown
    from desktop_app.services.campaigns import reading
    from desktop_app.services.rotation import listing
    from desktop_app.services.rotation_out.reading import Wanted

    with context.database.read() as session:
        campaign_id = chosen_campaign(session, first or context.today(), code)
        planned = listing.planned_days(session, campaign_id)
        if planned is None and (first is None or last is None):
            raise NotAllowed("rotation_out", "not_planned")
        begin, end = planned or (first, last)
        ids = {row.code: row.id for row in reading.every_venue(session)}
    if venue is not None and venue not in ids:
        raise Unknown("venue", venue)
    begin, end = first or begin, last or end
    if begin is None or end is None:
        raise NotAllowed("rotation_out", "not_planned")
    return Wanted(campaign_id, begin, end, ids[venue] if venue else None)


def _words(english: int) -> OutWords:
    from desktop_app.campaign_terms import VenueKind
    from desktop_app.services.rotation_out.calendar_file import CalendarWords
    from desktop_app.services.rotation_out.files import OutWords

    summary = ("支援窓口　{venue}", "Support: {venue}")[english]
    inquiry = ("問い合わせ：{name} {line}", "Inquiries: {name} {line}")[english]
    return OutWords(
        title=("開設日程", "Schedule")[english],
        headings=HEADINGS[english],
        kinds={kind: KINDS[kind.value][english] for kind in VenueKind},
        day=date.isoformat,
        calendar=CalendarWords(
            lambda venue: summary.format(venue=venue), lambda name, line: inquiry.format(name=name, line=line)
        ),
    )


def _poster(context: Context, wanted: Wanted, file: Path, english: int) -> int:
    """Print the poster to the file; gives its pages. Qt draws it without a window."""
    from PySide6.QtGui import QGuiApplication

    from desktop_app.paper import faces, print_job, rotation_poster
    from desktop_app.services.rotation_out import poster

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    drawing = QGuiApplication.instance() or QGuiApplication([])
    faces.load()
    words, font = _poster_words(english), faces.page_font()

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        rotation_poster.draw(painter, facts, stamp, words, font)

    printed = print_job.to_file(
        context.database, context.acting(), lambda session: poster.order(session, wanted), draw, file
    )
    del drawing
    return printed.pages


def _poster_words(english: int) -> PosterWords:
    from desktop_app.paper.rotation_poster import PosterWords

    def say(japanese: str, plain: str, **values: object) -> str:
        return (japanese, plain)[english].format(**values)

    def day(on: date) -> str:
        weekday = WEEKDAYS[english][on.weekday()]
        return say("{m}/{d}（{w}）", "{m}/{d} ({w})", m=on.month, d=on.day, w=weekday)

    def names(days: Sequence[date]) -> str:
        return ("・", ", ")[english].join(WEEKDAYS[english][on.weekday()] for on in days)

    titles = {"points": ("ポイント支援窓口", "Point support"), "renewal": ("カード更新窓口", "Card renewal")}
    return PosterWords(
        titles={kind: pair[english] for kind, pair in titles.items()},
        permanent=say("常設（平日）", "Weekdays"),
        month=lambda on: say("{y}年{m}月", "{y}-{m:02}", y=on.year, m=on.month),
        claim_by=lambda on: say("申込は {day} まで", "Claim by {day}", day=day(on)),
        day=day,
        until=lambda on: say("～{day}", "– {day}", day=day(on)),
        missing=lambda _days, between: say("{n}は休み", "not {n}", n=names(between)) if between else "",
        only=lambda days: say("{n}のみ", "{n} only", n=names(days)),
        hours=lambda starts, ends: f"{starts // 60}:{starts % 60:02}–{ends // 60}:{ends % 60:02}",
        rotating=lambda hours: say("巡回会場　{hours}", "Rotating venues  {hours}", hours=hours),
        only_permanent=lambda on: say(
            "{day} は常設窓口のみ開設します", "{day}: open at the permanent windows only", day=day(on)
        ),
        too=lambda on: say("{day} も開設します", "Also open on {day}", day=day(on)),
        inquiry=lambda name, line: f"{name}  {line}",
        foot=lambda job: say("印刷番号 {job}", "Job {job}", job=job),
    )
