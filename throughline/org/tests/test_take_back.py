"""An import is taken back whole, and not at all where somebody has changed what it wrote."""

import hashlib
import json
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection

from throughline.access.errors import NotAllowed
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.tests.files import csv_file
from throughline.org.importing.footprint import Footprint
from throughline.org.models import AttributeValue, Headship, Membership, Person, Unit, UnitPlacement
from throughline.org.services.changed_since import ChangedSince
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.import_file import import_sheet
from throughline.org.services.place_person import place_person
from throughline.org.services.take_back import take_back
from throughline.org.tests.company import AT, TODAY, operator
from throughline.tenants.actor import Actor

pytestmark = pytest.mark.django_db
TABLES = (
    (Unit, ("code", "name", "name_key", "kind", "parent__code", "path")),
    (Person, ("number", "name", "name_key", "email", "hired_on", "left_on", "unit__code")),
    (UnitPlacement, ("unit__code", "parent__code", "valid_from", "valid_until")),
    (Membership, ("person__number", "unit__code", "valid_from", "valid_until")),
    (Headship, ("unit__code", "person__number", "valid_from", "valid_until")),
    (AttributeValue, ("person__number", "number", "text", "valid_from", "valid_until", "source")),
)


def whole():
    return [sorted(map(str, model.objects.values_list(*columns))) for model, columns in TABLES]


def brought(company, what, *rows):
    """What an import left behind, as it is kept: through JSON."""
    data = csv_file(*rows)
    report = import_sheet(
        actor=operator(company), at=AT, what=what, sheet=read_sheet(f"{what}.csv", data),
        sha256=hashlib.sha256(data).hexdigest(), on=date(2026, 10, 1),
    )  # fmt: skip
    assert report.footprint is not None
    return Footprint(**json.loads(json.dumps(report.footprint.as_json())))


def test_units_go_back_with_their_places_and_heads(org, company):
    before = whole()
    left = brought(
        company, "units", "code|name|parent|head", "N|新|C|", "N1|新一|N|4", "T2|二组改名|N|", "R2|R2|C|6"
    )
    assert whole() != before
    take_back(actor=operator(company), what="units", footprint=left)
    connection.check_constraints()
    assert whole() == before


def test_people_go_back_with_their_seats_and_posts(org, company):
    before = whole()
    left = brought(
        company, "people", "number|name|unit|superior|email|left_on", "9|新人|T1|5||",
        "4|改名|T2||x@example.com|", "3|3|T1|||2026-11-01",
    )  # fmt: skip
    assert whole() != before
    take_back(actor=operator(company), what="people", footprint=left)
    connection.check_constraints()
    assert whole() == before


def test_values_go_back_to_what_held_before(org, company):
    actor = operator(company)
    define_attribute(actor=actor, at=AT, code="rate", name="系数", value_type="number", subject="person")
    define_attribute(actor=actor, at=AT, code="level", name="职级", value_type="text", subject="person")
    brought(company, "attributes", "number|rate|level", "4|1.1|初级")
    before = whole()
    left = brought(company, "attributes", "number|rate|level|from", "4|1.2|高级|2026-11-01", "5|0.9||")
    assert AttributeValue.objects.filter(number=Decimal("1.2")).exists()
    take_back(actor=actor, what="attributes", footprint=left)
    assert whole() == before


def test_what_was_changed_again_is_named_and_nothing_is_taken_back(org, company):
    left = brought(company, "people", "number|name|unit", "9|新人|T1", "4|改名|T1")
    person = Person.objects.get(number="9")
    place_person(actor=org.actor, at=AT, person_id=person.id, unit_id=org.units["T2"].id, on=TODAY)
    Person.objects.filter(number="4").update(name="又改")
    before = whole()
    with pytest.raises(ChangedSince, match="4, 9"):
        take_back(actor=operator(company), what="people", footprint=left)
    assert whole() == before


def test_only_who_may_import_may_take_back(org, company):
    left = brought(company, "people", "number|name|unit", "9|新人|T1")
    with pytest.raises(NotAllowed):
        take_back(actor=Actor(company.id, TODAY), what="people", footprint=left)
