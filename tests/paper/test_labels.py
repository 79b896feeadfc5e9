"""Sheets of labels: every code can be read from the drawn sheet, also the job's own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.paper import labels, print_job, read_back
from desktop_app.paper.labels import LabelWords
from desktop_app.services import labels as wanted
from desktop_app.services.label_sheets import SHEETS
from desktop_app.services.labels import Where, Which
from desktop_app.terms import Stage
from tests.factories import acting, make_application, make_delivery, make_shelf

WORDS = LabelWords("Labels", "2023-06-27", "Page {page}", "Job {job}", "Box", "〓: no font")
LONG = "ヴィクトリア　アレクサンドラ　ゴンザレス　デ　ラ　クルス　イ　フェルナンデス"
FONT = "BIZ UDPGothic"


@pytest.mark.parametrize("key", SHEETS)
def test_that_each_pouch_label_is_read_back(qapp: QApplication, local_database: Database, key: str) -> None:
    with local_database.write() as session:
        delivery = make_delivery(session, 50)
        for at in range(50):
            stage, number = Stage.DELIVERED, f"{at * 7_919 + 12_345_678_901:023}"
            make_application(session, stage, application_id=number, kana=LONG, delivery_id=delivery)
        order = wanted.pouch_order(session, "D001", key, 3)
    printed = print_job.make(local_database, acting(), order, labels.pouch_labels(WORDS, QFont(FONT)))
    read = list(read_back.codes(printed.pdf))
    assert sum(len(codes) for codes in read) == 50 + len(order.pages)
    assert any(code.startswith("KD-JOB") for code in read[0])


@pytest.mark.parametrize("key", SHEETS)
def test_that_each_label_of_a_place_and_a_box_is_read_back(
    qapp: QApplication, local_database: Database, key: str
) -> None:
    with local_database.write() as session:
        for at in range(40):
            make_shelf(session, at + 1, box=at // 20 + 1)
        order = wanted.place_order(session, Where("01", "A", 1, 2), Which.BOTH, key, 1)
    printed = print_job.make(local_database, acting(), order, labels.place_labels(WORDS, QFont(FONT)))
    codes = set[str]().union(*read_back.codes(printed.pdf))
    assert {"BOX-01-A-01", "BOX-01-A-02", "01-A-02-040"} <= codes
