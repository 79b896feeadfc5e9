"""Work on returned mail from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop_app.backlog_terms import AddressState
from desktop_app.cli.context import Context

if TYPE_CHECKING:
    from desktop_app.services.returned.rows import AddressRow, WorkRow

BEFORE = "before"
STATES = [*(state.value for state in AddressState), BEFORE]


@click.group()
def returned() -> None:
    """Mail that came back, and what is done about its address."""


@returned.command(name="list")
@click.option("--state", type=click.Choice(STATES), help="Only this state; without it all that is to do.")
@click.option("--newer", is_flag=True, help="Only where the ledger has a newer address.")
@click.option("--place", metavar="CODE", help="Only cards of this place.")
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, metavar="NUMBER")
@click.pass_obj
def list_(context: Context, state: str | None, newer: bool, place: str | None, limit: int) -> None:
    """List the work, what can be done at once first; "before" is what the ledger told of alone."""
    from desktop_app.services.returned import listing

    acting = context.acting()
    wanted = listing.Filter(state, newer=True if newer else None, place=place)
    with context.database.write() as session:
        works = listing.open_list(session, acting, wanted)
        rows = works.page(session, 0, limit)
        counted = listing.counts(session, acting.today)
        runs = listing.by_run(session)
    context.emit(
        {
            "as_of": acting.today,
            "to_do": counted.to_do,
            "by_state": {one.value: counted.by_state.get(one, 0) for one in AddressState},
            "before": counted.before,
            "before_newer": counted.before_newer,
            "by_run": [
                {"run_id": run.run_id, "sent": run.sent, "returned": run.returned, "newer": run.newer}
                for run in runs
            ],
            "rows": [_row(row) for row in rows],
        }
    )


def _row(row: WorkRow) -> dict[str, Any]:
    return {
        "application_id": row.application_id,
        "notice": row.notice_number,
        "returned_on": row.returned_on,
        "state": row.state.value,
        "newer": row.newer,
        "reason": row.reason,
        "place": row.office_code,
        "then": _address(row.then),
        "now": _address(row.now),
        "run_id": row.run_id,
        "held_until": row.held_until,
    }


def _address(row: AddressRow) -> dict[str, str]:
    return {"postal_code": row.postal_code, "address": row.address, "detail": row.detail, "name": row.name}
