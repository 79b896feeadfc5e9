"""Each code that a person may meet has a sentence of its own in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import backlog_terms, campaign_terms, errors, incident_terms, terms
from desktop_app.services.account_guard import Told
from desktop_app.services.forecast.rows import Unsure
from desktop_app.services.ledger.reasons import FileFault, Reason
from desktop_app.services.outreach import count_file
from desktop_app.services.review import EntryRow
from desktop_app.terms import ErrorKind, EventKind, Role
from desktop_app.views.custody.stock_words import stock_words
from desktop_app.views.custody.words import custody_words
from desktop_app.views.desk.words import DeskWords
from desktop_app.views.ledger.words import sentence
from desktop_app.views.notices.words import notice_words
from desktop_app.views.outreach.words import outreach_words
from desktop_app.views.returned.words import returned_words
from desktop_app.views.review.words import ReviewWords
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.forecast_reasons import ForecastReasons
from desktop_app.views.shared.incident_words import incident_words
from desktop_app.views.shared.language import Language
from desktop_app.views.shared.reason_words import reason_words
from desktop_app.views.shared.words import words
from tests import codes
from tests.codes import is_said

NOWHERE = "xyz"
SAID_BY_KIND = {ErrorKind.UNKNOWN_SCAN, ErrorKind.AMBIGUOUS_SCAN, ErrorKind.DELIVERY_DIFFERENCE}


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's language."""
    spoken = Language(qapp)
    name: str = request.param
    assert spoken.use(name)
    yield name
    spoken.forget()


def test_that_each_rule_has_its_sentence(language: str) -> None:
    found = {code: (reason_words.of_rule(code), custody_words.reason(code)) for code in codes.rules()}
    assert len(found) > 30
    assert {
        code for code, said in found.items() if not all(is_said(one, language, code) for one in said)
    } == set()


def test_that_each_field_has_its_sentence(language: str) -> None:
    found = {pair: error_words.said(errors.Invalid(*pair)) for pair in codes.fields()}
    assert len(found) > 20
    assert {pair for pair, said in found.items() if not is_said(said, language, pair[1])} == set()


def test_that_each_trouble_with_a_database_has_its_sentence(language: str) -> None:
    found = {code: error_words.said(errors.DatabaseUnusable(code, NOWHERE)) for code in codes.databases()}
    assert len(found) > 13
    assert {
        code for code, said in found.items() if not is_said(said, language, code) or NOWHERE not in said
    } == set()
    assert len(set(found.values())) == len(found)


def test_that_a_place_with_braces_is_told_as_it_is(language: str) -> None:
    assert "C:/{ward}" in error_words.said(errors.DatabaseUnusable("busy", "C:/{ward}"))


def test_that_each_unknown_thing_has_its_sentence(language: str) -> None:
    for what in codes.unknown():
        assert is_said(error_words.said(errors.Unknown(what, "1")), language, what), what
        assert is_said(error_words.said(errors.Ambiguous(what, "1", 2)), language, what), what


def test_that_each_stop_at_the_desk_has_its_sentence(language: str) -> None:
    for code in codes.stops():
        assert is_said(DeskWords().reason(code), language, code), code


def test_that_each_reason_to_break_off_has_its_words(language: str) -> None:
    said = {code: DeskWords().broken_off(code) for code in codes.broken_off()}
    assert "left_screen" in said
    assert all(is_said(text, language, code) for code, text in said.items())
    assert len(set(said.values())) == len(said)


def test_that_each_refusal_of_a_ledger_has_its_sentence(language: str) -> None:
    for fault in FileFault:
        said = error_words.said(errors.LedgerRefused(fault, 7, NOWHERE))
        assert is_said(said, language, fault), fault
        assert "{" not in said
    for reason in Reason:
        assert is_said(sentence(reason), language, reason), reason


def test_that_every_other_refusal_has_its_sentence(language: str) -> None:
    at = datetime(2023, 6, 27, 1, 5, tzinfo=UTC)
    others = [
        errors.Conflict("1", "w1", at, "shelved"),
        errors.Conflict("", "", None, "staff"),
        errors.NoPermission("reverse", Role.SUPERVISOR.value),
        errors.PersonalNumber("*" * 12),
        *(errors.AccountLike(told, "口座 *******") for told in Told),
        errors.Cancelled(),
        errors.UpgradeNeeded(NOWHERE),
        *(errors.PrintFailed(fault, "2/3") for fault in terms.PrintFault),
        errors.SeatsTaken(1, "w1", at, ((2, "A", at.date(), 540),)),
        FileNotFoundError(2, "No such file", NOWHERE),
        PermissionError(13, "Permission denied", NOWHERE),
        OSError(28, "No space left", NOWHERE),
    ]
    known = set(errors.Refused.__subclasses__())
    assert known - {type(one) for one in others} == {
        errors.Unknown,
        errors.Ambiguous,
        errors.NotAllowed,
        errors.Invalid,
        errors.LedgerRefused,
    }
    for one in others:
        assert is_said(error_words.said(one), language, type(one).__name__), one
    assert "10:05" in error_words.said(others[0])


def test_that_every_choice_has_its_word(language: str) -> None:
    desk = DeskWords()
    given = [
        *((one, words.stage(one)) for one in terms.Stage),
        *((one, words.channel(one)) for one in terms.Channel),
        *((one, words.procedure(one)) for one in terms.Procedure),
        *((one, words.role(one)) for one in terms.Role),
        *((one, words.event_kind(one)) for one in terms.EventKind),
        *((one, words.error_kind(one)) for one in terms.ErrorKind),
        *((one, words.handover_case(one)) for one in terms.HandoverCase),
        *((one, words.party(one)) for one in terms.Party),
        *((one, words.document_class(one)) for one in terms.DocumentClass),
        *((one, words.flag(one)) for one in terms.Flag),
        *((one, stock_words.finding(one)) for one in terms.Finding),
        *((one, notice_words.state(one)) for one in terms.LetterState),
        *((one, notice_words.reason(one)) for one in (*terms.LetterFault, "run_ended", "added")),
        *((one, desk.old_card(one)) for one in terms.OldCard),
        *((one, outreach_words.kind(one)) for one in campaign_terms.OutreachKind),
        *((one, outreach_words.state(one)) for one in campaign_terms.OutreachState),
        *((one, outreach_words.posted(one)) for one in campaign_terms.PostedState),
        *((one, outreach_words.file_state(one)) for one in count_file.RowState),
        *((one, outreach_words.file_fault(one)) for one in count_file.RowFault),
        *((one, campaign_words.kind(one)) for one in campaign_terms.CampaignKind),
        *((one, campaign_words.venue_kind(one)) for one in campaign_terms.VenueKind),
        *((one, campaign_words.medium(one)) for one in campaign_terms.Medium),
        *((one, incident_words.kind(one)) for one in incident_terms.IncidentKind),
        *((one, incident_words.state(one)) for one in incident_terms.IncidentState),
        *((one, incident_words.still_open(one)) for one in incident_terms.StillOpen),
        *((one, ForecastReasons().unsure(one)) for one in Unsure),
        *((one, desk.second(one)) for one in terms.SecondReason),
        *((one, returned_words.state(one)) for one in backlog_terms.AddressState),
        *((one, returned_words.reason(one)) for one in backlog_terms.AddressEnd),
    ]
    for one, said in given:
        assert said, one
        assert language == "en" or not said.isascii() or said in {"PC", "IT", "SNS"}, one


def entry(kind: ErrorKind, reason: str) -> EntryRow:
    at = datetime(2023, 6, 27, 1, 5, tzinfo=UTC)
    nobody = (None, None, None, None, "", None, None, None, None)
    return EntryRow(1, kind, reason, at, "w1", "T1", "01", *nobody, 1)


def test_that_what_is_stored_among_the_errors_is_never_shown_as_a_code(language: str) -> None:
    stored = [
        *((ErrorKind.HANDOVER_ABORTED, code) for code in codes.broken_off()),
        *((ErrorKind.NOT_ALLOWED, code) for code in codes.rules()),
        *((ErrorKind.CHANGED_MEANWHILE, kind) for kind in EventKind),
        *((ErrorKind.IMPORT_CONFLICT, reason) for reason in Reason),
        *((ErrorKind.UNKNOWN_SCAN, code) for code in (*codes.unknown(), "unknown_notice")),
        *((ErrorKind.AMBIGUOUS_SCAN, code) for code in (*codes.unknown(), "ambiguous_notice")),
        *((ErrorKind.WRONG_CARD, code) for code in ("wrong_card", "unknown_card")),
        *((ErrorKind.PRINT_FAILED, fault) for fault in terms.PrintFault),
        (ErrorKind.DELIVERY_DIFFERENCE, "difference"),
        *((ErrorKind.STOCK_DIFFERENCE, finding) for finding in terms.Finding),
    ]
    for kind, code in stored:
        said = ReviewWords().reason(entry(kind, code))
        assert is_said(said, language, code) or (not said and kind in SAID_BY_KIND), (kind, code)
