"""A few sentences of help for each screen, and the screens' names."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ScreenWords(QObject):
    """Names as they stand on the rail."""

    def title(self, name: str) -> str:
        """Name of a screen."""
        titles = {
            "outlook": self.tr("Outlook"),
            "desk": self.tr("Desk"),
            "visits": self.tr("Visits"),
            "slots": self.tr("Slots"),
            "custody": self.tr("Custody"),
            "notices": self.tr("Notices"),
            "backlog": self.tr("Uncollected"),
            "disposal": self.tr("Disposal"),
            "rotation": self.tr("Rotation"),
            "support": self.tr("Support"),
            "outreach": self.tr("Outreach"),
            "eligible": self.tr("Eligible"),
            "campaigns": self.tr("Campaigns and venues"),
            "figures": self.tr("Figures"),
            "ledger": self.tr("Ledger in"),
            "review": self.tr("To review"),
            "incidents": self.tr("Incidents"),
            "settings": self.tr("Settings"),
            "staff": self.tr("Staff"),
            "returned": self.tr("Returned mail"),
            "renewals": self.tr("Renewals"),
            "record": self.tr("Record"),
            "search": self.tr("Search"),
        }
        return titles.get(name, name)


class HelpWords(QObject):
    """What a screen is for and how the work goes there."""

    def of(self, name: str) -> str:
        """Sentences for a screen."""
        sentences = {
            "desk": self.tr(
                "Scan the notice, then the label on the pouch: both must lead to the same card."
                " Tick the documents, compare face, card and name, and hand over."
                " Red means: stop, don't hand over, read what it says."
            ),
            "custody": self.tr(
                "Take in a delivery, prepare, put away, find and move cards, each by its own scan. Count a"
                " box by scan, note with a second person that one is empty, print labels. Under “Labels” a"
                " supervisor makes the places of a new cabinet."
            ),
            "backlog": self.tr(
                "The cards that lie in custody now, by stage, age, place and number of notices."
                " Each figure opens its list; a list can be exported."
            ),
            "ledger": self.tr(
                "Read a ledger file (CSV or XLSX). You see everything before anything is stored;"
                " the same file twice changes nothing."
            ),
            "review": self.tr(
                "Everything that stopped or failed. Open an entry, look at the person's whole history,"
                " and close it by saying whose card or paper it was."
            ),
            "settings": self.tr(
                "The look, language and place of this PC, the rules of the ward, its offices, and the"
                " documents that are accepted at the desk."
            ),
            "staff": self.tr("Who may log in, in which role. Nobody is deleted: an account is switched off."),
            "search": self.tr(
                "Type a name in kana or kanji, a birth date (1985/4/12 or S60.4.12), a number from"
                " the notice or the application, or a shelf place."
                " Choose a hit with the arrow keys; Enter opens it."
            ),
        }
        return (sentences | self._of_record() | self._of_others()).get(name, "")

    def _of_record(self) -> dict[str, str]:
        return {
            "record": self.tr(
                "One application: its history, its place on the shelf, and what may be done next."
                " A step that is not allowed says why."
            )
        }

    def _of_others(self) -> dict[str, str]:
        return self._of_visits() | self._of_support() | self._of_campaign() | self._of_figures()

    def of_lists(self) -> str:
        """How every list is used."""
        return self.tr(
            "In a list: type to go to the next row with these letters; Enter goes back to the list, there"
            " Enter opens. Space marks a row, Ctrl+C copies the marked rows; a mark changes no card. A right"
            " click on the headings chooses columns."
        )

    def _of_visits(self) -> dict[str, str]:
        """Sentences for the screens of slots, visits and campaigns."""
        return {
            "visits": self.tr(
                "Who comes today: scan the notice of who comes in, call the next to the desk."
                " The other parts: the cards to pull for the next day, and who waits for a seat."
            ),
            "notices": self.tr(
                "Who is told next that the card is here, by letter or by call. A supervisor makes a run: no"
                " more people than the seats of each week take, those with a deadline first. Print letters"
                " and scan each one into the post bag. Work a call list off row by row: Alt+1 to Alt+6"
                " record what came of each call."
            ),
            "returned": self.tr(
                "Letters that the post brought back. Scan each envelope; where its code is torn, type the"
                " name. Below, both addresses stand side by side: send the letter again, hold the card, or"
                " close the work. A newer address from the ledger shows by itself. Print whom to ask the"
                " register about."
            ),
            "campaigns": self.tr(
                "What the support is about and where it is given. A supervisor makes campaigns, venues,"
                " closures and the list of publicity. One campaign is active: the rotation and the support"
                " desk are about it. A closure moves no turn by itself."
            ),
            "rotation": self.tr(
                "Which venue has its turn in which week. Arrow keys walk, T goes to this week, Enter shows a"
                " week day by day; the pane says why a week looks so. A supervisor plans, swaps two venues"
                " (Ctrl+M, or drag one onto the other), holds a venue in a week, and announces weeks, which"
                " then stay."
            ),
            "slots": self.tr(
                "The times at a place and their free seats, by week and by month. Arrow keys walk, PageUp and"
                " PageDown turn the page, T goes to today, M to the month, Enter shows who comes."
                " A supervisor sets hours, opens slots and closes times; whoever is booked then is called."
            ),
        }

    def _of_support(self) -> dict[str, str]:
        """Sentences for the screen of the support desk."""
        return {
            "support": self.tr(
                "One person at a time: scan the notice, or type the day of application as told. The sentence"
                " on top says whether they can claim, and why. The person operates the device; staff never"
                " type. Before the next one, both parts of the log-out are confirmed, also when it was broken"
                " off. The other parts: registration checks, what is still to be done, counts."
            ),
        }

    def _of_campaign(self) -> dict[str, str]:
        """Sentences for what is done away from the handover desk."""
        return {
            "outreach": self.tr(
                "Visits to facilities and homes with their route sheet; cards that go to their persons by"
                " post; what post offices helped with. A card is sent by three scans: the letter, the label"
                " on the pouch, the tracking number. It counts as handed over when it is received; what came"
                " back is put away again by scan."
            ),
            "renewals": self.tr(
                "Cards and certificates that expire, month by month: for how many the renewal starts, how"
                " many visits are expected and whether the seats are enough. Enter on a month opens its"
                " people, Esc leads back. A supervisor sets what the figures rest on (Ctrl+R)."
            ),
            "disposal": self.tr(
                "The cards whose time is over by the ward's rule, and why some are left out. A supervisor"
                " makes a list; each card is pulled by the scan of its pouch, then destroyed before a second"
                " person, who scans it too. What is held, booked or kept longer by now is stopped. Nothing is"
                " disposed of by a list. It ends with the control count; its record is printed for the file."
            ),
            "eligible": self.tr(
                "Who applied in time for the campaign and has not collected the card yet: for the calls that"
                " remind people. Whoever has least time left is on top, whoever has a booking at the end."
                " Enter opens the record; the list can be exported."
            ),
        }

    def _of_figures(self) -> dict[str, str]:
        """Sentences for the screens of the figures and of the incidents."""
        return {
            "outlook": self.tr(
                "Whether the deadline will hold, at one glance: the chance, the cards that will be left, and"
                " what to do next. Each figure opens its list. The answer before stays while a new one is"
                " worked out."
            ),
            "incidents": self.tr(
                "The register of incidents: what happened, to whom, what was done, and by when authorities"
                " must be told. It is closed when cause and measures are written and nothing waits."
                " On its list of people a scan adds somebody. The report names nobody."
            ),
            "figures": self.tr(
                "The tables of the committee report: as published, as computed from what is kept here, or"
                " both. A mark stands where they differ, and says why. Up and Down choose a table; in the"
                " table the arrow keys walk, Enter opens the rows behind a figure, Ctrl+C copies the table"
                " and Ctrl+Shift+C the chart. Choose a past day above the table to ask how things stood then."
            ),
        }
