"""Roles and logins: who may do what, and who can sign in."""

from typing import cast
from uuid import UUID

from ninja import Router, Status

from throughline.kit.api import TenantRequest
from throughline.org.api.directory import unit_ref
from throughline.org.api.directory_schemas import (
    Access,
    IssuedLogin,
    NewLogin,
    PersonRef,
    RoleHeld,
    RoleHolder,
    UnitRef,
)
from throughline.org.api.schemas import RoleGiven
from throughline.org.models import RoleAssignment
from throughline.org.selectors.directory import login_state
from throughline.org.selectors.roles import person_access, role_list
from throughline.org.services import issue_login as issuing
from throughline.org.services.assign_role import assign_role
from throughline.org.services.close_login import close_login
from throughline.org.services.withdraw_role import withdraw_role
from throughline.tenants.actor import Role

router = Router(tags=["organisation"])


@router.get("/roles", response=list[RoleHolder])
def read_roles(request: TenantRequest) -> list[RoleHolder]:
    """Every role that was given, by role and name."""
    return [
        RoleHolder(
            role=cast(Role, one.role),
            unit=_unit(one),
            person=PersonRef(id=one.person_id, name=one.person.name),
            number=one.person.number,
            login=login_state(one.person),
        )
        for one in role_list(actor=request.actor)
    ]


@router.get("/people/{person_id}/access", response=Access)
def read_access(request: TenantRequest, person_id: UUID) -> Access:
    """One person's roles, the units they lead, and their login."""
    found = person_access(actor=request.actor, person_id=person_id)
    return Access(
        roles=[
            RoleHeld(role=cast(Role, one.role), unit=unit_ref(one.unit) if one.unit else None)
            for one in found.roles
        ],
        leads=[unit_ref(post.unit) for post in found.leads],
        login=found.login,
        login_name=found.login_name,
    )


@router.post("/people/{person_id}/roles", response={204: None})
def give_role(request: TenantRequest, person_id: UUID, body: RoleGiven) -> Status[None]:
    """Give a person a role."""
    assign_role(actor=request.actor, at=request.now, person_id=person_id, **body.dict())
    return Status(204, None)


@router.delete("/people/{person_id}/roles/{role}", response={204: None})
def take_role(
    request: TenantRequest, person_id: UUID, role: Role, unit_id: UUID | None = None
) -> Status[None]:
    """Take a role away from a person."""
    withdraw_role(actor=request.actor, at=request.now, person_id=person_id, role=role, unit_id=unit_id)
    return Status(204, None)


@router.post("/people/{person_id}/login", response=IssuedLogin)
def give_login(request: TenantRequest, person_id: UUID, body: NewLogin) -> issuing.IssuedLogin:
    """A way to sign in, or a new password for the one there is; the password is answered this once."""
    return issuing.issue_login(actor=request.actor, at=request.now, person_id=person_id, name=body.name)


@router.delete("/people/{person_id}/login", response={204: None})
def end_login(request: TenantRequest, person_id: UUID) -> Status[None]:
    """Close a login; giving it again opens it."""
    close_login(actor=request.actor, at=request.now, person_id=person_id)
    return Status(204, None)


def _unit(assignment: RoleAssignment) -> UnitRef | None:
    return unit_ref(assignment.unit) if assignment.unit else None
