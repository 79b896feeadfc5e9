"""What a command says of a file of figures that can't be read, in Japanese and English."""

from __future__ import annotations

Pair = tuple[str, str]

FIGURES: dict[Pair, Pair] = {
    ("figures_file", "headings"): (
        "見出しが見つかりません。一覧か、窓口×種類の表が必要です（--map、--layout で指定できます）。",
        "No headings of a list or of a table of offices by kinds were found; --map or --layout names others.",
    ),
    ("figures_file", "period"): (
        "何年何月（何年度）の表かが書かれていません。--period で指定してください（例 R4、2023-04）。",
        "The table doesn't say of which month or fiscal year it is. Say it with --period (R4, 2023-04).",
    ),
    ("figures_file", "municipalities"): (
        "全国の交付枚数の表ではありません。都道府県名・市区町村名・人口・交付枚数・団体コードの列が必要です。",
        "This is no national table: prefecture, municipality, population, cards and code are needed.",
    ),
    ("figures_file", "population"): (
        "見出しが見つかりません。日付と人口の列が必要です。",
        "No headings were found. The file needs a day and a population.",
    ),
    ("figures_file", "no_rows"): (
        "見出しの下に行がありません。",
        "The file has no rows below its headings.",
    ),
    ("figures_headings", "form"): (
        "--map は 項目=見出し と書きます（例 窓口=出張所）。",
        "Write --map as FIELD=HEADING (such as office=出張所).",
    ),
    ("certificate_period", "unreadable"): (
        "--period を日付・年月・年度として読めません（例 R4、2023-04）。",
        "--period is no day, month or fiscal year (such as R4, 2023-04).",
    ),
    ("figure_list", "too_long"): (
        "紙に出すには長すぎる一覧です。ファイルに書き出してください。",
        "The list is too long for paper. Export it as a file.",
    ),
}
"""By field and reason."""
