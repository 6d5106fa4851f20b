"""A company always keeps an administrator who can sign in."""

from uuid import UUID

from throughline.core.errors import ThroughlineError
from throughline.org.models import Person, RoleAssignment


class LastAdmin(ThroughlineError):
    code = "last_admin"
    status = 409
    zh = "这是公司最后一位能登录的管理员；请先指定另一位，并开通其登录。"
    en = "This is the company's last administrator who can sign in; appoint another one first, with a login."


def refuse_last_admin(person_id: UUID) -> None:
    """Raises LastAdmin if nobody else could do what this administrator does.

    Whoever cannot sign in themselves needs only another administrator. The rows stay locked, so that
    two administrators cannot take the role from each other at once.
    """
    held = RoleAssignment.objects.filter(role="admin", unit__isnull=True).order_by("id")
    holders = {one.person_id for one in held.select_for_update()}
    if person_id not in holders:
        return
    people = {one.id: one for one in Person.objects.filter(id__in=holders).select_related("login")}
    others = [one for one in people.values() if one.id != person_id and one.left_on is None]
    if can_sign_in(people[person_id]):
        others = [one for one in others if can_sign_in(one)]
    if not others:
        raise LastAdmin


def can_sign_in(person: Person) -> bool:
    """Whether a person has a login that is open."""
    return person.login is not None and person.login.is_active
