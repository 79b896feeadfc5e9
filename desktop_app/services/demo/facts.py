"""The rows of the synthetic ward as the row path takes them, in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.services import bulk
from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import NEVER, Days
from desktop_app.services.demo.life import STAGES, Lives, Notices
from desktop_app.services.demo.names import Flags, Picks
from desktop_app.services.demo.people import BirthDays

Texts = npt.NDArray[np.object_]

DATES = (
    *("applied", "produced", "delivered", "prepared", "shelved", "first_notice", "last_notice"),
    *("returned_mail", "handed_over", "rejected", "withdrawn", "lapsed", "disposed"),
    *("national_recorded", "custody", "left"),
)
"""The date columns without their ending "_on", as Lives names them."""


@dataclass(frozen=True, slots=True)
class Ward:
    """What is known of each application beside its life: texts and days, one entry an application."""

    application_id: Texts
    notice_number: Texts
    name: Texts
    kana: Texts
    birth: BirthDays
    sex: Texts
    postal_code: Texts
    address: Texts
    detail: Texts
    channel: Texts
    procedure: Texts
    office: Texts
    card_expires: BirthDays
    certificates_expire: BirthDays
    shelf: Picks
    delivery: Picks


def rows(ward: Ward, lives: Lives, first: int, end: int) -> list[tuple[Any, ...]]:
    """The rows of the applications from first to before end, as of the day of the lives, in FACTS order."""
    part = slice(first, end)
    columns: dict[str, list[Any]] = {
        "application_id": ward.application_id[part].tolist(),
        "name": ward.name[part].tolist(),
        "kana": ward.kana[part].tolist(),
        "birth_date": _iso(ward.birth[part]).tolist(),
        "sex": ward.sex[part].tolist(),
        "postal_code": ward.postal_code[part].tolist(),
        "address": ward.address[part].tolist(),
        "address_detail": ward.detail[part].tolist(),
        "channel": ward.channel[part].tolist(),
        "procedure": ward.procedure[part].tolist(),
        "office_code": ward.office[part].tolist(),
        "stage": np.array([stage.value for stage in STAGES], dtype=object)[lives.stage[part]].tolist(),
        "notices": lives.notices[part].tolist(),
    }
    for name in DATES:
        columns[f"{name}_on"] = day_texts(lives.dates[name][part])
    is_made = lives.dates["produced"][part] != NEVER
    columns["card_expires_on"] = _where(is_made, _iso(ward.card_expires[part]))
    columns["certificates_expire_on"] = _where(is_made, _iso(ward.certificates_expire[part]))
    # The number is made for the notice, before it is posted.
    columns["notice_number"] = _where(lives.dates["prepared"][part] != NEVER, ward.notice_number[part])
    lies = (lives.dates["shelved"][part] != NEVER) & (lives.dates["left"][part] == NEVER)
    columns["shelf_id"] = _where(lies, ward.shelf[part].astype(object))
    came = lives.dates["delivered"][part] != NEVER
    columns["delivery_id"] = _where(came, ward.delivery[part].astype(object))
    return list(zip(*(columns[name] for name in bulk.FACTS), strict=True))


class Posted:
    """The notices posted until a day, in the order of applications."""

    def __init__(self, notices: Notices, last: int) -> None:
        sent = np.flatnonzero(notices.sent <= last)
        order = sent[np.lexsort((notices.number[sent], notices.place[sent]))]
        returned = notices.returned[order]
        self.place = notices.place[order]
        self.number = notices.number[order]
        self.sent = notices.sent[order]
        self.returned = np.where(returned <= last, returned, NEVER).astype(np.int32)

    def between(self, first: int, end: int) -> list[tuple[Any, ...]]:
        """Rows of the applications from first to before end: key, number, sent on, returned on."""
        part = slice(*np.searchsorted(self.place, (first, end)).tolist())
        keys, numbers = (self.place[part] + 1).tolist(), self.number[part].tolist()
        return list(
            zip(keys, numbers, day_texts(self.sent[part]), day_texts(self.returned[part]), strict=True)
        )


def day_texts(days: Days) -> list[Any]:
    """ISO text of each day number, None for what has not happened."""
    texts = np.array([*calendar.iso_days(), None], dtype=object)
    return texts[np.minimum(days, len(texts) - 1)].tolist()


def _iso(days: BirthDays) -> Texts:
    return np.datetime_as_string(days, unit="D").astype(object)


def _where(holds: Flags, values: Texts) -> list[Any]:
    """The value where it holds, elsewhere None."""
    found: Texts = np.full(len(values), None, dtype=object)
    found[holds] = values[holds]
    return found.tolist()
