"""How long a card is kept, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.keep_until.evaluating import TermRow
    from desktop_app.services.keep_until.holds import HoldRow
    from desktop_app.services.keep_until.reading import KeepRow, ThenRow


@click.command(name="keep-until")
@click.argument("application_id")
@click.option("--as-of", type=DayType(), metavar="DATE", help="Judge the card as if it were this day.")
@click.pass_obj
def keep_until(context: Context, application_id: str, as_of: date | None) -> None:
    """Say until when a card is kept, by which rule and from which days; the view is audited."""
    from desktop_app.cli import keep_words
    from desktop_app.services import audit, change, resolve
    from desktop_app.services.keep_until import reading

    acting = context.acting()
    day = as_of or acting.today
    with context.database.write() as session:
        card = change.load(session, resolve.one(session, application_id))
        keep = reading.of(session, [card], day).get(card.id)
        audit.record(session, acting, "keep_until", card.application_id)
        context.emit(
            {
                "application_id": card.application_id,
                "as_of": day,
                "in_custody": keep is not None,
                **(_answer(keep, day) if keep else {}),
                "sentence": keep_words.sentence(keep, day, japanese=context.language == "ja"),
            }
        )


def _answer(keep: KeepRow, day: date) -> dict[str, Any]:
    kept, rule = keep.kept, keep.rule
    return {
        "rule": rule.name if rule else None,
        "rule_from": rule.valid_from if rule else None,
        "kept_until": kept.kept_until if kept else None,
        "disposable_from": kept.disposable_from if kept else None,
        "moved_to_open_day": bool(kept and kept.moved),
        "may_be_disposed_of": keep.may_be_disposed_of(day),
        "terms": [_term(row) for row in kept.terms] if kept else [],
        "then": _then(keep.then),
        "hold": _hold(keep.hold),
    }


def _then(then: ThenRow | None) -> dict[str, Any] | None:
    if then is None:
        return None
    return {
        "rule": then.rule.name,
        "rule_from": then.rule.valid_from,
        "disposable_from": then.disposable_from,
        "terms": [_term(row) for row in then.kept.terms],
    }


def _term(row: TermRow) -> dict[str, Any]:
    return {
        "when": row.when.value,
        "base": row.base.value,
        "months": row.months,
        "days": row.days,
        "counted_from": row.counted_from,
        "until": row.until,
    }


def _hold(hold: HoldRow | None) -> dict[str, Any] | None:
    if hold is None:
        return None
    return {"reason": hold.reason, "asked_until": hold.asked_until, "until": hold.until}
