"""Reports as a Word file that staff go on editing: styles, real tables, a page number; numbers as printed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from desktop_app.services.committee import labels
from desktop_app.services.committee.rows import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    from desktop_app.services.committee.labels import Labels
    from desktop_app.services.committee.rows import DocBlock, DocTable, Document, TableCell

INDENT, HANGING = 5.0, 8.0
"""Millimetres: one level further in, the room of a number."""

TEXT_WIDTH = 174.0
POINTS, SMALL, WIDE_TABLE = 10.5, 8.0, 6
GREY = "E8E8E8"
BOLD, LINE = {"Title", "Heading 1"}, 1.15
MARK = "report"
"""Begins the name of the place where a report begins, to which the list on the cover points."""
CELL_AIR = 30
"""Twentieths of a point above and below the text of a cell."""

AFTER_CLOSE = ("w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
AFTER_SHADE = ("w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")


class _Writer:
    def __init__(self, words: Labels, pictures: Mapping[str, bytes]) -> None:
        # Imported here: it is needed only when somebody exports.
        import docx

        self.file: Any = docx.Document()
        self._pictures = pictures
        self._labels = words
        self._set_page()
        self._set_styles()

    def cover(self, reports: Sequence[Document]) -> None:
        """Write the first page: what is reported."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        title = self.file.add_paragraph(self._labels.material, style="Title")
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.space_before = Mm(40)
        on = self.file.add_paragraph(reports[0].on)
        on.alignment = WD_ALIGN_PARAGRAPH.CENTER
        on.paragraph_format.space_after = Mm(10)
        listed = self._ruled(1 + len(reports), 2)
        for place, name in enumerate((self._labels.agenda, self._labels.page)):
            listed.cell(0, place).text = name
            self._shade(listed.cell(0, place).paragraphs[0])
        for at, report in enumerate(reports, 1):
            listed.cell(at, 0).text = f"{at}　{report.title}"
            _field(listed.cell(at, 1).paragraphs[0], f"PAGEREF {MARK}{at}", shown="-")
        for at in range(1 + len(reports)):
            listed.cell(at, 1).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._set_widths(listed, (8.0, 1.0))

    def add(self, report: Document, at: int, *, first: bool) -> None:
        """Write one report, the one of this place in the list; each begins on a page of its own."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        title = self.file.add_paragraph(self._labels.spaced, style="Title")
        title.paragraph_format.page_break_before = not first
        _mark(title, at)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.file.add_paragraph(report.on).alignment = WD_ALIGN_PARAGRAPH.RIGHT
        head = self._ruled(0, 2)
        told = ((self._labels.subject, report.title), (self._labels.department, report.department))
        for name, text in told:
            cells = head.add_row().cells
            cells[0].text, cells[1].text = name, text
            self._shade(cells[0].paragraphs[0])
        self._set_widths(head, (1.0, 5.0))
        contents = self.file.add_paragraph(self._labels.contents, style="Subtitle")
        contents.paragraph_format.space_before = Pt(8)
        for block in report.blocks:
            self._block(block)

    def _block(self, block: DocBlock) -> None:
        if block.table is not None:
            self._table(block.table)
        elif block.chart is not None:
            self._picture(self._pictures.get(block.chart.code), block.chart.title)
        elif block.kind is BlockKind.HEADING:
            self._lines(f"{block.number}　{block.text}", f"Heading {block.level}", block)
        elif block.kind is BlockKind.ATTACHMENT:
            self.file.add_paragraph(block.text, style="Heading 1").paragraph_format.page_break_before = True
        elif block.number:
            self._lines(f"{block.number}\t{block.text}", "Normal", block)
        else:
            self._lines(block.text, "Normal", block)

    def _lines(self, text: str, style: str, block: DocBlock) -> None:
        from docx.shared import Mm

        made = self.file.add_paragraph(text, style=style)
        form = made.paragraph_format
        left = INDENT * (block.level - 1)
        if style == "Normal":
            left += HANGING
            if block.number:
                form.first_line_indent = Mm(-HANGING)
                form.tab_stops.add_tab_stop(Mm(left))
        form.left_indent = Mm(left)

    def _table(self, table: DocTable) -> None:
        columns = len(table.widths)
        made = self._ruled(len(table.rows), columns)
        size = SMALL if columns > WIDE_TABLE else POINTS - 1
        for at, (row, place) in enumerate(zip(table.rows, _places(table), strict=True)):
            for cell, column in zip(row, place, strict=True):
                self._cell(made, at, column, cell, size)
            line: Any = made.cell(at, columns - 1).paragraphs[0].paragraph_format.element
            properties = line.getparent().getparent().get_or_add_trPr()
            properties.append(_xml("cantSplit"))
            if at < table.head:
                properties.append(_xml("tblHeader"))
        self._set_widths(made, table.widths)
        self.file.add_paragraph().paragraph_format.space_after = 0

    def _ruled(self, rows: int, columns: int) -> Table:
        """Add a table with lines and some air above and below its texts."""
        from docx.enum.table import WD_TABLE_ALIGNMENT

        made: Table = self.file.add_table(rows=rows, cols=columns, style="Table Grid")
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        air = "".join(f'<w:{side} w:w="{CELL_AIR}" w:type="dxa"/>' for side in ("top", "bottom"))
        form: Any = self.file.element.body.tbl_lst[-1].tblPr
        form.insert_element_before(_xml("tblCellMar", text=air), "w:tblLook", "w:tblCaption")
        return made

    def _cell(self, table: Table, row: int, column: int, cell: TableCell, size: float) -> None:
        from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        made = table.cell(row, column)
        if cell.columns > 1 or cell.rows > 1:
            made = made.merge(table.cell(row + cell.rows - 1, column + cell.columns - 1))
        made.text = cell.text
        made.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for paragraph in made.paragraphs:
            paragraph.paragraph_format.space_after = 0
            paragraph.paragraph_format.keep_with_next = row + cell.rows < len(table.rows)
            if cell.head or cell.right or cell.columns > 1:
                sides = WD_ALIGN_PARAGRAPH.RIGHT if cell.right else WD_ALIGN_PARAGRAPH.CENTER
                paragraph.alignment = sides
            for run in paragraph.runs:
                run.font.size = Pt(size)
        if cell.head:
            self._shade(made.paragraphs[0])

    def _picture(self, png: bytes | None, title: str) -> None:
        from docx.shared import Mm

        if png is None:
            self.file.add_paragraph(title)
        else:
            # The picture has its title.
            self.file.add_picture(io.BytesIO(png), width=Mm(TEXT_WIDTH - 10))

    def _set_widths(self, table: Table, shares: Sequence[float]) -> None:
        from docx.shared import Mm

        table.autofit = False
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Mm(TEXT_WIDTH * share / sum(shares))
            for cell in column.cells:
                cell.width = column.width

    def _shade(self, first: Paragraph) -> None:
        shade = _xml("shd", f'w:val="clear" w:color="auto" w:fill="{GREY}"')
        within: Any = first.paragraph_format.element
        # Word wants the parts of a cell's look in their order.
        within.getparent().get_or_add_tcPr().insert_element_before(shade, *AFTER_SHADE)

    def _set_page(self) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(18)
        section.top_margin, section.bottom_margin = Mm(18), Mm(18)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _field(foot, "PAGE")
        foot.add_run(" / ")
        _field(foot, "NUMPAGES")

    def _set_styles(self) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor

        sizes = {"Normal": POINTS, "Title": 16, "Subtitle": 12} | {f"Heading {n}": 11 for n in range(1, 5)}
        for name, size in sizes.items():
            style = self.file.styles[name]
            style.font.name, style.font.size = self._labels.font, Pt(size)
            style.font.color.rgb, style.font.italic = RGBColor(0, 0, 0), False
            style.font.bold = name in BOLD
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
                del fonts.attrib[theme]
            if name == "Title":
                # Without the line that the style brings.
                form: Any = style.element.get_or_add_pPr()
                for line in form.findall(qn("w:pBdr")):
                    form.remove(line)
            for script in ("ascii", "hAnsi", "eastAsia", "cs"):
                fonts.set(qn(f"w:{script}"), self._labels.font)
            style.paragraph_format.line_spacing = LINE
            style.paragraph_format.space_after = Pt(4)
            style.paragraph_format.space_before = Pt(8 if name == "Heading 1" else 2)
        # Numbers stand close to their words, as the ward prints them: Word would put air between.
        close: Any = self.file.styles["Normal"].element.get_or_add_pPr()
        for kind in ("autoSpaceDE", "autoSpaceDN"):
            close.insert_element_before(_xml(kind, 'w:val="0"'), *AFTER_CLOSE)


def write(
    target: Path,
    reports: Sequence[Document],
    now: datetime,
    pictures: Mapping[str, bytes] | None = None,
) -> None:
    """Write the reports; pictures are the charts (PNG) by code. Raises OSError."""
    writer = _Writer(labels.of_reports(reports), pictures or {})
    if len(reports) > 1:
        writer.cover(reports)
    for at, report in enumerate(reports, 1):
        writer.add(report, at, first=len(reports) == 1)
    about = writer.file.core_properties
    about.title, about.author = labels.of_reports(reports).material, ""
    about.created = about.modified = now.replace(tzinfo=None)
    writer.file.save(str(target))


def _places(table: DocTable) -> list[list[int]]:
    """Give the column of each cell, those that cells above cover left free."""
    covered: set[tuple[int, int]] = set()
    found: list[list[int]] = []
    for at, row in enumerate(table.rows):
        column, places = 0, list[int]()
        for cell in row:
            while (at, column) in covered:
                column += 1
            places.append(column)
            covered |= {
                (at + down, column + aside) for down in range(cell.rows) for aside in range(cell.columns)
            }
            column += cell.columns
        found.append(places)
    return found


def _field(paragraph: Paragraph, name: str, shown: str = "") -> None:
    """Put in a field that Word works out: a page, the number of pages; shown: until then."""
    # "dirty" lets Word work it out when the file is opened.
    parts = [("fldChar", 'w:fldCharType="begin" w:dirty="true"', ""), ("instrText", "", name)]
    parts += [("fldChar", 'w:fldCharType="separate"', ""), ("t", "", shown)] if shown else []
    parts.append(("fldChar", 'w:fldCharType="end"', ""))
    for kind, attributes, text in parts:
        run: Any = paragraph.add_run()
        run.element.append(_xml(kind, attributes, text))


def _mark(paragraph: Paragraph, at: int) -> None:
    """Name the place where a report begins."""
    line: Any = paragraph.paragraph_format.element
    line.append(_xml("bookmarkStart", f'w:id="{at}" w:name="{MARK}{at}"'))
    line.append(_xml("bookmarkEnd", f'w:id="{at}"'))


def _xml(name: str, attributes: str = "", text: str = "") -> BaseOxmlElement:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(f"<w:{name} {nsdecls('w')} {attributes}>{text}</w:{name}>")
