"""What a notice says to the person who gets it: always in Japanese, whatever the window speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.services import dates, documents
from desktop_app.terms import HandoverCase, Party

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.application import Application
    from desktop_app.models.notice_run import NoticeRun
    from desktop_app.services.documents import ChoiceRow
    from desktop_app.services.notices.letter_ends import EndRow

POSTAL, NOTICE = 7, 9
CLASSES = {
    "A": "Ａ",
    "B": "Ｂ",
    "authority": "Ｃ",
    "guardianship": "Ｄ",
    "mandate": "委任状",
    "reason": "来庁できない理由の分かる書類",
    "photo": "顔写真付きのもの",
}
HEADS = {
    "A": "Ａ",
    "B": "Ｂ（「氏名と生年月日」か「氏名と住所」のあるもの）",
    "authority": "Ｃ（親権を示すもの）",
    "guardianship": "Ｄ（後見を示すもの）",
}
PARTIES = {Party.PERSON: "ご本人", Party.REPRESENTATIVE: "法定代理人"}
OTHERS = (
    "この通知書",
    "お持ちの方は通知カード、住民基本台帳カード、これまでのマイナンバーカード（お返しいただきます）。",
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the ward, its phone for bookings (may be missing), and the day on the letter."""

    ward: str
    phone: str
    on: date


class Bring:
    """What to bring, as the master data of documents says on the day; each case is read once."""

    def __init__(self, session: Session, on: date) -> None:
        self._session, self._on = session, on
        self._known: dict[HandoverCase, list[list[str]]] = {}

    def of(self, birth_date: date) -> list[list[str]]:
        """Give pairs of heading and text for somebody born on the day. Raises NotAllowed without a rule."""
        case = documents.cases(birth_date, self._on)[0]
        if case not in self._known:
            self._known[case] = _bring(documents.choices(self._session, case, birth_date, self._on))
        return self._known[case]


def facts(
    card: Application,
    run: NoticeRun,
    position: int,
    office: str,
    sender: Sender,
    bring: Bring,
    ends: EndRow,
) -> dict[str, Any]:
    """Give all that is drawn on one letter, ready for the snapshot of a print job."""
    number = card.notice_number or ""
    return {
        "postal": postal(card.postal_code),
        "address": card.address,
        "detail": card.address_detail,
        "name": card.name,
        "code": number,
        "number": f"{number[:3]}-{number[3:]}" if len(number) == NOTICE else number,
        "title": "マイナンバーカード受け取りのお願い" if run.reminder else "マイナンバーカード交付通知書",
        "lead": _lead(reminder=run.reminder),
        "seats": f"{dates.in_era(run.from_date)}から{dates.in_era(run.until_date)}まで",
        "office": office,
        "booking": _booking(sender, office),
        "ends": ends.lines(),
        "phone": sender.phone,
        "bring": bring.of(card.birth_date),
        "ward": sender.ward,
        "date": dates.in_era(sender.on),
        "letter": f"{run.id}-{position}",
    }


def postal(code: str) -> str:
    """Write a postal code as on an envelope: 〒120-8510."""
    plain = code.replace("-", "")
    whole = f"{plain[:3]}-{plain[3:]}" if len(plain) == POSTAL and plain.isdigit() else code
    return f"〒{whole}" if whole else ""


def _lead(*, reminder: bool) -> str:
    if reminder:
        return (
            "先にお知らせしたマイナンバーカードを、まだお預かりしています。"
            "お受け取りには予約が必要です。行き違いで予約やお受け取りがお済みの場合は、ご容赦ください。"
        )
    return "申請されたマイナンバーカードができました。お受け取りには予約が必要です。"


def _booking(sender: Sender, office: str) -> str:
    if sender.phone:
        return f"電話 {sender.phone} へ。この通知書の番号をお伝えください。"
    return f"{office}の窓口へ。この通知書をお持ちください。"


def _bring(choices: tuple[ChoiceRow, ...]) -> list[list[str]]:
    pairs: list[list[str]] = []
    for choice in choices:
        ways = [
            "と".join(f"{CLASSES[what]}から{number}点" for what, number in way) for way in choice.alternatives
        ]
        who = PARTIES[choice.party] if len(choices) > 1 else ""
        pairs.append([f"{who}の本人確認書類" if who else "本人確認書類", "、または".join(ways)])
    kinds = dict.fromkeys(document.document_class for choice in choices for document in choice.documents)
    for kind in sorted(kinds):
        named = dict.fromkeys(
            document.name_ja
            for choice in choices
            for document in choice.documents
            if document.document_class is kind
        )
        pairs.append([HEADS.get(kind.value, CLASSES[kind.value]), "、".join(named)])
    return [*pairs, ["そのほか", "。".join(OTHERS)]]
