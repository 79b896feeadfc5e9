"""What the papers of a disposal say, and how their jobs read the list."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.backlog_terms import DisposalState
from desktop_app.services.disposal import listing
from desktop_app.services.disposal.export import ExportWords
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.print_out import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.disposal_list import DoneLine, PaperWords, PullLine
    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.disposal.rows import CardRow, ListRow
    from desktop_app.services.export import Cell

TAIL = 4
TO_PULL = (DisposalState.LISTED, DisposalState.PULLED)


class DisposalPaperWords(QObject):
    """Words in the language that the window has now."""

    def pull_title(self) -> str:
        """What the file of the pull list is asked for with."""
        return self.tr("Print the pull list as a PDF")

    def record_title(self) -> str:
        """What the file of the record is asked for with."""
        return self.tr("Print the record of disposal as a PDF")

    def pull_name(self, disposal_id: int) -> str:
        """How the file of the pull list is called."""
        return self.tr("disposal_pull_{number}").format(number=disposal_id)

    def record_name(self, disposal_id: int) -> str:
        """How the file of the record is called."""
        return self.tr("disposal_record_{number}").format(number=disposal_id)

    def of_pull(self, row: ListRow) -> PaperWords:
        """Words around the lines of the pull list."""
        from desktop_app.paper.disposal_list import PaperWords

        return PaperWords(
            title=self.tr("Cards to pull for disposal"),
            below=self._below(row),
            above=(self.tr("Scan each pouch as you take it out. What a scan stops goes back to its place."),),
            headings=(
                self.tr("Shelf place"),
                self.tr("Name"),
                self.tr("Over since"),
                self.tr("ID ends with"),
            ),
            no_place=self.tr("no place"),
            signed=(),
            foot=self.tr("Job {job}. Personal data: shred this list after the day."),
            lacks=self._lacks(),
        )

    def of_record(self, row: ListRow) -> PaperWords:
        """Words around the lines of the record: the rule, and the control count."""
        from desktop_app.paper.disposal_list import PaperWords

        rule = self.tr("Rule: {name} (in force since {day}). Cards disposed of: {n}.")
        return PaperWords(
            title=self.tr("Record of cards disposed of"),
            below=self._below(row),
            above=(
                rule.format(name=row.rule_name, day=row.rule_from, n=f"{row.disposed:,}"),
                disposal_words.ended(row),
                self.tr("List made {made} by {maker}; ended {ended} by {ender}.").format(
                    made=disposal_words.when(row.made_at),
                    maker=row.made_by,
                    ended=disposal_words.when(row.ended_at),
                    ender=row.ended_by or "",
                ),
            ),
            headings=(
                self.tr("No."),
                self.tr("Application, place"),
                self.tr("Name"),
                self.tr("Over since, and why"),
                self.tr("Disposed of, by, second person"),
            ),
            no_place="",
            signed=(self.tr("Disposed of by"), self.tr("Second person"), self.tr("Supervisor")),
            foot=self.tr("Job {job}. For the file."),
            lacks=self._lacks(),
        )

    def of_export(self) -> ExportWords:
        """Words of the file."""
        headings = (
            *(self.tr("No."), self.tr("Application"), self.tr("Name"), self.tr("Kana")),
            *(self.tr("Birth date"), self.tr("Place"), self.tr("State"), self.tr("Over since")),
            *(self.tr("Why"), self.tr("Disposed of at"), self.tr("Disposed of by")),
            *(self.tr("Second person"), self.tr("Off the list because")),
        )
        return ExportWords(self.tr("Disposal"), headings, _cells)

    def _below(self, row: ListRow) -> str:
        text = self.tr("List {number}, {place}, {day}")
        return text.format(number=row.disposal_id, place=disposal_words.place(row), day=row.as_of)

    def _lacks(self) -> str:
        return self.tr("〓: this PC has no font for the letter. Go by the reading and the id.")


def pull_paper(row: ListRow) -> Paper:
    """Give the list of the cards to pull as a paper: its job reads the cards as they are then."""
    words = DisposalPaperWords()
    around, font = words.of_pull(row), theme.font(theme.look())
    disposal_id = row.disposal_id

    def order(session: Session) -> PrintOrder:
        from desktop_app.paper import disposal_list

        rows = [card for card in listing.cards(session, disposal_id) if card.state in TO_PULL]
        parts = disposal_list.pages(rows, disposal_list.PULL_LINES)
        pages = tuple(_pull_page(part) for part in parts if part)
        return PrintOrder(PrintKind.DISPOSAL_PULL, f"disposal {disposal_id}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        from desktop_app.paper import disposal_list

        lines = [disposal_list.PullLine(**line) for line in facts["lines"]]
        disposal_list.draw_pull(painter, lines, around, font, stamp)

    return Paper(words.pull_title(), words.pull_name(disposal_id), order, draw)


def record_paper(row: ListRow) -> Paper:
    """Give the record of a list that has ended as a paper; its counts do not change any more."""
    words = DisposalPaperWords()
    around, font = words.of_record(row), theme.font(theme.look())
    disposal_id = row.disposal_id

    def order(session: Session) -> PrintOrder:
        from desktop_app.paper import disposal_list

        rows = listing.cards(session, disposal_id, DisposalState.DISPOSED)
        parts = disposal_list.pages(rows, disposal_list.LINES)
        pages = tuple(_record_page(part) for part in parts if part)
        return PrintOrder(PrintKind.DISPOSAL_RECORD, f"disposal {disposal_id}", pages)

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        from desktop_app.paper import disposal_list

        lines = [disposal_list.DoneLine(**line) for line in facts["lines"]]
        disposal_list.draw_record(painter, lines, around, font, stamp)

    return Paper(words.record_title(), words.record_name(disposal_id), order, draw)


def pull_line(row: CardRow) -> PullLine:
    """Give one line a card to pull."""
    from desktop_app.paper.disposal_list import PullLine

    since, pulled = row.disposable_from.isoformat(), row.state is DisposalState.PULLED
    return PullLine(row.shelf or "", row.kana, row.name, since, f"…{row.application_id[-TAIL:]}", pulled)


def done_line(row: CardRow) -> DoneLine:
    """Give one line a card that was disposed of."""
    from desktop_app.paper.disposal_list import DoneLine

    return DoneLine(
        str(row.position),
        row.application_id,
        row.office,
        row.kana,
        row.name,
        row.disposable_from.isoformat(),
        keeping_words.why(row.kept),
        disposal_words.when(row.disposed_at),
        row.disposed_name or row.disposed_by or "",
        row.seconded_name or row.seconded_by or "",
    )


def _pull_page(rows: Sequence[CardRow]) -> PageOrder:
    codes = tuple(row.shelf for row in rows if row.shelf)
    facts = {"lines": [asdict(pull_line(row)) for row in rows]}
    return PageOrder(facts, codes, tuple(row.application_pk for row in rows))


def _record_page(rows: Sequence[CardRow]) -> PageOrder:
    facts = {"lines": [asdict(done_line(row)) for row in rows]}
    return PageOrder(facts, (), tuple(row.application_pk for row in rows))


def _cells(row: CardRow) -> Sequence[Cell]:
    return (
        *(row.position, row.application_id, row.name, row.kana, row.birth_date, row.office),
        *(disposal_words.state(row.state), row.disposable_from, keeping_words.why(row.kept)),
        *(disposal_words.when(row.disposed_at), row.disposed_name, row.seconded_name),
        disposal_words.reason(row.reason or ""),
    )
