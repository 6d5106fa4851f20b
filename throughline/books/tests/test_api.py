"""The books over the API: who sees them, what is answered, and a workbook that adds up."""

import io
from decimal import Decimal
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from throughline.access.models import Login
from throughline.audit.models import AuditEntry
from throughline.kit.scope import company_scope
from throughline.org.models import Person, RoleAssignment
from throughline.progress.tests.seller import Seller, deal

REPORT = "/api/v1/books/report?month=2026-10-31&fact_kind=deal&date_kind=closed"
EXPORT = REPORT.replace("report", "export")


@pytest.fixture
def browse(seller: Seller, client: Any) -> Any:
    """A browser signed in as P1001 with one role."""

    def signed_in(role: str) -> Any:
        with company_scope(seller.company.id):
            login = Login.objects.create(company=seller.company, name=f"{role}@sensors")
            Person.objects.filter(number="1001").update(login=login)
            RoleAssignment.objects.all().delete()
            RoleAssignment.objects.create(person=seller.people["1001"], role=role)
        client.force_login(login)
        return client

    return signed_in


@pytest.mark.parametrize("role", ["finance", "executive", "admin"])
def test_whoever_answers_for_the_numbers_reads_them(browse: Any, role: str):
    browser = browse(role)
    assert [browser.get(path).status_code for path in ("/api/v1/books", REPORT, EXPORT)] == [200, 200, 200]


@pytest.mark.parametrize("role", ["planner", "unit_head", "member"])
def test_nobody_else_does(browse: Any, role: str):
    browser = browse(role)
    assert [browser.get(path).status_code for path in ("/api/v1/books", REPORT, EXPORT)] == [403, 403, 403]


def test_amounts_are_told_as_they_are(seller: Seller, browse: Any):
    seller.bring([deal(1, "1001", "100.10", "2026-10-09"), deal(2, "9999", "0.20", "2026-10-09")])
    browser = browse("finance")
    told = browser.get(REPORT, headers={"Accept-Language": "en"}).json()
    assert [Decimal(told[name]) for name in ("crm", "credited")] == [Decimal("100.30"), Decimal("100.10")]
    [reason] = told["reasons"]
    assert (reason["reason"], reason["records"], Decimal(reason["amount"])) == ("waiting", 1, Decimal("0.20"))
    assert "“9999”" in told["differences"][0]["why"]
    bases = browser.get("/api/v1/books").json()["bases"]
    assert bases == [{"fact_kind": "deal", "date_kind": "closed"}]


def test_a_date_that_the_kind_has_not_is_named(browse: Any):
    answer = browse("finance").get(REPORT.replace("closed", "paid"))
    assert (answer.status_code, answer.json()["code"]) == (422, "no_such_basis")


def test_the_workbook_adds_up_line_by_line(seller: Seller, browse: Any):
    seller.bring([deal(n, "1001", f"{n}.1{n}", "2026-10-09") for n in range(1, 10)])
    seller.bring([deal(3, "1002", "70.07", "2026-10-09"), deal(20, "9999", "0.20", "2026-10-09")])
    answer = browse("finance").get(f"{EXPORT}&language=en")
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    summary = {str(row[0]): row[2] for row in book.get_sheet_by_name("Reconciliation").to_python()}
    crm, credited = exact(summary["The CRM's total"]), exact(summary["Credited to people"])
    between = [exact(amount) for name, amount in summary.items() if name.startswith("− ")]
    assert crm + sum(between) == credited
    assert summary["Not explained"] == 0
    lines = book.get_sheet_by_name("Credits").to_python()[1:]
    assert sum(exact(row[5]) for row in lines) == credited
    differences = book.get_sheet_by_name("Differences").to_python()[1:]
    assert sum(exact(row[8]) for row in differences) == crm - credited == Decimal("0.20")
    with company_scope(seller.company.id):
        assert AuditEntry.objects.get(action="books.export").details["month"] == "2026-10"


def exact(cell: Any) -> Decimal:
    """As it is written in the cell."""
    return Decimal(str(cell or 0))


def test_finance_closes_a_month_from_the_page(seller: Seller, browse: Any):
    seller.bring([deal(1, "1001", "100", "2026-08-09")])
    browser = browse("finance")
    [month] = [one for one in browser.get("/api/v1/books").json()["months"] if one["month"] == "2026-08-01"]
    assert (month["closed_at"], month["may_close"]) == (None, True)
    closed = browser.post("/api/v1/books/closings", {"month": "2026-08-01"}, content_type="application/json")
    assert closed.status_code == 204
    months = {one["month"]: one for one in browser.get("/api/v1/books").json()["months"]}
    assert months["2026-08-01"]["closed_by"] == "P1001"
    assert [one for one, found in months.items() if found["may_close"]] == ["2026-09-01"]
