"""Why a ledger, a row or a cell is not taken: stable codes and their sentences in Japanese and English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FileFault(StrEnum):
    """Why a whole file is refused."""

    MISSING = "file_missing"
    IN_USE = "file_in_use"
    EMPTY = "file_empty"
    NO_ROWS = "file_without_rows"
    NOT_A_LEDGER = "file_is_no_ledger"
    OLD_EXCEL = "file_is_old_excel"
    ENCRYPTED = "file_is_encrypted"
    NOT_DECODABLE = "file_not_decodable"
    BROKEN_QUOTES = "file_quotes_broken"
    BROKEN_WORKBOOK = "workbook_broken"
    TOO_LARGE = "workbook_too_large"
    TOO_SLOW = "workbook_too_slow"
    BROKEN_OFF = "reading_broken_off"
    NO_HEADINGS = "headings_not_found"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    COLUMN_DOUBTFUL = "column_doubtful"
    UNKNOWN_FIELD = "field_unknown"
    MAP_FORM = "map_form"
    UNKNOWN_HEADING = "heading_unknown"
    UNKNOWN_PROFILE = "profile_unknown"
    PERSONAL_NUMBERS = "column_of_personal_numbers"
    CHANGED = "file_changed_meanwhile"
    SAME_FILE = "file_is_the_ledger_itself"


class Reason(StrEnum):
    """Why one row is refused, or contradicts the database."""

    CELL_COUNT = "cell_count"
    EMPTY = "empty"
    ID_FORM = "id_form"
    ID_ROUNDED = "id_rounded"
    ID_TWICE = "id_twice"
    NUMBER_CELL = "number_cell"
    FORMULA = "formula"
    NOTICE_NUMBER_FORM = "notice_number_form"
    NOTICE_NUMBER_TWICE = "notice_number_twice"
    POSTAL_CODE_FORM = "postal_code_form"
    COUNT_FORM = "count_form"
    SHELF_FORM = "shelf_form"
    SHELF_TWICE = "shelf_twice"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"
    PERSONAL_NUMBER = "personal_number"
    UNKNOWN_WORD = "unknown_word"
    DATE_UNREADABLE = "date_unreadable"
    DATE_NO_SUCH_DAY = "date_no_such_day"
    DATE_OUTSIDE_ERA = "date_outside_era"
    DATE_IN_FUTURE = "date_in_future"
    DATES_OUT_OF_ORDER = "dates_out_of_order"
    STAGE_WITHOUT_DATE = "stage_without_date"
    STAGE_AGAINST_DATES = "stage_against_dates"
    OTHER_PERSON = "other_person"
    ALREADY_HANDED_OVER = "already_handed_over"
    ALREADY_ENDED = "already_ended"
    FURTHER_ALONG = "further_along"
    ON_ITS_WAY = "on_its_way"
    SHELF_TAKEN = "shelf_taken"
    NOTICE_NUMBER_TAKEN = "notice_number_taken"


@dataclass(frozen=True, slots=True)
class Problem:
    """One cell that is not taken: row as a spreadsheet counts, heading, reason, value masked.

    A row that is well formed but contradicts the database names its application (the end of its id), the
    field, and what is stored here, masked too; choices are codes.
    """

    row: int
    column: str
    reason: Reason
    value: str
    card: str = ""
    field: str = ""
    stored: str = ""

    @property
    def is_conflict(self) -> bool:
        """Whether the row contradicts the database."""
        return bool(self.card)


_FILE_SENTENCES: dict[FileFault, tuple[str, str]] = {
    FileFault.MISSING: ("ファイルが見つかりません。", "The file is not there."),
    FileFault.IN_USE: (
        "ファイルを開けません。読む権限がないか、Excelなどで開いています。確かめて、もう一度選んでください。",
        "The file can't be opened: no right to read it, or it is open in Excel. Look, and choose it again.",
    ),
    FileFault.EMPTY: ("ファイルが空です。", "The file is empty."),
    FileFault.NO_ROWS: (
        "見出しの下にデータの行がありません。",
        "There is no row of data below the headings.",
    ),
    FileFault.NOT_A_LEDGER: (
        "台帳のファイルではありません。CSV、TSV、またはExcel（.xlsx）のファイルを選んでください。",
        "This file is no ledger. Choose a CSV, TSV or Excel (.xlsx) file.",
    ),
    FileFault.OLD_EXCEL: (
        "古い形式のExcelファイルです。Excelで「.xlsx」または「CSV」に保存し直してください。",
        "This is an Excel file of the old kind. Save it in Excel as .xlsx or CSV.",
    ),
    FileFault.ENCRYPTED: (
        "パスワードのかかったファイルです。パスワードを外して保存し直してください。",
        "The file has a password. Save it without one.",
    ),
    FileFault.NOT_DECODABLE: (
        "{row}行目の文字を読み取れません。文字コードを選び直すか、ファイルを作り直してください。",
        "The characters of line {row} can't be read. Choose another encoding or make the file again.",
    ),
    FileFault.BROKEN_QUOTES: (
        '{row}行目の引用符（"）が正しく閉じられていません。',
        "The quotation marks (\") of line {row} don't close properly.",
    ),
    FileFault.BROKEN_WORKBOOK: (
        "Excelファイルが壊れているため読み取れません。",
        "The Excel file is damaged and can't be read.",
    ),
    FileFault.TOO_LARGE: (
        "Excelファイルが大きすぎます。CSVで保存し直して取り込んでください。",
        "The Excel file is too large. Save it as CSV and import that.",
    ),
    FileFault.TOO_SLOW: (
        "ファイルの読み取りが進まないため中止しました。このパソコンに写すか、CSVで保存し直してください。",
        "Reading the file did not go on and was stopped. Copy it to this computer, or save it as CSV.",
    ),
    FileFault.BROKEN_OFF: (
        "ファイルの読み取りが途中で終わりました。何も保存していません。もう一度試し、続くときはファイルを分けてください。",
        "Reading the file ended half-way. Nothing was stored. Try again; if it goes on, divide the file.",
    ),
    FileFault.NO_HEADINGS: (
        "見出しの行が見つかりません。1行目に「申請書ID」「氏名」などの見出しが必要です。",
        "No row of headings was found. The first row needs headings such as 申請書ID and 氏名.",
    ),
    FileFault.COLUMN_MISSING: (
        "「{column}」の列がありません。列の割り当てを確かめてください。",
        "There is no column for {column}. Check which column holds it.",
    ),
    FileFault.COLUMN_TWICE: (
        "「{column}」に2つの列が割り当てられています。",
        "Two columns are given for {column}.",
    ),
    FileFault.COLUMN_DOUBTFUL: (
        "「{column}」に当たる列が2つ以上あります。どの列かを選んでください。",
        "More than one column could be {column}. Choose which.",
    ),
    FileFault.MAP_FORM: (
        "「{column}」は 項目=見出し の形ではありません。例 --map name=氏名（同じ見出しは --map name=#3）",
        "{column} is not of the form FIELD=HEADING, such as --map name=氏名 (or --map name=#3).",
    ),
    FileFault.UNKNOWN_FIELD: ("「{column}」という項目はありません。", "There is no field {column}."),
    FileFault.UNKNOWN_HEADING: (
        "「{column}」という見出しの列がありません。",
        "There is no column with the heading {column}.",
    ),
    FileFault.UNKNOWN_PROFILE: (
        "「{column}」という取込設定はありません。",
        "There is no saved layout {column}.",
    ),
    FileFault.PERSONAL_NUMBERS: (
        "「{column}」の列に個人番号が入っています。この列を削除したファイルを選んでください。何も保存していません。",
        "The column {column} holds 個人番号. Choose a file without this column. Nothing was stored.",
    ),
    FileFault.CHANGED: (
        "確認したあとにファイルが変わりました。もう一度確認してから取り込んでください。",
        "The file changed after it was checked. Check it again before importing.",
    ),
    FileFault.SAME_FILE: (
        "取り込む台帳そのものには書き込めません。別の名前を付けてください。",
        "The refused rows can't be written over the ledger itself. Choose another name.",
    ),
}

_ROW_SENTENCES: dict[Reason, tuple[str, str]] = {
    Reason.CELL_COUNT: ("列の数が見出しと合いません", "The number of cells differs from the headings"),
    Reason.EMPTY: ("必要な項目が空です", "A needed cell is empty"),
    Reason.ID_FORM: ("申請書IDは数字23桁です", "An application ID has 23 digits"),
    Reason.ID_ROUNDED: (
        "Excelで数値になり桁が失われています。文字列の列として作り直してください",
        "A spreadsheet turned the ID into a rounded number; make the column text",
    ),
    Reason.ID_TWICE: ("同じ申請書IDが上の行にもあります", "The same application ID stands in a row above"),
    Reason.NUMBER_CELL: (
        "数値のセルです。文字列のセルにしてください",
        "This is a number cell; make it a text cell",
    ),
    Reason.FORMULA: (
        "数式またはエラーのセルです。値に置き換えてください",
        "This is a formula or its error; replace it by its value",
    ),
    Reason.NOTICE_NUMBER_FORM: (
        "交付通知書番号は英数字3桁と数字6桁です",
        "A notice number has 3 letters or digits and 6 digits",
    ),
    Reason.NOTICE_NUMBER_TWICE: (
        "同じ交付通知書番号が上の行にもあります",
        "The same notice number stands in a row above",
    ),
    Reason.POSTAL_CODE_FORM: ("郵便番号は数字7桁です", "A postal code has 7 digits"),
    Reason.COUNT_FORM: ("回数は0から99の数字です", "A count is a number from 0 to 99"),
    Reason.SHELF_FORM: ("棚番号の形ではありません（例 A-01-023）", "Not a shelf number (such as A-01-023)"),
    Reason.SHELF_TWICE: ("同じ棚番号が上の行にもあります", "The same shelf number stands in a row above"),
    Reason.TOO_LONG: ("文字数が多すぎます", "The text is too long"),
    Reason.CONTROL_CHARACTER: ("改行などの制御文字が入っています", "The cell holds a control character"),
    Reason.PERSONAL_NUMBER: (
        "個人番号と思われる数字が入っています。削除してください",
        "The cell holds what looks like a 個人番号; remove it",
    ),
    Reason.UNKNOWN_WORD: ("割り当てのない区分です", "This word is not assigned to a choice"),
    Reason.DATE_UNREADABLE: ("日付として読めません", "This can't be read as a date"),
    Reason.DATE_NO_SUCH_DAY: ("暦にない日付です", "There is no such day"),
    Reason.DATE_OUTSIDE_ERA: ("その元号の期間にない日付です", "The era did not have this day"),
    Reason.DATE_IN_FUTURE: ("今日より後の日付です", "The date lies after today"),
    Reason.DATES_OUT_OF_ORDER: ("日付の前後が合いません", "The dates are in the wrong order"),
    Reason.STAGE_WITHOUT_DATE: (
        "この状態に必要な日付がありません",
        "The date that this state needs is missing",
    ),
    Reason.STAGE_AGAINST_DATES: ("状態と日付が合いません", "The state and the dates contradict each other"),
    Reason.OTHER_PERSON: (
        "登録済みの申請と氏名・生年月日が違います",
        "The stored application has another name and birth date",
    ),
    Reason.ALREADY_HANDED_OVER: ("このカードは交付済みです", "This card is already handed over"),
    Reason.ALREADY_ENDED: (
        "このカードは取りやめ・廃棄などで終わっています",
        "This card is already withdrawn, rejected or disposed of",
    ),
    Reason.FURTHER_ALONG: (
        "登録済みのほうが先の状態です",
        "The database is further along than the ledger",
    ),
    Reason.ON_ITS_WAY: (
        "郵送中のカードです。受取・返戻は追跡番号で記録してください",
        "This card is on its way by post: note its outcome by the tracking number",
    ),
    Reason.SHELF_TAKEN: ("その棚には別のカードがあります", "Another card lies at this shelf"),
    Reason.NOTICE_NUMBER_TAKEN: (
        "この交付通知書番号は別の申請のものです",
        "Another application has this notice number",
    ),
}


def file_sentence(fault: FileFault, language: str, *, row: int = 0, column: str = "") -> str:
    """Say in Japanese ("ja") or English why a file is refused."""
    return _FILE_SENTENCES[fault][language != "ja"].format(row=row, column=column)


def sentence(reason: Reason, language: str) -> str:
    """Say in Japanese ("ja") or English why a row is refused or in conflict."""
    return _ROW_SENTENCES[reason][language != "ja"]
