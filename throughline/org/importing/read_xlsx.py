"""Read the first visible sheet of a workbook."""

import io

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from throughline.org.importing.file_errors import BadWorkbook, FileEmpty
from throughline.org.importing.problems import Note
from throughline.org.importing.sheet import Row, Sheet
from throughline.org.importing.workbook_bounds import check_workbook


def read_xlsx(name: str, data: bytes) -> Sheet:
    """The rows that hold something, with the line numbers that the spreadsheet program shows."""
    check_workbook(name, data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        visible = [
            sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible
        ]
        if not visible:
            raise FileEmpty(name=name)
        sheet = workbook.get_sheet_by_name(visible[0])
        table = sheet.to_python(skip_empty_area=False)
    except CalamineError as error:
        raise BadWorkbook(name=name) from error
    rows = [
        Row(line, cells) for line, cells in enumerate(table, start=1) if any(cell != "" for cell in cells)
    ]
    return Sheet(name, rows, [*_others(visible), *_merged(sheet)])


def _others(visible: list[str]) -> list[Note]:
    if len(visible) == 1:
        return []
    return [Note("other_sheets", {"sheet": visible[0], "others": ", ".join(visible[1:])})]


def _merged(sheet: CalamineSheet) -> list[Note]:
    ranges = sheet.merged_cell_ranges or []
    if not ranges:
        return []
    first = [f"{_cell(*start)}:{_cell(*end)}" for start, end in ranges[:5]]
    return [Note("merged_cells", {"cells": ", ".join(first) + (" …" if len(ranges) > 5 else "")})]


def _cell(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
