"""Finding people and their cards."""

import secrets
import sys
from datetime import date

import numpy as np
import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from desktop_app.errors import PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import search
from desktop_app.services.acting import Acting
from desktop_app.terms import Flag, Stage
from tests.factories import make_application, make_delivery, make_shelf

PEOPLE = {
    "hanako": ("佐藤　花子", "サトウ　ハナコ", date(1985, 4, 12)),
    "hiroshi": ("佐藤　浩", "サトウ　ヒロシ", date(1958, 1, 3)),
    "takahashi": ("髙橋　次郎", "タカハシ　ジロウ", date(1990, 12, 1)),
    "ito": ("伊藤　佐知", "イトウ　サチ", date(1985, 4, 12)),
    "fujita": ("藤田　さくら", "フジタ　サクラ", date(2001, 7, 7)),
    "sakurai": ("桜井　翔", "サクライ　ショウ", date(1982, 1, 25)),
    "victoria": ("ヴィクトリア・アレクサンドラ・ゴンザレス", "ヴィクトリア　ゴンザレス", date(1979, 2, 28)),
    "smith": ("SMITH JOHN", "スミス　ジョン", date(1970, 5, 5)),
    "yoshida": ("𠮷田　一郎", "ヨシダ　イチロウ", date(1960, 6, 6)),
}


def people(session: Session) -> dict[int, str]:
    """Everybody of PEOPLE, by key."""
    return {
        make_application(session, name=name, kana=kana, birth_date=birth): who
        for who, (name, kana, birth) in PEOPLE.items()
    }


def found(database: Database, acting: Acting, text: str) -> list[str]:
    """Who is found for the text, in order."""
    with database.write() as session:
        known = people(session)
        return [known[hit.application_pk] for hit in search.search(session, acting, text).rows]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("サトウ", ["hanako", "hiroshi"]),
        ("さとう", ["hanako", "hiroshi"]),
        ("ｻﾄｳ ﾋ", ["hiroshi"]),
        ("サ", ["sakurai", "hanako", "hiroshi", "victoria", "fujita"]),
        ("佐", ["hiroshi", "hanako", "ito"]),
        ("佐藤 花", ["hanako"]),
        ("佐藤花子", ["hanako"]),
        ("藤", ["fujita", "ito", "hiroshi", "hanako"]),
        ("藤田", ["fujita"]),
        ("高橋", ["takahashi"]),
        ("髙", ["takahashi"]),
        ("吉田", ["yoshida"]),
        ("さくら", ["sakurai", "fujita"]),
        ("花子", ["hanako"]),
        ("ゴンザレス", ["victoria"]),
        ("レクサンド", ["victoria"]),
        ("john", ["smith"]),
        ("ｓｍｉｔｈ", ["smith"]),
        ("1985/4/12", ["ito", "hanako"]),
        ("S60.4.12", ["ito", "hanako"]),
        ("昭和60年4月12日", ["ito", "hanako"]),
        ("サトウ S60.4.12", ["hanako"]),
        ("19850412　佐", ["ito", "hanako"]),
        ("佐藤　花子　昭和60年4月12日", ["hanako"]),
        ("サトウ 1999-01-01", []),
        ("ヱ", []),
        ("鬱", []),
        ("%", []),
        ("_", []),
        ("", []),
        ("　", []),
    ],
)
def test_that_people_are_found_by_what_is_known_of_them(
    database: Database, acting: Acting, text: str, wanted: list[str]
) -> None:
    assert found(database, acting, text) == wanted


def test_that_numbers_and_labels_lead_to_their_card(database: Database, acting: Acting) -> None:
    with database.write() as session:
        delivery = make_delivery(session, 1, "J20230627-1")
        shelf = make_shelf(session, 12, box=3)
        pk = make_application(
            session,
            application_id="12345678901234567890123",
            notice_number="XY7123456",
            shelf_id=shelf,
            delivery_id=delivery,
        )
        make_application(session)
        for text in (
            "12345678901234567890123",
            "K12345678901234567890123",
            "xy7-123456",
            "01-a-03-012",
            "j20230627-1",
        ):
            hits = search.search(session, acting, text)
            assert [row.application_pk for row in hits.rows] == [pk]
            assert (hits.more, hits.count) == (False, 1)
            assert hits.rows[0].shelf == "01-A-03-012"
        assert search.search(session, acting, "XY7-999999").count == 0


def test_that_a_shelf_place_is_found_without_its_office(database: Database, acting: Acting) -> None:
    with database.write() as session:
        shelves = [make_shelf(session, 12, box=3, office=code) for code in ("02", "01")]
        pks = [make_application(session, shelf_id=shelf) for shelf in shelves]
        make_application(session, shelf_id=make_shelf(session, 13, box=3))
        for text in ("A-03-012", "ａ－３－１２", "A-3-12"):
            assert [row.application_pk for row in search.search(session, acting, text).rows] == pks[::-1]
        assert search.search(session, acting, "B-03-012").count == 0
        assert search.search(session, acting, "S60-4-12").count == len(pks) + 1


def test_that_a_row_shows_what_a_clerk_must_see(database: Database, acting: Acting) -> None:
    with database.write() as session:
        twice = [make_application(session, kana="サトウ　ハナコ") for _ in range(2)]
        expired = make_application(
            session, kana="サトウ　ヒロシ", name="佐藤　浩", card_expires_on=date(2023, 6, 26)
        )
        returned = make_application(session, Stage.RETURNED_MAIL, kana="サトウ　フミ", name="佐藤　文")
        gone = make_application(
            session, Stage.HANDED_OVER, kana="サトウ　ハナコ", card_expires_on=date(2020, 1, 1)
        )
        hits = search.search(session, acting, "サトウ")
        flags = {row.application_pk: row.flags for row in hits.rows}
    assert flags == {
        twice[0]: (Flag.NAMESAKE,),
        twice[1]: (Flag.NAMESAKE,),
        expired: (Flag.EXPIRED,),
        returned: (Flag.RETURNED_MAIL,),
        gone: (),
    }


def test_that_a_page_ends_at_its_limit_and_the_count_at_a_thousand(
    database: Database, acting: Acting
) -> None:
    with database.write() as session:
        for _ in range(7):
            make_application(session, kana="サトウ　ハナコ")
        page = search.search(session, acting, "サトウ", limit=5)
        assert (len(page.rows), page.more, page.count) == (5, True, 7)
        whole = search.search(session, acting, "サトウ", limit=7)
        assert (len(whole.rows), whole.more, whole.count) == (7, False, 7)


def test_that_a_page_takes_the_same_statements_for_any_number_of_hits(
    database: Database, acting: Acting
) -> None:
    counts: list[int] = []

    def counted(*_: object) -> None:
        counts[-1] += 1

    event.listen(database.engine, "before_cursor_execute", counted)
    with database.write() as session:
        for people_so_far in (1, 40):
            counts.append(0)
            for _ in range(people_so_far):
                make_application(session, kana="サトウ　ハナコ")
            counts[-1] = 0
            search.search(session, acting, "サトウ")
    assert counts[0] == counts[1] <= 9


def test_that_a_search_leaves_an_audit_entry(database: Database, acting: Acting) -> None:
    with database.write() as session:
        people(session)
        search.search(session, acting, "さとう")
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "search")).one()
        assert entry.detail == '{"hits": 2, "text": "さとう"}'


def test_that_a_personal_number_is_not_searched_and_not_kept(database: Database, acting: Acting) -> None:
    with database.write() as session:
        with pytest.raises(PersonalNumber):
            search.search(session, acting, "6214 9832 0257")
        assert session.scalar(select(AuditEntry.sequence).where(AuditEntry.action == "search")) is None


def must_be_found(name: tuple[str, str], part: str) -> bool:
    """The rule, said without an index: inside the family or the given name, or at the beginning of both."""
    return part in name[0] or part in name[1] or "".join(name).startswith(part)


def test_that_any_part_of_a_name_finds_all_who_have_it(database: Database, acting: Acting) -> None:
    seed = secrets.randbelow(10**9)
    sys.stdout.write(f"seed {seed}\n")
    chance = np.random.default_rng(seed)

    def word() -> str:
        return "".join(chance.choice(list("山田川本藤佐木村"), chance.integers(1, 4)))

    names = [(word(), word()) for _ in range(60)]
    parts = {name[0][:1] for name in names} | {name[1][-2:] for name in names} | {"".join(names[0])}
    with database.write() as session:
        named = {
            make_application(session, name=f"{one}　{two}", kana="アア　イイ"): (one, two)
            for one, two in names
        }
        for part in parts:
            hits = {row.application_pk for row in search.search(session, acting, part, limit=100).rows}
            wanted = {pk for pk, name in named.items() if must_be_found(name, part)}
            assert wanted <= hits, part
            assert all(part in "".join(named[pk]) for pk in hits), part
            # The control: the rule tells people apart, so that finding everybody would not do.
            assert wanted != set(named)
