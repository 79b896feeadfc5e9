"""How a command ends: whatever stopped it becomes words on the error stream and an exit code."""

from __future__ import annotations

import io
from contextlib import nullcontext, redirect_stdout
from dataclasses import fields, is_dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import click

from desktop_app import log
from desktop_app.cli import words
from desktop_app.cli.context import plain
from desktop_app.errors import Cancelled, Refused, Surroundings

if TYPE_CHECKING:
    from desktop_app.cli.context import Context

DONE, REFUSED, USAGE, SURROUNDINGS, BUG = 0, 1, 2, 3, 70


class Ending:
    """Wraps a command; `code` is its exit code afterwards, nothing is raised further."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.code = DONE
        self._said = io.StringIO()
        # With --json the answer alone stands on the output; help and version become part of one.
        self._aside = redirect_stdout(self._said) if context.as_json else nullcontext()

    def __enter__(self) -> Self:
        self._aside.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self._aside.__exit__(None, None, None)
        match error:
            case None if not self._said.getvalue():
                pass
            case None:
                self._answer(self.code, "", self._said.getvalue().rstrip())
            case click.exceptions.Exit():
                self.code = error.exit_code
            case SystemExit() | GeneratorExit():
                return False
            case BrokenPipeError():
                self.code = DONE
            case click.ClickException():
                error.show()
                self._answer(USAGE, "usage", error.format_message())
            case KeyboardInterrupt() | click.Abort():
                self._tell(REFUSED, Cancelled())
            case Refused():
                self._tell(REFUSED, error)
            case Surroundings() | OSError():
                self._tell(SURROUNDINGS, error)
            case _:
                self._bug(error)
        return True

    def _tell(self, code: int, error: BaseException) -> None:
        text = words.of(error, self.context.language)
        click.echo(text, err=True)
        self._answer(code, type(error).__name__, text, error)

    def _bug(self, error: BaseException) -> None:
        folder = self.context.settings.folder / "log"
        try:
            log.start(folder)
        except OSError:
            folder = None
        number = log.bug(error)
        text = words.of_bug(number, folder, self.context.language)
        click.echo(text, err=True)
        self._answer(BUG, "bug", text)

    def _answer(self, code: int, name: str, text: str, error: BaseException | None = None) -> None:
        self.code = code
        if not self.context.as_json or self.context.answered:
            return
        facts: dict[str, Any] = {"error": name, "message": text} if name else {"message": text}
        if error is not None and is_dataclass(error):
            facts |= {field.name: plain(getattr(error, field.name)) for field in fields(error)}
        self.context.emit_json(facts)
