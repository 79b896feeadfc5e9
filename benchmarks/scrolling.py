"""Scrolling: the windowed table of the program against Qt's own model over the same table."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.measured import Measure
from benchmarks.wards import FOLDER, TODAY
from desktop_app.jobs import Jobs
from desktop_app.services.backlog import EVERYTHING, Listing
from desktop_app.views.backlog.table import ListColumns
from desktop_app.views.shared import theme
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.models.database import Database

STEPS = 300
PATIENCE = 600.0


def scroll(database: Database) -> list[Measure]:
    """Milliseconds to the last row, and for one step of the wheel with its painting."""
    application()
    jobs = Jobs(database)
    table = RowTable(ListColumns(lambda: TODAY).all(), jobs)
    table.resize(1_200, 700)
    table.show()
    begin = time.perf_counter()
    table.show_source(Listing(TODAY, TODAY, EVERYTHING))
    until(lambda: table.rows.rowCount() > 0)
    table.scrollToBottom()
    until(lambda: table.rows.row(table.rows.rowCount() - 1) is not None)
    ours = (time.perf_counter() - begin) * 1_000
    step = _step(table)
    table.close()
    jobs.close()
    peer, peer_step = _peer(database)
    return [
        Measure("list, 5 M applications: from nothing to its last row", ours, "ms", "QSqlTableModel", peer),
        Measure("list: one step of scrolling, painted", step, "ms", "QSqlTableModel", peer_step),
    ]


def application() -> QApplication:
    """Give the one application of this process, in the look that staff see."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    theme.apply(app, theme.read("light", "normal"), FOLDER)
    return app


def _peer(database: Database) -> tuple[float, float]:
    connection = QSqlDatabase.addDatabase("QSQLITE", "bench")
    connection.setDatabaseName(str(database.path))
    connection.open()
    table = QTableView()
    table.resize(1_200, 700)
    table.show()
    begin = time.perf_counter()
    model = QSqlTableModel(None, connection)
    model.setTable("application")
    model.setFilter("custody_on IS NOT NULL AND left_on IS NULL ORDER BY custody_on, id")
    model.select()
    while model.canFetchMore():
        model.fetchMore()
    table.setModel(model)
    until(lambda: table.verticalScrollBar().maximum() > 0)
    table.scrollToBottom()
    _paint()
    whole = (time.perf_counter() - begin) * 1_000
    step = _step(table)
    table.close()
    table.setModel(None)
    model.clear()
    connection.close()
    return whole, step


def _step(table: QTableView) -> float:
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    _paint()
    begin = time.perf_counter()
    for _ in range(STEPS):
        bar.setValue(bar.value() + 3)
        _paint()
    return (time.perf_counter() - begin) * 1_000 / STEPS


def _paint() -> None:
    # What scrolling asked for: the pages that came and the part that is new to the eye.
    QCoreApplication.sendPostedEvents()


def until(come: Callable[[], bool], often: int = 1) -> None:
    """Let the window live until something has come; it is looked for every few milliseconds."""
    loop = QEventLoop()
    begin = time.perf_counter()

    def look() -> None:
        if come() or time.perf_counter() - begin > PATIENCE:
            loop.quit()

    timer = QTimer(interval=often)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
