"""Look at a workbook's zip before it is parsed: what it declares, what it holds, how far it reaches."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from throughline.org.importing.file_errors import (
    BadWorkbook,
    LockedWorkbook,
    SheetTooLarge,
    WorkbookTooLarge,
)
from throughline.org.importing.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, MEGABYTE

OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
# A reader makes a dense table up to the outermost cell, so two cells in a tiny file can fill the memory.
CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})([0-9]{1,7})["']""")
CHUNK = MEGABYTE


def check_workbook(name: str, data: bytes) -> None:
    """Raises LockedWorkbook, BadWorkbook, WorkbookTooLarge or SheetTooLarge; parses nothing."""
    if data.startswith(OLD_OR_LOCKED):
        raise LockedWorkbook(name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise BadWorkbook(name=name) from error
    declared = sum(member.file_size for member in members)
    if declared > MAX_UNPACKED:
        raise _too_large(name, data, declared)
    unpacked = 0
    for member in members:
        content = b"".join(_inflate(name, data, member))
        unpacked += len(content)
        if unpacked > MAX_UNPACKED:
            raise _too_large(name, data, unpacked)
        _check_extent(name, content)


def _inflate(name: str, data: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The true content, in pieces, never more than was declared: the declaration may lie."""
    start = member.header_offset
    header = data[start : start + 30]
    if len(header) < 30:
        raise BadWorkbook(name=name)
    begin = start + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    packed = data[begin : begin + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        yield packed
        return
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise BadWorkbook(name=name)
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    seen = 0
    try:
        while packed and not inflater.eof:
            piece = inflater.decompress(packed, CHUNK)
            packed = inflater.unconsumed_tail
            seen += len(piece)
            if seen > member.file_size:
                raise BadWorkbook(name=name)
            yield piece
    except zlib.error as error:
        raise BadWorkbook(name=name) from error


def _check_extent(name: str, xml: bytes) -> None:
    if xml[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise BadWorkbook(name=name)  # in UTF-16 the cells could not be found below
    row = column = 0
    for letters, digits in CELL.findall(xml):
        row = max(row, int(digits))
        column = max(column, _number_of(letters))
    if row > MAX_ROWS + 100 or column > MAX_COLUMNS or row * column > MAX_CELLS:
        raise SheetTooLarge(name=name, row=row, column=column)


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _too_large(name: str, data: bytes, unpacked: int) -> WorkbookTooLarge:
    return WorkbookTooLarge(
        name=name,
        size=round(len(data) / MEGABYTE, 1),
        unpacked=unpacked // MEGABYTE,
        limit=MAX_UNPACKED // MEGABYTE,
    )
