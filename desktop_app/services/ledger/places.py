"""Offices and shelf locations that a ledger names: found, or made as it goes in."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from desktop_app.models.application import Application
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import bulk
from desktop_app.services.ledger import codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

FIRST_OFFICE = ("01", "区役所")
_COLUMNS = ("id", "office_code", "cabinet", "box", "position", "label")


class Offices:
    """The ward's offices by the words that ledgers use for them."""

    def __init__(self, session: Session, own_words: Mapping[str, str]) -> None:
        rows = session.execute(select(Office.code, Office.name).order_by(Office.position, Office.code))
        self.names = dict(rows.all())
        self.own_words = own_words
        self.new: dict[str, str] = {}

    def words(self) -> dict[str, str]:
        """Give the code of each folded word."""
        known = {codes.plain(name): code for code, name in (self.names | self.new).items()}
        return (
            known
            | {codes.plain(code): code for code in self.names | self.new}
            | {codes.plain(word): code for word, code in self.own_words.items()}
        )

    def usual(self, acting: Acting) -> str:
        """Give the office that stands where the ledger names none: the importer's own, or the first."""
        if acting.place in self.names:
            return acting.place
        if not self.names | self.new:
            self.new[FIRST_OFFICE[0]] = FIRST_OFFICE[1]
        return next(iter(self.names | self.new))

    def add(self, words: Iterable[str]) -> None:
        """Number the offices that a ledger names."""
        for word in words:
            taken = self.names | self.new
            # Codes are also chosen by hand, with gaps between them.
            number = next(one for one in count(len(taken) + 1) if f"{one:02}" not in taken)
            self.new[f"{number:02}"] = word

    def store(self, session: Session) -> None:
        """Keep the new offices."""
        if self.new:
            rows = [{"code": code, "name": name, "position": at, "active": True}
                    for at, (code, name) in enumerate(self.new.items())]  # fmt: skip
            session.execute(insert(Office), rows)


class Shelves:
    """Shelf locations by label, and the application that lies at each."""

    def __init__(self, session: Session, *, make: bool) -> None:
        self._session = session
        self._make = make
        self.ids = dict(session.execute(select(ShelfLocation.label, ShelfLocation.id)).all())
        lying = select(Application.shelf_id, Application.application_id).where(
            Application.shelf_id.is_not(None)
        )
        self.taken = {int(shelf or 0): owner for shelf, owner in session.execute(lying)}
        self._next = max(self.ids.values(), default=0) + 1

    def free(self, label: str, application_id: str) -> bool:
        """Whether the card may lie at the shelf: nobody else's lies there."""
        return self.taken.get(self.ids.get(label, 0), application_id) == application_id

    def owner(self, label: str) -> str:
        """Give the application whose card lies at the shelf, or nothing."""
        return self.taken.get(self.ids.get(label, 0), "")

    def place(self, cards: Iterable[tuple[str, str]]) -> list[int]:
        """Give the ids of the shelves of (label, application id), and make those that are new."""
        made: list[tuple[int, str, str, int, int, str]] = []
        found: list[int] = []
        for label, application_id in cards:
            if label not in self.ids:
                office, cabinet, box, position = label.rsplit("-", 3)
                self.ids[label] = self._next
                made.append((self._next, office, cabinet, int(box), int(position), label))
                self._next += 1
            self.taken[self.ids[label]] = application_id
            found.append(self.ids[label])
        if self._make:
            bulk.insert_rows(self._session, ShelfLocation.__tablename__, _COLUMNS, made)
        return found

    def finish(self) -> None:
        """Tell PostgreSQL's sequence which ids are taken."""
        if self._make and self._session.connection().dialect.name == "postgresql":
            self._session.connection().exec_driver_sql(
                "SELECT setval('shelf_location_id_seq', (SELECT coalesce(max(id), 1) FROM shelf_location))"
            )
