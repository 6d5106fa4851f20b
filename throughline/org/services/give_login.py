"""Give a person a way to sign in, or a new password when they lost it."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from throughline.access.errors import NotFound, require
from throughline.access.models import Login
from throughline.access.services.change_password import check_strength
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.org.models import Person
from throughline.tenants.actor import Actor


class LoginNameTaken(ThroughlineError):
    code = "login_name_taken"
    status = 409
    zh = "登录名“{name}”已被使用；请换一个，例如完整的邮箱地址。"
    en = "The login name “{name}” is taken; choose another, such as the whole mail address."


@transaction.atomic
def give_login(*, actor: Actor, at: datetime, person_id: UUID, name: str, password: str) -> Login:
    """One login a person: given again, it takes the new name and password and ends the open sessions."""
    require(actor, "role", "write")
    person = Person.objects.select_for_update().filter(id=person_id).first()
    if person is None:
        raise NotFound
    name = name.strip().lower()
    login = Login.objects.filter(pk=person.login_id).first() or Login(company_id=actor.company_id)
    login.name, login.is_active = name, True
    check_strength(password, login)
    login.set_password(password)
    _save(login)
    if person.login_id is None:
        person.login = login
        person.save(update_fields=["login"])
    record(
        actor=actor,
        at=at,
        action="login.give",
        object_type="person",
        object_id=person.id,
        details={"name": name},
    )
    return login


def _save(login: Login) -> None:
    """Names are global, so only the database can say whether one is taken."""
    try:
        with transaction.atomic():
            login.save()
    except IntegrityError as error:
        raise LoginNameTaken(name=login.name) from error
