"""Give a person a role."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.org.models import Person, RoleAssignment, Unit
from throughline.tenants.actor import ROLES, Actor, Role


class UnknownRole(ThroughlineError):
    code = "unknown_role"
    status = 422
    zh = "没有角色“{role}”；可用的有：{known}。"
    en = "There is no role “{role}”; choose one of: {known}."


@transaction.atomic
def assign_role(
    *, actor: Actor, at: datetime, person_id: UUID, role: Role, unit_id: UUID | None = None
) -> RoleAssignment:
    """A role for a unit and what is below it, or without a unit for the company; giving it twice is once."""
    require(actor, "role", "write")
    if role not in ROLES:
        raise UnknownRole(role=role, known=", ".join(ROLES))
    if not Person.objects.filter(id=person_id).exists():
        raise NotFound
    unit = Unit.objects.filter(id=unit_id).first() if unit_id else None
    if unit_id is not None and unit is None:
        raise NotFound
    assignment, made = RoleAssignment.objects.get_or_create(person_id=person_id, role=role, unit=unit)
    if made:
        record_role(actor, at, "role.assign", assignment)
    return assignment


def record_role(actor: Actor, at: datetime, action: str, assignment: RoleAssignment) -> None:
    """The audit row of a role given or taken."""
    record(
        actor=actor,
        at=at,
        action=action,
        object_type="person",
        object_id=assignment.person_id,
        details={"role": assignment.role, "unit": str(assignment.unit_id or "")},
    )
