"""Read one sheet of a workbook: the one that was chosen, else the first visible one."""

import io

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from throughline.kit.spreadsheets.bounds import check_workbook
from throughline.kit.spreadsheets.errors import BadWorkbook, FileEmpty, UnknownSheet
from throughline.kit.spreadsheets.notes import SheetNote
from throughline.kit.spreadsheets.sheet import Row, Sheet


def read_xlsx(name: str, data: bytes, chosen: str | None = None) -> Sheet:
    """The rows that hold something, with the line numbers that the spreadsheet program shows."""
    check_workbook(name, data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        visible = [
            sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible
        ]
        if not visible:
            raise FileEmpty(name=name)
        shown = chosen or visible[0]
        if shown not in visible:
            raise UnknownSheet(name=name, sheet=shown, known=", ".join(visible))
        sheet = workbook.get_sheet_by_name(shown)
        table = sheet.to_python(skip_empty_area=False)
    except CalamineError as error:
        raise BadWorkbook(name=name) from error
    rows = [
        Row(line, cells) for line, cells in enumerate(table, start=1) if any(cell != "" for cell in cells)
    ]
    others = tuple(other for other in visible if other != shown)
    return Sheet(name, rows, [*_unread(shown, others), *_merged(sheet)], shown, others)


def _unread(shown: str, others: tuple[str, ...]) -> list[SheetNote]:
    return [SheetNote("other_sheets", {"sheet": shown, "others": ", ".join(others)})] if others else []


def _merged(sheet: CalamineSheet) -> list[SheetNote]:
    ranges = sheet.merged_cell_ranges or []
    if not ranges:
        return []
    first = [f"{_cell(*start)}:{_cell(*end)}" for start, end in ranges[:5]]
    return [SheetNote("merged_cells", {"cells": ", ".join(first) + (" …" if len(ranges) > 5 else "")})]


def _cell(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
