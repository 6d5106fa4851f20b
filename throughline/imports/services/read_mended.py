"""Read the workbook of refused rows when it comes back mended: the line first, then the file's columns."""

from collections.abc import Sequence

from throughline.core.errors import ThroughlineError
from throughline.imports.models import Import
from throughline.kit.spreadsheets.read import read_sheet, refuse_large
from throughline.kit.spreadsheets.sheet import Raw
from throughline.kit.spreadsheets.text import text_of

BEFORE = 2
"""The line and the reason stand before the file's own columns."""


class NotTheRefusedRows(ThroughlineError):
    code = "import_not_the_refused_rows"
    status = 422
    zh = "“{name}”不是从这里下载的“要改的行”：第一列应为行号，其后的列应与原文件相同。"
    en = "“{name}” is not the workbook of rows to mend: first the line, then the file's own columns."


def read_mended(batch: Import, name: str, size: int, data: bytes) -> dict[int, Sequence[Raw]]:
    """Cells by line. Raises NotTheRefusedRows and the errors of `kit.spreadsheets`."""
    refuse_large(name, size)
    first, *rows = read_sheet(name, data).rows
    header = [text_of(cell) or "" for cell in first.cells[BEFORE:]]
    if header[: len(batch.header)] != batch.header[: len(header)] or len(first.cells) <= BEFORE:
        raise NotTheRefusedRows(name=name)
    found: dict[int, Sequence[Raw]] = {}
    for row in rows:
        line = text_of(row.cells[0]) or ""
        if not line.isdecimal():
            raise NotTheRefusedRows(name=name)
        cells = list(row.cells[BEFORE : BEFORE + len(batch.header)])
        found[int(line)] = [*cells, *[None] * (len(batch.header) - len(cells))]
    return found
