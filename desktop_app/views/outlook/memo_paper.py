"""A memo as a paper to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.services import offices, ward_settings
from desktop_app.services.plans import memos
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.figures.chart_canvas import ink_of
from desktop_app.views.outlook.memo_words import memo_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.plans.rows import MemoRow


def paper_of(memo: MemoRow) -> Paper:
    """Give the paper; its pages are laid out when the job is ordered, and kept as they are."""
    # Imported here: what prints is loaded only by who prints.
    from desktop_app.paper import plan_memo

    font = theme.font(theme.look())
    ink = ink_of(theme.read("light", "dense"))

    def order(session: Session) -> PrintOrder:
        kept = memos.one(session, memo.memo_id)
        places = {row.code: row.name for row in offices.every(session)}
        ward = ward_settings.read(session).ward_name
        laid_out = plan_memo.pages(kept, ward, memo_words.on_paper(places), font)
        pages = tuple(PageOrder(facts, ()) for facts in laid_out)
        return PrintOrder(PrintKind.PLAN_MEMO, f"memo {memo.memo_id}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        plan_memo.draw(painter, facts, stamp, memo_words.on_paper({}), font, ink)

    return Paper(memo_words.title(memo), memo_words.file(memo), order, draw)
