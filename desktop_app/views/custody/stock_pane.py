"""Count a box: its label, then each pouch in it; the end shows what is missing and what is too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QPushButton

from desktop_app.errors import NotAllowed
from desktop_app.services import boxes, resolve, stock
from desktop_app.services.stock import EndedRow, TakeRow
from desktop_app.services.stock_result import CountedRow, ResultRow
from desktop_app.terms import Finding
from desktop_app.views.booking.words import clock
from desktop_app.views.custody.count_table import CountColumns
from desktop_app.views.custody.pane import TAIL, ScanPane
from desktop_app.views.custody.stock_words import stock_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import ask_reason, confirm
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.errors import Refused
    from desktop_app.services.acting import Acting
    from desktop_app.views.shared.shell import Shell

Scanned = tuple[CountedRow | None, TakeRow, ResultRow]


class StockPane(ScanPane[Scanned]):
    """A count is stored scan by scan: it may rest at any time, and its box's label takes it up again."""

    def __init__(self, shell: Shell) -> None:
        self.take: TakeRow | None = None
        self.result: ResultRow | None = None
        self.checking = False
        super().__init__(shell, "count", "")
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Counts under way"))
        self.choice.setMinimumContentsLength(24)
        self.choice.activated.connect(self._chosen)
        self.rest = QPushButton(self.tr("Go on later (Esc)"))
        self.rest.clicked.connect(self.step_back)
        self.end_it = QPushButton(self.tr("End the count (F4)"))
        self.end_it.clicked.connect(self.finish)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.choice, 1)
        line.addWidget(self.rest)
        line.addWidget(self.end_it)
        self.column.insertLayout(0, line)
        self.table.opened.connect(self._open)
        self._show()

    def refresh(self) -> None:
        """Read the counts under way again, and the one that is taken."""
        take = self.take

        def read(session: Session) -> tuple[Sequence[TakeRow], ResultRow | None]:
            return stock.under_way(session), stock.look(session, take.take_pk) if take else None

        self.shell.jobs.read(self, read, lambda found: self._refreshed(take, *found), self.shell.fail)

    def work(self, acting: Acting, text: str) -> Callable[[Session], Scanned]:
        take = self.take

        def scan(session: Session) -> Scanned:
            is_box = resolve.shelf(session, text) or resolve.box(session, text)
            if take is None:
                if not is_box and resolve.application_id(text):
                    raise NotAllowed("count", "box_first")
                begun = stock.begin(session, acting, text)
                return None, begun, stock.look(session, begun.take_pk)
            if is_box:
                if boxes.find(session, text).label != take.label:
                    raise NotAllowed("count", "other_box")
                return None, take, stock.look(session, take.take_pk)
            row, now = stock.scan(session, acting, take.take_pk, text)
            return row, now, stock.look(session, take.take_pk)

        return scan

    def came(self, result: Scanned) -> None:
        row, take, found = result
        if row is None:
            self._take(take, found)
            return
        self.take, self.result = take, found
        self._show()
        self._say(row)

    def refused(self, text: str, error: Refused) -> None:
        super().refused(text, error)
        self.refresh()

    def step_back(self) -> bool:
        """Let the count rest; what was scanned is stored."""
        take = self.take
        if take is None:
            return False
        self.put_down()
        self.refresh()
        self.band.tell(
            self.tr("The count of {box} rests at {n} scanned.").format(box=take.label, n=take.scanned),
            self.tr("It is stored. Scan a label of this box to go on."),
        )
        return True

    def forget(self) -> None:
        """Drop every reading; which box is counted stays, so that coming back goes on with it."""
        self.result, self.checking = None, False
        super().forget()

    def put_down(self) -> None:
        """Count no box any more; what the band says stays."""
        self.take, self.result, self.checking = None, None, False
        self._show()

    def finish(self) -> None:
        """Show the differences first; what then still differs needs a reason."""
        if self.take is None or self.result is None or self.band.is_stop():
            return
        if not self.result.differences:
            self._end("")
        elif not self.checking:
            self.checking = True
            self._show()
            self._say_differences(self.result)
        else:
            text = self.tr(
                "{missing} missing, {surplus} too many. Each of them goes to the errors to review. Say why"
                " they can't be settled now."
            ).format(missing=len(self.result.missing), surplus=len(self.result.surplus))
            title, yes = self.tr("The box does not agree"), self.tr("End with these differences")
            ask_reason(self, title, text, yes, self._end)

    def show_rows(self) -> None:
        """Show the count as it is now."""
        if hasattr(self, "end_it"):
            self._show()

    def count(self) -> None:
        """Show found / expected."""
        if self.result is None:
            self.counter.clear()
            self.remark.setText(self.tr("No box chosen"))
            return
        here, missing = len(self.result.here), len(self.result.missing)
        self.counter.setText(f"{here:,} / {here + missing:,}")
        surplus = len(self.result.surplus)
        if surplus:
            self.remark.setText(self.tr("{n} too many").format(n=surplus))
        elif missing:
            self.remark.setText(self.tr("{count} to go").format(count=missing))
        else:
            self.remark.setText(self.tr("The box agrees"))

    def _show(self) -> None:
        take, found = self.take, self.result
        rows: list[CountedRow] = []
        if found is not None:
            scanned = sorted((*found.here, *found.surplus), key=lambda row: -row.number)
            rows = [*found.differences, *found.pulled] if self.checking else scanned
        self.table.show_source(ListSource(rows))
        self.rest.setEnabled(take is not None)
        self.end_it.setEnabled(take is not None)
        agrees = found is not None and not found.differences
        theme.kind(self.end_it, "primary" if take and (agrees or self.checking) else "")
        if take is None:
            self.prompt.setText(self.tr("Scan the label of a box, or of any place in it"))
        else:
            self.prompt.setText(self.tr("Scan each pouch in box {box}").format(box=take.label))
        self.count()

    def _take(self, take: TakeRow, found: ResultRow) -> None:
        if take.begun_by != self.shell.acting().staff_id:
            self._ask_to_take_over(take)
            return
        self.take, self.result, self.checking = take, found, False
        self._show()
        self.refresh()
        title = self.tr("{office}, box {box}").format(office=take.office, box=take.label)
        since = self.tr("Begun at {time}. {n} scanned so far.").format(
            time=clock(take.begun_at), n=take.scanned
        )
        self.band.done(title, since)
        self.line.setFocus()

    def _ask_to_take_over(self, take: TakeRow) -> None:
        text = self.tr(
            "{who} has been counting {box} since {time}, {n} scanned so far. Take over only when they have"
            " stopped: their window can't go on then."
        ).format(who=take.begun_by, box=take.label, time=clock(take.begun_at), n=take.scanned)
        self.band.warn(self.tr("{who} counts this box.").format(who=take.begun_by), text)
        title, yes = self.tr("Somebody counts this box"), self.tr("Take the count over")
        confirm(self, title, text, yes, lambda: self._take_over(take))

    def _take_over(self, take: TakeRow) -> None:
        acting = self.shell.acting()

        def over(session: Session) -> tuple[TakeRow, ResultRow]:
            now = stock.take_over(session, acting, take.take_pk, take.version)
            return now, stock.look(session, now.take_pk)

        self.shell.jobs.write(self, over, lambda now: self._take(*now), self.shell.fail)

    def _say(self, row: CountedRow) -> None:
        what = stock_words.finding(row.finding)
        tail = (row.application_id or row.scanned)[-TAIL:]
        if row.finding is Finding.HERE:
            self.band.done(self.tr("Card …{tail} lies here rightly.").format(tail=tail))
            return
        QApplication.beep()
        do = stock_words.to_do(row.finding, scanned=True)
        place = f"{row.shelf}: " if row.shelf and row.finding is Finding.ELSEWHERE else ""
        self.band.stop(self.tr("Card …{tail}: {what}").format(tail=tail, what=what), f"{place}{do}")

    def _say_differences(self, found: ResultRow) -> None:
        text = self.tr("{missing} missing, {surplus} too many.").format(
            missing=len(found.missing), surplus=len(found.surplus)
        )
        self.band.warn(text, self.tr("Look once more, scan what you find. Then F4 ends with the reason."))

    def _end(self, reason: str) -> None:
        take, acting = self.take, self.shell.acting()
        if take is None:
            return
        self.shell.jobs.write(
            self,
            lambda session: stock.end(session, acting, take.take_pk, take.version, reason),
            self._ended,
            self._not_ended,
        )

    def _ended(self, row: EndedRow) -> None:
        self.put_down()
        self.refresh()
        text = self.tr("Count of {box} ended: {found} of {expected} found, {surplus} too many.").format(
            box=row.label, found=row.found, expected=row.expected, surplus=row.surplus
        )
        self.band.done(text)
        self.shell.say(text)

    def _not_ended(self, error: Exception) -> None:
        self.refresh()
        self.shell.fail(error)

    def _refreshed(self, take: TakeRow | None, takes: Sequence[TakeRow], found: ResultRow | None) -> None:
        if take is self.take and take is not None:
            mine = next((row for row in takes if row.take_pk == take.take_pk), None)
            if mine is None or mine.begun_by != self.shell.acting().staff_id:
                self.put_down()
                if not self.band.is_stop():
                    text = self.tr("The count of {box} was ended or taken over in another window.")
                    self.warn(text.format(box=take.label))
            else:
                self.take, self.result = mine, found
                self._show()
        self.choice.clear()
        self.choice.addItem(self.tr("%n count(s) under way", "", len(takes)), None)
        for row in takes:
            text = self.tr("{box}   {who}, since {time}, {n} scanned")
            said = text.format(box=row.label, who=row.begun_by, time=clock(row.begun_at), n=row.scanned)
            self.choice.addItem(said, row)
            if self.take is not None and row.take_pk == self.take.take_pk:
                self.choice.setCurrentIndex(self.choice.count() - 1)

    def _chosen(self, place: int) -> None:
        row = self.choice.itemData(place)
        if isinstance(row, TakeRow) and (self.take is None or row.take_pk != self.take.take_pk):
            if self.take is not None:
                self.step_back()
            self.submit(row.label)

    def _table(self) -> RowTable:
        table = RowTable(CountColumns().all(), self.shell.jobs)
        table.serve(self.shell, "count", lambda row: (row.number, row.application_pk, row.scanned))
        table.say_when_empty(
            self.tr("Scan a box and then each pouch in it. A count may rest: it is stored scan by scan.")
        )
        return table

    def _open(self, row: CountedRow) -> None:
        if row.application_pk is not None:
            self.shell.open_record(row.application_pk)
