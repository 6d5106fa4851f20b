"""Who acts: a plain value that every app filters by."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args
from uuid import UUID

Role = Literal["executive", "planner", "unit_head", "member", "finance", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
Standing = Role | Literal["guest"]
"""A role that a person holds, or that of whoever comes by a link for reading: nobody is given that one."""


@dataclass(frozen=True, slots=True)
class RoleGrant:
    """A role, and the unit it is held for: its id and path. Without a unit it is held for the company."""

    role: Standing
    unit_id: UUID | None = None
    unit_path: str | None = None

    def __post_init__(self) -> None:
        # A unit without its path would be read as a path that every row begins with.
        assert bool(self.unit_id) == bool(self.unit_path), "a role is held for a unit with its path"


@dataclass(frozen=True, slots=True)
class Actor:
    """Company, person, roles with the units they cover, and the company's date today.

    `operator` marks the installation's own command line, which may do everything in the company it names.
    """

    company_id: UUID
    today: date
    person_id: UUID | None = None
    grants: tuple[RoleGrant, ...] = ()
    operator: bool = False
    origin: str = "person"

    @property
    def roles(self) -> frozenset[Standing]:
        return frozenset(grant.role for grant in self.grants)
