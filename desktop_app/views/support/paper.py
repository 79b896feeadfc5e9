"""The guidance for looking up one's own registration, as a page to take home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper
from desktop_app.views.support.guide_words import guide_words

if TYPE_CHECKING:
    from desktop_app.services.campaigns.rows import CampaignRow


class GuidancePaperWords(QObject):
    """Words in the language that the window has now."""

    def title(self) -> str:
        """What the file is asked for with."""
        return self.tr("Print the guidance as a PDF")

    def name(self) -> str:
        """How the file is called."""
        return self.tr("guidance")

    def ask(self) -> str:
        """What stands over the inquiry line."""
        return self.tr("Questions")


def paper_of(campaign: CampaignRow) -> Paper:
    """Give the page: the same for everybody, with the inquiry line of the campaign."""
    # Imported here: what prints is loaded only by who prints.
    from desktop_app.paper import guidance

    words = GuidancePaperWords()
    facts: dict[str, Any] = {
        "title": guide_words.check_title(),
        "steps": list(guide_words.check()),
        "wrong": guide_words.check_wrong(),
        "help": guide_words.check_help(),
        "never": guide_words.check_never(),
        "ask": words.ask(),
        "inquiry": campaign.inquiry_name,
        "line": campaign.inquiry_line,
    }
    order = PrintOrder(PrintKind.GUIDANCE, campaign.code, (PageOrder(facts, ()),))
    drawing = guidance.drawing(theme.font(theme.look()))
    return Paper(words.title(), words.name(), lambda _session: order, drawing)
