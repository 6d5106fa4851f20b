"""A plan for 100,000 people, from the database to a stored run; and a coefficient changed on a page.

Timed for the first: `run_plan` in one transaction: who takes part, their attributes as of a date, weights,
sharing over three levels, the reasons, the table as it is kept, and the run's row. The yardstick reads the
same attributes as the same columns, and writes a run with the same table, which is at hand. Both are the best
of some runs. A changed coefficient is timed as the page asks for it: the preview, from call to answer.

Run with: python -m benchmarks.planning
"""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from time import perf_counter
from typing import Any, Final

from benchmarks.cascade import verdict
from benchmarks.database import database

AT: Final = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SINCE, STARTS, ENDS = date(2026, 1, 1), date(2026, 10, 1), date(2026, 12, 31)
LIMIT_RATIO: Final = 4.0
PREVIEWS: Final = ((200, 0.100), (10_000, 1.000))
RUNS: Final = 3


def main() -> int:
    """Print the figures; 1 if one is above its limit."""
    with database():
        kept = [_planning(100_000), *(_preview(people, limit) for people, limit in PREVIEWS)]
    return 0 if all(kept) else 1


def _planning(people: int) -> bool:
    from throughline.cascade.models import Run
    from throughline.cascade.services.run_plan import run_plan
    from throughline.kit.scope import company_scope

    company, plan, actor = _company(people)
    with company_scope(company.id):
        seconds = _best(lambda: run_plan(actor=actor, at=AT, plan_id=plan.id))
        run = Run.objects.first()
        yardstick = _best(lambda: _read_and_write(plan, run))
    ratio = seconds / yardstick
    print(
        f"plan of {people:,} people run and stored: {seconds:.2f} s = {ratio:.1f} x reading the attributes "
        f"and writing the result, {yardstick:.2f} s (limit {LIMIT_RATIO})  {verdict(ratio <= LIMIT_RATIO)}"
    )
    return ratio <= LIMIT_RATIO


def _preview(people: int, limit: float) -> bool:
    from django.test import Client

    from throughline.kit.settle import settle

    company, plan, _ = _company(people)
    browser = Client(headers={"host": "127.0.0.1"})
    browser.force_login(_planner(company))
    path = f"/api/v1/cascade/plans/{plan.id}/preview"
    coefficients = iter(range(20, 90))

    def ask() -> None:
        body = _rule(f"{next(coefficients) / 10}")
        answer = browser.post(path, {"body": body}, "application/json")
        assert answer.status_code == 200, answer.content[:300]

    ask()
    settle()  # as a server does once it has started
    seconds = _best(ask, runs=10 if people < 1000 else RUNS)
    print(
        f"coefficient changed for {people:,} people: {seconds * 1000:.0f} ms "
        f"(limit {limit * 1000:.0f} ms)  {verdict(seconds < limit)}"
    )
    return seconds < limit


def _best(work: Callable[[], object], *, runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def _read_and_write(plan: Any, run: Any) -> None:
    from django.db import transaction

    from throughline.cascade.models import Run
    from throughline.org.models import Person
    from throughline.org.selectors.attribute_columns import attribute_columns

    with transaction.atomic():
        ids = list(Person.objects.order_by("number").values_list("id", flat=True))
        attribute_columns("person", ["job_level", "won"], ids, plan.attributes_on)
        fields = ("rule_id", "at", "attributes_on", "amount", "effective", "mode", "totals", "table")
        Run.objects.create(plan_id=plan.id, **{field: getattr(run, field) for field in fields})


def _rule(senior: str) -> dict[str, Any]:
    name = {"zh": "职级", "en": "Level"}
    table = {"senior": senior, "junior": "1"}
    level = {"kind": "lookup", "name": name, "attribute": "job_level", "table": table}
    return {"version": 1, "person": [level, {"kind": "number", "name": name, "attribute": "won"}]}


def _company(people: int) -> tuple[Any, Any, Any]:
    """A company of so many people in teams of about 20 under ten regions, with a plan; its operator."""
    from throughline.kit.scope import company_scope
    from throughline.tenants.actor import Actor
    from throughline.tenants.models import Company

    company = Company.objects.create(code=f"c{people}", name="Wide", created_at=AT)
    actor = Actor(company_id=company.id, today=AT.date(), operator=True)
    with company_scope(company.id):
        root = _fill(people)
        return company, _plan(actor, root), actor


def _fill(people: int) -> Any:
    from django.db import connection

    from throughline.kit.statistics import refresh_statistics
    from throughline.org.models import Attribute, Unit, UnitPlacement

    root = _unit(None, "W")
    regions = [_unit(root, f"R{place}") for place in range(10)]
    teams = [_unit(regions[place % 10], f"T{place:04}") for place in range(people // 20)]
    units = [root, *regions, *teams]
    Unit.objects.bulk_create(units)
    UnitPlacement.objects.bulk_create(
        UnitPlacement(unit=unit, parent=unit.parent, valid_from=SINCE) for unit in units
    )
    level = Attribute.objects.create(code="job_level", name="职级", value_type="text", subject="person")
    won = Attribute.objects.create(code="won", name="成交额", value_type="number", subject="person")
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, {"people": people, "since": SINCE, "teams": [team.id for team in teams]})
        cursor.execute(_VALUES, {"level": level.id, "won": won.id, "since": SINCE})
    refresh_statistics()
    return root


_PEOPLE = """
WITH made AS (
    INSERT INTO org_person (id, company_id, number, name, name_key, email, hired_on, unit_id)
    SELECT gen_random_uuid(), throughline_company(), lpad(n::text, 7, '0'), 'P' || n, 'p' || n, '', %(since)s,
        (%(teams)s::uuid[])[1 + n %% cardinality(%(teams)s::uuid[])]
    FROM generate_series(1, %(people)s) n RETURNING id, unit_id
)
INSERT INTO org_membership (id, company_id, person_id, unit_id, valid_from)
SELECT gen_random_uuid(), throughline_company(), id, unit_id, %(since)s FROM made
"""
_VALUES = """
INSERT INTO org_attributevalue (id, company_id, attribute_id, person_id, text, number, source, valid_from)
SELECT gen_random_uuid(), throughline_company(), a.id, p.id,
    CASE WHEN a.id = %(level)s THEN CASE WHEN p.number::int %% 3 = 0 THEN 'senior' ELSE 'junior' END END,
    CASE WHEN a.id = %(won)s THEN 1000 + (p.number::int * 7919) %% 99991 END, 'CRM', %(since)s
FROM org_person p CROSS JOIN org_attribute a
WHERE p.company_id = throughline_company() AND a.company_id = throughline_company()
"""


def _unit(parent: Any, code: str) -> Any:
    from throughline.org.models import Unit

    path = f"{parent.path if parent else '/'}{code}/"
    kind = "region" if parent else "company"
    return Unit(code=code, name=code, name_key=code.lower(), kind=kind, parent=parent, path=path)


def _plan(actor: Any, root: Any) -> Any:
    from throughline.cascade.services.create_plan import create_plan
    from throughline.cascade.services.create_rule import create_rule
    from throughline.core.calendar_years import weekdays_year
    from throughline.goals.models import KeyResult, Objective
    from throughline.goals.services.create_cycle import create_cycle
    from throughline.org.models import Calendar, CalendarYear

    calendar = Calendar.objects.create(code="WD", name="Weekdays")
    days = weekdays_year(STARTS.year).days
    CalendarYear.objects.create(calendar=calendar, year=STARTS.year, days=days, certainty="official")
    cycle = create_cycle(
        actor=actor, at=AT, name="2026 Q4", starts_on=STARTS, ends_on=ENDS, calendar_id=calendar.id
    )
    objective = Objective.objects.create(cycle=cycle, title="Grow", owner_unit=root)
    target = Decimal(1_000_000_000)
    key_result = KeyResult.objects.create(
        cycle=cycle, title="Signed", kind="increase", measure="money", currency="CNY", target=target,
        first_target=target, source="check_in", status="no_data", objective=objective, owner_unit=root,
    )  # fmt: skip
    rule = create_rule(actor=actor, at=AT, code="wide", name="Wide", body=_rule("1.8"))
    return create_plan(
        actor=actor,
        at=AT,
        name="Q4",
        key_result_id=key_result.id,
        rule_id=rule.id,
        root_id=root.id,
        attributes_on=STARTS,
        quantum=Decimal(1),
    )


def _planner(company: Any) -> Any:
    from throughline.access.models import Login
    from throughline.kit.scope import company_scope
    from throughline.org.models import Person, RoleAssignment

    with company_scope(company.id):
        login = Login.objects.create(company=company, name=f"planner@{company.code}")
        person = Person.objects.create(number="planner", name="Planner", name_key="planner", login=login)
        RoleAssignment.objects.create(person=person, role="planner")
    return login


if __name__ == "__main__":
    sys.exit(main())
