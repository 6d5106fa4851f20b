"""A small company for tests: its tree, its people, and who asks."""

from datetime import UTC, date, datetime

from throughline.org.services.create_person import create_person
from throughline.org.services.create_unit import create_unit
from throughline.org.services.set_head import set_head
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def make_company(code="acme"):
    return Company.objects.create(code=code, name=code.title(), created_at=AT)


def operator(company):
    return Actor(company_id=company.id, today=TODAY, operator=True)


class Org:
    """Units by code and people by number; everything is written by the operator through the services."""

    def __init__(self, company):
        self.actor = operator(company)
        self.units = {}
        self.people = {}

    def unit(self, code, parent=None, since=None, kind="team"):
        parent_id = self.units[parent].id if parent else None
        made = create_unit(
            actor=self.actor, at=AT, code=code, name=code, kind=kind, parent_id=parent_id, since=since
        )
        self.units[code] = made
        return made

    def person(self, number, unit=None, name=None, **fields):
        unit_id = self.units[unit].id if unit else None
        made = create_person(
            actor=self.actor, at=AT, number=number, name=name or number, unit_id=unit_id, **fields
        )
        self.people[number] = made
        return made

    def head(self, unit, number, on=date(2020, 1, 1)):
        set_head(
            actor=self.actor, at=AT, unit_id=self.units[unit].id, person_id=self.people[number].id, on=on
        )


def small_org(company):
    """C over R1 (teams T1, T2) and R2; 1 leads C, 2 leads R1, 3 leads T1; 4 and 5 are in T1, 6 in R2."""
    org = Org(company)
    org.unit("C", kind="company")
    for code, parent in (("R1", "C"), ("R2", "C"), ("T1", "R1"), ("T2", "R1")):
        org.unit(code, parent)
    for number, unit in (("1", "C"), ("2", "R1"), ("3", "T1"), ("4", "T1"), ("5", "T1"), ("6", "R2")):
        org.person(number, unit)
    for unit, number in (("C", "1"), ("R1", "2"), ("T1", "3")):
        org.head(unit, number)
    return org
