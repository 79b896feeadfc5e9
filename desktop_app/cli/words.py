"""What a command says to people, in Japanese and English."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop_app import errors
from desktop_app.cli.figure_words import FIGURES

Pair = tuple[str, str]

UNKNOWN: dict[str, Pair] = {
    "staff": (
        "職員ID「{text}」は登録されていないか、停止中です。",
        "The staff id “{text}” is unknown or switched off.",
    ),
    "application": ("この申請はありません（{text}）。", "There is no such application ({text})."),
    "application_id": ("申請書ID {text} の申請はありません。", "No application has the id {text}."),
    "notice_number": (
        "交付通知書番号 {text} の申請はありません。",
        "No application has notice number {text}.",
    ),
    "shelf_label": ("棚番号 {text} はありません。", "There is no shelf place {text}."),
    "report": (
        "「{text}」の報告はまだありません。集計の「報告書」で作ります。",
        "There is no report “{text}” yet. Reports begin under Figures, Report.",
    ),
    "any_report": (
        "報告はまだありません。集計の「報告書」で作ります。",
        "There is no report yet. Reports begin under Figures, Report.",
    ),
    "delivery_code": ("納品番号 {text} はありません。", "There is no delivery {text}."),
}
NEEDED = {"window": "窓口", "supervisor": "係長", "it": "情報担当"}
NOTHING_TYPED: Pair = ("何も入力されていません。", "Nothing was typed.")
NOT_KNOWN: Pair = ("「{text}」は登録されていません。", "“{text}” is not known here.")
CHANGED: Pair = (
    "申請 {application_id} は {changed_by} が先に変更しました（{at}）。",
    "{changed_by} changed application {application_id} first ({at}).",
)
CHANGED_MEANWHILE: Pair = (
    "その間に {changed_by} が変更しました（{at}）。もう一度行ってください。",
    "{changed_by} changed this meanwhile ({at}). Try again.",
)
NOT_ALLOWED: dict[str, Pair] = {
    "other_ward": (
        "足立区の報告です。数字は当自治体のものではありません。",
        "It is the report of Adachi City: its figures are not those of this ward.",
    ),
    "not_empty": (
        "このデータベースには申請があります。空のデータベースで行ってください。",
        "This database holds applications already. Use an empty one.",
    ),
    "no_seats_left": (
        "空きはすでに通知した方でうまる見込みです。出せる通知はありません。",
        "Everybody who has been told takes up the free seats: no letter fits.",
    ),
    "call_without_notice": (
        "電話は、通知を受け取った方だけにかけます。初回は郵送してください。",
        "Only who has had a notice is called. Send the first one by letter.",
    ),
    "nobody_waits": ("この通知を待つカードはありません。", "No card waits for such a letter."),
    "not_planned": (
        "この期間の日程はまだ計画されていません。先に巡回を計画してください。",
        "No week of these days is planned yet. Plan the rotation first.",
    ),
    "no_campaign": (
        "キャンペーンが登録されていません。画面の「設定」で登録してください。",
        "No campaign is set up. Set one up on the screen, under settings.",
    ),
    "no_venues": (
        "このキャンペーンに巡回する会場がありません。",
        "This campaign has no venues that rotate.",
    ),
    "outside_campaign": (
        "キャンペーンの期間に入っていない日です。",
        "The campaign does not run on these days.",
    ),
    "no_plan": (
        "全会場が1回ずつになる計画はなく、保存していません。--leave-out を付けると残りだけで保存します。",
        "Not every venue can have its turn: nothing was kept. With --leave-out the rest is kept.",
    ),
}
INVALID: dict[Pair, Pair] = {
    ("as_of", "in_future"): ("先の日付は集計できません。", "A day in the future can't be counted."),
    ("as_of", "out_of_bounds"): (
        "架空の区の日付は、2016-01-31 から 2024-12-31 までです。",
        "The synthetic ward's day is from 2016-01-31 to 2024-12-31.",
    ),
    ("seed", "out_of_bounds"): (
        "シードは 0 から 999999 までです。",
        "The seed is from 0 to 999999.",
    ),
    ("from", "in_past"): ("過ぎた週は計画できません。", "Weeks that are over can't be planned."),
    ("until", "too_many_months"): (
        "期間が長すぎます。120か月までです。",
        "The range is too long: 120 months at most.",
    ),
    ("until", "too_far"): ("期間が長すぎます。2年までです。", "The range is too long: two years at most."),
    ("scale", "out_of_bounds"): ("規模は 0.0005 から 1 までです。", "The scale is from 0.0005 to 1."),
    ("until", "before_from"): ("終わりの日が始めの日より前です。", "The last day lies before the first."),
    ("by", "in_past"): ("--by は今日より後の日です。", "--by is a day after today."),
    ("by", "too_far"): ("--by は2年以内の日です。", "--by is at most two years ahead."),
    ("runs", "out_of_bounds"): ("--runs は 1 から 20000 までです。", "--runs is from 1 to 20000."),
    ("below", "out_of_bounds"): ("--below は 0 以上です。", "--below is not negative."),
    ("file", "missing"): ("祝日のファイルが見つかりません。", "The file of holidays is not there."),
    ("file", "no_holidays"): (
        "このファイルに祝日がありません。内閣府のCSVを使ってください。",
        "This file holds no holidays. Take the Cabinet Office's CSV file.",
    ),
    ("file", "not_decodable"): (
        "祝日のファイルの文字を読み取れません。",
        "The characters of the file of holidays can't be read.",
    ),
    ("*", "no_holiday"): (
        "日付と祝日名の行ではありません（{field}）。",
        "This is no day with the name of a holiday ({field}).",
    ),
}
DATABASE: dict[str, Pair] = {
    "missing": (
        "ここにデータベースがなく、何も作っていません。--data、--database、KOFU_DATA を確かめてください。",
        "There is no database here. Look at --data, --database and KOFU_DATA. Nothing was made.",
    ),
    "busy": (
        "ほかの処理がデータベースを使っています。少し待ってからやり直してください。",
        "Something else is using the database. Wait a moment and try again.",
    ),
    "disk_full": (
        "ディスクの空きがありません。空きを作ってからやり直してください。何も保存していません。",
        "The disk is full. Make room and try again. Nothing was stored.",
    ),
    "disk_error": ("ディスクの読み書きができません。", "The disk can't be read or written."),
    "read_only": ("データベースに書き込めません。権限を確かめてください。", "The database can't be written."),
    "cannot_open": ("データベースを開けません。", "The database can't be opened."),
    "damaged": (
        "データベースが壊れています。使うのをやめ、控えから戻してください。",
        "The database is damaged. Stop using it and restore a backup.",
    ),
    "no_connection": ("データベースサーバーが応答しません。", "The database server doesn't answer."),
    "login_refused": ("データベースサーバーに入れません。", "The database server refuses the log-in."),
    "too_many_connections": ("データベースサーバーが混み合っています。", "The database server is full."),
    "network_drive": (
        "データベースをネットワークドライブに置けません。複数の窓口ではPostgreSQLを使ってください。",
        "The database must not lie on a network drive. Several counters share PostgreSQL.",
    ),
    "newer_program": (
        "このデータベースは新しい版のプログラムのものです。新しい版を入れてください。",
        "A newer program made this database. Install the newer program.",
    ),
    "sqlite_setting": ("ここではSQLiteを安全に使えません。", "SQLite can't work safely here."),
    "no_address": (
        "書き方が違います。sqlite:///ファイル か postgresql://利用者@サーバー/名前 と書いてください。",
        "This is no address of a database: write sqlite:///FILE or postgresql://USER@SERVER/NAME.",
    ),
    "other_tables": (
        "このデータベースは別のプログラムのものです。空のデータベースを使ってください。",
        "This database belongs to another program. Use an empty one.",
    ),
    "not_utf8": (
        "このデータベースの文字コードはUTF-8ではありません。UTF-8で作り直してください。",
        "This database can't hold every name. Make it again with UTF-8.",
    ),
}
NOT_USABLE: Pair = ("データベースを使えません（{reason}）。", "The database can't be used ({reason}).")
UPGRADE_NEEDED: Pair = (
    "このデータベースは古い版のものです。全窓口を閉じて「kofu-desk database upgrade」で更新してください。",
    "An older program made this database. Close all counters and run “kofu-desk database upgrade”.",
)
NO_DISPLAY: Pair = (
    "画面に接続できないため、ウィンドウを開けません（DISPLAY={display}）。画面のある端末で起動してください。",
    "No display answers (DISPLAY={display}), so the window can't open. Start it on a PC with a screen.",
)
FILES: dict[int, Pair] = {
    errno.ENOSPC: DATABASE["disk_full"],
    errno.EFBIG: DATABASE["disk_full"],
    errno.EDQUOT: DATABASE["disk_full"],
    errno.ENOENT: ("見つかりません。", "Not found."),
    errno.EACCES: (
        "使う権限がないか、ほかのプログラムが開いています。",
        "No right to use it, or another program has it open.",
    ),
    errno.EPERM: ("使う権限がありません。", "No right to use it."),
    errno.EROFS: ("ここには書き込めません。", "Nothing can be written here."),
    errno.ENOTDIR: ("フォルダーではありません。", "This is no folder."),
    errno.EISDIR: ("ファイルではなくフォルダーです。", "This is a folder and no file."),
    errno.EEXIST: ("同じ名前のものがすでにあります。", "Something of this name is already there."),
    errno.ENAMETOOLONG: ("名前が長すぎます。", "The name is too long."),
    errno.EIO: DATABASE["disk_error"],
}
FILE_UNUSABLE: Pair = ("使えません（番号 {number}）。", "It can't be used (number {number}).")


def of(error: BaseException, language: str) -> str:
    """Say what happened and what to do, for anything that is not our bug."""
    if isinstance(error, errors.LedgerRefused):
        return _of_ledger(error, language)
    pair, facts = _of_refusal(error) if isinstance(error, errors.Refused) else _of_surroundings(error)
    return pair[language == "en"].format(**facts)


def _near(error: errors.SeatsTaken) -> str:
    return ", ".join(
        f"{slot_id} ({place} {day} {starts // 60}:{starts % 60:02})"
        for slot_id, place, day, starts in error.nearest
    )


def _of_refusal(error: errors.Refused) -> tuple[Pair, dict[str, object]]:
    facts: dict[str, object] = {"name": type(error).__name__, **vars(error)}
    match error:
        case errors.Unknown():
            pair = UNKNOWN.get(error.what, NOT_KNOWN if error.text else NOTHING_TYPED)
        case errors.Ambiguous():
            pair = ("「{text}」に{hits}件が当てはまります。", "{hits} records fit “{text}”: none was chosen.")
        case errors.Conflict():
            facts["at"] = f"{error.changed_at:%Y-%m-%d %H:%M} UTC" if error.changed_at else "-"
            pair = CHANGED if error.application_id else CHANGED_MEANWHILE
        case errors.SeatsTaken():
            facts["near"] = _near(error)
            pair = (
                "この時間の空きはありません。空いている時間：{near}",
                "No seat is left at this time. Free next: {near}",
            )
        case errors.NotAllowed():
            pair = ("今はできません（{reason}）。", "This is not allowed now ({reason}).")
            pair = NOT_ALLOWED.get(error.reason, pair)
        case errors.NoPermission():
            facts["role"] = NEEDED[error.needed]
            pair = ("「{role}」の権限が要ります。", "This needs the role “{needed}”.")
        case errors.PersonalNumber():
            pair = (
                "個人番号と思われる数字があります（{masked}）。",
                "This looks like a My Number ({masked}).",
            )
        case errors.Invalid():
            pair = ("「{field}」を読み取れません（{reason}）。", "“{field}” can't be read ({reason}).")
            known = INVALID | FIGURES
            pair = known.get((error.field, error.reason)) or known.get(("*", error.reason), pair)
        case errors.UpgradeNeeded():
            pair = _with(UPGRADE_NEEDED, "{where}")
        case errors.Cancelled():
            pair = ("中止しました。何も保存していません。", "Stopped. Nothing was stored.")
        case _:
            pair = ("できません（{name}）。", "This can't be done ({name}).")
    return pair, facts


def _of_surroundings(error: BaseException) -> tuple[Pair, dict[str, object]]:
    if isinstance(error, errors.DatabaseUnusable):
        pair = DATABASE.get(error.reason, NOT_USABLE)
        return (_with(pair, "{where}") if error.where else pair), vars(error)
    if isinstance(error, errors.NoDisplay):
        return NO_DISPLAY, {"display": error.display or "-"}
    if isinstance(error, OSError):
        pair = FILES.get(error.errno or 0, FILE_UNUSABLE)
        facts: dict[str, object] = {"number": error.errno, "file": error.filename}
        return _with(pair, "{file}") if error.filename else pair, facts
    return FILE_UNUSABLE, {"number": "-"}


def _with(pair: Pair, place: str) -> Pair:
    return f"{pair[0]} [{place}]", f"{pair[1]} [{place}]"


def _of_ledger(error: errors.LedgerRefused, language: str) -> str:
    from desktop_app.services.ledger import reasons

    fault = reasons.FileFault(error.reason)
    return reasons.file_sentence(fault, language, row=error.row, column=error.column)


def of_bug(number: str, folder: Path | None, language: str) -> str:
    """Say that the program itself is at fault, and where IT finds more."""
    pair = (
        "プログラムの不具合です。番号 {number} をシステム担当に伝えてください。",
        "This is a fault of the program. Tell IT the number {number}.",
    )
    return pair[language == "en"].format(number=number) + (f" [{folder}]" if folder else "")
