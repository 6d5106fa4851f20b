"""The books: a month's two totals, and every difference between them by name."""

from django.http import HttpResponse
from ninja import Query, Router, Schema

from throughline.books.basis import basis_of
from throughline.books.rows import answer_of
from throughline.books.schemas import BooksDay, BooksMonthBody, BooksOverview, BooksReport
from throughline.books.selectors.overview import books_overview
from throughline.books.selectors.report import report_of
from throughline.books.services.close_month import close_month
from throughline.books.services.export_books import export_books
from throughline.core.errors import Language
from throughline.crm.mapping.schema import DateKind, FactKind
from throughline.kit.api import TenantRequest, as_json, language_of
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["books"])


class BooksWanted(Schema):
    """Any day of the month, and by which date of which facts."""

    month: BooksDay
    fact_kind: FactKind
    date_kind: DateKind


@router.get("", response=BooksOverview)
def read_books(request: TenantRequest) -> BooksOverview:
    """Which months there are, and by which dates they can be reconciled."""
    return books_overview(request.actor)


@router.post("/closings", response={204: None})
def close_books_month(request: TenantRequest, body: BooksMonthBody) -> None:
    """Close a month: its reports stay as they are, and what comes for it later lands in the next."""
    close_month(actor=request.actor, at=request.now, day=body.month)


@router.get("/report", response=BooksReport)
def read_books_report(request: TenantRequest, wanted: Query[BooksWanted]) -> HttpResponse:
    """The CRM's total of a month, the credited one, and what lies between them."""
    basis = basis_of(wanted.fact_kind, wanted.date_kind)
    report = report_of(actor=request.actor, basis=basis, day=wanted.month)
    return as_json(answer_of(report, language_of(request)))


@router.get("/export")
def export_books_report(
    request: TenantRequest, wanted: Query[BooksWanted], language: Language | None = None
) -> HttpResponse:
    """The same as a workbook, with all differences and every credit; that it was taken is kept."""
    file = export_books(
        actor=request.actor, at=request.now, basis=basis_of(wanted.fact_kind, wanted.date_kind),
        day=wanted.month, language=language or language_of(request),
    )  # fmt: skip
    name = f"books-{wanted.month:%Y-%m}-{wanted.fact_kind}-{wanted.date_kind}.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(file, content_type=CONTENT_TYPE, headers=headers)
