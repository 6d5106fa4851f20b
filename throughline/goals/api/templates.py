"""Templates: the library's and the company's own."""

from uuid import UUID

from ninja import Router, Status

from throughline.core.periods import Period
from throughline.goals.api.template_schemas import NewTemplate, TemplateMade, TemplateRow, row_of
from throughline.goals.models import Template
from throughline.goals.selectors.cycles import cycle_seen_by
from throughline.goals.selectors.templates import templates_seen_by
from throughline.goals.services.delete_template import delete_template
from throughline.goals.services.save_template import save_template
from throughline.kit.api import TenantRequest

router = Router(tags=["goals"])


@router.get("/templates", response=list[TemplateRow])
def read_templates(request: TenantRequest, cycle_id: UUID) -> list[TemplateRow]:
    """The company's own, then the library, with their dates in a cycle."""
    cycle = cycle_seen_by(request.actor, cycle_id)
    period = Period.closed(cycle.starts_on, cycle.ends_on)
    return [row_of(known, period) for known in templates_seen_by(request.actor)]


@router.post("/templates", response={201: TemplateMade})
def add_template(request: TenantRequest, body: NewTemplate) -> Status[Template]:
    """Keep an objective with its key results to begin from again."""
    made = save_template(actor=request.actor, at=request.now, objective_id=body.objective_id, name=body.name)
    return Status(201, made)


@router.delete("/templates/{template_id}", response={204: None})
def remove_template(request: TenantRequest, template_id: UUID) -> Status[None]:
    """Delete a template of the company."""
    delete_template(actor=request.actor, at=request.now, template_id=template_id)
    return Status(204, None)
