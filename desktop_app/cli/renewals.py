"""What expires and who is expected because of it, month by month, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.renewals.rows import MonthRow, RenewalsRow


class MonthType(click.ParamType["date"]):
    """A month, as 2025-04, 2025/4, 2025年4月 or R7.4."""

    name = "month"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the month as its first day; what is none is a wrong use of the command."""
        from datetime import date as day_of

        from desktop_app.services.outreach import months

        if isinstance(value, day_of):
            return value
        found = months.parse(value)
        if found is None:
            self.fail(f"{value!r} is no month: write it as 2025-04, 2025/4 or R7.4", param, ctx)
        return day_of.fromisoformat(f"{found}-01")


@click.command()
@click.option("--from", "first", type=MonthType(), required=True, metavar="MONTH", help="First month.")
@click.option("--until", "last", type=MonthType(), required=True, metavar="MONTH", help="Last month.")
@click.pass_obj
def renewals(context: Context, first: date, last: date) -> None:
    """Show by month what expires, whose renewal starts, who is expected, and the seats that this takes."""
    from desktop_app.services.renewals import asking

    with context.database.read() as session:
        found = asking.ask(session, first, last, context.today())
    context.emit(answer(found))


def answer(found: RenewalsRow) -> dict[str, Any]:
    """Give the answer with its keys."""
    assumed = found.assumed
    return {
        "as_of": found.as_of,
        "from": f"{found.months[0].month:%Y-%m}",
        "until": f"{found.months[-1].month:%Y-%m}",
        "cards": found.total("cards"),
        "certificates": found.total("certificates"),
        "renewed": found.renewed,
        "replaced": found.replaced,
        "expected_visits": found.total("visits"),
        "seats_needed": found.total("seats_needed"),
        "assumed": {
            "come_percent": assumed.come,
            "card_shares": list(assumed.card.parts),
            "card_shares_from": assumed.card.source.value,
            "certificate_shares": list(assumed.certificates.parts),
            "certificate_shares_from": assumed.certificates.source.value,
            "apply_at_window_percent": round(assumed.counter, 1),
            "days_to_handover": assumed.days,
            "ended_last_year": assumed.ended,
            "renewed_of_these": assumed.renewed,
            "seed": found.seed,
        },
        "months": [_month(row) for row in found.months],
    }


def _month(row: MonthRow) -> dict[str, Any]:
    return {
        "month": f"{row.month:%Y-%m}",
        "cards": row.cards,
        "certificates": row.certificates,
        "starting": row.starting,
        "expected_visits": row.visits,
        "p10": row.visits_p10,
        "p90": row.visits_p90,
        "handovers": row.handovers,
        "at_window": row.at_window,
        "seats_needed": row.seats_needed,
        "seats": row.seats,
        "booked": row.booked,
        "difference": row.difference,
    }
