"""The list of who can still take part and has not collected the card: any page of it at the same cost."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from desktop_app.errors import NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.booking import STANDS, Booking
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import audit
from desktop_app.services.backlog.cards import check_day, ids_on, notices_on
from desktop_app.services.backlog.finding import cards_with
from desktop_app.services.campaigns import reading
from desktop_app.services.eligible import cards
from desktop_app.services.eligible.cards import COMING, ON_THE_SHELF
from desktop_app.services.keep_until.columns import NEVER
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import CampaignRow

__all__ = ["EVERYBODY", "ON_THE_SHELF", "EligibleRow", "Filter", "Found", "Listing", "campaign", "counts"]

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Filter:
    """Which of them; None asks for all. place is an office code, notices 9 stands for 9 and more."""

    place: str | None = None
    booked: bool | None = None
    returned: bool | None = None
    notices: int | None = None


EVERYBODY = Filter()


@dataclass(frozen=True, slots=True)
class EligibleRow:
    """One person to call. last_day: until when the card can be collected in time; why: claim, expiry or kept.

    days: until then. overdue: the ward need not keep it any longer. booked_*: the visit to come, minutes.
    """

    application_pk: int
    application_id: str
    notice_number: str | None
    name: str
    kana: str
    birth_date: date
    stage: Stage
    place: str
    shelf: str | None
    notices: int
    last_day: date
    why: str
    days: int
    overdue: bool
    booked_on: date | None
    booked_at: int | None
    booked_place: str | None

    @property
    def returned(self) -> bool:
        """Whether a letter came back: this person is called, a letter would not arrive."""
        return self.stage is Stage.RETURNED_MAIL


@dataclass(frozen=True, slots=True)
class Found:
    """How many there are on a day, by stage and by office code."""

    as_of: date
    campaign: CampaignRow
    eligible: int
    by_state: dict[Stage, int]
    by_place: dict[str, int]


def campaign(session: Session, today: date) -> CampaignRow:
    """Give the campaign that the list is about. Raises NotAllowed("eligible", "no_campaign")."""
    found = reading.current(session, today)
    if found is None:
        raise NotAllowed("eligible", "no_campaign")
    return found


def counts(session: Session, as_of: date, today: date) -> Found:
    """Count who can still take part. Raises Invalid for a day after today, NotAllowed without a campaign."""
    check_day(as_of, today)
    about = campaign(session, as_of)
    is_now = as_of == today
    stage = cards.stage(as_of, is_now=is_now)
    statement = _of_day(
        select(Application.office_code, stage.label("stage"), func.count()), about, as_of, is_now=is_now
    ).group_by(Application.office_code, stage)
    by_place: dict[str, int] = {}
    by_state: dict[Stage, int] = dict.fromkeys(ON_THE_SHELF, 0)
    for office, name, count in session.execute(statement):
        by_state[Stage(name)] += count
        by_place[office] = by_place.get(office, 0) + count
    return Found(as_of, about, sum(by_state.values()), by_state, dict(sorted(by_place.items())))


def open_list(session: Session, acting: Acting, as_of: date, wanted: Filter) -> Listing:
    """Open a list of people, which is audited. Raises as `counts` does."""
    listing = Listing(session, as_of, acting.today, wanted)
    detail = {**asdict(wanted), "as_of": as_of.isoformat(), "campaign": listing.campaign.code}
    audit.record(session, acting, "eligible_list", "", detail | {"people": listing.count(session)})
    return listing


class Listing:
    """The people whom a filter leaves, in the order in which they are called; a source for a windowed table.

    `count` notes the order as ids, so that a page costs the same wherever it lies.
    """

    def __init__(self, session: Session, as_of: date, today: date, wanted: Filter) -> None:
        """Raise as `counts` does."""
        check_day(as_of, today)
        self.as_of, self.wanted, self.is_now = as_of, wanted, as_of == today
        self.campaign = campaign(session, as_of)
        self._keeping = cards.keeping(session, as_of, is_now=self.is_now)
        self._ids = array("q")
        self._counted = False
        self._found: tuple[str, list[int]] = ("", [])

    def count(self, session: Session) -> int:
        """Count the people anew."""
        dialect = session.get_bind().dialect.name
        order = cards.order(self.campaign, self._keeping, self.as_of, dialect, is_now=self.is_now)
        statement = self._fitting(select(Application.id)).order_by(*order)
        self._ids = array("q", session.connection().execute(statement).scalars())
        self._counted, self._found = True, ("", [])
        return len(self._ids)

    def page(self, session: Session, offset: int, limit: int) -> Sequence[EligibleRow]:
        """Give the rows from offset (0 is the first)."""
        if not self._counted:
            self.count(session)
        return self._rows(session, self._ids[offset : offset + limit])

    def find(self, session: Session, text: str, start: int, step: int) -> int | None:
        """Give the place of the next row with the text from `start` on (step 1), or of the one before (-1).

        It goes on at the other end. None when no row has it.
        """
        if not self._counted:
            self.count(session)
        wanted, hits = self._found
        if wanted != text:
            then = set(session.scalars(cards_with(text, None if self.is_now else self.as_of)))
            hits = [place for place, pk in enumerate(self._ids) if pk in then]
            self._found = (text, hits)
        if not hits:
            return None
        at = bisect_left(hits, start) if step > 0 else bisect_right(hits, start) - 1
        return hits[at % len(hits)]

    def pick(self, session: Session, keys: Sequence[Hashable]) -> Sequence[EligibleRow]:
        """Give the rows of these applications (keys of the table) that are in the list, in its order."""
        if not self._counted:
            self.count(session)
        there = set(keys)
        return self._rows(session, [pk for pk in self._ids if pk in there])

    def stream(self, session: Session) -> Iterator[EligibleRow]:
        """Give all rows, some hundred at a time in memory."""
        for offset in range(0, self.count(session), CHUNK):
            yield from self.page(session, offset, CHUNK)

    def _fitting(self, statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
        wanted = self.wanted
        statement = _of_day(statement, self.campaign, self.as_of, is_now=self.is_now)
        stage = cards.stage(self.as_of, is_now=self.is_now)
        notices = Application.notices if self.is_now else notices_on(self.as_of)
        if wanted.place is not None:
            statement = statement.where(Application.office_code == wanted.place)
        if wanted.booked is not None:
            coming = stage.in_([one.value for one in COMING])
            statement = statement.where(coming if wanted.booked else ~coming)
        if wanted.returned is not None:
            back = stage == Stage.RETURNED_MAIL.value
            statement = statement.where(back if wanted.returned else ~back)
        if wanted.notices is not None:
            most = wanted.notices >= MOST_NOTICES
            statement = statement.where(notices >= MOST_NOTICES if most else notices == wanted.notices)
        return statement

    def _rows(self, session: Session, ids: Sequence[int]) -> list[EligibleRow]:
        stage = cards.stage(self.as_of, is_now=self.is_now)
        notices = Application.notices if self.is_now else notices_on(self.as_of)
        statement = (
            select(
                *(Application.id, Application.application_id, Application.notice_number),
                *(Application.name, Application.kana, Application.birth_date, stage.label("stage")),
                *(Office.name.label("place"), ShelfLocation.label.label("shelf"), notices.label("notices")),
                *(Application.custody_on, Application.first_notice_on, Application.card_expires_on),
                *(Booking.on_date, Booking.starts, Booking.place_code),
                cards.keep_until(self._keeping, self.as_of, session.get_bind().dialect.name).label("kept"),
            )
            .join(Office, Office.code == Application.office_code)
            .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
            .outerjoin(Booking, and_(Booking.application_pk == Application.id, STANDS))
            .where(Application.id.in_(ids))
        )
        found = {row.id: row for row in session.execute(statement)}
        held = set(session.scalars(cards.held(self.as_of)))
        offices = dict(iter(session.execute(select(Office.code, Office.name))))
        return [self._row(found[pk], offices, is_held=pk in held) for pk in ids if pk in found]

    def _row(self, row: Row[*tuple[Any, ...]], offices: dict[str, str], *, is_held: bool) -> EligibleRow:
        kept = None if is_held or row.kept == NEVER else row.kept
        last, why = cards.last_day_of(self.campaign, row.card_expires_on, kept, self.as_of)
        return EligibleRow(
            row.id,
            row.application_id,
            row.notice_number,
            row.name,
            row.kana,
            row.birth_date,
            Stage(row.stage),
            row.place,
            row.shelf,
            row.notices,
            last,
            why,
            (last - self.as_of).days,
            kept is not None and kept < self.as_of,
            row.on_date if self.is_now else None,
            row.starts if self.is_now else None,
            offices.get(row.place_code, row.place_code) if self.is_now else None,
        )


def _of_day(
    statement: Select[*tuple[Any, ...]], about: CampaignRow, as_of: date, *, is_now: bool
) -> Select[*tuple[Any, ...]]:
    statement = statement.where(*cards.rules(about, as_of, is_now=is_now))
    if is_now:
        return statement
    lay = ids_on(as_of).subquery("lay")
    return statement.join(lay, lay.c.id == Application.id)
