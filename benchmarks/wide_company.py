"""A company of 5,000 goals: a network of 1 + 10 + 100 + 4,900 key results, for benchmarks of the map."""

from datetime import UTC, date, datetime
from typing import Any

REGIONS, OFFICES, PEOPLE = 10, 10, 49
AT = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)
STARTS, ENDS = date(2026, 10, 1), date(2026, 12, 31)


def wide_company() -> tuple[Any, Any, Any]:
    """Make it in the database that Django is set up on; the login of an executive, the top and one region."""
    from throughline.kit.scope import company_scope
    from throughline.tenants.models import Company

    company = Company.objects.create(code="wide", name="Wide", created_at=AT)
    with company_scope(company.id):
        return _fill(company)


def _fill(company: Any) -> tuple[Any, Any, Any]:
    from throughline.access.models import Login
    from throughline.core.calendar_years import weekdays_year
    from throughline.goals.models import Alignment, KeyResult, Objective
    from throughline.goals.services.create_cycle import create_cycle
    from throughline.kit.statistics import refresh_statistics
    from throughline.org.models import Calendar, CalendarYear, Person, RoleAssignment, Unit
    from throughline.tenants.actor import Actor

    calendar = Calendar.objects.create(code="WD", name="Weekdays")
    days = weekdays_year(STARTS.year).days
    CalendarYear.objects.create(calendar=calendar, year=STARTS.year, days=days, certainty="official")
    operator = Actor(company_id=company.id, today=AT.date(), operator=True)
    cycle = create_cycle(
        actor=operator, at=AT, name="2026 Q4", starts_on=STARTS, ends_on=ENDS, calendar_id=calendar.id
    )
    root = _unit(None, "W", "company")
    objective = Objective.objects.create(cycle=cycle, title="Grow", owner_unit=root)
    made: list[KeyResult] = []
    links: list[Alignment] = []

    def goal(parent: Any, target: int, **owner: Any) -> Any:
        one = KeyResult(
            cycle=cycle, title="Signed", kind="increase", measure="count", target=target, first_target=target,
            source="metric", status="on_track", objective=None if parent else objective, **owner,
        )  # fmt: skip
        made.append(one)
        if parent is not None:
            links.append(Alignment(child=one, parent=parent, share=1))
        return one

    top = goal(None, REGIONS * OFFICES * PEOPLE, owner_unit=root)
    units, people = [], []
    for r in range(REGIONS):
        units.append(region := _unit(root, f"R{r}", "region", saved=False))
        above = goal(top, OFFICES * PEOPLE, owner_unit=region)
        for o in range(OFFICES):
            units.append(office := _unit(region, f"R{r}O{o}", "office", saved=False))
            middle = goal(above, PEOPLE, owner_unit=office)
            for p in range(PEOPLE):
                people.append(person := _person(f"{r}-{o}-{p}", office))
                goal(middle, 1, owner_person=person)
    Unit.objects.bulk_create(units)
    Person.objects.bulk_create(people)
    KeyResult.objects.bulk_create(made)
    Alignment.objects.bulk_create(links)
    login = Login.objects.create(company=company, name="boss@wide")
    boss = Person.objects.create(number="boss", name="Boss", name_key="boss", unit=root, login=login)
    RoleAssignment.objects.create(person=boss, role="executive")
    refresh_statistics()
    return login, top.id, made[1].id


def _unit(parent: Any, code: str, kind: str, *, saved: bool = True) -> Any:
    from throughline.org.models import Unit

    path = f"{parent.path if parent else '/'}{code}/"
    unit = Unit(code=code, name=code, name_key=code.lower(), kind=kind, parent=parent, path=path)
    if saved:
        unit.save()
    return unit


def _person(number: str, unit: Any) -> Any:
    from throughline.org.models import Person

    return Person(number=number, name=number, name_key=number, unit=unit)
