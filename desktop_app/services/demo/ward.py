"""What is told of the ward's applications beside their lives: who, where, by which way, which number."""

from __future__ import annotations

import numpy as np

from desktop_app.services.demo import again, calendar, life, people
from desktop_app.services.demo.calendar import NEVER, Days
from desktop_app.services.demo.facts import Texts, Ward
from desktop_app.services.demo.life import Lives
from desktop_app.services.demo.names import Flags, Picks
from desktop_app.services.demo.people import BirthDays
from desktop_app.terms import Channel, Procedure

WAYS = (
    *(Channel.POST, Channel.SMARTPHONE, Channel.PC, Channel.PHOTO_BOOTH),
    *(Channel.COUNTER, Channel.OUTREACH, Channel.POST_OFFICE),
)
CHANNELS = (
    ("2016-01-04", (62, 22, 9, 3, 4, 0, 0)),
    ("2020-04-01", (38, 44, 7, 5, 6, 0, 0)),
    ("2022-06-01", (21, 56, 4, 8, 8, 3, 0)),
    ("2023-03-01", (19, 50, 3, 8, 9, 4, 7)),
)
"""Shares of the ways of applying from each day on; post offices since March 2023 (the report, 2 (1) ア)."""

CITY = "131211"
SCRAMBLE = 387_420_489
"""Odd and no multiple of five, so that multiplying by it modulo a power of ten meets every number once."""

PREFIX = ("ABCDEFGHJK", "LMNPQRSTUV", "2345678WXY")
FOREIGN_LIMITED = 0.3
"""Share of foreign residents whose card ends with their permission to stay."""

LONGEST_NAMES = (
    ("勅使河原　右衛門三郎兵衛", "テシガワラ　ウエモンサブロベエ"),
    ("ヴィクトリア・アレクサンドラ・ゴンザレス", "ヴィクトリア　アレクサンドラ　ゴンザレス"),
)
MINOR_YEARS = 17


def describe(random: np.random.Generator, lives: Lives, before: Picks, first_day: int) -> Ward:
    """Draw the people of the applications and all that is written about them.

    before: place of the same person's earlier application. first_day: names for looking at go to cards in
    custody since that day.
    """
    applied = lives.dates["applied"]
    root = again.roots(before)
    fresh = before == again.NONE
    asked = np.datetime64(calendar.FIRST) + applied.astype("timedelta64[D]")
    person = (np.cumsum(fresh) - 1)[root]
    crowd = people.draw(random, asked[fresh])
    birth = crowd.birth[person]
    name, kana = _texts(crowd.name)[person], _texts(crowd.kana)[person]
    _name_some(name, kana, person, lives, first_day)
    made = np.datetime64(calendar.FIRST) + np.minimum(lives.dates["produced"], applied + 60).astype(
        "timedelta64[D]"
    )
    card, certificates = life.card_expiry(birth, made)
    _limit_foreigners(random, card, certificates, crowd.foreign[person], lives, made)
    home = crowd.household[person]
    return Ward(
        application_id=_application_ids(applied),
        notice_number=_notice_numbers(len(applied)),
        name=name,
        kana=kana,
        birth=birth,
        sex=np.where(crowd.male[person], "1", "2").astype(object),
        postal_code=_texts(crowd.homes.postal_code)[home],
        address=_texts(crowd.homes.address)[home],
        detail=_texts(crowd.homes.detail)[home],
        channel=_channels(random, applied),
        procedure=_procedures(applied, before, birth, lives),
        office=_texts(crowd.homes.office)[home],
        card_expires=card,
        certificates_expire=certificates,
        shelf=np.zeros(len(applied), dtype=np.int64),
        delivery=np.zeros(len(applied), dtype=np.int64),
    )


def _texts(texts: list[str]) -> Texts:
    return np.array(texts, dtype=object)


def _name_some(name: Texts, kana: Texts, person: Picks, lives: Lives, first_day: int) -> None:
    """Give cards in custody the longest names, namesakes, and the same reading in other letters."""
    custody = np.flatnonzero((lives.dates["first_notice"] >= first_day) & (lives.dates["left"] == NEVER))
    custody = custody[lives.dates["first_notice"][custody] != NEVER]
    once = np.flatnonzero(np.bincount(person)[person[custody]] == 1)
    chosen = custody[once][: 2 + 2 * 4].tolist()
    for place, (text, reading) in zip(chosen, LONGEST_NAMES, strict=False):
        name[place], kana[place] = text, reading
    for one, other in zip(chosen[2::2], chosen[3::2], strict=False):
        name[other], kana[other] = name[one], kana[one]


def _limit_foreigners(
    random: np.random.Generator,
    card: BirthDays,
    certificates: BirthDays,
    foreign: Flags,
    lives: Lives,
    made: BirthDays,
) -> None:
    handed = lives.dates["handed_over"]
    limited = np.flatnonzero(foreign & (random.random(len(foreign)) < FOREIGN_LIMITED))
    stays = random.integers(90, 1_100, len(limited)).astype("timedelta64[D]")
    collected = np.datetime64(calendar.FIRST) + handed[limited].astype("timedelta64[D]")
    end = np.where(handed[limited] == NEVER, made[limited], collected) + stays
    card[limited] = np.minimum(card[limited], end)
    certificates[limited] = np.minimum(certificates[limited], end)


def _application_ids(applied: Days) -> Texts:
    days = [day.replace("-", "") for day in calendar.iso_days()]
    return _texts(
        [
            f"{CITY}{days[day]}{(at * SCRAMBLE + 20_230_627) % 1_000_000_000:09}"
            for at, day in enumerate(applied.tolist())
        ]
    )


def _notice_numbers(count: int) -> Texts:
    found: list[str] = []
    for at in range(count):
        number = (at * SCRAMBLE + 71_993) % 1_000_000_000
        a, b, c = number // 100_000_000, number // 10_000_000 % 10, number // 1_000_000 % 10
        found.append(f"{PREFIX[0][a]}{PREFIX[1][b]}{PREFIX[2][c]}{number % 1_000_000:06}")
    return _texts(found)


def _channels(random: np.random.Generator, applied: Days) -> Texts:
    found = np.empty(len(applied), dtype=object)
    starts = [calendar.iso_days().index(start) for start, _shares in CHANNELS]
    words = _texts([channel.value for channel in WAYS])
    for (_start, shares), first, end in zip(CHANNELS, starts, [*starts[1:], NEVER], strict=True):
        here = np.flatnonzero((applied >= first) & (applied < end))
        found[here] = words[random.choice(len(WAYS), len(here), p=np.array(shares) / sum(shares))]
    return found


def _procedures(applied: Days, before: Picks, birth: BirthDays, lives: Lives) -> Texts:
    """New where no card was ever handed over; renewal for minors after five years; else reissue."""
    found = np.full(len(applied), Procedure.NEW.value, dtype=object)
    later = np.flatnonzero(before != again.NONE)
    handed = lives.dates["handed_over"][before[later]]
    later, handed = later[handed != NEVER], handed[handed != NEVER]
    age = (np.datetime64(calendar.FIRST) + handed.astype("timedelta64[D]") - birth[later]).astype(
        np.int64
    ) // 365
    renews = (age <= MINOR_YEARS) & (applied[later] - handed >= again.RENEWAL_DAYS[0])
    found[later] = Procedure.REISSUE.value
    found[later[renews]] = Procedure.RENEWAL_CARD.value
    return found
