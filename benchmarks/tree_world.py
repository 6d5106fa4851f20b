"""`python -m benchmarks.tree_world`: a company with 10,000 key results in five levels, and a webhook."""

import json
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from throughline.cli.context import installation

if TYPE_CHECKING:
    from throughline.goals.models import Cycle
    from throughline.org.models import Unit

LEVELS = (9, 90, 900)  # regions, offices, teams below the company
PEOPLE = 9_000
LONG_AGO = date(2020, 1, 1)


def main() -> int:
    """Prints where to send to."""
    with installation():
        from tests.faults.stream import MAPPING
        from tests.faults.webhook_made import webhook_made
        from throughline.core.periods import local_date
        from throughline.kit.clock import now
        from throughline.kit.scope import company_scope
        from throughline.tenants.actor import Actor
        from throughline.tenants.models import Company

        today = local_date(now(), "Asia/Shanghai")
        company = Company.objects.create(code="tree", name="Tree", created_at=now())
        with company_scope(company.id):
            make_key_results(make_cycle(today))
            actor = Actor(company_id=company.id, today=today, operator=True)
            told = webhook_made(actor, MAPPING, today - timedelta(days=60))
        print(json.dumps({"today": today.isoformat(), **told}))
    return 0


def make_cycle(today: date) -> "Cycle":
    from throughline.core.calendar_years import weekdays_year
    from throughline.goals.models import Cycle
    from throughline.org.models import Calendar, CalendarYear

    calendar = Calendar.objects.create(code="weekdays", name="Weekdays")
    for year in (weekdays_year(today.year + offset) for offset in (-1, 0, 1)):
        CalendarYear.objects.create(
            calendar=calendar, year=year.year, days=year.days, certainty=year.standing
        )
    return Cycle.objects.create(
        name="Q", starts_on=today - timedelta(days=60), ends_on=today + timedelta(days=30),
        calendar=calendar, pace_rule={"kind": "working_days"},
    )  # fmt: skip


def make_key_results(cycle: "Cycle") -> None:
    """One for every unit and every person, fed by what is won."""
    from throughline.crm.models import Metric
    from throughline.goals.models import KeyResult
    from throughline.org.models import Membership, Person

    metric = Metric.objects.create(
        code="won", name="won", fact_kind="deal", date_kind="closed", value="amount"
    )
    units, teams = make_units()
    people = Person.objects.bulk_create(
        Person(number=f"{n:05}", name=f"P{n}", name_key=f"p{n}", unit=teams[n % len(teams)])
        for n in range(PEOPLE)
    )
    Membership.objects.bulk_create(
        Membership(person=person, unit=person.unit, valid_from=LONG_AGO) for person in people
    )
    owners: list[dict[str, Any]] = [{"owner_unit": unit} for unit in units]
    owners += [{"owner_person": person} for person in people]
    KeyResult.objects.bulk_create(
        KeyResult(
            cycle=cycle, title="won", kind="increase", target=1_000_000, first_target=1_000_000,
            measure="money", metric_id=metric.id, source="metric", currency="CNY", **owner,
        )
        for owner in owners
    )  # fmt: skip


def make_units(levels: Sequence[int] = LEVELS) -> "tuple[list[Unit], list[Unit]]":
    """All units, and those of the lowest level; `levels` are their numbers below the company."""
    from throughline.org.models import Unit, UnitPlacement

    def unit(code: str, kind: str, parent: "Unit | None") -> Unit:
        path = f"{parent.path if parent else '/'}{code}/"
        return Unit(code=code, name=code, name_key=code, kind=kind, parent=parent, path=path)

    above = Unit.objects.bulk_create([unit("hq", "company", None)])
    units = list(above)
    for level, count in enumerate(levels):
        made = (unit(f"l{level}n{n}", "team", above[n % len(above)]) for n in range(count))
        above = Unit.objects.bulk_create(made)
        units += above
    UnitPlacement.objects.bulk_create(
        UnitPlacement(unit=one, parent=one.parent, valid_from=LONG_AGO) for one in units
    )
    return units, list(above)


if __name__ == "__main__":
    sys.exit(main())
