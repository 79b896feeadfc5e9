"""The commands that open the window without a person; what they do is handed in, without loading Qt."""

from typing import Any

import click

from desktop_app.cli.context import Context

BUG = 70


@click.command(name="self-check")
@click.pass_context
def self_check(ctx: click.Context) -> None:
    """Upgrade a new database, write and read a row, open every screen in both languages."""
    _answer(ctx, ctx.obj.programs.self_check())


@click.command()
@click.option("--scale", type=click.FloatRange(0.0005, 1.0), default=1.0, help="Size of the invented ward.")
@click.pass_context
def walk(ctx: click.Context, scale: float) -> None:
    """Walk through the main job in the real window; leave pictures of every screen in build/pictures."""
    _answer(ctx, ctx.obj.programs.walk(scale))


def _answer(ctx: click.Context, found: dict[str, Any]) -> None:
    context: Context = ctx.obj
    context.emit(found)
    ctx.exit(0 if found["ok"] else BUG)
