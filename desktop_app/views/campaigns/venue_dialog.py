"""Adds or changes a venue: where it is, when it opens, who stands in, in which campaigns it takes part."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop_app.campaign_terms import VenueKind
from desktop_app.services.campaigns import venues, wanted
from desktop_app.services.campaigns.wanted import VenueWanted
from desktop_app.views.campaigns.form import Form, day_field
from desktop_app.views.campaigns.page import beside
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.slots.time_field import TimeField
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.services.campaigns.rows import VenueRow
    from desktop_app.views.shared.shell import Shell

WIDE = 1_160
OPENS, ENDS = 600, 960


class VenueDialog(Form):
    """What is saved is the ward's own word: a sample is none any more."""

    def __init__(
        self, shell: Shell, parent: QWidget, known: Overview, row: VenueRow | None, kind: VenueKind
    ) -> None:
        super().__init__(shell, parent, WIDE)
        self._row, self._known = row, known
        self._acting = shell.acting()
        self._make_place(row, kind)
        self._make_hours(row)
        self._make_links()
        self._name_fields()
        self._lay_out()
        self.kind.field.currentIndexChanged.connect(self._chose_kind)
        self._chose_kind()
        self.name.field.setFocus()

    def _make_place(self, row: VenueRow | None, kind: VenueKind) -> None:
        self.name = Labelled(self.tr("Name of the venue"), QLineEdit(row.name if row else ""))
        self.name.field.setMaxLength(wanted.LONGEST_NAME)
        self.kind = Labelled(self.tr("Kind"), QComboBox())
        for one in VenueKind:
            self.kind.field.addItem(campaign_words.venue_kind(one), one.value)
        self.kind.field.setCurrentIndex(self.kind.field.findData(kind.value))
        self.kind.field.setEnabled(row is None)
        self.address = Labelled(self.tr("Address"), QLineEdit(row.address if row else ""))
        self.address.field.setMaxLength(wanted.LONGEST_ADDRESS)
        hint = self.tr("Venues of one district are kept apart in a week.")
        self.district = Labelled(self.tr("District"), QLineEdit(row.district if row else ""), hint)
        self.latitude = Labelled(self.tr("Latitude"), QLineEdit(_degrees(row.latitude if row else None)))
        self.longitude = Labelled(self.tr("Longitude"), QLineEdit(_degrees(row.longitude if row else None)))
        self.position = Labelled(self.tr("Order"), QSpinBox())
        self.position.field.setRange(0, wanted.MOST_POSITION)
        last = max((venue.position for venue in self._known.venues), default=0)
        self.position.field.setValue(row.position if row else last + 1)

    def _make_hours(self, row: VenueRow | None) -> None:
        first = row.valid_from if row else self.shell.today()
        self.valid_from = Labelled(self.tr("Valid from"), day_field(first))
        hint = self.tr("Empty: without an end")
        last = row.valid_until if row else None
        self.valid_until = Labelled(self.tr("Valid until"), day_field(last), hint)
        self.starts = Labelled(self.tr("Opens at"), TimeField(row.starts if row else OPENS))
        self.ends = Labelled(self.tr("Closes at"), TimeField(row.ends if row else ENDS))
        self.desks = Labelled(self.tr("Desks"), QSpinBox())
        self.desks.field.setRange(1, wanted.MOST_DESKS)
        self.desks.field.setValue(row.desks if row else 2)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self.weekdays = [QCheckBox(slot_words.weekday(number)) for number in range(7)]
        for number, tick in enumerate(self.weekdays):
            tick.setChecked(row is not None and number in row.closed_weekdays)
            line.addWidget(tick)
        line.addStretch(1)
        self.closed = Labelled(self.tr("Never open on"), box)

    def _make_links(self) -> None:
        row, known = self._row, self._known
        self.substitute = Labelled(self.tr("Stands in when it is shut"), QComboBox())
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        takes_part = known.takes_part.get(row.id, frozenset()) if row else frozenset[int]()
        if row is None and known.current is not None:
            takes_part = frozenset({known.current.id})
        self.campaigns = {campaign.id: QCheckBox(campaign.name) for campaign in known.campaigns}
        for campaign_id, tick in self.campaigns.items():
            tick.setChecked(campaign_id in takes_part)
            lines.addWidget(tick)
        if not self.campaigns:
            lines.addWidget(plain(self.tr("There is no campaign yet."), "muted"))
        self.part = Labelled(self.tr("Takes part in"), box)

    def save(self) -> None:
        self.clear_errors()
        given = self._wanted()
        if given is None:
            return
        acting, row = self._acting.again(self.shell.acting()), self._row
        self.shell.jobs.write(
            self,
            lambda session: (
                venues.add(session, acting, given)
                if row is None
                else venues.change(session, acting, row, given)
            ),
            self._saved,
            self.refused,
        )

    def _saved(self, row: VenueRow) -> None:
        self.shell.say(self.tr("Venue {code} “{name}” saved.").format(code=row.code, name=row.name))
        self.accept()

    def _wanted(self) -> VenueWanted | None:
        """Give what is typed; what is wrong is said beside its field."""
        first, last = self.day("valid_from"), self.day("valid_until", needed=False)
        starts, ends = self.starts.field.minutes(), self.ends.field.minutes()
        for part, minutes in ((self.starts, starts), (self.ends, ends)):
            part.say_error("" if minutes is not None else self.tr("No such time."))
        latitude = self._read_degrees(self.latitude)
        longitude = self._read_degrees(self.longitude)
        if self.has_errors() or first is None or starts is None or ends is None:
            return None
        substitute = self.substitute.field.currentData()
        return VenueWanted(
            name=self.name.field.text(),
            kind=self._kind(),
            address=self.address.field.text(),
            district=self.district.field.text(),
            latitude=latitude,
            longitude=longitude,
            valid_from=first,
            valid_until=last,
            closed_weekdays=frozenset(at for at, tick in enumerate(self.weekdays) if tick.isChecked()),
            starts=starts,
            ends=ends,
            desks=self.desks.field.value(),
            substitute_id=int(substitute) if substitute is not None else None,
            position=self.position.field.value(),
            campaigns=frozenset(key for key, tick in self.campaigns.items() if tick.isChecked()),
        )

    def _read_degrees(self, part: Labelled[QLineEdit]) -> float | None:
        text = unicodedata.normalize("NFKC", part.field.text()).strip()
        if not text:
            return None
        try:
            return float(text)
        except ValueError:
            part.say_error(self.tr("Write degrees as 35.775."))
            return None

    def _kind(self) -> VenueKind:
        return VenueKind(str(self.kind.field.currentData()))

    def _chose_kind(self, _place: int = 0) -> None:
        """Offer as substitutes who can stand in for this kind."""
        box, row = self.substitute.field, self._row
        before = box.currentData() if box.count() else (row.substitute_id if row else None)
        box.clear()
        box.addItem(self.tr("Nobody"), None)
        fitting = venues.STANDS_IN[self._kind()]
        for venue in self._known.venues:
            if venue.kind in fitting and (row is None or venue.id != row.id):
                box.addItem(venue.name, venue.id)
        box.setCurrentIndex(max(box.findData(before), 0))

    def _name_fields(self) -> None:
        self.fields = {
            "venue_name": self.name,
            "venue_kind": self.kind,
            "venue_address": self.address,
            "district": self.district,
            "coordinates": self.latitude,
            "longitude": self.longitude,
            "position": self.position,
            "valid_from": self.valid_from,
            "valid_until": self.valid_until,
            "venue_hours": self.ends,
            "starts": self.starts,
            "desks": self.desks,
            "closed_weekdays": self.closed,
            "substitute": self.substitute,
        }

    def _lay_out(self) -> None:
        row = self._row
        title = self.tr("New venue") if row is None else self.tr("Venue {code}").format(code=row.code)
        self.say_title(title)
        left, right, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column in (left, right):
            column.setSpacing(12)
        left.addLayout(beside(self.name, self.kind, shares=(2, 1)))
        left.addWidget(self.address)
        left.addWidget(self.district)
        left.addLayout(beside(self.latitude, self.longitude, self.position))
        left.addStretch(1)
        right.addLayout(beside(self.valid_from, self.valid_until))
        right.addLayout(beside(self.starts, self.ends, self.desks))
        right.addWidget(self.closed)
        right.addWidget(self.substitute)
        right.addWidget(self.part)
        right.addStretch(1)
        whole.setSpacing(32)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)
        if row is not None and row.sample:
            note = self.tr("This is a sample. Once you save it, it is your ward's own.")
            self.body.addWidget(plain(note, "muted"))
        self.body.addLayout(whole)
        self.finish()


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
