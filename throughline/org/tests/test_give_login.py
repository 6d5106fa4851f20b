"""People get a way to sign in, one each, and names are nobody's twice."""

import pytest
from django.contrib.auth import authenticate

from throughline.access.errors import NotAllowed
from throughline.access.services.change_password import PasswordTooWeak
from throughline.audit.models import AuditEntry
from throughline.org.models import Person
from throughline.org.services.give_login import LoginNameTaken, give_login
from throughline.org.tests.company import AT
from throughline.tenants.actor import Actor, RoleGrant

pytestmark = pytest.mark.django_db
GOOD, BETTER = "correct horse battery", "another good phrase"


def give(org, number="4", name="li@acme", password=GOOD, actor=None):
    person_id = org.people[number].id
    return give_login(actor=actor or org.actor, at=AT, person_id=person_id, name=name, password=password)


def test_a_person_can_sign_in_with_the_login_they_were_given(org):
    login = give(org)
    assert authenticate(username="li@acme", password=GOOD) == login
    assert Person.objects.get(login=login).number == "4"
    assert AuditEntry.objects.get(action="login.give").details == {"name": "li@acme"}


def test_capitals_in_the_name_make_no_difference(org):
    assert give(org, name="Li@Acme") == authenticate(username=" LI@acme", password=GOOD)


def test_given_again_it_is_the_same_login_with_the_new_password(org):
    assert give(org) == give(org, password=BETTER)
    assert authenticate(username="li@acme", password=GOOD) is None
    assert authenticate(username="li@acme", password=BETTER) is not None


def test_a_name_that_somebody_has_is_refused_and_nothing_changed(org):
    give(org)
    with pytest.raises(LoginNameTaken):
        give(org, number="5")
    assert Person.objects.get(number="5").login_id is None


def test_a_weak_password_is_refused(org):
    with pytest.raises(PasswordTooWeak):
        give(org, password="short")


def test_only_who_gives_roles_gives_logins(org):
    member = Actor(company_id=org.actor.company_id, today=AT.date(), grants=(RoleGrant("member"),))
    with pytest.raises(NotAllowed):
        give(org, actor=member)
