"""A plan out to a spreadsheet program, and back in."""

from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse
from ninja import File, Router, Schema
from ninja.files import UploadedFile

from throughline.cascade.selectors.plan_sheet import Format, plan_sheet
from throughline.cascade.services.apply_sheet import SheetReport, apply_sheet
from throughline.cascade.sheets.columns import Editable
from throughline.core.errors import Language
from throughline.kit.api import TenantRequest, language_of
from throughline.kit.spreadsheets.read import refuse_large
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["cascade"])


class ChangedCell(Schema):
    """A changed `amount` becomes a lock of that amount."""

    cell: str
    code: str
    name: str
    is_person: bool
    field: Editable
    before: str | None
    after: str | None


class SheetAnswer(Schema):
    """`problems` name their cells; with any of them nothing is changed."""

    name: str
    applied: bool
    changes: list[ChangedCell]
    problems: list[str]
    unchanged: int


@router.get("/plans/{plan_id}/sheet", response={200: bytes})
def read_sheet(
    request: TenantRequest, plan_id: UUID, written_as: Format = "xlsx", language: Language | None = None
) -> HttpResponse:
    """Units and people with factors, weight, amount and what is fixed, to be changed and uploaded again."""
    chosen = language or language_of(request)
    plan, data = plan_sheet(request.actor, plan_id, written_as=written_as, language=chosen)
    kind = CONTENT_TYPE if written_as == "xlsx" else "text/csv; charset=utf-8"
    name = quote(f"{plan.name}.{written_as}")
    return HttpResponse(
        data,
        content_type=kind,
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
    )


@router.post("/plans/{plan_id}/sheet", response=SheetAnswer)
def upload_sheet(
    request: TenantRequest, plan_id: UUID, file: File[UploadedFile], dry_run: bool = True
) -> SheetAnswer:
    """Say cell by cell what an exported and edited file changes; with `dry_run=false`, change it."""
    name = file.name or ""
    refuse_large(name, file.size or 0)
    report = apply_sheet(
        actor=request.actor,
        at=request.now,
        plan_id=plan_id,
        name=name,
        data=file.read(),
        dry_run=dry_run,
    )
    return _answer(report, language_of(request))


def _answer(report: SheetReport, language: Language) -> SheetAnswer:
    found = report.comparison
    return SheetAnswer(
        name=report.name,
        applied=report.applied,
        changes=[ChangedCell.model_validate(change, from_attributes=True) for change in found.changes],
        problems=[problem.message(language) for problem in found.problems],
        unchanged=found.unchanged,
    )
