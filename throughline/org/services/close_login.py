"""Close a person's way in; giving it again opens it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.access.models import Login
from throughline.audit.services.record import record
from throughline.org.models import Person
from throughline.org.services.last_admin import refuse_last_admin
from throughline.tenants.actor import Actor


@transaction.atomic
def close_login(*, actor: Actor, at: datetime, person_id: UUID) -> None:
    """Nobody signs in with it any more, and sessions that are open end. Raises LastAdmin."""
    require(actor, "role", "write")
    person = Person.objects.select_related("login").filter(id=person_id, login__isnull=False).first()
    if person is None:
        raise NotFound
    if not person.login.is_active:
        return
    refuse_last_admin(person_id)
    Login.objects.filter(pk=person.login_id).update(is_active=False)
    record(
        actor=actor,
        at=at,
        action="login.close",
        object_type="person",
        object_id=person_id,
        details={"name": person.login.name},
    )
