"""Read a CSV or XLSX file, bounded before it is parsed."""

from throughline.org.importing.file_errors import FileEmpty, FileTooLarge, TooManyRows, WrongExtension
from throughline.org.importing.limits import MAX_FILE, MAX_ROWS, MEGABYTE
from throughline.org.importing.read_csv import read_csv
from throughline.org.importing.read_xlsx import read_xlsx
from throughline.org.importing.sheet import Sheet

READERS = {"csv": read_csv, "xlsx": read_xlsx}


def read_file(name: str, data: bytes) -> Sheet:
    """The table in a file; the name says which kind it is. Raises an error of `file_errors`."""
    reader = READERS.get(name.lower().rpartition(".")[2])
    if reader is None or (reader is read_csv and data.startswith(b"PK\x03\x04")):
        raise WrongExtension(name=name)
    refuse_large(name, len(data))
    if not data.strip():
        raise FileEmpty(name=name)
    sheet = reader(name, data)
    if len(sheet.rows) < 2:
        raise FileEmpty(name=name)
    if len(sheet.rows) > MAX_ROWS + 1:
        raise TooManyRows(name=name, rows=len(sheet.rows) - 1, limit=MAX_ROWS)
    return sheet


def refuse_large(name: str, size: int) -> None:
    """Raises FileTooLarge; called with the declared size before a file is read into memory."""
    if size > MAX_FILE:
        raise FileTooLarge(name=name, size=round(size / MEGABYTE, 1), limit=MAX_FILE // MEGABYTE)
