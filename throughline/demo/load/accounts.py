"""The people as whom a visitor may look around, and who may do what."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.hashers import make_password

from throughline.access.models import Login
from throughline.demo.load.organisation import Organisation
from throughline.demo.story import cast
from throughline.demo.story.people import Person as Somebody
from throughline.org.models import Person
from throughline.org.selectors.demo import DEMO_LOGINS
from throughline.org.services.assign_role import assign_role
from throughline.tenants.actor import Actor, Role

DEMO_PASSWORD = "throughline-demo"  # noqa: S105 - printed at the start, and only of the demo company
"""The password of every demo account."""

ACCOUNTS = {
    "executive@demo": cast.HEADS["GT"],
    "planner@demo": cast.PLANNER,
    "head@demo": cast.HEADS["EC"],
    "sales@demo": cast.HERO,
    "finance@demo": cast.FINANCE,
}
ROLES: dict[str, Role] = {
    cast.HEADS["GT"]: "executive",
    cast.PLANNER: "planner",
    cast.FINANCE: "finance",
    cast.ADMIN: "admin",
}
assert ACCOUNTS.keys() == DEMO_LOGINS.keys()


def load_accounts(*, actor: Actor, at: datetime, people: list[Somebody], organisation: Organisation) -> None:
    """Roles for the company by the org's service; heads are unit heads by leading, members by being there."""
    ids = {somebody.name: organisation.people[somebody.number] for somebody in people}
    for name, role in ROLES.items():
        assign_role(actor=actor, at=at, person_id=ids[name], role=role)
    hashed = make_password(DEMO_PASSWORD)
    for login_name, name in ACCOUNTS.items():
        _login(actor.company_id, login_name, hashed, ids[name])


def _login(company_id: UUID, name: str, hashed: str, person_id: UUID) -> None:
    login = Login.objects.create(company_id=company_id, name=name, password=hashed)
    Person.objects.filter(id=person_id).update(login=login)
