"""The program checks its own installation: a new database, one row, every screen in every language."""

from __future__ import annotations

import secrets
import tempfile
import uuid
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import clock, settings
from desktop_app.driving import Driver, NotShownError
from desktop_app.errors import PrintFailed
from desktop_app.models.database import Database
from desktop_app.models.office import Office
from desktop_app.paper import print_job
from desktop_app.paper.sheet import Sheet
from desktop_app.services import bulk, search, staff, verify
from desktop_app.services.acting import Acting
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind
from desktop_app.views import screens
from desktop_app.views.shared.language import LANGUAGES

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from sqlalchemy.orm import Session

    from desktop_app.paper.print_job import Stamp

WHO = "selfcheck"
APPLICATION_ID = "9" * 23
NAME, KANA = "点検　花子", "テンケン　ハナコ"


def run() -> dict[str, Any]:
    """Check everything in a folder that is thrown away: {ok, row, page, screens, problems}."""
    password = secrets.token_hex()
    # Windows keeps a file of a closed database for a moment.
    with tempfile.TemporaryDirectory(prefix="kofu-desk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        database = Database(settings.load(folder).database)
        database.upgrade()
        pk, problems = _write_and_read(database, password)
        database.close()
        opened = 0
        for language in LANGUAGES:
            found, faults = _open_screens(folder, language, password, pk)
            opened += found
            problems += faults
        page = _print_and_read(folder)
        problems += [] if page else ["a printed page was not read back"]
    return {"ok": not problems, "row": bool(pk), "page": page, "screens": opened, "problems": problems}


def _write_and_read(database: Database, password: str) -> tuple[int, list[str]]:
    acting = _acting()
    with database.write() as session:
        pk = _write(session, acting, password)
    with database.write() as session:
        hits = search.search(session, acting, KANA)
    with database.read() as session:
        agrees = verify.verify(session).ok
    problems = [] if [row.application_pk for row in hits.rows] == [pk] else ["the row was not found again"]
    return pk, problems if agrees else [*problems, "the database does not agree with itself"]


def _acting() -> Acting:
    return Acting(WHO, "", "01", clock.now(), clock.today(), uuid.uuid4().hex)


def _write(session: Session, acting: Acting, password: str) -> int:
    session.add(Office(code="01", name="点検", position=1, active=True))
    session.flush()
    staff.make_first_supervisor(session, acting, NAME, password)
    facts: dict[str, Any] = dict.fromkeys(bulk.FACTS)
    facts.update(
        dict.fromkeys(("sex", "postal_code", "address", "address_detail"), ""),
        application_id=APPLICATION_ID,
        name=NAME,
        kana=KANA,
        birth_date="1985-04-12",
        channel="post",
        procedure="new",
        office_code="01",
        stage="applied",
        applied_on=(acting.today - timedelta(days=1)).isoformat(),
        notices=0,
    )
    writer = bulk.Writer(session, acting)
    pk = writer.next_id
    writer.add([[facts[name] for name in bulk.FACTS]])
    writer.finish()
    writer.settle()
    return pk


def _print_and_read(folder: Path) -> bool:
    """Print one page and read it back, with the libraries that do it in every print job."""
    database = Database(settings.load(folder).database)
    order = PrintOrder(PrintKind.POUCH_LABELS, WHO, (PageOrder({}, (APPLICATION_ID,)),))
    try:
        printed = print_job.make(database, _acting(), order, _draw_codes)
    except PrintFailed:
        return False
    finally:
        database.close()
    return printed.pages == 1


def _draw_codes(painter: QPainter, _facts: object, stamp: Stamp) -> None:
    page = Sheet(painter, painter.font())
    page.code(20, 20, 25, APPLICATION_ID)
    page.code(160, 250, 25, stamp.code)


def _open_screens(folder: Path, language: str, password: str, pk: int) -> tuple[int, list[str]]:
    opened = 0
    with Driver(folder, language=language) as driver:
        driver.log_in(WHO, password)
        for entry in screens.SCREENS:
            try:
                driver.open_screen(entry.name, **({"pk": pk} if entry.name == "record" else {}))
                opened += 1
            except NotShownError:
                driver.problems.append(f"{entry.name}: not shown")
        problems = [f"{language} {problem}" for problem in driver.problems]
    return opened, problems
