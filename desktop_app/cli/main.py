"""The command line: global options anywhere on it, commands loaded when they are called, exit codes."""

from __future__ import annotations

import copy
import importlib
import io
import itertools
import sys
from typing import Any

import click
from typing_extensions import override

from desktop_app import __version__
from desktop_app.cli.context import Context, Programs
from desktop_app.cli.ending import Ending

COMMANDS = {
    "demo": "demo:demo",
    "import": "import_:import_",
    "search": "search:search",
    "show": "show:show",
    "backlog": "backlog:backlog",
    "eligible": "eligible:eligible",
    "slots": "slots:slots",
    "book": "slots:book",
    "bookings": "slots:bookings",
    "cancel": "slots:cancel",
    "export-visits": "agenda:export_visits",
    "closures": "slots:closures",
    "notices": "notices:notices",
    "reminders": "reminders:reminders",
    "disposal": "disposal:disposal",
    "returned": "returned:returned",
    "keep-until": "keep_until:keep_until",
    "support": "support:support",
    "rotation": "rotation:rotation",
    "renewals": "renewals:renewals",
    "figures": "figures:figures",
    "panel": "panel:panel",
    "panels": "panel:panels",
    "report": "report:report",
    "forecast": "forecast:forecast",
    "verify": "verify:verify",
    "database": "database:database",
    "self-check": "screens:self_check",
    "walk": "screens:walk",
}


def keep(ctx: click.Context, option: click.Parameter, value: object) -> None:
    """Keep a global option, wherever on the line it stood. Raises BadParameter for an empty one."""
    if value == "":
        # A script's variable that is not set must not lead to the usual place.
        message = "Nothing is named."
        raise click.BadParameter(message, ctx, option)
    if value and option.name:
        setattr(ctx.find_object(Context), option.name, value)


def global_options() -> list[click.Parameter]:
    """Make the options that every command takes."""
    shared: dict[str, Any] = {"expose_value": False, "callback": keep}
    return [
        click.Option(["--json", "as_json"], is_flag=True, help="Answer with one JSON object.", **shared),
        click.Option(["--data"], metavar="DIR", help="Folder of database, settings and log.", **shared),
        click.Option(["--database", "database_url"], metavar="URL", help="Another database.", **shared),
        click.Option(["--staff"], metavar="ID", help="Member of staff who acts.", **shared),
    ]


def with_global_options(command: click.Command) -> click.Command:
    """Give a copy of the command, and of those below it, that takes the global options too."""
    command = copy.copy(command)
    command.params = [*command.params, *global_options()]
    if isinstance(command, click.Group):
        command.commands = {name: with_global_options(below) for name, below in command.commands.items()}
    return command


class Commands(click.Group):
    """The commands by name; a command's module is imported when it is called."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        found = getattr(importlib.import_module(f"desktop_app.cli.{module}"), name)
        return with_global_options(found)


@click.command(cls=Commands, name="kofu-desk", invoke_without_command=True, params=global_options())
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Open the window of Kofu Desk, or run one of its commands."""
    if ctx.invoked_subcommand is None:
        context: Context = ctx.obj
        ctx.exit(context.programs.window(context))


def run(arguments: list[str], programs: Programs) -> int:
    """Run one command line and give its exit code.

    0 done, 1 refused (a person can put it right), 2 usage, 3 surroundings (locked, disk full), 70 our bug.
    """
    for stream in (sys.stdout, sys.stderr):
        # A pipe on a Japanese Windows is CP932, which lacks some names.
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    context = Context(programs)
    # Known before parsing, so that a usage error is answered in JSON too.
    context.as_json = "--json" in itertools.takewhile(lambda argument: argument != "--", arguments)
    with Ending(context) as ending:
        code = main.main(arguments, obj=context, standalone_mode=False)
        ending.code = code if isinstance(code, int) else 0
    context.close()
    return ending.code
