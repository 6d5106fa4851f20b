"""Files as tests make them: rows as CSV in some encoding, or as a workbook."""

import csv
import io
import zipfile
from datetime import date

import xlsxwriter


def csv_file(*rows, encoding="utf-8", delimiter=","):
    """Each row is a list of cells, or one string with the cells between bars."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(
        row.split("|") if isinstance(row, str) else row for row in rows
    )
    return text.getvalue().encode(encoding)


def xlsx_file(*rows, hidden_first=False, merge=None, more=None):
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        if hidden_first:
            book.add_worksheet("旧").hide()
        sheet = book.add_worksheet("数据")
        if hidden_first:
            sheet.activate()
            sheet.set_first_sheet()
        days = book.add_format({"num_format": "yyyy-mm-dd"})
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(line, column, cell, days)
                elif cell is not None:
                    sheet.write(line, column, cell)
        if merge:
            sheet.merge_range(merge, "华东")
        for name, others in (more or {}).items():
            other = book.add_worksheet(name)
            for line, row in enumerate(others):
                other.write_row(line, 0, row)
    return content.getvalue()


def zip_file(**members):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return content.getvalue()
