"""Words on screen for the fixed choices of terms.py."""

from __future__ import annotations

from typing import Literal, assert_never

from PySide6.QtCore import QObject

from desktop_app.services.acting import COMMAND_LINE
from desktop_app.terms import (
    Channel,
    DocumentClass,
    ErrorKind,
    EventKind,
    Flag,
    HandoverCase,
    Party,
    Procedure,
    Role,
    Stage,
)


class Words(QObject):
    """Gives each choice its word in the language that the window has now."""

    def staff(self, staff_id: str, name: str) -> str:
        """Who did it: the name, the id where there is none, and a word for the commands of IT."""
        if staff_id == COMMAND_LINE:
            return self.tr("Command line")
        return name or staff_id

    def stage(self, value: Stage) -> str:
        """Where the card is in its life."""
        match value:
            case Stage.APPLIED:
                return self.tr("Applied")
            case Stage.PRODUCED:
                return self.tr("Produced")
            case Stage.DELIVERED:
                return self.tr("Delivered")
            case Stage.PREPARED:
                return self.tr("Prepared")
            case Stage.SHELVED:
                return self.tr("Shelved")
            case Stage.NOTIFIED:
                return self.tr("Notified")
            case Stage.BOOKED:
                return self.tr("Booked")
            case Stage.PRESENT:
                return self.tr("Present")
            case Stage.CHECKED:
                return self.tr("Checked")
            case Stage.HANDED_OVER:
                return self.tr("Handed over")
            case Stage.RETURNED_MAIL:
                return self.tr("Returned mail")
            case Stage.POSTED:
                return self.tr("Sent by post")
            case Stage.REJECTED:
                return self.tr("Rejected")
            case Stage.WITHDRAWN:
                return self.tr("Withdrawn")
            case Stage.LAPSED:
                return self.tr("Lapsed")
            case Stage.DISPOSED:
                return self.tr("Disposed")
            case _:
                assert_never(value)

    def channel(self, value: Channel) -> str:
        """How the application came."""
        match value:
            case Channel.POST:
                return self.tr("Post")
            case Channel.SMARTPHONE:
                return self.tr("Smartphone")
            case Channel.PC:
                return self.tr("PC")
            case Channel.PHOTO_BOOTH:
                return self.tr("Photo booth")
            case Channel.COUNTER:
                return self.tr("Counter")
            case Channel.OUTREACH:
                return self.tr("Outreach visit")
            case Channel.POST_OFFICE:
                return self.tr("Post office")
            case Channel.EXPRESS:
                return self.tr("Express")
            case _:
                assert_never(value)

    def procedure(self, value: Procedure) -> str:
        """What was applied for."""
        match value:
            case Procedure.NEW:
                return self.tr("New card")
            case Procedure.RENEWAL_CARD:
                return self.tr("Renewal of the card")
            case Procedure.RENEWAL_CERTIFICATES:
                return self.tr("Renewal of certificates")
            case Procedure.REISSUE:
                return self.tr("Reissue")
            case Procedure.EXPRESS:
                return self.tr("Express issue")
            case _:
                assert_never(value)

    def role(self, value: Role) -> str:
        """What a member of staff may do."""
        match value:
            case Role.WINDOW:
                return self.tr("Window staff")
            case Role.SUPERVISOR:
                return self.tr("Supervisor")
            case Role.IT:
                return self.tr("IT")
            case _:
                assert_never(value)

    def event_kind(self, value: EventKind) -> str:
        """What happened to a card."""
        match value:
            case EventKind.IMPORTED:
                return self.tr("Taken from a ledger")
            case EventKind.CORRECTED:
                return self.tr("Corrected")
            case EventKind.PRODUCED:
                return self.tr("Card produced")
            case EventKind.DELIVERED:
                return self.tr("Card delivered")
            case EventKind.PREPARED:
                return self.tr("Prepared on the terminal")
            case EventKind.SHELVED:
                return self.tr("Put on the shelf")
            case EventKind.MOVED:
                return self.tr("Moved to another shelf")
            case EventKind.NOTIFIED:
                return self.tr("Notice posted")
            case EventKind.RETURNED_MAIL:
                return self.tr("Mail came back")
            case EventKind.POSTED:
                return self.tr("Card sent by post")
            case EventKind.HANDED_OVER:
                return self.tr("Card handed over")
            case EventKind.HANDOVER_REVERSED:
                return self.tr("Handover reversed")
            case EventKind.NATIONAL_RECORDED:
                return self.tr("Recorded in the national system")
            case EventKind.REJECTED:
                return self.tr("Application rejected")
            case EventKind.WITHDRAWN:
                return self.tr("Handover called off")
            case EventKind.LAPSED:
                return self.tr("Card lapsed")
            case EventKind.DISPOSED:
                return self.tr("Card disposed of")
            case _:
                return self._visit(value)

    def _visit(
        self,
        value: Literal[
            EventKind.BOOKED,
            EventKind.REBOOKED,
            EventKind.BOOKING_CANCELLED,
            EventKind.ARRIVED,
            EventKind.NO_SHOW,
        ],
    ) -> str:
        """What happened to the person's visit."""
        match value:
            case EventKind.BOOKED:
                return self.tr("Visit booked")
            case EventKind.REBOOKED:
                return self.tr("Visit moved to another time")
            case EventKind.BOOKING_CANCELLED:
                return self.tr("Visit cancelled")
            case EventKind.ARRIVED:
                return self.tr("Person checked in")
            case EventKind.NO_SHOW:
                return self.tr("Person did not come")
            case _:
                assert_never(value)

    def error_kind(self, value: ErrorKind) -> str:
        """Why an entry stands in the errors to review."""
        match value:
            case ErrorKind.WRONG_CARD:
                return self.tr("Wrong card")
            case ErrorKind.UNKNOWN_SCAN:
                return self.tr("Unknown scan")
            case ErrorKind.AMBIGUOUS_SCAN:
                return self.tr("More than one fits")
            case ErrorKind.NOT_ALLOWED:
                return self.tr("Not allowed")
            case ErrorKind.CHANGED_MEANWHILE:
                return self.tr("Changed meanwhile")
            case ErrorKind.HANDOVER_ABORTED:
                return self.tr("Handover broken off")
            case ErrorKind.PRINT_FAILED:
                return self.tr("Print failed")
            case ErrorKind.IMPORT_CONFLICT:
                return self.tr("Ledger contradicts")
            case ErrorKind.DELIVERY_DIFFERENCE:
                return self.tr("Delivery differs")
            case ErrorKind.STOCK_DIFFERENCE:
                return self.tr("Count of a box differs")
            case _:
                assert_never(value)

    def handover_case(self, value: HandoverCase) -> str:
        """Who collects the card."""
        match value:
            case HandoverCase.APPLICANT:
                return self.tr("The person")
            case HandoverCase.LEGAL_REPRESENTATIVE:
                return self.tr("Legal representative")
            case HandoverCase.REPRESENTATIVE:
                return self.tr("Representative")
            case HandoverCase.BY_POST:
                return self.tr("By post")
            case _:
                assert_never(value)

    def party(self, value: Party) -> str:
        """Whose document it is."""
        match value:
            case Party.PERSON:
                return self.tr("Of the person")
            case Party.REPRESENTATIVE:
                return self.tr("Of the representative")
            case _:
                assert_never(value)

    def document_class(self, value: DocumentClass) -> str:
        """Which class a document belongs to."""
        match value:
            case DocumentClass.A:
                return self.tr("Class A")
            case DocumentClass.B:
                return self.tr("Class B")
            case DocumentClass.AUTHORITY:
                return self.tr("Proof of authority")
            case DocumentClass.GUARDIANSHIP:
                return self.tr("Proof of guardianship")
            case DocumentClass.MANDATE:
                return self.tr("Letter of mandate")
            case DocumentClass.REASON:
                return self.tr("Proof of the reason")
            case _:
                assert_never(value)

    def flag(self, value: Flag) -> str:
        """What a clerk must see beside a name."""
        match value:
            case Flag.NAMESAKE:
                return self.tr("Namesake")
            case Flag.SAME_ADDRESS:
                return self.tr("Same address")
            case Flag.TWIN:
                return self.tr("Twin")
            case Flag.EXPIRED:
                return self.tr("Expired")
            case Flag.RETURNED_MAIL:
                return self.tr("Notice returned")
            case _:
                assert_never(value)


words = Words()
"""The one to ask; it holds nothing but the language's words."""
