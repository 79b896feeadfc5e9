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

    from desktop_app.services.committee.going_out import ReportForm
    from desktop_app.services.committee.preparing import Prepared, Wanted

FORMS = ("pdf", "xlsx", "docx")
FOOT = ("印刷番号 {job}", "Job {job}")


@click.group()
def report() -> None:
    """The report to the ward's committee."""


def which(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which reports."""
    for option in (
        click.option("--english", is_flag=True, help="In English."),
        click.option("--code", default="", metavar="CODE", help="Only this report."),
        click.option("--day", "reported_on", type=DayType(), metavar="DATE", help="Day of the report."),
    ):
        command = option(command)
    return command


@report.command()
@which
@click.pass_obj
def lint(context: Context, reported_on: date | None, code: str, *, english: bool) -> None:
    """Say what the check finds; nothing is written."""
    from desktop_app.services.committee import preparing

    wanted = preparing.Wanted(reported_on, code, english)
    with context.database.read() as session:
        made = preparing.prepare(session, wanted, context.language)
    context.emit(_told(made))


@report.command()
@which
@click.option("--out", "file", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE")
@click.option("--format", "form", type=click.Choice(FORMS), help="Without it the ending of the file decides.")
@click.option("--reason", default="", help="Why it goes out although something was found (--staff).")
@click.pass_obj
def committee(
    context: Context,
    file: Path,
    form: str | None,
    reason: str,
    reported_on: date | None,
    code: str,
    *,
    english: bool,
) -> None:
    """Write the reports of a day to a file; with findings a supervisor (--staff) says why (--reason)."""
    from desktop_app.services.committee.going_out import ReportForm
    from desktop_app.services.committee.preparing import Wanted

    ending = form or file.suffix.removeprefix(".").lower()
    if ending not in FORMS:
        raise click.BadParameter(f"--format {' | '.join(FORMS)}", param_hint="--out")
    wanted = Wanted(reported_on, code, english)
    told = _write(context, wanted, ReportForm(ending), file, reason)
    context.emit({"file": str(file), "form": ending, **told})


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

    with context.database.write() as session:
        made = preparing.prepare(session, wanted, context.language)
        form = going_out.ReportForm.PDF
        going_out.note(session, context.acting(), made.drafts, form, len(made.findings), reason)
    draw = job.drawer(lambda name: FOOT[wanted.english].format(job=name), font)
    printed = print_job.to_file(
        context.database, context.acting(), lambda _: job.order(made.documents, font), draw, file
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
    reports = [{"code": draft.code, "title": draft.title} for draft in made.drafts]
    return {"reports": reports, "tables": len(made.tables), "findings": found}
