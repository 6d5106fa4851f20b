"""Take away a template of the company; what was made from it stays."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.goals.models import Template
from throughline.tenants.actor import Actor


@transaction.atomic
def delete_template(*, actor: Actor, at: datetime, template_id: UUID) -> None:
    """Raises NotFound, NotAllowed."""
    require(actor, "template", "write")
    found = Template.objects.visible_to(actor, "write").filter(id=template_id).first()
    if found is None:
        raise NotFound
    found.delete()
    record(
        actor=actor,
        at=at,
        action="template.delete",
        object_type="template",
        object_id=template_id,
        details={"name": found.name},
    )
