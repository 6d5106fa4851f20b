"""Typed, dated facts on units and people."""

from datetime import date
from decimal import Decimal

import pytest

from throughline.org.selectors.attributes import UnknownAttribute, attribute_facts
from throughline.org.services.define_attribute import AttributeTaken, BadAttribute, define_attribute
from throughline.org.services.set_attribute_values import WrongValueType, set_attribute_values
from throughline.org.tests.company import AT

pytestmark = pytest.mark.django_db
JULY, OCTOBER = date(2026, 7, 1), date(2026, 10, 1)


@pytest.fixture
def org(org):
    for code, kind in (("job_level", "text"), ("customers", "number"), ("cleared", "boolean")):
        define_attribute(actor=org.actor, at=AT, code=code, name=code, value_type=kind, subject="person")
    return org


def give(org, code, values, on=JULY, source=""):
    by_id = {org.people[number].id: value for number, value in values.items()}
    return set_attribute_values(actor=org.actor, at=AT, code=code, values=by_id, valid_from=on, source=source)


def facts(org, number, on):
    person_id = org.people[number].id
    found = attribute_facts("person", ["job_level", "customers"], [person_id], on)[person_id]
    return {code: fact.value for code, fact in found.items()}


def test_a_new_value_ends_the_former_on_its_date(org):
    give(org, "job_level", {"4": "junior"})
    give(org, "job_level", {"4": "senior"}, on=OCTOBER)
    assert facts(org, "4", date(2026, 6, 30)) == {}
    assert facts(org, "4", date(2026, 9, 30)) == {"job_level": "junior"}
    assert facts(org, "4", OCTOBER) == {"job_level": "senior"}


def test_the_same_date_replaces_and_the_same_value_changes_nothing(org):
    assert give(org, "customers", {"4": Decimal(12), "5": Decimal(3)}) == 2
    assert give(org, "customers", {"4": Decimal(13), "5": Decimal("3.0")}) == 1
    assert facts(org, "4", JULY) == {"customers": Decimal(13)}


def test_none_ends_a_value(org):
    give(org, "customers", {"4": Decimal(12)})
    give(org, "customers", {"4": None}, on=OCTOBER)
    assert facts(org, "4", OCTOBER) == {}
    assert facts(org, "4", date(2026, 9, 30)) == {"customers": Decimal(12)}


def test_numbers_keep_nine_fractional_digits_and_twenty_five_before_the_point(org):
    large = Decimal("1234567890123456789012345.123456789")
    give(org, "customers", {"4": large, "5": Decimal("0.0000000005")})
    assert facts(org, "4", JULY) == {"customers": large}
    four = org.people["4"].id
    assert attribute_facts("person", ["customers"], [four], JULY)[four]["customers"].shown == str(large)
    assert facts(org, "5", JULY) == {"customers": Decimal(0)}


@pytest.mark.parametrize("wrong", ["12", 12.0, True, Decimal("NaN"), Decimal("1e25")])
def test_a_value_of_another_type_is_refused(org, wrong):
    with pytest.raises(WrongValueType):
        give(org, "customers", {"4": wrong})


def test_facts_hold_what_is_known_of_everybody_asked_for_and_where_it_came_from(org):
    give(org, "customers", {"5": Decimal("2.5")}, source="CRM")
    give(org, "cleared", {"4": True})
    four, five = (org.people[number].id for number in ("4", "5"))
    found = attribute_facts("person", ["customers", "cleared", "job_level"], [five, four], JULY)
    assert {code: fact.value for code, fact in found[five].items()} == {"customers": Decimal("2.5")}
    assert {code: fact.value for code, fact in found[four].items()} == {"cleared": True}
    fact = attribute_facts("person", ["customers"], [five], OCTOBER)[five]["customers"]
    assert (fact.valid_from, fact.source) == (JULY, "CRM")


def test_the_queries_of_facts_do_not_grow_with_people(org, django_assert_num_queries):
    ids = [person.id for person in org.people.values()]
    give(org, "customers", dict.fromkeys(org.people, Decimal(1)))
    with django_assert_num_queries(2):
        attribute_facts("person", ["customers", "job_level"], ids, JULY)


def test_an_attribute_that_is_not_defined_is_named(org):
    with pytest.raises(UnknownAttribute, match="customers, wealth"):
        attribute_facts("unit", ["customers", "wealth"], [], JULY)


def test_an_attribute_keeps_its_type_and_its_code_is_plain(org):
    arguments = {"actor": org.actor, "at": AT, "name": "x", "subject": "person"}
    with pytest.raises(AttributeTaken):
        define_attribute(code="customers", value_type="text", **arguments)
    with pytest.raises(BadAttribute):
        define_attribute(code="客户数", value_type="text", **arguments)
    with pytest.raises(BadAttribute):
        define_attribute(code="c", value_type="float", **arguments)
