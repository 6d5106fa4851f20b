"""What goes out to a spreadsheet comes back as it was, and nothing in it runs."""

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from throughline.kit.spreadsheets.write import Column, Sheet, workbook


def read(data: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "\t=1", "http://x", "12"]
)
def test_a_text_stays_a_text_whatever_it_begins_with(text: str) -> None:
    data = workbook([Sheet("People", [Column("Name")], [[text]])])
    assert read(data)[1] == [text]
    inside = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in inside and b"hyperlink" not in inside


def test_amounts_dates_and_gaps_are_kept() -> None:
    columns = [Column("a", "amount"), Column("d", "date"), Column("n")]
    row = [Decimal("61300.25"), date(2026, 11, 23), None]
    assert read(workbook([Sheet("x", columns, [row])]))[1] == [61300.25, date(2026, 11, 23), ""]


def test_an_instant_is_written_in_the_readers_zone() -> None:
    at = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)
    data = workbook([Sheet("x", [Column("at", "instant")], [[at]])], zone=ZoneInfo("Asia/Shanghai"))
    assert str(read(data)[1][0]) == "2026-11-23 10:34:00"


def test_a_number_too_long_for_a_spreadsheet_is_written_out() -> None:
    long = Decimal("12345678901234567890.12")
    assert read(workbook([Sheet("x", [Column("a", "amount")], [[long]])]))[1] == ["12345678901234567890.12"]


def test_any_name_makes_a_sheet() -> None:
    data = workbook([Sheet("华东/苏州: [新签] 的一个非常长的名字" * 3, [Column("a")], [])])
    assert len(CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names[0]) <= 31
