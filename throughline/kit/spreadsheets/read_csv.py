"""Read a CSV file, whatever separates its cells."""

import csv
import io

from throughline.kit.spreadsheets.decode import decode
from throughline.kit.spreadsheets.errors import BadCsv
from throughline.kit.spreadsheets.notes import SheetNote
from throughline.kit.spreadsheets.sheet import Row, Sheet

DELIMITERS = ",;\t"


def read_csv(name: str, data: bytes) -> Sheet:
    """The rows that hold something, each with the line on which it starts."""
    text, encoding = decode(name, data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadCsv(name=name, line=line, problem=str(error)) from error
    notes = [] if encoding == "UTF-8" else [SheetNote("read_as", {"encoding": encoding})]
    return Sheet(name, rows, notes)


def _delimiter(text: str) -> str:
    """The one of comma, semicolon and tab that the first line holds most of."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    return max(DELIMITERS, key=first.count)
