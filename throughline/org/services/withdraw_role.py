"""Take a role away from a person."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.org.models import RoleAssignment
from throughline.org.services.assign_role import record_role
from throughline.org.services.last_admin import refuse_last_admin
from throughline.tenants.actor import Actor, Role


@transaction.atomic
def withdraw_role(
    *, actor: Actor, at: datetime, person_id: UUID, role: Role, unit_id: UUID | None = None
) -> None:
    """Take a role away; the last administrator keeps theirs."""
    require(actor, "role", "write")
    assignment = RoleAssignment.objects.filter(person_id=person_id, role=role, unit=unit_id).first()
    if assignment is None:
        raise NotFound
    if role == "admin" and unit_id is None:
        refuse_last_admin(person_id)
    record_role(actor, at, "role.withdraw", assignment)
    assignment.delete()
