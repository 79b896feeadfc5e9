"""The committee report from the command line: written as PDF, XLSX or DOCX, or only checked."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont
    from sqlalchemy.orm import Session

    from desktop_app.services.committee.going_out import ReportForm
    from desktop_app.services.committee.preparing import Prepared, Wanted

FORMS = ("pdf", "xlsx", "docx")
FOOT = ("印刷番号 {job}", "Job {job}")
LACKS = ("〓：このPCの書体にない文字", "〓: a letter that no font of this PC has")
NAME = "committee_report"


@click.group()
def report() -> None:
    """The report to the ward's committee."""


def which(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which reports."""
    for option in (
        click.option("--english", is_flag=True, help="In English."),
        click.option("--as-of", type=DayType(), metavar="DATE", help="Figures computed as at this day."),
        click.option("--fiscal-year", metavar="YEAR", help="Reports of this year's figures: R4, 2022."),
        click.option("--code", default="", metavar="CODE", help="Only this report."),
        click.option("--day", "reported_on", type=DayType(), metavar="DATE", help="Day of the report."),
    ):
        command = option(command)
    return command


@report.command()
@which
@click.pass_obj
def lint(context: Context, **options: Any) -> None:
    """Say what the check finds; nothing is written."""
    from desktop_app.services.committee import preparing

    wanted = _wanted(**options)
    with context.database.read() as session:
        made = preparing.prepare(session, wanted, _language(context, wanted))
    context.emit(_told(made))


@report.command()
@which
@click.option("--out", "file", type=click.Path(path_type=Path), required=True, metavar="FILE|FOLDER")
@click.option("--format", "form", type=click.Choice(FORMS), help="Without it the ending of the file decides.")
@click.option("--reason", default="", help="Why it goes out although something was found (--staff).")
@click.pass_obj
def committee(context: Context, file: Path, form: str | None, reason: str, **options: Any) -> None:
    """Write the reports of a day to a file, or into a folder in all three formats.

    What the check found is told. In somebody's name (--staff) a supervisor says why it goes out (--reason).
    """
    from desktop_app.services.committee.going_out import ReportForm

    endings = [form] if form else [file.suffix.removeprefix(".").lower()]
    if file.is_dir():
        endings = [form] if form else list(FORMS)
    if not set(endings) <= set(FORMS):
        raise click.BadParameter(f"--format {' | '.join(FORMS)}", param_hint="--out")
    told, written, wanted = dict[str, Any](), list[str](), _wanted(**options)
    for ending in endings:
        target = file / f"{NAME}.{ending}" if file.is_dir() else file
        told |= _write(context, wanted, ReportForm(ending), target, reason)
        written.append(str(target))
    context.emit({"files": written, **told})


def _wanted(
    reported_on: date | None, code: str, fiscal_year: str | None, as_of: date | None, *, english: bool
) -> Wanted:
    from desktop_app.services import dates
    from desktop_app.services.committee.preparing import Wanted

    year = dates.parse_fiscal(fiscal_year) if fiscal_year else None
    if fiscal_year and year is None:
        raise click.BadParameter("R4, 2022", param_hint="--fiscal-year")
    return Wanted(reported_on, code, english, as_of, year)


def _language(context: Context, wanted: Wanted) -> str:
    """Give the language of the findings: that of the report, where it was asked for."""
    return "en" if wanted.english else context.language


def _write(context: Context, wanted: Wanted, form: ReportForm, file: Path, reason: str) -> dict[str, Any]:
    from desktop_app.services.committee import files
    from desktop_app.services.committee.going_out import ReportForm

    acting = context.acting()
    if form is ReportForm.XLSX:
        return _told(files.export(context.database, acting, wanted, form, file, reason=reason))
    with _Pages() as font:
        if form is ReportForm.PDF:
            return _print(context, wanted, file, reason, font)
        from desktop_app.paper.committee import page

        made = files.export(
            context.database, acting, wanted, form, file, lambda shown: page.pictures(shown, font), reason
        )
    return _told(made)


def _print(context: Context, wanted: Wanted, file: Path, reason: str, font: QFont) -> dict[str, Any]:
    from desktop_app.paper import print_job
    from desktop_app.paper.committee import job
    from desktop_app.services.committee import going_out, preparing

    with context.database.read() as session:
        made = preparing.prepare(session, wanted, _language(context, wanted))
        going_out.allow(session, context.acting(), len(made.findings), reason)

    def also(session: Session) -> None:
        form = going_out.ReportForm.PDF
        going_out.note(session, context.acting(), made.drafts, form, len(made.findings), reason)

    foot, lacks = FOOT[wanted.english], LACKS[wanted.english]
    draw = job.drawer(lambda name: foot.format(job=name), lacks, font)
    printed = print_job.to_file(
        context.database, context.acting(), lambda _: job.order(made.documents, font), draw, file, also=also
    )
    return {**_told(made), "pages": printed.pages, "job": printed.job_id}


class _Pages:
    """What draws pages without a window."""

    def __enter__(self) -> QFont:
        from PySide6.QtGui import QGuiApplication

        from desktop_app.paper import faces

        if QGuiApplication.instance() is None:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            self._app = QGuiApplication(["kofu-desk"])
        faces.load()
        return faces.page_font()

    def __exit__(self, *_error: object) -> None:
        pass


def _told(made: Prepared) -> dict[str, Any]:
    found = [{"report": one.report, "text": one.sentence} for one in made.findings]
    reports = [{"code": one.code, "title": one.title} for one in made.documents]
    return {"reports": reports, "tables": len(made.tables), "findings": found}
