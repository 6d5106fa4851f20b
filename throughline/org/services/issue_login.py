"""Open a person's way in with a password that is made here and shown once."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.org.models import Person
from throughline.org.services.give_login import give_login
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

PASSWORD_BYTES = 12


@dataclass(frozen=True)
class IssuedLogin:
    """What the person signs in with; the password is kept nowhere else."""

    name: str
    password: str


@transaction.atomic
def issue_login(*, actor: Actor, at: datetime, person_id: UUID, name: str = "") -> IssuedLogin:
    """A new password, and a login if there was none; open sessions end, and a closed login opens again.

    Without a name it stays what it was, else it becomes the mail address, else number@company.
    """
    require(actor, "role", "write")
    person = Person.objects.select_related("login").filter(id=person_id).first()
    if person is None:
        raise NotFound
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    chosen = name.strip() or _usual_name(person, actor)
    login = give_login(actor=actor, at=at, person_id=person_id, name=chosen, password=password)
    return IssuedLogin(name=login.name, password=password)


def _usual_name(person: Person, actor: Actor) -> str:
    if person.login is not None:
        return str(person.login.name)
    if person.email:
        return str(person.email)
    code = Company.objects.values_list("code", flat=True).get(id=actor.company_id)
    return f"{person.number}@{code}"
