"""Who can still take part in the campaign and has not collected the card, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.eligible import EligibleRow


@click.command()
@click.option("--as-of", type=DayType(), metavar="DATE", help="Count at the end of a past day.")
@click.option("--limit", type=click.IntRange(min=1), metavar="NUMBER", help="Give the first rows, too.")
@click.pass_obj
def eligible(context: Context, as_of: date | None, limit: int | None) -> None:
    """Count who applied in time for the campaign and whose card still lies on the shelf."""
    from desktop_app.services import eligible as service

    today = context.today()
    day = as_of or today
    with context.database.read() as session:
        found = service.counts(session, day, today)
    answer: dict[str, Any] = {
        "as_of": found.as_of,
        "campaign": found.campaign.code,
        "claim_by": found.campaign.claim_by,
        "eligible": found.eligible,
        "by_state": {stage.value: count for stage, count in found.by_state.items()},
        "by_place": found.by_place,
    }
    if limit:
        acting = context.acting()
        with context.database.write() as session:
            listing = service.open_list(session, acting, day, service.EVERYBODY)
            answer["rows"] = [_row(row) for row in listing.page(session, 0, limit)]
    context.emit(answer)


def _row(row: EligibleRow) -> dict[str, Any]:
    return {
        "application_id": row.application_id,
        "name": row.name,
        "stage": row.stage.value,
        "place": row.place,
        "shelf": row.shelf,
        "notices": row.notices,
        "last_day": row.last_day,
        "why": row.why,
        "booked_on": row.booked_on,
    }
