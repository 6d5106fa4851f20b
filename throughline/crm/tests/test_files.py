"""Files that are no tables, or far too large ones, are refused in words before they are unpacked."""

import pytest

from throughline.crm.files import rows_of
from throughline.kit.spreadsheets.errors import BadCsv, BadWorkbook, SheetTooLarge, WorkbookTooLarge
from throughline.kit.tests.files import xlsx_file, zip_file


def test_a_workbook_is_read_as_its_csv_would_be():
    header, rows = rows_of("deals.xlsx", xlsx_file(["id", "amount"], ["D1", 12.5]))
    assert (header, list(rows)) == (["id", "amount"], [["D1", "12.5"]])


def test_a_cell_far_out_would_fill_the_memory_and_is_refused():
    sheet = b'<worksheet><sheetData><row r="1"><c r="A1"/><c r="XFD1048576"/></row></sheetData></worksheet>'
    with pytest.raises(SheetTooLarge):
        rows_of("deals.xlsx", zip_file(**{"xl/worksheets/sheet1.xml": sheet}))


def test_a_small_file_that_unpacks_to_ninety_one_megabytes_is_refused():
    with pytest.raises(WorkbookTooLarge):
        rows_of("deals.xlsx", zip_file(**{"xl/worksheets/sheet1.xml": b"x" * 91_000_000}))


def test_a_zip_that_is_no_workbook_is_told_so():
    with pytest.raises(BadWorkbook):
        rows_of("deals.xlsx", zip_file(**{"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row"}))


@pytest.mark.parametrize("rest", ['"D1,100\nD2,200\n', f"D1,{'x' * 200_000}\n"])
def test_a_csv_that_cannot_be_read_on_says_so_and_swallows_nothing(rest):
    def read() -> None:
        list(rows_of("deals.csv", f"id,amount\n{rest}".encode())[1])

    with pytest.raises(BadCsv):
        read()
