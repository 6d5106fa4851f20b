"""A small company that makes sensors, for the tests of goals and of the cascade.

ACME ── EAST (head Eve) ── Ann (senior), Bob (junior)
     └─ WEST (no head)  ── Cid (junior), Dan (senior)
"""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from django.test import Client

from throughline.access.models import Login
from throughline.core.calendar_years import weekdays_year
from throughline.goals.models import Cycle, KeyResult, Objective
from throughline.goals.owner import Owner
from throughline.goals.services.create_cycle import create_cycle
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.goals.shape import Shape
from throughline.org.models import (
    Calendar,
    CalendarYear,
    Headship,
    Membership,
    Person,
    RoleAssignment,
    Unit,
    UnitPlacement,
)
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
START, STARTS, ENDS = date(2026, 1, 1), date(2026, 10, 1), date(2026, 12, 31)


@dataclass
class Sensors:
    """The company's rows by code and by name; build it inside the company's scope."""

    company: Company
    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    calendar: Calendar = field(init=False)
    cycle: Cycle = field(init=False)
    objective: Objective = field(init=False)

    def __post_init__(self) -> None:
        self.calendar = Calendar.objects.create(code="WD", name="Weekdays")
        year = weekdays_year(2026)
        CalendarYear.objects.create(calendar=self.calendar, year=2026, days=year.days, certainty="official")
        root = self.unit("ACME", kind="company")
        east, west = self.unit("EAST", root), self.unit("WEST", root)
        for name, unit in (("Eve", east), ("Ann", east), ("Bob", east), ("Cid", west), ("Dan", west)):
            self.person(name, unit)
        self.lead("Eve", east)
        self.cycle = create_cycle(
            actor=self.operator,
            at=AT,
            name="2026 Q4",
            starts_on=STARTS,
            ends_on=ENDS,
            calendar_id=self.calendar.id,
        )
        self.objective = create_objective(
            actor=self.operator, at=AT, cycle_id=self.cycle.id, title="Win enterprise", owner=Owner(root.id)
        )

    @property
    def operator(self) -> Actor:
        return Actor(company_id=self.company.id, today=TODAY, operator=True)

    def unit(self, code: str, parent: Unit | None = None, kind: str = "region") -> Unit:
        path = (parent.path if parent else "/") + code + "/"
        made = Unit.objects.create(
            code=code, name=code.title(), name_key=code, kind=kind, parent=parent, path=path
        )
        UnitPlacement.objects.create(unit=made, parent=parent, valid_from=START)
        self.units[code] = made
        return made

    def person(self, name: str, unit: Unit | None, hired_on: date = START) -> Person:
        number = f"{len(self.people) + 1:05}"
        made = Person.objects.create(number=number, name=name, name_key=name, unit=unit, hired_on=hired_on)
        if unit:
            Membership.objects.create(person=made, unit=unit, valid_from=hired_on)
        self.people[name] = made
        return made

    def lead(self, name: str, unit: Unit) -> None:
        Headship.objects.create(person=self.people[name], unit=unit, valid_from=START)

    def browser(self, name: str, role: str | None = None) -> Client:
        """A browser signed in as a person; with a role for the company if one is given."""
        person = self.people[name]
        login = Login.objects.create(company=self.company, name=f"{name}@{self.company.code}")
        Person.objects.filter(id=person.id).update(login=login)
        if role:
            RoleAssignment.objects.create(person=person, role=role)
        browser = Client(headers={"Accept-Language": "en"})
        browser.force_login(login)
        return browser

    def key_result(self, title: str = "Signed", *, owner: Owner | None = None, **shape: Any) -> KeyResult:
        given: dict[str, Any] = {"kind": "increase", "measure": "count", "target": 1000}
        return create_key_result(
            actor=self.operator,
            at=AT,
            objective_id=self.objective.id,
            shape=Shape(title=title, **{**given, **shape}),
            owner=owner,
        )

    def of(self, name: str) -> Owner:
        """The owner that a person's name or a unit's code stands for."""
        if name in self.units:
            return Owner(unit_id=self.units[name].id)
        return Owner(person_id=self.people[name].id)


def call(browser: Client, method: str, path: str, body: Any = None) -> Any:
    """One call of the API: the status and the decoded body."""
    answer = browser.generic(
        method, f"/api/v1{path}", json.dumps({} if body is None else body), "application/json"
    )
    return answer.status_code, answer.json() if answer.content else None
