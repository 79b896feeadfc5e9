"""Reports as a workbook: a sheet for each table with real numbers, formats, sources and denominators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from desktop_app.figure_terms import Part, Unit
from desktop_app.services.committee import labels, references, shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from desktop_app.services.committee.labels import Labels
    from desktop_app.services.committee.rows import DraftRow
    from desktop_app.services.committee.shapes import Words
    from desktop_app.services.figures.rows import Cell, Table

A4 = 9
FIRST_ROW = 3
"""The row of the headings: above it stand the title, the day and an empty row."""

LONGEST_TITLE = 31
NOT_IN_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\'（）", " "))
MOMENTS = (
    ('[$-411]ggge"年"m"月"d"日"', '[$-411]ggge"年"m"月"d"日"（aaa）h:mm'),
    ("d mmm yyyy", "ddd d mmm yyyy, h:mm"),
)
"""How a day and a moment are shown, in Japanese and in English."""

LABEL_WIDTH, NUMBER_WIDTH, TEXT_WIDTH, AGAINST_WIDTH = 24, 14, 34, 72
SEVERAL = 2
LINE_HIGH, CHART_ROWS = 17.0, 21
"""Points of a line of text; rows that a chart covers."""

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")


@dataclass(frozen=True, slots=True)
class TableOf:
    """One table of a report and the report that it belongs to."""

    draft: DraftRow
    table: Table


class _Book:
    """One XLSX file; texts never become formulas."""

    def __init__(self, draft: Path, *, english: bool) -> None:
        # Imported here: it is needed only when somebody exports.
        from xlsxwriter import Workbook

        options = {"strings_to_formulas": False, "strings_to_urls": False}
        self._book: Any = Workbook(str(draft), options)
        self._told: Words = shapes.words(english=english)
        self._labels: Labels = labels.of(english=english)
        self._formats: dict[tuple[str, bool], Any] = {}
        self._titles: set[str] = set()
        base = {"font_name": self._labels.font, "font_size": 10.5, "valign": "vcenter"}
        self._base = base
        self._title = self._book.add_format({**base, "bold": True, "font_size": 14})
        self._plain = self._book.add_format(base)
        self._head = self._book.add_format(
            {**base, "border": 1, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#E8E8E8"}
        )
        self._text = self._book.add_format({**base, "border": 1, "text_wrap": True})
        self._beside = self._book.add_format({**base, "font_color": "#4D4D4D", "indent": 1})
        told = MOMENTS[english]
        self._day = self._book.add_format(
            {**base, "font_color": "#4D4D4D", "num_format": told[0], "align": "left", "indent": 1}
        )
        self._right = self._book.add_format({**base, "border": 1, "align": "right"})
        self._moments = [
            self._book.add_format({**base, "border": 1, "align": "left", "num_format": form}) for form in told
        ]
        self._count = self._book.add_format({**base, "font_color": "#4D4D4D", "num_format": "#,##0"})

    def add(self, part: TableOf) -> None:
        """Write one sheet."""
        table = part.table
        name = shapes.name_of(table, self._told)
        sheet = self._book.add_worksheet(self._sheet_title(name))
        sheet.write_string(0, 0, name, self._title)
        if any(cell.unit is not Unit.TEXT for cell in table.cells.values()):
            # What happened, and what is planned, is not as at the day of the figures.
            day = part.draft.as_of or part.draft.reported_on
            told = f"{self._labels.as_of}: {shapes.in_words(day, english=self._told.english)}"
            sheet.write_string(1, 0, told, self._plain)
        headings = [(text, self._width(table, column)) for column, text in enumerate(self._headings(table))]
        for column, (heading, width) in enumerate(headings):
            sheet.write_string(FIRST_ROW, column, heading, self._head)
            sheet.set_column(column, column, width)
        sheet.set_row(FIRST_ROW, LINE_HIGH * max(_lines(*one) for one in headings))
        for line, row in enumerate(table.rows, FIRST_ROW + 1):
            self._write_row(sheet, line, table, row)
            lines = self._lines(table, row)
            if lines > 1:
                # Not each program makes a row as high as its text.
                sheet.set_row(line, LINE_HIGH * lines)
        self._finish(sheet, table)

    def chart(self, part: TableOf) -> None:
        """Add the chart of the table that was added last: bars on the left scale, lines on the right one."""
        told = shapes.chart_of(part.table.code)
        if told is None:
            return
        sheet = self._book.worksheets()[-1]
        name, last = sheet.get_name(), FIRST_ROW + len(part.table.rows)
        language = 2 if self._told.english else 1

        def series(one: Sequence[str], **more: object) -> dict[str, object]:
            column = 1 + part.table.columns.index(one[0])
            return {
                "name": one[language],
                "categories": [name, FIRST_ROW + 1, 0, last, 0],
                "values": [name, FIRST_ROW + 1, column, last, column],
                **more,
            }

        bars = self._book.add_chart({"type": "column"})
        bars.add_series(series(told["bars"], fill={"color": "#BFBFBF"}, border={"color": "#333333"}))
        lines = self._book.add_chart({"type": "line"})
        for one, dash, sign in zip(told["lines"], ("solid", "dash"), ("circle", "square"), strict=False):
            look = {"line": {"color": "#000000", "dash_type": dash}, "marker": {"type": sign}}
            lines.add_series(series(one, y2_axis=True, **look))
        bars.combine(lines)
        bars.set_title({"name": shapes.title(part.table, self._told)})
        bars.set_y_axis({"num_format": "#,##0"})
        lines.set_y2_axis({"num_format": '0"%"'})
        bars.set_legend({"position": "bottom"})
        bars.set_size({"width": 760, "height": 400})
        sheet.insert_chart(last + 3, 0, bars)
        sheet.print_area(0, 0, last + 3 + CHART_ROWS, self._last_column(part.table))
        sheet.fit_to_pages(1, 1)

    def close(self) -> None:
        """Put the file together. Raises OSError."""
        from xlsxwriter.exceptions import FileCreateError

        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error

    def _last_column(self, table: Table) -> int:
        return len(self._headings(table)) - 1

    def _headings(self, table: Table) -> list[str]:
        own = [shapes.column_name(column, self._told) for column in (table.form.key, *table.columns)]
        beside = self._labels
        names, told = _measures(table), any(cell.denominator for cell in table.cells.values())
        more = [beside.measured] if names else []
        if len(names) < SEVERAL and told:
            more += [beside.measured_number, beside.measured_on]
        return [*own, beside.source, *more]

    def _write_row(self, sheet: Worksheet, line: int, table: Table, row: str) -> None:
        self._write_text(sheet, line, 0, row)
        for column, name in enumerate(table.columns, 1):
            self._write(sheet, line, column, table.cell(row, name))
        at = len(table.columns) + 1
        cells = [table.cell(row, name) for name in table.columns]
        source = next((one.source for one in cells if one.source), "")
        sheet.write_string(line, at, labels.source(source, english=self._told.english), self._beside)
        self._write_measured(sheet, line, at + 1, table, row)

    def _write_measured(self, sheet: Worksheet, line: int, at: int, table: Table, row: str) -> None:
        """Write what the rates of a row are measured against; where that differs, each with its column."""
        rates = {name: table.cell(row, name) for name in table.columns}
        rates = {name: cell for name, cell in rates.items() if cell.denominator_name}
        kinds = {(cell.denominator_name, cell.denominator, cell.denominator_on) for cell in rates.values()}
        if len(kinds) > 1:
            texts = (
                f"{shapes.column_name(name, self._told)}: {self._against(rates[name])}" for name in rates
            )
            sheet.write_string(line, at, " / ".join(texts), self._beside)
            return
        for name, number, on in kinds:
            sheet.write_string(line, at, shapes.column_name(name, self._told), self._beside)
            if number is not None:
                sheet.write_number(line, at + 1, number, self._count)
            if on is not None:
                sheet.write_datetime(line, at + 2, datetime.combine(on, time()), self._day)

    def _against(self, cell: Cell) -> str:
        parts = [shapes.column_name(cell.denominator_name, self._told)]
        parts += [f"{cell.denominator:,}"] if cell.denominator is not None else []
        if cell.denominator_on is not None:
            parts.append(f"({shapes.in_words(cell.denominator_on, english=self._told.english)})")
        return " ".join(parts)

    def _write(self, sheet: Worksheet, line: int, column: int, cell: Cell) -> None:
        number = references.number(cell)
        if number is None and cell.unit is Unit.TEXT:
            self._write_text(sheet, line, column, cell.shown)
        elif number is None:
            sheet.write_string(line, column, shapes.label(cell.shown, self._told), self._right)
        else:
            # A spreadsheet holds 15 digits: what has more stays a text.
            sheet.write_number(line, column, float(number), self._number(cell))

    def _write_text(self, sheet: Worksheet, line: int, column: int, text: str) -> None:
        """Write a text, a day or a moment as what a spreadsheet can reckon with."""
        if _MOMENT.fullmatch(text):
            at, form = datetime.fromisoformat(text), self._moments["T" in text]
            sheet.write_datetime(line, column, at, form)
        else:
            sheet.write_string(line, column, shapes.label(text, self._told), self._text)

    def _number(self, cell: Cell) -> Format:
        digits = "#,##0" if not cell.places else f"0.{'0' * cell.places}"
        behind = shapes.unit_text(cell.unit, english=self._told.english)
        digits += f'"{behind}"' if behind and cell.unit in {Unit.PERCENT, Unit.POINTS} else ""
        signed = cell.part is Part.CHANGE
        key = (digits, signed)
        if key not in self._formats:
            minus = "-" if self._told.english else "▲"
            written = f"+{digits};{minus}{digits};{digits}" if signed else f"{digits};{minus}{digits}"
            self._formats[key] = self._book.add_format({**self._base, "border": 1, "num_format": written})
        return self._formats[key]

    def _width(self, table: Table, column: int) -> int:
        if column == 0:
            return LABEL_WIDTH
        if column > len(table.columns):
            is_long = column == len(table.columns) + 2 and len(_measures(table)) >= SEVERAL
            return AGAINST_WIDTH if is_long else NUMBER_WIDTH + 4
        name = table.columns[column - 1]
        longest = max((len(table.cell(row, name).shown) for row in table.rows), default=0)
        return TEXT_WIDTH if longest > NUMBER_WIDTH else NUMBER_WIDTH

    def _lines(self, table: Table, row: str) -> int:
        """How many lines the longest text of a row takes."""
        texts = [(row, 0), *((table.cell(row, name).shown, at) for at, name in enumerate(table.columns, 1))]
        return max(_lines(shapes.label(text, self._told), self._width(table, at)) for text, at in texts)

    def _sheet_title(self, name: str) -> str:
        plain = " ".join(name.translate(NOT_IN_TITLE).split())[:LONGEST_TITLE] or "-"
        title, number = plain, 2
        while title.casefold() in self._titles:
            title, number = f"{plain[: LONGEST_TITLE - 4]} {number}", number + 1
        self._titles.add(title.casefold())
        return title

    def _finish(self, sheet: Worksheet, table: Table) -> None:
        sheet.freeze_panes(FIRST_ROW + 1, 1)
        sheet.repeat_rows(FIRST_ROW)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.print_area(0, 0, FIRST_ROW + len(table.rows), self._last_column(table))
        self._book.worksheets()[-1].set_footer("&C&P / &N")


def write(target: Path, parts: Iterable[TableOf], *, english: bool = False) -> int:
    """Write the workbook and give how many tables are in it. Raises OSError."""
    book, count = _Book(target, english=english), 0
    try:
        for part in parts:
            book.add(part)
            book.chart(part)
            count += 1
    finally:
        # Also when it broke off: only this closes the files that the book keeps its rows in.
        book.close()
    return count


def _lines(text: str, width: int) -> int:
    """Say how many lines a text takes; a Japanese letter is as wide as two others."""
    signs = sum(1 if sign.isascii() else 2 for sign in text)
    return max(1, -(-signs // (width - 1)))


def _measures(table: Table) -> set[str]:
    """Give what the rates of a table are measured against."""
    return {cell.denominator_name for cell in table.cells.values() if cell.denominator_name}
