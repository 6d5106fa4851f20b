"""The audit: pages of it, what it can be filtered by, and the whole as a workbook."""

from django.http import HttpResponse
from ninja import Query, Router

from throughline.core.periods import time_zone
from throughline.insight.audit_schemas import AuditFilter, AuditNoun, AuditPage, AuditQuery
from throughline.insight.audit_words import NOUNS
from throughline.insight.audit_workbook import audit_workbook
from throughline.insight.selectors.audit import audit_export, audit_page
from throughline.kit.api import TenantRequest, as_json, language_of
from throughline.kit.spreadsheets.write import CONTENT_TYPE
from throughline.tenants.selectors.zone_name import zone_name

router = Router(tags=["pages"])


@router.get("/audit", response=AuditPage)
def read_audit(request: TenantRequest, asked: Query[AuditQuery]) -> HttpResponse:
    """Who did what to what, the latest first."""
    return as_json(audit_page(actor=request.actor, asked=asked))


@router.get("/audit/nouns", response=list[AuditNoun])
def read_audit_nouns(request: TenantRequest) -> list[AuditNoun]:
    """What the audit can be filtered by."""
    return [AuditNoun(noun=noun, words=words) for noun, words in NOUNS.items()]


@router.get("/audit/export")
def export_audit(request: TenantRequest, asked: Query[AuditFilter]) -> HttpResponse:
    """The same as an XLSX file, up to 20,000 rows."""
    zone = zone_name(request.actor.company_id)
    rows = audit_export(actor=request.actor, asked=asked)
    file = audit_workbook(rows, language_of(request), time_zone(zone))
    headers = {"Content-Disposition": f'attachment; filename="audit-{request.actor.today}.xlsx"'}
    return HttpResponse(file, content_type=CONTENT_TYPE, headers=headers)
