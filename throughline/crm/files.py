"""Rows of a spreadsheet as records: text by column name, for CSV and XLSX alike."""

from collections import Counter
from collections.abc import Iterator, Sequence

from throughline.core.errors import ThroughlineError
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.spreadsheets.sheet import Raw
from throughline.kit.spreadsheets.text import text_of


class FileNotReadable(ThroughlineError):
    code = "file_not_readable"
    status = 422
    zh = "无法读取文件“{name}”：{problem_zh}。"
    en = "The file “{name}” cannot be read: {problem_en}."


def rows_of(name: str, data: bytes) -> tuple[list[str], Iterator[list[str]]]:
    """The header and the rows below it; raises FileNotReadable and the errors of `kit.spreadsheets`."""
    first, *rest = read_sheet(name, data).rows
    header = [_text(cell).strip() for cell in first.cells]
    repeated = {column for column, times in Counter(header).items() if column and times > 1}
    if repeated:
        listed = ", ".join(sorted(repeated))
        raise FileNotReadable(
            name=name, problem_zh=f"列名重复：{listed}", problem_en=f"these columns appear twice: {listed}"
        )
    return header, ([_text(cell) for cell in row.cells] for row in rest)


def as_record(header: Sequence[str], line: Sequence[str]) -> dict[str, str]:
    """One row by its columns; cells beyond the header are dropped, missing ones are empty."""
    filled = [*line, *[""] * (len(header) - len(line))]
    return dict(zip(header, filled, strict=False))


def _text(cell: Raw) -> str:
    """As it came where it is text, else as a person would have typed it."""
    return cell if isinstance(cell, str) else text_of(cell) or ""
