"""What a subject gives that keeps the sentences for its own codes."""

from __future__ import annotations

from typing import Protocol


class SubjectWords(Protocol):
    """Says why, for the codes of one subject."""

    def of_rule(self) -> dict[str, str]:
        """What stops a step."""
        ...

    def of_field(self) -> dict[tuple[str, str], str]:
        """What is wrong with a field; * stands for every other reason."""
        ...
