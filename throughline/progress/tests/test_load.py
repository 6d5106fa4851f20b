"""A file with the dirt that real ones have, from its bytes to the numbers."""

import io
import zipfile
from collections import defaultdict
from datetime import timedelta
from decimal import Decimal

import pytest
import xlsxwriter

from throughline.audit.models import AuditEntry
from throughline.crm.files import FileNotReadable
from throughline.crm.mapping.columns import ColumnsNotInFile
from throughline.crm.models import Connector, Fact, Load
from throughline.crm.services.load_file import Loaded, load_file
from throughline.kit.scope import company_scope
from throughline.kit.spreadsheets.errors import FileRefused, WorkbookTooLarge
from throughline.progress.tests.seller import AT, Seller

HEADER = "id,title,owner,product,account,stage,opened,closed,amount"
LINES = (
    "A1,one,1001,GTX Plus,Cancity,Won,2026-09-20,2026-10-01,1054",
    "A2,two,1002,GTXPro,Isdom,Won,2026-09-25,2026-10-11,4514.5",
    "A3,three,1003,MG Special,,Won,2026-09-25,2026-11-07,50",
    "A4,four,1001,GTXPro,Codehow,Lost,2026-09-25,2026-10-09,0",
    "A5,five,1004,GTXPro,,Engaging,2026-09-25,,",
    "A6,six,1004,GTXPro,,Engaging,,,",
    'A7,"seven, with ""quotes""",1004,GTXPro,"Möbel \\ 家具",Won,2026-09-25,2026-10-10,"1,000.25"',
)
CSV = "\n".join([HEADER, *LINES]) + "\n\n"


def load(seller: Seller, data: bytes, name: str = "deals.csv", as_of=AT) -> Loaded:
    with company_scope(seller.company.id):
        connector = Connector.objects.get()
        return load_file(
            actor=seller.actor(), at=AT, as_of=as_of, connector=connector, object_kind="deal", name=name,
            data=data,
        )  # fmt: skip


def independent_sums() -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    above = {"1001": ("e1", "east"), "1002": ("e1", "east"), "1003": ("e2", "east"), "1004": ("w1", "west")}
    for owner, amount in (("1001", "1054"), ("1002", "4514.5"), ("1003", "50"), ("1004", "1000.25")):
        for who in (owner, *above[owner], "hq"):
            sums[who] += Decimal(amount)
    return dict(sums)


def test_a_file_is_loaded_whole_and_adds_up_to_the_cent(seller: Seller):
    assert load(seller, b"\xef\xbb\xbf" + CSV.encode()) == Loaded(rows=7, new_records=7)
    folded = seller.fold()
    assert (folded.taken, folded.waiting, folded.credits) == (7, 0, 4)
    assert {who: amount for who, amount in seller.actuals().items() if amount} == independent_sums()
    with company_scope(seller.company.id):
        seven = Fact.objects.get(external_id="A7")
        open_ones = Fact.objects.filter(stage="open")
        assert [(deal.amount, deal.closed_on) for deal in open_ones] == [(None, None)] * 2
    assert (seven.name, seven.account_name) == ('seven, with "quotes"', "Möbel \\ 家具")
    assert seven.dimensions == {"product_line": "GTX Pro"}


def test_the_same_file_again_changes_nothing_but_is_on_record(seller: Seller):
    load(seller, CSV.encode())
    seller.fold()
    before = seller.actuals()
    assert load(seller, CSV.encode(), as_of=AT + timedelta(days=1)) == Loaded(rows=7, new_records=0)
    assert seller.fold().taken == 0
    assert seller.actuals() == before
    with company_scope(seller.company.id):
        assert Load.objects.count() == 2
        assert AuditEntry.objects.filter(action="inbox.load").count() == 2


def test_a_load_that_is_complete_makes_nothing_a_zero(seller: Seller):
    load(seller, CSV.encode())
    with company_scope(seller.company.id):
        connector = Connector.objects.get()
    assert connector.covers_until is not None and connector.covers_until.isoformat() == "2026-11-15"


def test_a_spreadsheet_reads_like_the_same_csv(seller: Seller):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER.split(","))
        sheet.write_row(1, 0, ["A1", "one", 1001, "GTX Plus", "Cancity", "Won", "2026-09-20"])
        sheet.write_datetime(
            1, 7, AT.replace(tzinfo=None, hour=0), book.add_format({"num_format": "yyyy-mm-dd"})
        )
        sheet.write_number(1, 8, 1054.5)
    assert load(seller, target.getvalue(), "deals.xlsx").rows == 1
    seller.fold()
    assert seller.waiting() == {}
    assert seller.actuals()["1001"] == Decimal("1054.5")


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (91 * 1024 * 1024))
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"id,title\n1,Andr\xe9\n", "deals.csv", "UTF-8"),
        (b"", "deals.csv", "holds no rows"),
        (b"id,id\n1,2\n", "deals.csv", "twice"),
        (b"PK not a zip", "deals.xlsx", "sound .xlsx"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_changes_nothing(
    seller: Seller, data: bytes, name: str, said: str
):
    with pytest.raises((FileNotReadable, FileRefused)) as refused:
        load(seller, data, name)
    assert said in refused.value.message("en")
    assert seller.fold().taken == 0


def test_a_spreadsheet_that_unpacks_to_91_mb_is_refused_unread(seller: Seller):
    data = bomb()
    assert len(data) < 400_000
    with pytest.raises(WorkbookTooLarge, match="91 MB"):
        load(seller, data, "deals.xlsx")


def test_a_column_that_the_file_lacks_is_named(seller: Seller):
    with pytest.raises(ColumnsNotInFile, match="amount, closed"):
        load(seller, b"id,title,owner,product,account,stage,opened,closd\n")
