"""Every text that people type has its guard: a new column of text must say here who looks it through."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import String

from desktop_app.models.tables import Base

HOME = Path(__file__).resolve().parents[2]
SERVICES = HOME / "desktop_app" / "services"
LOOKS = {"refuse", "mask", "text_of"}
"""The calls that look a text through: services/guard.py, and what goes through it."""

GUARDED = {
    "address_work.note": "returned/deciding",
    "application.address": "ledger/cells",
    "application.address_detail": "ledger/cells",
    "application.kana": "ledger/cells",
    "application.name": "ledger/cells",
    "audit_entry.detail": "audit",
    "audit_entry.subject": "audit",
    "booking.reason": "booking/making",
    "campaign.inquiry_name": "campaigns/wanted",
    "campaign.name": "campaigns/wanted",
    "campaign_day.reason": "campaigns/wanted",
    "campaign_part.name": "campaigns/wanted",
    "card_call.note": "notices/calls",
    "card_hold.end_reason": "keep_until/holds",
    "card_hold.reason": "keep_until/holds",
    "closure.reason": "slots/closures",
    "day_end.difference_reason": "pulling/control",
    "delivery.difference_reason": "deliveries",
    "disposal.difference_reason": "disposal/ending",
    "error_entry.text": "review",
    "error_entry.whose_note": "review",
    "handover.card_scan": "resolve",
    "handover.notice_scan": "resolve",
    "handover.reversed_reason": "handover/kept",
    "holiday.name": "slots/holidays",
    "import_profile.mapping": "ledger/profiles",
    "import_profile.name": "ledger/profiles",
    "incident.cause": "incidents/wanted",
    "incident.measures": "incidents/wanted",
    "incident.summary": "incidents/wanted",
    "incident.title": "incidents/wanted",
    "incident_case.done": "incidents/wanted",
    "incident_case.paper_kind": "incidents/wanted",
    "incident_case.personal_data": "incidents/wanted",
    "incident_case.whereabouts": "incidents/wanted",
    "incident_deadline.authority": "incidents/wanted",
    "incident_deadline.note": "incidents/wanted",
    "incident_deadline.source": "incidents/wanted",
    "incident_person.note": "incidents/wanted",
    "incident_step.text": "incidents/wanted",
    "keep_rule.name": "keep_until/choosing",
    "office.name": "offices",
    "opening_exception.reason": "slots/opening",
    "outreach_visit.address": "outreach/visits",
    "outreach_visit.name": "outreach/visits",
    "outreach_visit.note": "outreach/visits",
    "outreach_visit.reason": "outreach/visits",
    "forecast_plan.name": "plans/making",
    "plan_memo.note": "plans/memos",
    "plan_memo.title": "plans/memos",
    "posted_card.card_scan": "resolve",
    "posted_card.letter_scan": "resolve",
    "print_job.reason": "printing",
    "publicity.subject": "campaigns/wanted",
    "registration_check.escalated_to": "support/checks",
    "registration_check.person": "support/checks",
    "registration_check.settled_with": "support/checks",
    "registration_check.waits_for": "support/checks",
    "report_draft.body": "committee/body",
    "report_draft.department": "committee/body",
    "report_draft.title": "committee/body",
    "rotation_turn.reason": "rotation/changing",
    "rotation_wish.reason": "rotation/changing",
    "seat.extra_reason": "booking/making",
    "staff.name": "staff",
    "stock_take.reason": "stock",
    "support_session.follow_up": "support/desk",
    "venue.address": "campaigns/wanted",
    "venue.district": "campaigns/wanted",
    "venue.name": "campaigns/wanted",
    "venue_closure.reason": "campaigns/wanted",
    "ward_setting.value": "ward_settings",
}
"""By column the module of services/ that looks through what is typed or read into it."""

OWN = {
    "keep_rule.terms",
    *("disposal_card.reason", "disposal_card.why"),
    *("forecast_plan.terms", "plan_memo.question", "plan_memo.answers"),
    *("application.kana_key", "application.name_key", "application.given_key", "application.address_key"),
    *("document.name_ja", "document.name_en", "document_rule.alternatives"),
    "forecast_result.result",
    *("event.detail", "name_gram.gram", "name_gram.word", "operation.result"),
    *("certificate_office.name", "population.source", "published_figure.source"),
    *("published_figure.column_key", "published_figure.printed", "published_figure.row_key"),
    *("print_job.snapshot", "print_job.subject", "staff.password_hash"),
}
"""Texts that the program makes itself, of what was looked through before or ships with it."""


@cache
def sources() -> dict[str, str]:
    """The services by their names, without those that invent a ward or compare what is there."""
    found = {
        path.relative_to(SERVICES).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in SERVICES.rglob("*.py")
    }
    apart = re.compile("demo/|verify|seals")
    return {name: text for name, text in found.items() if not apart.match(name)}


def is_written(name: str) -> bool:
    """Whether any service writes the record of that name."""
    writes = re.compile(rf"(?:insert|update)\({name}\)|\b{name}\(|get(?:_one)?\({name},")
    return any(writes.search(text) for text in sources().values())


def text_columns() -> set[str]:
    """The columns of free length of every table that a service writes."""
    written = [mapper.class_ for mapper in Base.registry.mappers if is_written(mapper.class_.__name__)]
    return {
        f"{record.__tablename__}.{column.name}"
        for record in written
        for column in record.__table__.columns
        if isinstance(column.type, String) and column.type.length is None
    }


def looks_through(module: str) -> bool:
    """Whether a module calls the guard."""
    calls = (node.func for node in ast.walk(ast.parse(sources()[module])) if isinstance(node, ast.Call))
    return any(isinstance(call, ast.Attribute) and call.attr in LOOKS for call in calls)


def test_that_every_text_column_says_who_looks_it_through() -> None:
    found = text_columns()
    assert len(found) > 40
    assert found - GUARDED.keys() - OWN == set(), "say in GUARDED which service looks these texts through"
    assert GUARDED.keys() & OWN == set()


@pytest.mark.parametrize("module", sorted(set(GUARDED.values())))
def test_that_who_is_named_calls_the_guard(module: str) -> None:
    assert looks_through(module)


def test_that_a_module_without_guard_would_be_noticed() -> None:
    assert not looks_through("support/stats")
