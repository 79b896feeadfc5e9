"""Writes the database of this release as SQL text: python -m tests.databases.make (before a release, once).

One card at each stage, one handed over through the check, one handover taken back, one open error. Released
texts are never made anew: the upgrade test brings each of them to the newest tables.
"""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop_app.models.database import HEAD, Database
from desktop_app.services import handover, review, search, ward_settings
from desktop_app.terms import ErrorKind, Stage
from tests.factories import acting, make_application, make_delivery
from tests.services.handovers import checks_of, furnish, make_card

FOLDER = Path(__file__).parent


def fill(database: Database) -> None:
    """Do a little of everything that this release can do."""
    with database.write() as session:
        furnish(session)
        make_delivery(session, 3)
        for number, stage in enumerate(Stage):
            make_application(
                session, stage, name=f"髙﨑　{number}子", kana=f"タカサキ　{'ア' * (number + 1)}コ"
            )
        settings = ward_settings.read(session)
        ward_settings.change(session, acting("s1"), settings, replace(settings, ward_name="足立区"))
        for position, reason in ((1, ""), (2, "姉に渡した")):
            card = make_card(session, position)
            done = handover.complete(session, acting(), checks_of(card))
            if reason and isinstance(done, handover.DoneRow):
                handover.reverse(session, acting("s1"), done.handover_id, done.version, reason)
        review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "unknown_notice", text="X1")
        search.search(session, acting(), "タカサキ")


def main() -> None:
    """Write the text of this release beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ward.db"
        database = Database(f"sqlite:///{path}")
        database.upgrade()
        fill(database)
        database.close()
        with closing(sqlite3.connect(path)) as connection:
            text = "\n".join(connection.iterdump())
    (FOLDER / f"{HEAD}.sql").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
