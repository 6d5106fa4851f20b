"""Read a CSV file in UTF-8, with or without a byte-order mark."""

import csv
import io

from throughline.org.importing.file_errors import BadCsv, GbkFile, NotUtf8
from throughline.org.importing.sheet import Row, Sheet

DELIMITERS = ",;\t"


def read_csv(name: str, data: bytes) -> Sheet:
    """The rows that hold something, each with the line on which it starts."""
    text = decoded(name, data)
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
    return Sheet(name, rows)


def decoded(name: str, data: bytes) -> str:
    """The text of a UTF-8 file; raises GbkFile when it is Chinese in GBK, else NotUtf8 with the line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_gbk(data):
            raise GbkFile(name=name) from error
        raise NotUtf8(name=name, line=data.count(b"\n", 0, error.start) + 1) from error
    if "\x00" in text:  # UTF-16 without a mark is valid UTF-8 full of zeros
        raise NotUtf8(name=name, line=text.count("\n", 0, text.index("\x00")) + 1)
    return text


def _is_gbk(data: bytes) -> bool:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def _delimiter(text: str) -> str:
    """The one of comma, semicolon and tab that the first line holds most of."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    return max(DELIMITERS, key=first.count)
