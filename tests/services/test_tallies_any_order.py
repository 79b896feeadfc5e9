"""Whatever is done in whatever order: all tallies are what a recount says, for any day, and once rebuilt."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import initialize, run_state_machine_as_test

from desktop_app.models.database import Database
from desktop_app.services import day_tallies
from tests.services.tally_machine import Cards
from tests.services.tally_ward import open_ward

SOME = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def test_that_no_order_of_doings_makes_a_tally_wrong() -> None:
    run_state_machine_as_test(Cards, settings=SOME)


def test_that_the_same_holds_on_a_server(server_database: Database) -> None:
    with server_database.write() as session:
        open_ward(session)

    class OnServer(Cards):
        @initialize()
        def begin(self) -> None:
            self.database = server_database

        def teardown(self) -> None:
            self.look_at_the_whole()

    few = settings(SOME, max_examples=3, stateful_step_count=15, phases=[Phase.generate])
    run_state_machine_as_test(OnServer, settings=few)


def test_that_a_tally_that_is_not_moved_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> None:
        """Leave the daily tallies as they are."""

    monkeypatch.setattr(day_tallies, "move", nothing)
    once = settings(SOME, max_examples=50, phases=[Phase.generate], report_multiple_bugs=False)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Cards, settings=once)
