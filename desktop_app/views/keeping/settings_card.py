"""The ward's rule for keeping cards, among the settings."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from desktop_app.errors import Invalid, NotAllowed, Refused
from desktop_app.services.keep_until import choosing, trying
from desktop_app.terms import Role
from desktop_app.views.keeping.rule_dialog import RuleDialog
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.settings.card import Card
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.keep_until.choosing import RuleRow
    from desktop_app.services.keep_until.reading import KeepRow
    from desktop_app.services.keep_until.rules import Rule
    from desktop_app.services.keep_until.trying import EffectRow
    from desktop_app.views.shared.shell import Shell

RULES_SHOWN = 4


class KeepingRules(Card):
    """Shown to everybody, changed by supervisors."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self._shell = shell
        self._now: RuleRow | None = None
        self._taken_rules: tuple[RuleRow, ...] = ()
        self._turn = 0
        self.heading.setText(self.tr("How long uncollected cards are kept"))
        self.said = plain("")
        self.later = plain("", "small")
        self.change = QPushButton(self.tr("Another rule …"))
        self.change.clicked.connect(lambda _checked=False: self.ask())
        self.change.setEnabled(shell.role() is Role.SUPERVISOR)
        for part in (self.said, self.later, self.change):
            self.fields.addWidget(part)

    def refresh(self) -> None:
        """Read the rule that holds, and those that begin later or held before."""
        today = self._shell.today()

        def work(session: Session) -> tuple[RuleRow | None, tuple[RuleRow, ...]]:
            return choosing.current(session, today), choosing.all_of(session)

        self._shell.jobs.read(self, work, lambda found: self._show(*found))

    def ask(self) -> RuleDialog:
        """Ask for another rule."""
        dialog = RuleDialog(self, self._shell.today(), self._now, self._taken_rules)
        opened = self._shell.acting()

        def wanted(name: str, rule: Rule, valid_from: date) -> None:
            acting, replaces = opened.again(self._shell.acting()), dialog.replaces()

            def failed(error: Exception) -> None:
                self._refused(dialog, error)

            self._shell.jobs.write(
                dialog,
                lambda session: choosing.take(session, acting, name, rule, valid_from, replaces),
                lambda _row: self._taken(dialog),
                failed,
            )

        def changed(rule: Rule, day: date) -> None:
            self._say_effect(dialog, rule, day)

        def tried(text: str, rule: Rule, day: date) -> None:
            self._try(dialog, text, rule, day)

        dialog.wanted.connect(wanted)
        dialog.changed.connect(changed)
        dialog.tried.connect(tried)
        dialog.ask_effect()
        dialog.open()
        return dialog

    def _say_effect(self, dialog: RuleDialog, rule: Rule, day: date) -> None:
        """Work out what the rule would do; typing on makes the last answer worthless."""
        self._turn += 1
        turn = self._turn

        def came(row: EffectRow) -> None:
            if turn == self._turn:
                dialog.say_effect(keeping_words.effect(row))

        def failed(error: Exception) -> None:
            dialog.say_effect("")
            self._refused(dialog, error)

        self._shell.jobs.read(dialog, lambda session: trying.effect(session, rule, day), came, failed)

    def _try(self, dialog: RuleDialog, text: str, rule: Rule, day: date) -> None:
        acting = self._shell.acting()

        def came(row: KeepRow) -> None:
            said = (keeping_words.sentence(row, day), keeping_words.held(row))
            dialog.say_card("\n".join(filter(None, said)))

        def failed(error: Exception) -> None:
            if isinstance(error, Refused):
                dialog.say_card(error_words.said(error), wrong=True)
            else:
                self._shell.fail(error)

        self._shell.jobs.look(
            dialog, lambda session: trying.card(session, acting, text, rule, day), came, failed
        )

    def _show(self, now: RuleRow | None, taken: tuple[RuleRow, ...]) -> None:
        self._now, self._taken_rules = now, taken
        if now is None:
            self.said.setText(self.tr("No rule: cards are kept without an end."))
        else:
            lines = [now.name, keeping_words.rule(now.rule)]
            if now.valid_from:
                lines.append(self.tr("Holds since {day}.").format(day=now.valid_from))
            self.said.setText("\n".join(filter(None, lines)))
        others = [row for row in taken if row != now][:RULES_SHOWN]
        told = [self._times(row, taken) for row in reversed(others)]
        self.later.setText("\n".join(told))
        self.later.setVisible(bool(told))

    def _times(self, row: RuleRow, taken: tuple[RuleRow, ...]) -> str:
        """Say from when a rule holds, or from when to when it held."""
        at, begins = taken.index(row), row.valid_from
        ends = taken[at - 1].valid_from if at else None
        if begins is None or ends is None or begins > self._shell.today():
            return self.tr("From {day}: {name}").format(day=begins, name=row.name)
        text = self.tr("{day} to {last}: {name}")
        return text.format(day=begins, last=ends - timedelta(days=1), name=row.name)

    def _taken(self, dialog: RuleDialog) -> None:
        dialog.accept()
        self._shell.say(self.tr("The rule is taken."))
        self.refresh()

    def _refused(self, dialog: RuleDialog, error: Exception) -> None:
        said = error_words.said(error)
        match error:
            case Invalid(field="keep_rule_name"):
                dialog.name.say_error(said)
            case Invalid(field="keep_rule_from"):
                dialog.valid_from.say_error(said)
            case Invalid():
                dialog.say_error(said)
            case NotAllowed():
                dialog.say_error(said)
            case _:
                self._shell.fail(error)
