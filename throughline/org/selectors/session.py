"""What a page needs to know about who is signed in."""

from throughline.access.models import Login
from throughline.access.schemas import Session, SessionCompany, SessionPerson
from throughline.org.models import Person
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, value_on
from throughline.tenants.actor import ROLES, Actor


def session_of(*, login: Login, actor: Actor, token: str) -> Session:
    company = login.company
    return Session(
        login=login.name,
        company=SessionCompany(
            id=company.id,
            name=company.name,
            currency=company.currency,
            time_zone=company.time_zone,
            is_demo=company.is_demo,
            words=company.words,
        ),
        person=_person(actor),
        roles=[role for role in ROLES if role in actor.roles],
        csrf_token=token,
    )


def _person(actor: Actor) -> SessionPerson | None:
    if actor.person_id is None:
        return None
    person = Person.objects.get(id=actor.person_id)
    level = value_on(LEVEL_ATTRIBUTE, person_id=person.id, on=actor.today)
    return SessionPerson(id=person.id, number=person.number, name=person.name, level=level)
