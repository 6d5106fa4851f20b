"""The demo's accounts: the only logins that can be entered without a password."""

from throughline.access.errors import NotFound
from throughline.access.models import Login
from throughline.access.schemas import DemoAccount
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.tenants.actor import Role
from throughline.tenants.models import Company

DEMO_LOGINS: dict[str, Role] = {
    "executive@demo": "executive",
    "planner@demo": "planner",
    "head@demo": "unit_head",
    "sales@demo": "member",
    "finance@demo": "finance",
}


def demo_accounts() -> list[DemoAccount]:
    """One account for each role that a visitor may try; empty without a demo company."""
    company = Company.objects.filter(is_demo=True).first()
    if company is None:
        return []
    with company_scope(company.id):
        people = Person.objects.filter(login__name__in=DEMO_LOGINS).select_related("login", "unit")
        found = {person.login.name: person for person in people}
    return [
        DemoAccount(
            name=name,
            person=found[name].name,
            role=role,
            unit=found[name].unit.name if found[name].unit else None,
        )
        for name, role in DEMO_LOGINS.items()
        if name in found
    ]


def demo_login(name: str) -> Login:
    """The login of a demo account; any other name does not exist here."""
    login = Login.objects.filter(name=name, company__is_demo=True, is_active=True).first()
    if name not in DEMO_LOGINS or login is None:
        raise NotFound
    return login
