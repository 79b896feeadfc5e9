"""The commands that open the window without a person; what they do is handed in, without loading Qt."""

import click

from desktop_app.cli.context import Context

SURROUNDINGS, BUG = 3, 70


@click.command(name="self-check")
@click.pass_context
def self_check(ctx: click.Context) -> None:
    """Try the installation in a folder of its own; with --data or --database, look at that database too.

    Nothing is changed there; a full check of it is `verify`.
    """
    from desktop_app.cli import named

    context: Context = ctx.obj
    looked = named.look(context) if context.data or context.database_url or context.staff else None
    found = context.programs.self_check()
    if looked is not None:
        found |= {"database": looked, "ok": found["ok"] and not looked["problems"]}
    context.emit(found)
    if looked and looked["problems"]:
        ctx.exit(SURROUNDINGS)
    ctx.exit(0 if found["ok"] else BUG)


@click.command()
@click.option("--scale", type=click.FloatRange(0.0005, 1.0), default=1.0, help="Size of the invented ward.")
@click.pass_context
def walk(ctx: click.Context, scale: float) -> None:
    """Walk through the main job in the real window; leave pictures of every screen in build/pictures."""
    context: Context = ctx.obj
    found = context.programs.walk(scale)
    context.emit(found)
    ctx.exit(0 if found["ok"] else BUG)
