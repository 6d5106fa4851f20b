"""Read a CSV or XLSX file, bounded before it is parsed."""

from throughline.kit.spreadsheets.errors import FileEmpty, FileTooLarge, TooManyRows, WrongExtension
from throughline.kit.spreadsheets.limits import MAX_FILE, MAX_ROWS, MEGABYTE
from throughline.kit.spreadsheets.read_csv import read_csv
from throughline.kit.spreadsheets.read_xlsx import read_xlsx
from throughline.kit.spreadsheets.sheet import Sheet

KINDS = ("csv", "xlsx")


def read_sheet(name: str, data: bytes, *, chosen: str | None = None) -> Sheet:
    """The table in a file; the name says which kind it is. Raises an error of `errors`.

    `chosen` is the sheet of a workbook to read; without it, the first visible one.
    """
    kind = name.lower().rpartition(".")[2]
    if kind not in KINDS or (kind == "csv" and data.startswith(b"PK\x03\x04")):
        raise WrongExtension(name=name)
    refuse_large(name, len(data))
    if not data.strip():
        raise FileEmpty(name=name)
    sheet = read_csv(name, data) if kind == "csv" else read_xlsx(name, data, chosen)
    if not sheet.rows:
        raise FileEmpty(name=name)
    if len(sheet.rows) > MAX_ROWS + 1:
        raise TooManyRows(name=name, rows=len(sheet.rows) - 1, limit=MAX_ROWS)
    return sheet


def refuse_large(name: str, size: int) -> None:
    """Raises FileTooLarge; called with the declared size before a file is read into memory."""
    if size > MAX_FILE:
        raise FileTooLarge(name=name, size=round(size / MEGABYTE, 1), limit=MAX_FILE // MEGABYTE)
