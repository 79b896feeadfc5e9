"""The fields of a ledger, the headings that offices use for them, and which columns they are found in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache


class Kind(Enum):
    """How the cells of a field are read."""

    ID = auto()
    NOTICE_NUMBER = auto()
    TEXT = auto()
    DAY = auto()
    LATER_DAY = auto()
    POSTAL_CODE = auto()
    CODE = auto()
    COUNT = auto()
    SHELF = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One fact of an application that a ledger may give; personal values are masked in lists."""

    key: str
    kind: Kind
    headings: tuple[str, ...]
    needed: bool = False
    personal: bool = False


FIELDS = (
    Field(
        "application_id",
        Kind.ID,
        ("申請書ID", "申請ID", "申請書番号", "申請番号", "申請書識別番号"),
        needed=True,
    ),
    Field(
        "notice_number", Kind.NOTICE_NUMBER, ("交付通知書番号", "交付通知番号", "通知書番号", "はがき番号")
    ),
    Field(
        "name", Kind.TEXT, ("氏名", "申請者氏名", "氏名漢字", "漢字氏名", "名前"), needed=True, personal=True
    ),
    Field(
        "kana",
        Kind.TEXT,
        ("氏名カナ", "カナ氏名", "フリガナ", "ふりがな", "氏名フリガナ", "カナ"),
        personal=True,
    ),
    Field("birth_date", Kind.DAY, ("生年月日", "誕生日"), needed=True, personal=True),
    Field("sex", Kind.CODE, ("性別",), personal=True),
    Field("postal_code", Kind.POSTAL_CODE, ("郵便番号", "〒"), personal=True),
    Field("address", Kind.TEXT, ("住所", "現住所", "住所1"), personal=True),
    Field("address_detail", Kind.TEXT, ("方書", "方書き", "住所2", "建物名", "住所方書"), personal=True),
    Field("channel", Kind.CODE, ("申請経路", "申請方法", "経路", "申請手段")),
    Field("procedure", Kind.CODE, ("手続の種類", "手続", "手続種別", "申請種別", "申請区分", "手続き")),
    Field("office_code", Kind.CODE, ("交付場所", "保管場所", "保管庁舎", "交付窓口", "交付庁舎", "事務所")),
    Field("stage", Kind.CODE, ("状態", "状況", "ステータス", "進捗", "処理状況", "交付状況")),
    Field("applied_on", Kind.DAY, ("申請日", "申請年月日", "申請受付日", "受付日"), needed=True),
    Field("produced_on", Kind.DAY, ("発送日", "カード発送日", "作成日", "発行日", "カード発行日", "製造日")),
    Field("delivered_on", Kind.DAY, ("到着日", "納品日", "カード到着日", "受領日", "着荷日")),
    Field("prepared_on", Kind.DAY, ("交付前設定日", "交付前設定年月日", "設定日")),
    Field("shelved_on", Kind.DAY, ("保管日", "格納日", "収納日", "保管開始日")),
    Field(
        "first_notice_on", Kind.DAY, ("交付通知日", "通知日", "通知発送日", "交付通知書発送日", "初回通知日")
    ),
    Field("last_notice_on", Kind.DAY, ("最終通知日", "再通知日", "勧奨日", "督促日", "最終勧奨日")),
    Field("notices", Kind.COUNT, ("通知回数", "勧奨回数", "督促回数", "発送回数")),
    Field("returned_mail_on", Kind.DAY, ("返戻日", "返戻年月日")),
    Field("handed_over_on", Kind.DAY, ("交付日", "交付年月日", "カード交付日", "交付済日")),
    Field("rejected_on", Kind.DAY, ("不備日", "申請不備日", "却下日", "不備返却日")),
    Field("withdrawn_on", Kind.DAY, ("交付取りやめ日", "取りやめ日", "取下日", "辞退日")),
    Field("lapsed_on", Kind.DAY, ("失効日", "失効年月日")),
    Field("disposed_on", Kind.DAY, ("廃棄日", "カード廃棄日", "廃棄年月日")),
    Field("national_recorded_on", Kind.DAY, ("統合端末登録日", "交付情報登録日", "交付登録日")),
    Field("card_expires_on", Kind.LATER_DAY, ("有効期限", "カード有効期限", "有効期間満了日")),
    Field("certificates_expire_on", Kind.LATER_DAY, ("電子証明書有効期限", "証明書有効期限")),
    Field("shelf", Kind.SHELF, ("棚番号", "棚番", "保管棚", "保管番号", "棚")),
)
BY_KEY = {field.key: field for field in FIELDS}
NEEDED = tuple(field.key for field in FIELDS if field.needed)

ROW_HEADING = "元の行"
REASON_HEADING = "取り込めない理由"
"""Columns that the file of refused rows adds; a corrected file still has them, and they are passed over."""

_BLANKS = re.compile(r"[\s_\-・:：*※]+")
_BRACKETS = re.compile(r"\(.*?\)|【.*?】|\[.*?\]")
_PERSONAL_NUMBER = re.compile(r"(?:個人番号|マイナンバー|mynumber)(?!カード|通知|card)")


@lru_cache(maxsize=4_096)
def plain(heading: str) -> str:
    """Fold a heading for comparing: width, case, blanks and signs make no difference."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", heading)).lower()


_KNOWN = {plain(heading): field.key for field in FIELDS for heading in (field.key, *field.headings)}


def field_of(heading: str) -> str | None:
    """Find the field that a heading stands for, with or without its brackets; None for an unknown one."""
    whole = plain(heading)
    return _KNOWN.get(whole) or _KNOWN.get(_BRACKETS.sub("", whole))


def recognise(headings: list[str]) -> dict[str, int]:
    """Give the column of each field that the headings name; the first of two for one field."""
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        key = field_of(heading)
        if key and key not in found:
            found[key] = at
    return found


def doubles(headings: list[str]) -> dict[str, list[int]]:
    """Give the columns of each field that more than one heading names."""
    found: dict[str, list[int]] = {}
    for at, heading in enumerate(headings):
        key = field_of(heading)
        if key:
            found.setdefault(key, []).append(at)
    return {key: places for key, places in found.items() if len(places) > 1}


def names_personal_number(heading: str) -> bool:
    """Whether the column holds the 個人番号 itself (not the card or an id named after it)."""
    return _PERSONAL_NUMBER.search(plain(heading)) is not None
