"""Who holds which role where, and with which login."""

from dataclasses import dataclass
from uuid import UUID

from throughline.access.errors import NotFound, require
from throughline.org.models import Headship, Person, RoleAssignment
from throughline.org.selectors.dated import holds_on
from throughline.org.selectors.directory import LoginState, login_state
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class PersonAccess:
    """What a person may do here: roles that were given, units they lead, and how they sign in."""

    roles: list[RoleAssignment]
    leads: list[Headship]
    login: LoginState
    login_name: str | None


def role_list(*, actor: Actor) -> list[RoleAssignment]:
    """Every role that was given, by role and name; heads hold theirs by leading. One query."""
    require(actor, "role", "read")
    rows = RoleAssignment.objects.select_related("person__login", "unit")
    return list(rows.order_by("role", "person__name_key", "unit__name_key", "id"))


def person_access(*, actor: Actor, person_id: UUID) -> PersonAccess:
    """One person's roles and login; NotFound for who may not see the person, then NotAllowed."""
    person = Person.objects.visible_to(actor).select_related("login").filter(id=person_id).first()
    if person is None:
        raise NotFound
    require(actor, "role", "read")
    held = RoleAssignment.objects.filter(person_id=person_id).select_related("unit")
    led = Headship.objects.filter(holds_on(actor.today), person_id=person_id).select_related("unit")
    return PersonAccess(
        roles=list(held.order_by("role", "unit__name_key", "id")),
        leads=list(led.order_by("unit__name_key", "id")),
        login=login_state(person),
        login_name=person.login.name if person.login else None,
    )
