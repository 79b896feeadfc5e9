"""The folded forms under which names, kana and addresses are found; what is stored is never folded."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# 異体字 that stand for the same name at a counter, the plain form first (reviewed by hand; NFKC folds few).
_SAME = """
高髙 崎﨑嵜碕 辺邉邊 吉𠮷 浜濵濱 斎齋齊斉 沢澤 桜櫻 広廣 国國圀 島嶋嶌 真眞 槙槇 徳德 恵惠 寿壽
竜龍 滝瀧 橋𣘺 柳栁桺 富冨 渕淵 学學 実實 静靜 黒黑 関關 会會 蔵藏 数數 鉄鐵 条條 栄榮 豊豐 県縣
円圓 館舘 船舩 桑桒 曽曾 藤籐 万萬 与與 弥彌 磯礒 亀龜 応應 脇𦚰 涛濤 桧檜 荘莊 瀬瀨 頼賴 峰峯
野埜 岳嶽 稲稻 穂穗 桝枡 剣劍劔 来來 礼禮 秋穐 松枩 土圡 沖冲 鴎鷗 児兒 遥遙 禄祿 祢禰 芦蘆 緑綠
黄黃 麦麥 晋晉 穣穰 凛凜 厳嚴 巌巖 権權 楽樂 塩鹽 角⻆
"""
VARIANTS = {ord(variant): group[0] for group in _SAME.split() for variant in group[1:]}
_SMALL = dict(zip(map(ord, "ァィゥェォッャュョヮヵヶ"), "アイウエオツヤユヨワカケ", strict=True))
_KATAKANA = {code: _SMALL.get(code + 0x60, chr(code + 0x60)) for code in range(0x3041, 0x3097)}
_HYPHENS = dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0x2500, 0x2501, 0x30FC), "-")
_NOTHING = dict.fromkeys(code for code in range(0x3001) if chr(code).isspace() or chr(code) in "・･,.'’")
# What NFKC leaves, folded in one pass: each further pass over half a million names costs a second.
_FOLDED: dict[int, str | None] = VARIANTS | _SMALL | _KATAKANA | _HYPHENS | _NOTHING | {ord("・"): None}
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """One word or name without differences of width, case, hyphen, small kana, variant, and spaces."""
    return unicodedata.normalize("NFKC", _SELECTORS.sub("", text)).translate(_FOLDED).upper()


@lru_cache(maxsize=65_536)
def words(name: str) -> tuple[str, str]:
    """Family and given part of a stored name, folded; a name without a space is all family."""
    first, _space, rest = unicodedata.normalize("NFKC", name).strip().partition(" ")
    return fold(first), fold(rest)


def grams(word: str) -> set[str]:
    """Each single letter and each pair of letters in a folded word."""
    return {*word, *(word[at : at + 2] for at in range(len(word) - 1))}
