"""What is done with an incident: added to, edited, printed, closed, opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.incidents import changing, linking
from desktop_app.services.incidents.rows import CaseRow, ConcernedRow, DeadlineRow
from desktop_app.services.review import EntryRow
from desktop_app.terms import Role
from desktop_app.views.incidents.head_dialog import HeadDialog
from desktop_app.views.incidents.notice_dialogs import DeadlineDialog, SuggestDialog
from desktop_app.views.incidents.part_dialogs import CaseDialog, StepDialog
from desktop_app.views.incidents.people_dialogs import ErrorDialog, PersonDialog, ToldDialog
from desktop_app.views.incidents.sections import Part
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.print_out import PrintOut

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import WholeRow
    from desktop_app.views.incidents.form import IncidentForm
    from desktop_app.views.incidents.incident_page import IncidentPage
    from desktop_app.views.shared.shell import Shell


class IncidentDoings(QObject):
    """Belongs to the page of an incident and acts on the one that it shows."""

    def __init__(self, shell: Shell, page: IncidentPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self.out = PrintOut(shell, page)
        self.out.released.connect(self._printed)

    def ask_add(self) -> None:
        """Ask for what is added to the part that is shown."""
        forms: dict[Part, type[StepDialog | CaseDialog | PersonDialog | DeadlineDialog | ErrorDialog]] = {
            Part.STEPS: StepDialog,
            Part.CASES: CaseDialog,
            Part.PEOPLE: PersonDialog,
            Part.NOTICES: DeadlineDialog,
            Part.ERRORS: ErrorDialog,
        }
        whole, form = self._page.whole, forms.get(self._page.part)
        if whole is not None and form is not None:
            self._open(form(self._shell, self._page, whole))

    def ask_suggested(self) -> None:
        """Ask which notices of the rules are taken over."""
        if self._page.whole is not None:
            self._open(SuggestDialog(self._shell, self._page, self._page.whole))

    def ask_edit(self) -> None:
        """Ask for facts and texts."""
        if self._page.whole is not None:
            self._open(HeadDialog(self._shell, self._page, self._page.whole))

    def ask_reopen(self) -> None:
        """Ask why a closed incident is opened again."""
        if self._page.whole is not None:
            self._open(StepDialog(self._shell, self._page, self._page.whole, reopens=True))

    def open_row(self, row: object) -> None:
        """Open what stands in a list, as far as it can be changed by whoever looks."""
        whole, boss = self._page.whole, self._shell.role() is Role.SUPERVISOR
        if whole is None:
            return
        if isinstance(row, EntryRow):
            self._shell.open_screen("review", entry_id=row.entry_id)
        elif whole.closed_at is not None:
            self._shell.say(self.tr("This incident is closed: nothing in it is changed."))
        elif isinstance(row, ConcernedRow):
            self._open(ToldDialog(self._shell, self._page, whole, row))
        elif isinstance(row, CaseRow | DeadlineRow) and not boss:
            self._shell.say(self.tr("A supervisor changes what is entered."))
        elif isinstance(row, CaseRow):
            self._open(CaseDialog(self._shell, self._page, whole, row))
        elif isinstance(row, DeadlineRow):
            self._open(DeadlineDialog(self._shell, self._page, whole, row))
        else:
            self._shell.say(self.tr("An entry of the time line stays as it is. Add another one."))

    def take_out_error(self) -> None:
        """Ask before an error is taken out of the incident."""
        whole, row = self._page.whole, self._page.tables[Part.ERRORS].current_row()
        if whole is None or not isinstance(row, EntryRow) or self._shell.role() is not Role.SUPERVISOR:
            return
        number, entry_id = whole.incident.incident_id, row.entry_id

        def take_out() -> None:
            acting = self._shell.acting()
            self._shell.jobs.write(
                self,
                lambda session: linking.unlink(session, acting, number, entry_id),
                self.done,
                self._shell.fail,
            )

        confirm(
            self._page,
            self.tr("Take error {number} out of the incident").format(number=entry_id),
            self.tr("The error itself stays among those to review."),
            self.tr("Take it out"),
            take_out,
        )

    def ask_close(self) -> None:
        """Ask before an incident is closed."""
        whole = self._page.whole
        if whole is None or whole.still_open:
            return
        title = self.tr("Close incident {number}").format(number=whole.incident.incident_id)
        text = self.tr("Then nothing in it can be changed until a supervisor opens it again.")
        confirm(self._page, title, text, self.tr("Close the incident"), lambda: self._close(whole))

    def ask_print(self) -> None:
        """Ask where the report goes."""
        # Imported here: what prints is loaded only by who prints.
        from desktop_app.views.incidents.paper import paper_of

        whole = self._page.whole
        if whole is not None and not self.out.busy():
            self.out.ask(paper_of(whole.incident.incident_id, self._shell.today))

    def done(self, whole: WholeRow) -> None:
        """Show the incident as it is after a change."""
        self._page.show_whole(whole)

    def _printed(self, _job: str) -> None:
        self._shell.say(self.tr("The report is printed."))

    def _close(self, whole: WholeRow) -> None:
        acting, row = self._shell.acting(), whole.incident

        def closed(now: WholeRow) -> None:
            self._shell.say(self.tr("Incident {number} is closed.").format(number=row.incident_id))
            self.done(now)

        self._shell.jobs.write(
            self,
            lambda session: changing.close(session, acting, row.incident_id, row.version),
            closed,
            self._shell.fail,
        )

    def _open(self, form: IncidentForm) -> None:
        form.saved.connect(self.done)
        form.open()
