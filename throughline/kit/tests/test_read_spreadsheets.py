"""Files are bounded before they are parsed, and refused in words."""

import struct
from datetime import date

import pytest

from throughline.kit.spreadsheets import limits
from throughline.kit.spreadsheets.bounds import check_workbook
from throughline.kit.spreadsheets.errors import (
    BadCsv,
    BadWorkbook,
    FileEmpty,
    FileTooLarge,
    LockedWorkbook,
    NotUtf8,
    SheetTooLarge,
    TooManyRows,
    UnknownSheet,
    WorkbookTooLarge,
    WrongExtension,
)
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.tests.files import csv_file, xlsx_file, zip_file

ROWS = ("工号|姓名", "1001|陈思远")


def cells(name, data):
    return [(row.line, list(row.cells)) for row in read_sheet(name, data).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_with_or_without_a_mark_whatever_separates_its_cells(encoding, delimiter):
    data = csv_file(*ROWS, encoding=encoding, delimiter=delimiter)
    assert cells("a.csv", data) == [(1, ["工号", "姓名"]), (2, ["1001", "陈思远"])]


def test_lines_are_counted_as_in_the_file_also_after_a_cell_of_two_lines_and_an_empty_one():
    data = '工号,姓名\r\n1,"陈\r\n思远"\r\n\r\n2,李\r\n'.encode()
    assert [line for line, _ in cells("a.csv", data)] == [1, 2, 5]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16"])
def test_what_chinese_windows_writes_is_read_and_the_encoding_told(encoding):
    sheet = read_sheet("员工.csv", csv_file(*ROWS, "1002|李喆", encoding=encoding))
    assert [list(row.cells) for row in sheet.rows][1:] == [["1001", "陈思远"], ["1002", "李喆"]]
    assert ("UTF-16" if encoding == "utf-16" else "GBK") in sheet.notes[0].message("zh")


@pytest.mark.parametrize("name", ["Andr\xe9 Lef\xe8vre", "M\xfcller, Stra\xdfe", "Garc\xeda"])
def test_names_of_western_europe_are_not_mistaken_for_chinese(name):
    with pytest.raises(NotUtf8, match="Line 2"):
        read_sheet("a.csv", f"number,name\n1,{name}\n".encode("latin-1"))


def test_other_encodings_are_refused_with_the_line():
    with pytest.raises(NotUtf8):
        read_sheet("a.csv", "number,name\n1,A\n".encode("utf-16-le"))
    with pytest.raises(NotUtf8):
        read_sheet("a.csv", b"\xff\xfe1")


def test_a_quote_that_is_never_closed_is_refused():
    with pytest.raises(BadCsv, match="line 2"):
        read_sheet("a.csv", b'number,name\n1,"A\n2,B\n')


@pytest.mark.parametrize("name", ["a.xls", "a.txt", "a", "a.csv.zip"])
def test_only_csv_and_xlsx_are_taken(name):
    with pytest.raises(WrongExtension):
        read_sheet(name, csv_file(*ROWS))


def test_a_workbook_that_calls_itself_csv_is_told_so():
    with pytest.raises(WrongExtension):
        read_sheet("a.csv", xlsx_file(["工号"], ["1"]))


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_a_file_without_rows_is_empty(data):
    with pytest.raises(FileEmpty):
        read_sheet("a.csv", data)
    with pytest.raises(FileEmpty):
        read_sheet("a.xlsx", xlsx_file())


def test_size_and_number_of_rows_are_bounded(monkeypatch):
    with pytest.raises(FileTooLarge):
        read_sheet("a.csv", b"x" * (limits.MAX_FILE + 1))
    monkeypatch.setattr("throughline.kit.spreadsheets.read.MAX_ROWS", 2)
    with pytest.raises(TooManyRows):
        read_sheet("a.csv", csv_file(*ROWS, "2|b", "3|c"))


def test_a_workbook_keeps_types_and_lines_and_skips_hidden_sheets():
    data = xlsx_file(["工号", "入职"], [1001, date(2026, 10, 1)], [], ["x", None], hidden_first=True)
    sheet = read_sheet("a.xlsx", data)
    assert [(row.line, list(row.cells)) for row in sheet.rows] == [
        (1, ["工号", "入职"]), (2, [1001.0, date(2026, 10, 1)]), (4, ["x", ""]),
    ]  # fmt: skip
    assert sheet.notes == []


def test_another_sheet_of_a_workbook_is_read_when_it_is_chosen():
    data = xlsx_file(["工号"], ["1"], more={"目标": [["目标名称"], ["增长"]]})
    assert read_sheet("a.xlsx", data).others == ("目标",)
    chosen = read_sheet("a.xlsx", data, chosen="目标")
    assert (chosen.shown, [list(row.cells) for row in chosen.rows]) == ("目标", [["目标名称"], ["增长"]])
    with pytest.raises(UnknownSheet, match="数据, 目标"):
        read_sheet("a.xlsx", data, chosen="别的")


def test_merged_cells_are_pointed_out():
    sheet = read_sheet("a.xlsx", xlsx_file(["工号", "单元"], ["1"], ["2"], merge="B2:B3"))
    assert "B2:B3" in sheet.notes[0].message("en")


def test_a_small_file_that_unpacks_to_ninety_one_megabytes_is_refused_before_it_is_parsed(monkeypatch):
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>0123456789</t></is></c></row>'
    data = zip_file(xl__worksheets__sheet1=row * (91 * limits.MEGABYTE // len(row)))
    assert len(data) < limits.MEGABYTE // 2

    # Without the reader nothing can be parsed.
    monkeypatch.setattr("throughline.kit.spreadsheets.read_xlsx.CalamineWorkbook", None)
    with pytest.raises(WorkbookTooLarge) as refused:
        read_sheet("bomb.xlsx", data)
    assert (refused.value.params["unpacked"], refused.value.params["limit"]) == (90, 64)
    assert "没有打开" in refused.value.message("zh")


def test_a_zip_that_lies_about_its_size_is_refused():
    data = bytearray(zip_file(xl__worksheets__sheet1=b"0" * 100_000))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    with pytest.raises(BadWorkbook):
        read_sheet("a.xlsx", bytes(data))


def test_two_cells_at_opposite_corners_are_refused_because_a_reader_would_fill_all_between():
    xml = (
        b'<worksheet><sheetData><row r="1"><c r="A1"/></row><row><c s="1" r="XFD1048576"/></row></sheetData>'
    )
    with pytest.raises(SheetTooLarge) as refused:
        read_sheet("a.xlsx", zip_file(xl__worksheets__sheet1=xml))
    assert (refused.value.params["row"], refused.value.params["column"]) == (1048576, 16384)


def test_rows_without_cells_reach_nowhere_however_many_they_are():
    empty = b"".join(b'<row r="%d"/>' % row for row in range(2, 1_048_577, 997))
    sheet = b'<worksheet><sheetData><row r="1"><c r="A1"/></row>' + empty + b"</sheetData></worksheet>"
    check_workbook("people.xlsx", zip_file(**{"xl/worksheets/sheet1.xml": sheet}))


@pytest.mark.parametrize(
    "cell",
    [
        b'<row r="2"><c r="A4294967295"/></row>', b'<row r="2"><c r = "xfd1048576"/></row>',
        b'<row r="1048576"><c/></row>', b'<row r="2"><c s=">" r="XFD1048576"/></row>',
    ],
)  # fmt: skip
def test_a_far_cell_is_refused_however_it_is_written(cell):
    sheet = b'<worksheet><sheetData><row r="1"><c r="A1"/></row>' + cell + b"</sheetData></worksheet>"
    with pytest.raises((SheetTooLarge, BadWorkbook)):
        read_sheet("people.xlsx", zip_file(**{"xl/worksheets/sheet1.xml": sheet}))


def test_what_is_no_workbook_is_told_apart_from_one_with_a_password():
    with pytest.raises(BadWorkbook):
        read_sheet("a.xlsx", b"number,name\n1,A\n")
    with pytest.raises(BadWorkbook):
        read_sheet("a.xlsx", zip_file(hello=b"world"))
    with pytest.raises(LockedWorkbook):
        read_sheet("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 100)
