"""The words that ledgers use for channel, procedure, stage and sex, and the choices they stand for."""

from __future__ import annotations

import unicodedata

from desktop_app.terms import Channel, Procedure, Stage

_CHANNELS: dict[Channel, tuple[str, ...]] = {
    Channel.POST: ("郵送", "郵便", "郵送申請"),
    Channel.SMARTPHONE: ("スマートフォン", "スマホ", "オンライン(スマートフォン)"),
    Channel.PC: ("パソコン", "PC", "オンライン", "オンライン(パソコン)", "WEB"),
    Channel.PHOTO_BOOTH: ("証明写真機", "まちなかの証明写真機", "写真機", "証明用写真機"),
    Channel.COUNTER: ("窓口", "申請時来庁", "申請時来庁方式", "来庁", "窓口申請"),
    Channel.OUTREACH: ("出張申請", "出張申請受付", "出張", "出張申請キャラバン"),
    Channel.POST_OFFICE: ("郵便局", "郵便局サポート", "郵便局窓口"),
    Channel.EXPRESS: ("特急", "特急発行"),
}
_PROCEDURES: dict[Procedure, tuple[str, ...]] = {
    Procedure.NEW: ("新規", "新規交付", "初回", "新規申請"),
    Procedure.RENEWAL_CARD: ("更新", "カード更新", "有効期限更新", "有効期間満了による更新"),
    Procedure.RENEWAL_CERTIFICATES: ("電子証明書更新", "証明書更新", "電子証明書の更新"),
    Procedure.REISSUE: ("再交付", "再発行", "紛失再交付"),
    Procedure.EXPRESS: ("特急", "特急発行"),
}
_STAGES: dict[Stage, tuple[str, ...]] = {
    Stage.APPLIED: ("申請中", "申請受付", "申請済", "審査中", "作成中"),
    Stage.PRODUCED: ("発送済", "作成済", "発行済", "J-LIS発送済", "製造済"),
    Stage.DELIVERED: ("到着済", "納品済", "到着", "納品", "交付前設定待ち"),
    Stage.PREPARED: ("交付前設定済", "交付前設定完了", "設定済"),
    Stage.SHELVED: ("保管中", "保管", "格納済", "未交付"),
    Stage.NOTIFIED: ("通知済", "交付通知済", "通知発送済", "交付通知書発送済", "勧奨済", "督促済"),
    Stage.BOOKED: ("予約済", "予約", "交付予約済"),
    Stage.HANDED_OVER: ("交付済", "交付", "交付完了", "受取済"),
    Stage.RETURNED_MAIL: ("返戻", "返戻中", "不達"),
    Stage.REJECTED: ("不備", "申請不備", "却下", "差戻"),
    Stage.WITHDRAWN: ("取りやめ", "交付取りやめ", "取下", "取下げ", "辞退"),
    Stage.LAPSED: ("失効", "転出", "死亡", "転出失効", "死亡失効"),
    Stage.DISPOSED: ("廃棄", "廃棄済"),
}
SEXES: dict[str, tuple[str, ...]] = {
    "1": ("男", "男性", "M", "male"),
    "2": ("女", "女性", "F", "female"),
    "9": ("不明", "その他", "記載なし", "unknown"),
}
"""The codes of the national layout."""


def plain(word: str) -> str:
    """Fold a code word for comparing: width, case and blanks make no difference."""
    return "".join(unicodedata.normalize("NFKC", word).split()).upper()


def _by_word(choices: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {plain(word): code for code, words in choices.items() for word in (code, *words)}


USUAL: dict[str, dict[str, str]] = {
    "channel": _by_word({key.value: words for key, words in _CHANNELS.items()}),
    "procedure": _by_word({key.value: words for key, words in _PROCEDURES.items()}),
    "stage": _by_word({key.value: words for key, words in _STAGES.items()}),
    "sex": _by_word(SEXES),
}
"""Folded word to choice, for each field of code words except the office (its words are the ward's own)."""

CHOICES: dict[str, tuple[str, ...]] = {
    "channel": tuple(Channel),
    "procedure": tuple(Procedure),
    "stage": tuple(_STAGES),
    "sex": tuple(SEXES),
}
