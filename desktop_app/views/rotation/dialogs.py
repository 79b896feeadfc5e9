"""Dialogs of the rotation: a venue held in a week or kept out of it, weeks announced, a week's history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop_app.campaign_terms import WishKind
from desktop_app.errors import Refused
from desktop_app.services.rotation import calendar, changing, wishes
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.rotation.explaining import HistoryRow
    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.works import Board
    from desktop_app.views.shared.shell import Shell

WIDE, HISTORY_WIDE, SEEN = 620, 1_100, 8


class WishDialog(Dialog):
    """wished(WishKind) comes when the wish is kept. It counts from the next planning on."""

    wished = Signal(object)

    def __init__(
        self, shell: Shell, parent: QWidget, board: Board, week: WeekRow | None, turn: TurnRow | None
    ) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell, self._board = shell, board
        self.venue = Labelled(self.tr("Venue"), QComboBox())
        for row in board.venues:
            self.venue.field.addItem(row.name, row.id)
        whose = turn.venue_id if turn and turn.stands_in_for is None else turn and turn.stands_in_for
        self.venue.field.setCurrentIndex(max(self.venue.field.findData(whose), 0))
        self.week = Labelled(self.tr("Week"), QComboBox())
        for one in board.weeks:
            if one.monday >= calendar.monday(board.today):
                self.week.field.addItem(rotation_words.week(one), one.monday.toordinal())
        monday = week.monday.toordinal() if week else 0
        self.week.field.setCurrentIndex(max(self.week.field.findData(monday), 0))
        self.kinds = {
            WishKind.PINNED: QRadioButton(self.tr("Hold the venue in this week")),
            WishKind.FORBIDDEN: QRadioButton(self.tr("Keep the venue out of this week")),
        }
        self.kinds[WishKind.PINNED].setChecked(True)
        self.reason = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.reason.field.setMaxLength(changing.LONGEST_REASON)
        self.error = plain("", "error")
        self.error.hide()
        self._lay_out()
        self.reason.field.textChanged.connect(self._may_keep)
        self._may_keep()
        self.reason.field.setFocus()

    def kind(self) -> WishKind:
        """Give what is asked for."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def _may_keep(self, _text: str = "") -> None:
        self.yes.setEnabled(bool(self.reason.field.text().strip()) and self.week.field.count() > 0)

    def _keep(self) -> None:
        campaign = self._board.campaign
        if campaign is None:
            return
        self.error.hide()
        ordinal, venue_id = self.week.field.currentData(), self.venue.field.currentData()
        monday = next(one.monday for one in self._board.weeks if one.monday.toordinal() == ordinal)
        acting, kind, reason = self._shell.acting(), self.kind(), self.reason.field.text()
        self._shell.jobs.write(
            self,
            lambda session: wishes.wish(session, acting, campaign.id, monday, venue_id, kind, reason),
            lambda _wish_id: self._done(kind),
            self._refused,
        )

    def _done(self, kind: WishKind) -> None:
        self.accept()
        self.wished.emit(kind)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.error.setText(error_words.said(error))
            self.error.show()
            self.resize(self.sizeHint())
        else:
            self.reject()
            self._shell.fail(error)

    def _lay_out(self) -> None:
        self.say_title(self.tr("Hold a venue in a week, or keep it out"))
        text = self.tr("It counts when you plan anew. Announced weeks stay as they are.")
        self.body.addWidget(plain(text, "muted"))
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.venue, 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.week, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        choice = QVBoxLayout()
        choice.setSpacing(4)
        for button in self.kinds.values():
            choice.addWidget(button)
        self.body.addLayout(choice)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.error)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Keep the wish"), self._keep, "primary")


class AnnounceDialog(Dialog):
    """announced(int) comes with the number of weeks that people are told of."""

    announced = Signal(int)

    def __init__(self, shell: Shell, parent: QWidget, board: Board, until: date) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell, self._board = shell, board
        self.until = Labelled(self.tr("All weeks until"), DateField(until))
        self.sum = plain("", "heading")
        self.say_title(self.tr("Announce weeks"))
        text = self.tr(
            "Announced weeks stay as they are when you plan anew; only a venue that is shut gets its"
            " substitute."
        )
        for part in (plain(text, "muted"), self.until, self.sum):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("People are told of them"), self._announce, "primary")
        self.until.field.changed.connect(self._look)
        self.until.field.setFocus()
        self._look()

    def _weeks(self) -> Sequence[WeekRow]:
        until = self.until.field.day()
        if until is None:
            return ()
        coming = tuple(
            week for week in self._board.weeks if week.monday >= calendar.monday(self._board.today)
        )
        return changing.to_announce(coming, until)

    def _look(self, _changed: object = None) -> None:
        weeks = self._weeks()
        self.until.say_error("" if self.until.field.day() else self.tr("No such day."))
        if weeks:
            text = self.tr("Weeks to announce: {n} ({first} – {last})").format(
                n=len(weeks),
                first=rotation_words.day(weeks[0].first),
                last=rotation_words.day(weeks[-1].last),
            )
        else:
            text = self.tr("No week until that day is left to announce.")
        self.sum.setText(text)
        self.yes.setEnabled(bool(weeks))

    def _announce(self) -> None:
        until, campaign = self.until.field.day(), self._board.campaign
        if until is None or campaign is None:
            return
        acting, seen = self._shell.acting(), {week.monday: week.version for week in self._board.weeks}
        self._shell.jobs.write(
            self,
            lambda session: changing.announce(session, acting, campaign.id, until, seen),
            self._done,
            self._refused,
        )

    def _done(self, weeks: int) -> None:
        self.accept()
        self.announced.emit(weeks)

    def _refused(self, error: Exception) -> None:
        self.reject()
        self._shell.fail(error)


class HistoryDialog(Dialog):
    """All turns that a week has or had."""

    def __init__(self, shell: Shell, parent: QWidget, week: WeekRow, rows: Sequence[HistoryRow]) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = HISTORY_WIDE * theme.look().sizes["body"] // 16
        self.say_title(self.tr("History of the week {week}").format(week=rotation_words.week(week)))
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "rotation_history", lambda row: (row.made_at, row.venue_name, row.ended_at))
        self.table.setAccessibleName(self.tr("Turns of the week"))
        self.table.say_when_empty(self.tr("No venue ever had its turn in this week."))
        self.table.setMinimumHeight(theme.look().sizes["row"] * (SEEN + 1))
        self.table.show_source(ListSource(rows))
        self.body.addWidget(self.table)
        self.add_button(DialogWords().close(), self.reject, "primary")
        self.table.setFocus()

    def _columns(self) -> list[Column[HistoryRow]]:
        return [
            Column(self.tr("Venue"), lambda row: row.venue_name, width=210, key="venue", stays=True),
            Column(
                self.tr("How"),
                lambda row: rotation_words.origin(row.origin),
                width=100,
                key="origin",
            ),
            Column(self.tr("In place of"), lambda row: row.stands_in_for, width=130, key="whose"),
            Column(self.tr("Made"), lambda row: rotation_words.moment(row.made_at), width=165, key="made_at"),
            Column(self.tr("By"), lambda row: row.made_by, width=90, key="made_by"),
            Column(
                self.tr("Ended"),
                lambda row: rotation_words.moment(row.ended_at) if row.ended_at else "",
                width=165,
                key="ended_at",
            ),
            Column(self.tr("Ended by"), lambda row: row.ended_by, width=90, key="ended_by"),
            Column(
                self.tr("Because"),
                lambda row: rotation_words.end(row.end_kind) if row.end_kind else "",
                width=120,
                key="end",
            ),
            Column(self.tr("Reason"), lambda row: row.reason, width=180, key="reason"),
        ]
