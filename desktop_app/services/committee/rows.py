"""What is told of a report: its draft as staff write it, and the document that is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal


class BlockKind(StrEnum):
    """What a block of a report is.

    heading and list are numbered by their level (1, (1), ア, (ア)); a list has one item a line; attachment
    begins a page of its own without the frame; table and chart name what they show by its code.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    TABLE = "table"
    CHART = "chart"
    NOTE = "note"
    ATTACHMENT = "attachment"


WITH_CODE = frozenset({BlockKind.TABLE, BlockKind.CHART})
LEVELS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a draft; english may be empty, then the Japanese text stands in an English report too."""

    kind: BlockKind
    text: str = ""
    english: str = ""
    level: int = 1
    code: str = ""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One report as it is kept; as_of: the day of its figures, sample: shipped, not the ward's own words."""

    id: int
    code: str
    title: str
    department: str
    english_title: str
    english_department: str
    reported_on: date
    as_of: date | None
    blocks: tuple[Block, ...]
    position: int
    sample: bool
    changed_at: datetime
    changed_by: str
    version: int


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell as it is drawn: over so many columns and rows, figures at the right, headings shaded."""

    text: str
    columns: int = 1
    rows: int = 1
    right: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class DocTable:
    """A ruled table: rows of cells without those that others cover; the first head rows are its heading.

    widths are the shares of its columns.
    """

    code: str
    title: str
    rows: tuple[tuple[TableCell, ...], ...]
    head: int
    widths: tuple[float, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One line or row of bars of a chart; None where there is no figure; shown is what stands beside it."""

    name: str
    values: tuple[Decimal | None, ...]
    shown: tuple[str, ...]
    bars: bool = False


@dataclass(frozen=True, slots=True)
class DocChart:
    """A chart of a table: bars on the left scale, lines (in percent) on the right one."""

    code: str
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class DocBlock:
    """One block as it is shown: number and text apart, so that a second line begins below the text."""

    kind: BlockKind
    text: str = ""
    number: str = ""
    level: int = 1
    table: DocTable | None = None
    chart: DocChart | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report with its figures put in, in one language; on is its day in that language.

    committee: to which it goes, where it is not that of the shipped report.
    """

    code: str
    title: str
    department: str
    on: str
    blocks: tuple[DocBlock, ...]
    english: bool = False
    committee: str = ""
