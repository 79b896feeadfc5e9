"""Sentences for the codes with which a rule, a field or the database says no."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.views.shared.other_reasons import others


class ReasonWords(QObject):
    """Says why, and where it helps, what to do."""

    def of_rule(self, code: str) -> str:
        """Why a rule forbids a step."""
        known = (
            self._of_card() | self._of_step() | self._of_handover() | self._of_custody() | self._of_visit()
        ) | (self._of_pull() | self._of_notice())
        for subject in others():
            known |= subject.of_rule()
        return known.get(code) or self.tr("This step is not allowed now ({code}).").format(code=code)

    def _of_card(self) -> dict[str, str]:
        """What is the matter with a card."""
        return {
            "handed_over": self.tr("This card is already handed over."),
            "rejected": self.tr("This application was rejected: there is no card."),
            "withdrawn": self.tr("The handover of this card was called off."),
            "lapsed": self.tr("This card has lapsed (moved out or died)."),
            "disposed": self.tr("This card is disposed of."),
            "expired": self.tr("This card has expired."),
            "not_in_custody": self.tr("This card is not in the ward's custody."),
            "not_prepared": self.tr("This card is not prepared on the national terminal yet."),
            "already_prepared": self.tr("This card is already prepared."),
            "not_shelved": self.tr("This card lies on no shelf."),
            "not_a_card": self.tr("This is no label of a card."),
        }

    def _of_step(self) -> dict[str, str]:
        """What stands against a step."""
        return {
            "locked": self.tr("Too many wrong passwords. Wait ten minutes or ask a supervisor."),
            "last_supervisor": self.tr("This is the last active supervisor: make another one first."),
            "has_accounts": self.tr("This database already has accounts."),
            "taken": self.tr("Another card lies at this place."),
            "already_here": self.tr("This card already lies at this place."),
            "other_office": self.tr("This place belongs to another office."),
            "delivery_closed": self.tr("This delivery is closed."),
            "difference": self.tr(
                "The cards scanned are not as many as announced. Say why before you close."
            ),
            "printed_before": self.tr("This was printed already. To print it again, give the reason."),
            "job_ended": self.tr("This print job has ended already."),
            "no_document_rule": self.tr("There is no document rule for this case today."),
            "not_empty": self.tr("This database holds applications already. Use an empty one."),
        }

    def _of_handover(self) -> dict[str, str]:
        """What is still missing at the desk, or too late afterwards."""
        return {
            "under_15": self.tr("A person under 15 collects with the legal representative."),
            "documents_missing": self.tr("Documents are still missing."),
            "face_card_name_missing": self.tr("Face, card and name are not compared yet."),
            "second_person_missing": self.tr("A second person has to look too."),
            "reversed": self.tr("This handover was already taken back."),
            "not_today": self.tr("A handover can be taken back only on its own day."),
        }

    def _of_custody(self) -> dict[str, str]:
        """What stops a scan in custody or a notice that came back."""
        return {
            "place_first": self.tr("Scan the place first, then the card."),
            "already_shelved": self.tr("This card already has a place."),
            "no_delivery": self.tr("Choose the delivery first."),
            "already_scanned": self.tr("This card is already counted in this delivery."),
            "other_delivery": self.tr("This card came with another delivery."),
            "already_in_custody": self.tr("This card is already in custody."),
            "not_expected": self.tr("No card is expected for this application."),
            "not_notified": self.tr("No notice was sent for this card."),
            "already_returned": self.tr("It is already noted that the notice came back."),
            "pulled_out": self.tr("This card is pulled for a visit."),
            "box_first": self.tr("Scan the box first, then its cards."),
            "other_box": self.tr("Another box is being counted."),
            "already_counted": self.tr("This card is already counted."),
            "needs_pouch": self.tr("Scan the label on the pouch."),
            "stock_difference": self.tr("The box does not agree. Say why."),
            "delivery_open": self.tr("This delivery is not closed yet."),
            "cards_in_box": self.tr("By the record a card is still in this box."),
            "emptied_before": self.tr("It is already noted that this box is empty."),
        }

    def _of_visit(self) -> dict[str, str]:
        """What stops a booking, a visit or a change of the slots."""
        return {
            "past": self.tr("This day is over."),
            "closed": self.tr("This slot is closed: nothing more can be booked there."),
            "full": self.tr("No seat is left here today. A supervisor can add one."),
            "already_booked": self.tr("This card already has a booking."),
            "already_waiting": self.tr("This person is already on the waiting list."),
            "not_booked": self.tr("This person has no booking."),
            "other_day": self.tr("The booking is for another day."),
            "other_place": self.tr("The booking is for another place."),
            "not_over": self.tr("The time of this visit is not over yet."),
            "booked": self.tr("More seats are booked than would be left."),
            "withdrawn_closure": self.tr("This closure was already taken back."),
            "booking_present": self.tr("The person is here: the visit can't be changed any more."),
            "booking_at_desk": self.tr("The person is at the desk: the visit can't be changed any more."),
            "booking_done": self.tr("The card was handed over at this visit."),
            "booking_no_show": self.tr("The person did not come to this visit."),
            "booking_cancelled": self.tr("This visit was already cancelled."),
            "booking_moved": self.tr("This visit was already moved to another time."),
        }

    def _of_pull(self) -> dict[str, str]:
        """What stops the scan of a card that is pulled or put back, or the closing of a day."""
        return {
            "pulled_elsewhere": self.tr("This card is pulled already, for another day or place."),
            "not_out": self.tr("This card is not pulled: there is nothing to put back."),
            "wrong_place": self.tr("This is not the place of this card."),
            "no_shelf_place": self.tr(
                "This card has no place on the shelves yet. Put it away under “Custody”."
            ),
            "to_come": self.tr("This day is still to come."),
            "closed_already": self.tr("This day is closed already, and no card moved since."),
        }

    def _of_notice(self) -> dict[str, str]:
        """What stops a run of notices or one of its letters."""
        return {
            "no_seats_left": self.tr("Everybody who has been told takes up the free seats: no letter fits."),
            "nobody_waits": self.tr("No card waits for such a letter."),
            "run_ended": self.tr("This run of notices has ended. What is left of it must not go out."),
            "in_a_run": self.tr("A letter of this card is already in a run that is open."),
            "no_notice_number": self.tr("This card has no notice number yet: it can't be told by letter."),
            "not_in_run": self.tr("No run holds a letter of this card. It must not go out."),
            "other_run": self.tr("This letter belongs to another run. Open that run and scan it there."),
            "reprinted": self.tr("This letter was printed again. Take this older paper out and shred it."),
            "no_font": self.tr("This PC has no font for a letter of this name. Print it on another PC."),
            "letter_sent": self.tr("This letter has already gone out."),
            "letter_dropped": self.tr("This letter was taken out of its run. It must not go out."),
            "letter_picked": self.tr("This letter is not printed yet. Print it first."),
            "notice_came_back": self.tr("The last notice came back, and the address is still the same."),
            "address_changed": self.tr("The name or address was corrected after the letter was printed."),
        }

    def of_field(self, field: str, reason: str) -> str:
        """Why a field can't be taken."""
        known = self._of_account() | self._of_work() | self._of_slots()
        known |= self._of_holidays(field.removeprefix("row "))
        for subject in others():
            known |= subject.of_field()
        unknown = self.tr("“{field}” can't be read ({reason}).").format(field=field, reason=reason)
        return known.get((field, reason)) or known.get((field, "*")) or known.get(("*", reason)) or unknown

    def _of_account(self) -> dict[tuple[str, str], str]:
        """Fields of accounts and settings; * stands for every other reason."""
        return {
            ("login", "*"): self.tr("The staff id or the password is wrong."),
            ("password", "too_short"): self.tr("The password needs at least 8 characters."),
            ("password", "same_as_id"): self.tr("The password must not be the staff id."),
            ("old_password", "*"): self.tr("The present password is wrong."),
            ("staff_id", "taken"): self.tr("This staff id is already used."),
            ("staff_id", "*"): self.tr("A staff id has 1 to 20 letters or figures."),
            ("name", "length"): self.tr("The name has 1 to 60 letters."),
            ("name", "*"): self.tr("The name is missing."),
            **dict.fromkeys(
                (("prefecture", "*"), ("neighbours", "*"), ("peers", "*"), ("committee", "*")),
                self.tr("At most a hundred names, each of at most 40 letters."),
            ),
            ("ward_name", "*"): self.tr("The name of the ward is too long."),
            ("booking_phone", "*"): self.tr("The phone number is too long."),
            ("idle_minutes", "*"): self.tr("The minutes are from 1 to 60."),
            ("keep_days", "*"): self.tr("Cards are kept for at most ten years."),
            ("outlook_below", "*"): self.tr("The goal is a number from 0 to 10,000,000 cards."),
            ("renewal_shares", "not_hundred"): self.tr("The shares of the three months make up 100 percent."),
            ("renewal_shares", "*"): self.tr("A share is from 0 to 100 percent; of all, somebody comes."),
        }

    def _of_work(self) -> dict[tuple[str, str], str]:
        """Fields at the desk and in custody."""
        return {
            ("application", "*"): self.tr("This is not the card that was seen before. Begin again."),
            ("reason", "*"): self.tr("The reason is missing."),
            ("announced", "*"): self.tr("The number of cards announced can't be right."),
            ("arrived_on", "missing"): self.tr("The day of arrival is missing."),
            ("arrived_on", "*"): self.tr("The day of arrival is in the future."),
            ("as_of", "out_of_bounds"): self.tr("The invented ward knows 2016-01-31 to 2024-12-31."),
            ("as_of", "*"): self.tr("This day is in the future."),
            ("scale", "*"): self.tr("The scale is from 0.0005 to 1."),
            ("delivery_code", "taken"): self.tr("This delivery is already entered."),
            ("delivery_code", "*"): self.tr("The delivery's code is missing."),
            ("office", "*"): self.tr("There is no such office."),
            ("office_code", "taken"): self.tr("Another office has this code."),
            ("office_code", "*"): self.tr("The code of an office is two figures."),
            ("office_name", "taken"): self.tr("Another office has this name."),
            ("office_name", "too_long"): self.tr("The name has at most 40 signs."),
            ("office_name", "*"): self.tr("The office's name is missing."),
            ("cabinet", "missing"): self.tr("Say which cabinet."),
            ("cabinet", "*"): self.tr("A cabinet has 1 to 4 letters (A to Z) or figures."),
            ("boxes", "*"): self.tr("The last box comes before the first. Boxes are numbered 1 to 999."),
            ("positions", "*"): self.tr("A box has 1 to 999 places."),
            ("places", "*"): self.tr("At most 5,000 places are made at once. Take fewer boxes."),
            ("notice_scan", "missing"): self.tr("Scan the notice first."),
            ("notice_scan", "*"): self.tr("This is no notice. Scan the person's notice."),
            ("card_scan", "not_independent"): self.tr(
                "This is the notice again. Scan the label on the pouch."
            ),
            ("card_scan", "*"): self.tr("This is no label of a pouch. Scan the label on the pouch."),
            ("second_staff", "*"): self.tr("The second person must be somebody else."),
            ("pages", "*"): self.tr("There is nothing to print."),
            ("whose", "both"): self.tr("Choose a card or write a note, not both."),
            ("whose", "*"): self.tr("Say whose card or paper it was."),
        }

    def _of_slots(self) -> dict[tuple[str, str], str]:
        """Fields of slots, visits, notices and labels."""
        return {
            ("from", "*"): self.tr("The first day must not lie in the past."),
            ("until", "too_far_to_print"): self.tr(
                "Sheets are printed for two months at most. Excel takes a longer range."
            ),
            ("until", "too_many_months"): self.tr("The range is too long: 120 months at most."),
            ("until", "too_far"): self.tr("The range of days is too long: two years at most."),
            ("until", "*"): self.tr("The end lies before the beginning."),
            ("weekday", "*"): self.tr("A week has seven days, from Monday to Sunday."),
            ("desks", "*"): self.tr("The number of desks is from 1 to 50."),
            ("minutes", "*"): self.tr("The minutes of a handover don't fit into these hours."),
            ("hours", "*"): self.tr("The hours overlap, or they end before they begin."),
            ("count", "*"): self.tr("One visit has 1 to 8 cards."),
            ("start", "*"): self.tr("The sheet has no such label."),
            ("range", "*"): self.tr("These are more than 5,000 labels. Choose fewer boxes."),
            ("percent_coming", "*"): self.tr("The share of people who come is from 1 to 100 percent."),
            ("reminder", "*"): self.tr("The number of notices is from 1, the days since the last from 1."),
            ("most_letters", "*"): self.tr("A run has at least one letter."),
        }

    def _of_holidays(self, row: str) -> dict[tuple[str, str], str]:
        """The file of holidays."""
        return {
            ("file", "missing"): self.tr("The file of holidays is not there."),
            ("file", "no_holidays"): self.tr(
                "This file holds no holidays. Take the Cabinet Office's CSV file."
            ),
            ("file", "not_decodable"): self.tr("The characters of the file of holidays can't be read."),
            ("*", "no_holiday"): self.tr("Line {row} is no day with the name of a holiday.").format(row=row),
        }

    def of_database(self, reason: str, where: str) -> str:
        """Why the database can't be used."""
        known = self._of_place() | self._of_trouble()
        unknown = self.tr("The database can't be used here: {where}") + f" ({reason})"
        return known.get(reason, unknown).replace("{where}", where)

    def _of_place(self) -> dict[str, str]:
        """What is wrong with where the database is, or with what lies there."""
        return {
            "missing": self.tr("There is no database here: {where}. Ask IT."),
            "no_address": self.tr("This is no address of a database: {where}. Ask IT."),
            "network_drive": self.tr(
                "The database must not lie on a network drive ({where}). Share PostgreSQL instead."
            ),
            "newer_program": self.tr(
                "A newer program made this database ({where}). Install the newer program on this PC."
            ),
            "other_tables": self.tr("This database belongs to another program: {where}. Use an empty one."),
            "not_utf8": self.tr("The database on the server can't hold every name: {where}. It needs UTF-8."),
            "sqlite_setting": self.tr(
                "SQLite can't work safely here ({where}). Ask IT to put the database elsewhere."
            ),
            "cannot_open": self.tr("The database can't be opened: {where}. Ask IT whether it is there."),
            "read_only": self.tr(
                "The database can't be written: {where}. Ask IT for the right to write there."
            ),
        }

    def _of_trouble(self) -> dict[str, str]:
        """What happens to a database that was in order."""
        return {
            "busy": self.tr("The database is busy: {where}. Wait a moment and try again."),
            "too_many_connections": self.tr(
                "The database server is full: {where}. Wait a moment and try again."
            ),
            "disk_full": self.tr("The disk is full: {where}. Make room and try again."),
            "disk_error": self.tr("The disk reports an error: {where}. Don't go on; ask IT."),
            "damaged": self.tr(
                "The database file is damaged: {where}. Don't go on; ask IT to restore a backup."
            ),
            "no_connection": self.tr("The database server doesn't answer: {where}. Ask IT."),
            "login_refused": self.tr("The database server refused the login: {where}. Ask IT."),
        }


reason_words = ReasonWords()
"""The one to ask; it holds nothing but the language's words."""
