"""The schedule as plain text: for the web page as a whole, for SNS week by week; always in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.campaign_terms import CampaignKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.rotation_out.reading import OutWeek, Schedule, StopRow

WEEKDAYS = "月火水木金土日"
LONGEST_POST = 140
"""Letters of a post; each full-width letter counts as one."""

TITLES = {CampaignKind.POINTS: "ポイント設定支援窓口", CampaignKind.RENEWAL: "更新手続きの窓口"}


def web(schedule: Schedule) -> str:
    """Give the text for the ward's web page, without any markup."""
    campaign = schedule.campaign
    lines = [f"{campaign.name} {TITLES[campaign.kind]}の開設日程", ""]
    lines += [f"申込期限：{day(campaign.claim_by, with_year=True)}", ""]
    if schedule.permanent:
        lines.append("【常設窓口】平日（祝日を除く）")
        lines += [f"{_place(stop)}　{hours(stop)}" for stop in schedule.permanent]
        lines += [f"※{day(row.on_date)}：{row.reason}" for row in schedule.extra]
        lines.append("")
    if schedule.weeks:
        lines.append("【巡回窓口】")
    for week in schedule.weeks:
        lines.append(f"■{span(week.days)}")
        lines += [_line(week, stop) for stop in week.stops]
        lines.append("")
    lines.append(f"問い合わせ：{campaign.inquiry_name} 電話{campaign.inquiry_line}")
    return "\n".join(lines) + "\n"


def posts(schedule: Schedule) -> tuple[str, ...]:
    """Give a post for each week; what does not fit is left out from the end, the first line never."""
    return tuple(_post(schedule, week) for week in schedule.weeks)


def day(on: date, *, with_year: bool = False) -> str:
    """Write a day with its weekday: 7月3日（月）."""
    plain = f"{on.month}月{on.day}日（{WEEKDAYS[on.weekday()]}）"
    return f"{on.year}年{plain}" if with_year else plain


def span(days: Sequence[date]) -> str:
    """Write days of a week: from the first to the last, with those between on which nobody opens."""
    if len(days) == 1:
        return day(days[0])
    missing = [
        f"{WEEKDAYS[number]}"
        for number in range(days[0].weekday(), days[-1].weekday())
        if number not in {on.weekday() for on in days}
    ]
    left_out = f"、{'・'.join(missing)}を除く" if missing else ""
    return f"{day(days[0])}〜{day(days[-1])}{left_out}"


def weekdays(days: Sequence[date]) -> str:
    """Write weekdays shortly: 火〜金, or 月・水 where they are not one after the other."""
    numbers = [on.weekday() for on in days]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{WEEKDAYS[numbers[0]]}〜{WEEKDAYS[numbers[-1]]}"
    return "・".join(WEEKDAYS[number] for number in numbers)


def hours(stop: StopRow) -> str:
    """Write opening hours: 10:00〜16:00."""
    return f"{_clock(stop.venue.starts)}〜{_clock(stop.venue.ends)}"


def _line(week: OutWeek, stop: StopRow) -> str:
    instead = f"（{stop.stands_in_for}の代わり）" if stop.stands_in_for else ""
    return f"・{_place(stop)}　{hours(stop)}{_only(week, stop)}{instead}"


def _only(week: OutWeek, stop: StopRow) -> str:
    return f"（{weekdays(stop.days)}のみ）" if stop.days != week.days else ""


def _place(stop: StopRow) -> str:
    return f"{stop.venue.name}（{stop.venue.address}）" if stop.venue.address else stop.venue.name


def _post(schedule: Schedule, week: OutWeek) -> str:
    campaign = schedule.campaign
    first = f"【{campaign.name}】{span(week.days)}の巡回窓口"
    stops = [
        stop.venue.name + (f"（{weekdays(stop.days)}）" if stop.days != week.days else "")
        for stop in week.stops
    ]
    alike = len({hours(stop) for stop in week.stops}) == 1
    parts = [f"各会場{hours(week.stops[0])}"] if alike else []
    parts += [f"申込は{day(campaign.claim_by)}まで", f"☎{campaign.inquiry_line}"]
    text = first[:LONGEST_POST]
    for part in ("、".join(stops), *parts):
        if len(text) + 1 + len(part) <= LONGEST_POST:
            text += f"\n{part}"
    return text


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
