"""Reconciling with the source: started, how it stands, and what is not the same on both sides."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import File, Query, Router, Status
from ninja.files import UploadedFile

from throughline.access.errors import require
from throughline.crm.reconcile_rows import finding_of, findings_workbook, row_of
from throughline.crm.reconcile_schemas import (
    FindingsFilter,
    FindingsWanted,
    ReconciledPage,
    ReconcileFileWanted,
    ReconciliationRow,
)
from throughline.crm.selectors.reconciliations import (
    findings_of,
    reconciliation_seen_by,
    reconciliations_of,
)
from throughline.crm.services.ask_to_reconcile import ask_to_reconcile
from throughline.crm.services.reconcile_file import reconcile_file
from throughline.kit.api import TenantRequest, language_of
from throughline.kit.paging import page_by_id
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["crm"])


@router.post("/connectors/{code}/reconcile", response={202: ReconciliationRow})
def reconcile(request: TenantRequest, code: str) -> Status[ReconciliationRow]:
    """Read everything that the source has and compare it with the inbox, as a job."""
    asked = ask_to_reconcile(actor=request.actor, at=request.now, code=code)
    return Status(202, row_of(asked, language_of(request)))


@router.post("/connectors/{code}/reconcile-file", response={201: ReconciliationRow})
def reconcile_with_file(
    request: TenantRequest, code: str, file: File[UploadedFile], wanted: Query[ReconcileFileWanted]
) -> Status[ReconciliationRow]:
    """Compare a whole CSV or XLSX file with what was loaded; nothing is loaded or reversed."""
    made = reconcile_file(
        actor=request.actor,
        at=request.now,
        code=code,
        name=file.name or "",
        size=file.size or 0,
        read=file.read,
        **wanted.dict(),
    )
    return Status(201, row_of(made, language_of(request)))


@router.get("/connectors/{code}/reconciliations", response=list[ReconciliationRow])
def read_reconciliations(request: TenantRequest, code: str) -> list[ReconciliationRow]:
    """Those that are kept of a source, the latest first."""
    require(request.actor, "inbox", "read")
    return [row_of(one, language_of(request)) for one in reconciliations_of(request.actor, code)]


@router.get("/reconciliations/{reconciliation_id}/findings", response=ReconciledPage)
def read_findings(
    request: TenantRequest, reconciliation_id: UUID, asked: Query[FindingsWanted]
) -> dict[str, Any]:
    """The records that one reconciliation names."""
    require(request.actor, "inbox", "read")
    one = reconciliation_seen_by(request.actor, reconciliation_id)
    page = page_by_id(findings_of(request.actor, one, asked), after=asked.after, limit=asked.limit)
    return {**page, "items": [finding_of(row, language_of(request)) for row in page["items"]]}


@router.get("/reconciliations/{reconciliation_id}/export")
def export_findings(
    request: TenantRequest, reconciliation_id: UUID, asked: Query[FindingsFilter]
) -> HttpResponse:
    """The same as an XLSX file."""
    require(request.actor, "inbox", "read")
    one = reconciliation_seen_by(request.actor, reconciliation_id)
    file = findings_workbook(findings_of(request.actor, one, asked).iterator(), language_of(request))
    name = f"reconciliation-{one.connector.code}-{request.actor.today}.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(file, content_type=CONTENT_TYPE, headers=headers)
