"""Whose time is over, and the lists for disposal, from the command line; nothing is disposed of here."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.disposal.rows import CandidateRow, OverRow


@click.group()
def disposal() -> None:
    """Whose time is over by the ward's rule, and the lists that were made of such cards."""


@disposal.command(name="list")
@click.option("--as-of", "as_of", type=DayType(), metavar="DATE", help="Another day than today.")
@click.option("--place", metavar="CODE", help="Only this place.")
@click.pass_obj
def list_(context: Context, as_of: date | None, place: str | None) -> None:
    """List the cards in custody whose time is over, the longest first, and why some must be kept."""
    from desktop_app.services import audit
    from desktop_app.services.disposal import candidates

    acting = context.acting()
    day = as_of or acting.today
    with context.database.write() as session:
        found = candidates.over(session, day, place)
        audit.record(session, acting, "disposal_over", place or "", {"date": day.isoformat()})
    context.emit(_over(found))


@disposal.command()
@click.pass_obj
def lists(context: Context) -> None:
    """List the lists for disposal that were made, open ones first, with their control counts."""
    from desktop_app.services.disposal import listing

    with context.database.read() as session:
        found = listing.lists(session)
    context.emit({"lists": [asdict(row) for row in found]})


def _over(found: OverRow) -> dict[str, Any]:
    rule = found.rule
    return {
        "as_of": found.as_of,
        "rule": rule.name if rule else None,
        "rule_from": rule.valid_from if rule else None,
        "uncollected": found.uncollected,
        "over": len(found.cards),
        "may_be_disposed_of": len(found.free),
        "excluded": dict(found.excluded()),
        "places": [asdict(place) for place in found.places()],
        "cards": [_card(card) for card in found.cards],
    }


def _card(card: CandidateRow) -> dict[str, Any]:
    return {
        "application_id": card.application_id,
        "place": card.office_code,
        "shelf": card.shelf,
        "stage": card.stage.value,
        "disposable_from": card.kept.disposable_from,
        "why": [asdict(term) for term in card.kept.terms],
        "moved": card.kept.moved,
        "excluded": card.excluded,
        "excluded_on": card.excluded_on,
        "hold": card.hold.reason if card.hold else None,
    }
