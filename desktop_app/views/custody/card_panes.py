"""The modes in which a single scan changes a single card: prepared, put away, notice came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services import custody
from desktop_app.services.custody import CardRow
from desktop_app.views.custody.pane import TAIL, ScanPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.shell import Shell

NAMED = 2
"""So many namesakes of a box are named."""


class PreparePane(ScanPane[CardRow]):
    """Each scanned card was prepared on the national terminal."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "prepare", "")
        self.prompt.setText(self.tr("Scan the pouch of each card that you prepared on the terminal"))
        self.show_rows()

    def work(self, acting: Acting, text: str) -> Callable[[Session], CardRow]:
        return lambda session: custody.prepare(session, acting, text)

    def came(self, result: CardRow) -> None:
        self.note(result, self.tr("Prepared"))
        self.band.done(self.tr("Card …{tail} is prepared.").format(tail=result.application_id[-TAIL:]))


class ReturnPane(ScanPane[CardRow]):
    """Each scanned notice came back; its card stays where it is."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "return_mail", "")
        self.prompt.setText(self.tr("Scan each notice that the post brought back"))
        self.show_rows()

    def work(self, acting: Acting, text: str) -> Callable[[Session], CardRow]:
        return lambda session: custody.return_mail(session, acting, text)

    def came(self, result: CardRow) -> None:
        self.note(result, self.tr("Notice came back"))
        text = self.tr("The returned notice of card …{tail} is noted. The card stays on its place.")
        self.band.done(text.format(tail=result.application_id[-TAIL:]))


class PutAwayPane(ScanPane[str | CardRow]):
    """A place, then the card for it; namesakes in the same box are shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "put_away", "")
        self.place = ""
        self._ask()
        self.show_rows()

    def work(self, acting: Acting, text: str) -> Callable[[Session], str | CardRow]:
        place = self.place
        return lambda session: custody.put_step(session, acting, place, text)

    def came(self, result: str | CardRow) -> None:
        if isinstance(result, str):
            self.place = result
            self.band.done(self.tr("The place {place} is free.").format(place=result))
        else:
            self.place = ""
            self._put(result)
        self._ask()

    def forget(self) -> None:
        super().forget()
        self.place = ""
        self._ask()

    def step_back(self) -> bool:
        """Forget the scanned place; true when there was one."""
        had_one = bool(self.place)
        if had_one:
            self.place = ""
            self.band.clear()
            self._ask()
        return had_one

    def _put(self, card: CardRow) -> None:
        tail, place = card.application_id[-TAIL:], card.shelf or ""
        self.note(card, self.tr("Put away"))
        done = self.tr("Card …{tail} lies on {place}.").format(tail=tail, place=place)
        if not card.near:
            self.band.done(done)
            return
        near = "\n".join(
            f"{other.shelf}  {other.kana}  {other.birth_date.isoformat()}  …{other.application_id[-TAIL:]}"
            for other in card.near[:NAMED]
        )
        if len(card.near) > NAMED:
            near += "\n" + self.tr("and {count} more").format(count=len(card.near) - NAMED)
        mind = self.tr("{done} Mind: a namesake lies in the same box.").format(done=done)
        self.warn(mind, near)

    def _ask(self) -> None:
        if self.place:
            self.prompt.setText(self.tr("Now scan the card for {place}").format(place=self.place))
        else:
            self.prompt.setText(self.tr("Scan the place, then the card for it"))
