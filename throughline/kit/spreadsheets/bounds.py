"""Look at a workbook's zip before it is parsed: what it declares, what it holds, how far it reaches."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from throughline.kit.spreadsheets.errors import (
    BadWorkbook,
    LockedWorkbook,
    SheetTooLarge,
    WorkbookTooLarge,
)
from throughline.kit.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, MEGABYTE

OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
# A reader makes a dense table up to the outermost cell, so two cells in a tiny file can fill the memory.
# The reader takes a reference in any case and of any length, and counts on from the row where there is none.
TAG = re.compile(rb"""<(?:\w+:)?(c|row)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>""")
WRITTEN = re.compile(rb"""\sr\s*=\s*["']([^"']*)["']""")
REFERENCE = re.compile(rb"([A-Z]{0,3})([0-9]{1,7})", re.IGNORECASE)
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
    for at_row, at_column in _places(name, xml):
        row, column = max(row, at_row), max(column, at_column)
    if row > MAX_ROWS + 100 or column > MAX_COLUMNS or row * column > MAX_CELLS:
        raise SheetTooLarge(name=name, row=row, column=column)


def _places(name: str, xml: bytes) -> Iterator[tuple[int, int]]:
    """Row and column of every cell; a row without any reaches nowhere."""
    row = column = 0
    for tag in TAG.finditer(xml):
        written = WRITTEN.search(tag[2])
        reference = REFERENCE.fullmatch(written[1]) if written else None
        if written and reference is None:
            raise BadWorkbook(name=name)
        if tag[1] == b"row":
            row, column = int(reference[2]) if reference else row + 1, 0
            continue
        column += 1
        if reference:
            row, column = int(reference[2]), _number_of(reference[1].upper())
        yield row, column


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
