"""Rules out to files, and back in."""

from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse
from ninja import File, Router, Status
from ninja.files import UploadedFile

from throughline.cascade.api.schemas import RuleRow
from throughline.cascade.models import Rule
from throughline.cascade.rule_file import LARGEST, write_rule_file
from throughline.cascade.selectors.rules import rule_seen_by
from throughline.cascade.services.import_rule import import_rule
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])


@router.get("/rules/{rule_id}/export", response={200: bytes})
def export(request: TenantRequest, rule_id: UUID) -> HttpResponse:
    """This version as a JSON file that says its format and version."""
    rule = rule_seen_by(request.actor, rule_id)
    name = quote(f"{rule.name}.v{rule.version}.json")
    return HttpResponse(
        write_rule_file(name=rule.name, template=rule.template, body=rule.body),
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
    )


@router.post("/rules/import", response={201: RuleRow})
def add_from_file(request: TenantRequest, file: File[UploadedFile]) -> Status[Rule]:
    """Keep the rule of a file as a new one; a body that cannot be read is refused with every problem."""
    data = file.read(LARGEST + 1)
    made = import_rule(actor=request.actor, at=request.now, data=data, file=file.name or "")
    return Status(201, made)
