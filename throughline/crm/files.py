"""Rows of a spreadsheet as text, for CSV and XLSX alike; bounded before anything is unpacked."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from throughline.core.errors import ThroughlineError
from throughline.org.importing.file_errors import BadWorkbook
from throughline.org.importing.workbook_bounds import check_workbook


class FileNotReadable(ThroughlineError):
    code = "file_not_readable"
    status = 422
    zh = "无法读取文件“{name}”：{problem_zh}。"
    en = "The file “{name}” cannot be read: {problem_en}."


def rows_of(name: str, data: bytes) -> tuple[list[str], Iterator[list[str]]]:
    """The header and the rows below it; raises FileNotReadable and the errors of check_workbook."""
    lines = _xlsx(name, data) if name.lower().endswith(".xlsx") else _csv(name, data)
    header = [column.strip() for column in next(lines, [])]
    if not any(header):
        raise FileNotReadable(
            name=name, problem_zh="没有表头，第一行应是列名", problem_en="the first row must name the columns"
        )
    repeated = {column for column, times in Counter(header).items() if column and times > 1}
    if repeated:
        listed = ", ".join(sorted(repeated))
        raise FileNotReadable(
            name=name, problem_zh=f"列名重复：{listed}", problem_en=f"these columns appear twice: {listed}"
        )
    return header, (line for line in lines if any(line))


def _csv(name: str, data: bytes) -> Iterator[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileNotReadable(
            name=name,
            problem_zh="不是 UTF-8 编码（可能是 GBK），请另存为“CSV UTF-8”",
            problem_en="it is not UTF-8 (perhaps GBK); save it as “CSV UTF-8”",
        ) from error
    return _lines(name, csv.reader(io.StringIO(text, newline=""), strict=True))


def _lines(name: str, reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise FileNotReadable(
            name=name,
            problem_zh=f"{error}，请检查引号是否成对",
            problem_en=f"{error}; check that its quotes are in pairs",
        ) from error


def _xlsx(name: str, data: bytes) -> Iterator[list[str]]:
    check_workbook(name, data)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        return ([_cell(value) for value in row] for row in sheet.to_python())
    except CalamineError as error:
        raise BadWorkbook(name=name) from error


def _cell(value: Any) -> str:
    """As a person would have typed it: 1001.0 is 1001, a date is ISO."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def as_record(header: Sequence[str], line: Sequence[str]) -> dict[str, str]:
    """One row by its columns; cells beyond the header are dropped, missing ones are empty."""
    filled = [*line, *[""] * (len(header) - len(line))]
    return dict(zip(header, filled, strict=False))
