"""The modes in which a place is scanned and then the card for it: put away, move."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop_app.services import custody, moving
from desktop_app.services.custody import CardRow
from desktop_app.services.moving import MovedRow
from desktop_app.views.booking.words import booking_words, time
from desktop_app.views.custody.pane import TAIL, ScanPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.shell import Shell

T = TypeVar("T")
NAMED = 2
"""So many namesakes of a box are named."""


class PlacePane(ScanPane[T]):
    """Remembers the scanned place until its card comes; Esc forgets it."""

    def __init__(self, shell: Shell, step: str) -> None:
        super().__init__(shell, step, "")
        self.place = ""
        self.ask()
        self.show_rows()

    def forget(self) -> None:
        super().forget()
        self.place = ""
        self.ask()

    def step_back(self) -> bool:
        """Forget the scanned place; true when there was one."""
        had_one = bool(self.place)
        if had_one:
            self.place = ""
            self.band.clear()
            self.ask()
        return had_one

    def take_place(self, label: str) -> None:
        """Remember a free place for the card that comes next."""
        self.place = label
        self.band.done(self.tr("The place {place} is free.").format(place=label))
        self.ask()

    def ask(self) -> None:
        """Say what to scan next."""
        if self.place:
            self.prompt.setText(self.tr("Now scan the card for {place}").format(place=self.place))
        else:
            self.prompt.setText(self.tr("Scan the place, then the card for it"))

    def say_lies(self, card: CardRow, done: str, *others: str) -> None:
        """Say where the card lies now, with what else must be minded."""
        self.place = ""
        near = [
            f"{other.shelf}  {other.kana}  {other.birth_date.isoformat()}  …{other.application_id[-TAIL:]}"
            for other in card.near[:NAMED]
        ]
        if len(card.near) > NAMED:
            near.append(self.tr("and {count} more").format(count=len(card.near) - NAMED))
        if card.near:
            done = self.tr("{done} Mind: a namesake lies in the same box.").format(done=done)
        if near or others:
            self.warn(done, "\n".join((*others, *near)))
        else:
            self.band.done(done)
        self.ask()


class PutAwayPane(PlacePane[str | CardRow]):
    """A place, then the card for it; namesakes in the same box are shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "put_away")

    def work(self, acting: Acting, text: str) -> Callable[[Session], str | CardRow]:
        place = self.place
        return lambda session: custody.put_step(session, acting, place, text)

    def came(self, result: str | CardRow) -> None:
        if isinstance(result, str):
            self.take_place(result)
            return
        self.note(result, self.tr("Put away"))
        tail, place = result.application_id[-TAIL:], result.shelf or ""
        self.say_lies(result, self.tr("Card …{tail} lies on {place}.").format(tail=tail, place=place))


class MovePane(PlacePane[str | MovedRow]):
    """The new place, then the card that goes there; a new office and a visit elsewhere are told."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "move")

    def ask(self) -> None:
        if self.place:
            super().ask()
        else:
            self.prompt.setText(self.tr("Scan the new place, then the card that goes there"))

    def work(self, acting: Acting, text: str) -> Callable[[Session], str | MovedRow]:
        place = self.place
        return lambda session: moving.step(session, acting, place, text)

    def came(self, result: str | MovedRow) -> None:
        if isinstance(result, str):
            self.take_place(result)
            return
        card, mind = result.card, list[str]()
        self.note(card, self.tr("Moved from {place}").format(place=result.came_from))
        if result.office is not None:
            text = self.tr("It now belongs to {office}: its notices and its next free times are those there.")
            mind.append(text.format(office=result.office))
        if result.visit is not None:
            visit = result.visit
            text = self.tr(
                "The visit stays booked at {place}, {day} {time}: take the card there in time, or move the"
                " visit."
            )
            day, at = booking_words.day(visit.on_date), time(visit.starts)
            mind.append(text.format(place=visit.place, day=day, time=at))
        tail, place = card.application_id[-TAIL:], card.shelf or ""
        text = self.tr("Card …{tail} lies on {place} now, no longer on {old}.")
        self.say_lies(card, text.format(tail=tail, place=place, old=result.came_from), *mind)
