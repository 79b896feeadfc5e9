"""The modes in which a single scan changes a single card: prepared, notice came back."""

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
