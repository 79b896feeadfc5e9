"""What is done with the rotation: planned, swapped, wished, announced, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.campaign_terms import WishKind
from desktop_app.services.rotation import changing, wishes
from desktop_app.services.rotation.changing import Pick
from desktop_app.services.rotation.rows import TurnRow, WeekRow, WishRow
from desktop_app.views.rotation import works
from desktop_app.views.rotation.dialogs import AnnounceDialog, HistoryDialog, WishDialog
from desktop_app.views.rotation.plan_dialog import PlanDialog
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared.dialogs import ask_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.rotation.explaining import HistoryRow
    from desktop_app.services.rotation.making import MadeRow
    from desktop_app.views.rotation.works import Board
    from desktop_app.views.shared.shell import Shell


class RotationDoings(QObject):
    """Acts on the board that `show_board` was given. swapping(WeekRow, TurnRow) or (None, None) is over."""

    swapping = Signal(object, object)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._board: Board | None = None
        self._first: tuple[WeekRow, TurnRow] | None = None

    def show_board(self, board: Board) -> None:
        """Act on this board from now on; a swap under way is over when its turn is gone."""
        self._board = board
        turns = {turn.turn_id for week in board.weeks for turn in week.turns}
        if self._first and self._first[1].turn_id not in turns:
            self.stop_swap()

    def ask_plan(self) -> PlanDialog | None:
        """Ask which days are to be planned."""
        board = self._board
        if board is None or board.campaign is None or not board.venues:
            return None
        dialog = PlanDialog(self._shell, self._page, board)
        dialog.made.connect(self._planned)
        dialog.open()
        return dialog

    def ask_wish(self, week: WeekRow | None, turn: TurnRow | None) -> WishDialog | None:
        """Ask which venue is to be held in a week or kept out of it."""
        board = self._board
        if board is None or not board.weeks:
            return None
        dialog = WishDialog(self._shell, self._page, board, week, turn)
        dialog.wished.connect(self._wished)
        dialog.open()
        return dialog

    def ask_announce(self, week: WeekRow | None) -> AnnounceDialog | None:
        """Ask until when people are told."""
        board = self._board
        if board is None or not board.weeks:
            return None
        dialog = AnnounceDialog(self._shell, self._page, board, week.last if week else board.today)
        dialog.announced.connect(self._announced)
        dialog.open()
        return dialog

    def ask_recall(self, week: WeekRow | None) -> None:
        """Ask why an announcement is taken back."""
        if week is None or week.announced_at is None:
            return
        title = self.tr("Take the announcement of {week} back").format(week=rotation_words.week(week))
        text = self.tr("The week may be planned anew then. Tell the people who know of it.")
        ask_reason(self._page, title, text, self.tr("Take it back"), lambda why: self._recall(week, why))

    def ask_history(self, week: WeekRow | None) -> None:
        """Show all turns that a week has or had."""
        board = self._board
        if week is None or board is None or board.campaign is None:
            return

        def show(rows: Sequence[HistoryRow]) -> None:
            HistoryDialog(self._shell, self._page, week, rows).open()

        self._shell.jobs.read(
            self, works.read_history(board.campaign.id, week.monday), show, self._shell.fail
        )

    def begin_swap(self, week: WeekRow | None, turn: TurnRow | None) -> None:
        """Take the first turn of two that are to be swapped."""
        if week is not None and turn is not None:
            self._first = (week, turn)
            self.swapping.emit(week, turn)

    def is_swapping(self) -> bool:
        """Whether the second turn is to be chosen."""
        return self._first is not None

    def stop_swap(self, _code: int = 0) -> None:
        """Swap nothing."""
        self._first = None
        self.swapping.emit(None, None)

    def choose(self, week: WeekRow, turn: TurnRow | None) -> None:
        """Take the second turn of a swap."""
        if self._first is not None and turn is not None and turn.turn_id != self._first[1].turn_id:
            self.ask_swap(*self._first, week, turn)

    def ask_swap(self, first: WeekRow, one: TurnRow, second: WeekRow, other: TurnRow) -> None:
        """Ask why two venues are to exchange their weeks."""
        text = self.tr("{one} goes to {second}, {other} to {first}. The old plan stays as history.")
        text = text.format(
            one=one.venue_name,
            other=other.venue_name,
            first=rotation_words.week(first),
            second=rotation_words.week(second),
        )
        if first.announced_at or second.announced_at:
            text += "\n" + self.tr("People were told already: announce again, and tell them of the change.")
        picks = (
            Pick(first.monday, first.version, one.turn_id),
            Pick(second.monday, second.version, other.turn_id),
        )
        dialog = ask_reason(
            self._page,
            self.tr("Swap two venues"),
            text,
            self.tr("Swap them"),
            lambda why: self._swap(picks, why),
        )
        dialog.finished.connect(self.stop_swap)

    def withdraw(self, wish: WishRow) -> None:
        """Take a wish back."""
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: wishes.withdraw(session, acting, wish.wish_id),
            lambda _none: self._shell.say(
                self.tr("Taken back: {venue} ({week}).").format(
                    venue=wish.venue_name, week=rotation_words.day(wish.monday)
                )
            ),
            self._shell.fail,
        )

    def _planned(self, row: MadeRow) -> None:
        if row.new or row.gone:
            text = self.tr("Planned: {weeks} weeks, {turns} turns.")
        else:
            text = self.tr("Nothing changed: this plan stands already.")
        self._shell.say(text.format(weeks=row.weeks, turns=row.turns))

    def _announced(self, weeks: int) -> None:
        self._shell.say(self.tr("Weeks announced: {n}.").format(n=weeks))

    def _wished(self, kind: WishKind) -> None:
        if kind is WishKind.PINNED:
            self._shell.say(self.tr("Held. Plan anew, so that it counts."))
        else:
            self._shell.say(self.tr("Kept out. Plan anew, so that it counts."))

    def _swap(self, picks: tuple[Pick, Pick], why: str) -> None:
        board, acting = self._board, self._shell.acting()
        if board is None or board.campaign is None:
            return
        campaign_id = board.campaign.id
        self._shell.jobs.write(
            self,
            lambda session: changing.swap(session, acting, campaign_id, *picks, why),
            lambda _weeks: self._shell.say(self.tr("The two venues are swapped.")),
            self._shell.fail,
        )

    def _recall(self, week: WeekRow, why: str) -> None:
        board, acting = self._board, self._shell.acting()
        if board is None or board.campaign is None:
            return
        campaign_id = board.campaign.id
        self._shell.jobs.write(
            self,
            lambda session: changing.recall(session, acting, campaign_id, week.monday, week.version, why),
            lambda _none: self._shell.say(self.tr("The announcement is taken back.")),
            self._shell.fail,
        )
