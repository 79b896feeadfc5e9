"""The page of one record: who, where the card is, its history, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.services import dates
from desktop_app.views.booking.card_visits import CardVisits
from desktop_app.views.booking.pull_words import pull_words
from desktop_app.views.keeping.record_card import KeepingCard
from desktop_app.views.record.parts import card, facts, flag_line
from desktop_app.views.record.steps import Steps
from desktop_app.views.record.time_line import COUNTER, TimeLine
from desktop_app.views.search.hit_list import notice_number
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.booking import VisitRow
    from desktop_app.services.record import RecordRow

GROUP = 6


class RecordPage(QWidget):
    """Made anew for each record. opened(pk) asks for another record."""

    opened = Signal(int)

    def __init__(self, row: RecordRow, today: date, visits: Sequence[VisitRow] = ()) -> None:
        super().__init__()
        self.visits = CardVisits(visits)
        self._row, self._today = row, today
        self.steps = Steps(row.steps)
        self.line = TimeLine(row.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(16)
        column.addWidget(self._who())
        columns = QHBoxLayout()
        columns.setSpacing(16)
        self.keeping = KeepingCard(row.keep, today, row.disposal) if row.keep else None
        kept = [card(self.tr("How long it is kept"), self.keeping)] if self.keeping else []
        columns.addLayout(
            _column(
                card(self.tr("The card"), *self._place()),
                self._notices(),
                *self._handovers(),
            ),
            10,
        )
        # Seen without scrolling: it is what a person on the phone asks.
        columns.addLayout(_column(*kept, card(self.tr("History"), self.line)), 10)
        came = [card(self.tr("Visits"), self.visits)] if visits else []
        self.receive = QPushButton(self.tr("Support desk (Alt+W)"))
        next_steps = card(self.tr("Next"), self.steps, self.receive)
        columns.addLayout(_column(*came, next_steps, *self._neighbours()), 10)
        column.addLayout(columns)
        column.addStretch(1)

    def _who(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = plain(self._row.name, "title")
        born = plain(dates.both(self._row.birth_date))
        age = self.tr("{age} years old").format(age=_age(self._row.birth_date, self._today))
        born.setText(f"{born.text()}  {age}")
        for label in (plain(self._row.kana, "kana"), name, born):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        if self._row.flags:
            column.addWidget(flag_line(self._row.flags))
        return whole

    def _place(self) -> list[QWidget]:
        row = self._row
        shelf = plain(row.shelf or self.tr("Not on a shelf"), "figure" if row.shelf else "heading")
        shelf.setWordWrap(False)
        stage = plain(words.stage(row.stage), "heading")
        since = row.custody_on if row.in_custody else None
        number = row.application_id
        told = facts(
            (
                (self.tr("Pulled for"), pull_words.at(row.out) if row.out else ""),
                (self.tr("In custody since"), _both(since)),
                (self.tr("Days in custody"), f"{(self._today - since).days:,}" if since else ""),
                (self.tr("Office"), row.office),
                (self.tr("Notice no."), notice_number(row.notice_number)),
                (
                    self.tr("Application ID"),
                    " ".join(number[at : at + GROUP] for at in range(0, len(number), GROUP)),
                ),
                (self.tr("Delivery"), row.delivery or ""),
                (self.tr("Channel"), words.channel(row.channel)),
                (self.tr("Procedure"), words.procedure(row.procedure)),
                (self.tr("Card expires"), _both(row.card_expires_on)),
                (self.tr("Certificates expire"), _both(row.certificates_expire_on)),
                (self.tr("In the national system"), _both(row.national_recorded_on)),
                (self.tr("Sex"), self._sex()),
                (self.tr("Address"), f"{_postal(row.postal_code)}\n{row.address}".strip()),
            )
        )
        return [stage, shelf, told]

    def _sex(self) -> str:
        known = {"1": self.tr("male"), "2": self.tr("female")}
        return known.get(self._row.sex, self.tr("not given"))

    def _notices(self) -> QWidget:
        if not self._row.notices:
            return card(self.tr("Notices"), plain(self.tr("None sent yet."), "muted"))
        lines: list[QWidget] = []
        for notice in self._row.notices:
            text = self.tr("No. {number}: {day}").format(number=notice.number, day=dates.both(notice.sent_on))
            lines.append(plain(text))
            if notice.returned_on:
                back = self.tr("came back on {day}").format(day=dates.both(notice.returned_on))
                lines.append(plain(back, "warning"))
        return card(self.tr("Notices"), *lines)

    def _handovers(self) -> list[QWidget]:
        lines: list[QWidget] = []
        for handover in self._row.handovers:
            at = f"{handover.at.astimezone(COUNTER):%H:%M}"
            lines.append(plain(f"{dates.both(handover.on_date)} {at}"))
            first = words.staff(handover.staff_id, handover.staff_name)
            second = words.staff(handover.second_staff_id or "", handover.second_name)
            who = "  ".join(filter(None, (first, second)))
            lines.append(plain(f"{words.handover_case(handover.case)}  {who}", "small"))
            if handover.reversed_at is not None:
                undone = self.tr("reversed: {reason}").format(reason=handover.reversed_reason or "")
                lines.append(plain(undone, "warning"))
        return [card(self.tr("Handovers"), *lines)] if lines else []

    def _neighbours(self) -> list[QWidget]:
        found: list[QWidget] = []
        if self._row.others:
            lines = [
                self._line_to(
                    other.application_pk, f"…{other.application_id[-GROUP:]}", words.stage(other.stage)
                )
                for other in self._row.others
            ]
            found.append(card(self.tr("Same person, other applications"), *lines))
        if self._row.namesakes:
            lines = [
                self._line_to(
                    near.application_pk,
                    near.name,
                    f"{near.birth_date.isoformat()}  {near.shelf or ''}",
                    "  ".join(words.flag(flag) for flag in near.flags),
                )
                for near in self._row.namesakes
            ]
            found.append(card(self.tr("Could be mistaken for"), *lines))
        return found

    def _line_to(self, pk: int, title: str, text: str, warning: str = "") -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(plain(title))
        texts.addWidget(plain(text, "small"))
        if warning:
            texts.addWidget(plain(warning, "warning"))
        button = QPushButton(self.tr("Open"))
        button.setProperty("kind", "quiet")
        button.setAccessibleName(self.tr("Open {what}").format(what=title))
        button.clicked.connect(lambda _checked=False: self.opened.emit(pk))
        line.addLayout(texts, 1)
        line.addWidget(button)
        return whole


def _both(day: date | None) -> str:
    return f"{day.isoformat()}\n{dates.in_era(day)}" if day else ""


def _postal(code: str) -> str:
    return f"〒{code[:3]}-{code[3:]}" if code else ""


def _age(birth: date, today: date) -> int:
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for part in parts:
        # The columns keep their shares, whatever somebody's name needs.
        part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(part)
    column.addStretch(1)
    return column
