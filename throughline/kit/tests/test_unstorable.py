"""What the database cannot keep is refused by name, wherever it was written."""

import pytest
from django.db import transaction

from throughline.kit.scope import company_scope
from throughline.kit.unstorable import CannotBeStored
from throughline.org.models import Person
from throughline.org.tests.company import make_company

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "problem"), [("a\x00b", "NUL"), ("\ud800", "surrogate"), ("x" * 100_000, "too long")]
)
def test_a_text_that_cannot_be_kept_is_refused_by_name(name, problem):
    with company_scope(make_company().id), pytest.raises(CannotBeStored) as refused, transaction.atomic():
        Person.objects.create(number="1", name=name, name_key="a")
    assert problem in str(refused.value)
