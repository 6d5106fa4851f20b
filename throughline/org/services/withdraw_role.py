"""Take a role away from a person."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.core.errors import ThroughlineError
from throughline.org.models import RoleAssignment
from throughline.org.services.assign_role import record_role
from throughline.tenants.actor import Actor, Role


class LastAdmin(ThroughlineError):
    code = "last_admin"
    status = 409
    zh = "这是公司最后一位管理员；请先指定另一位。"
    en = "This is the company's last administrator; appoint another one first."


@transaction.atomic
def withdraw_role(
    *, actor: Actor, at: datetime, person_id: UUID, role: Role, unit_id: UUID | None = None
) -> None:
    """Take a role away; the last administrator keeps theirs."""
    require(actor, "role", "write")
    admins = list(RoleAssignment.objects.select_for_update().filter(role="admin", unit__isnull=True))
    assignment = RoleAssignment.objects.filter(person_id=person_id, role=role, unit=unit_id).first()
    if assignment is None:
        raise NotFound
    if [one.id for one in admins] == [assignment.id]:
        raise LastAdmin
    record_role(actor, at, "role.withdraw", assignment)
    assignment.delete()
