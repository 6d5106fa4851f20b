"""Of everybody who may take part in a plan: the job level and the superior, by which its table is grouped."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from throughline.cascade.models import Plan
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.participants import participants
from throughline.insight.plan_schemas import PlanPerson
from throughline.org.models import Person
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, values_on
from throughline.org.selectors.superiors import superior_of


def plan_people(plan: Plan, on: date) -> list[PlanPerson]:
    """Those below the plan's root on a date, heads too: a planner may let them carry. Seven queries."""
    everybody = replace(Parameters.from_json(plan.parameters), heads_carry=True, exclude_people=())
    nodes = participants(root=plan.root, on=on, parameters=everybody)
    people = [node.id for node in nodes.rows if node.is_person]
    levels = _levels(people, plan.attributes_on)
    superiors = superior_of(people, on)
    chosen = {superior for superior in superiors.values() if superior is not None}
    names = dict(Person.objects.filter(id__in=chosen).values_list("id", "name"))
    return [
        PlanPerson(
            owner=person,
            level=levels.get(person),
            superior=superior,
            superior_name=None if superior is None else names[superior],
        )
        for person, superior in superiors.items()
    ]


def _levels(people: Collection[UUID], on: date) -> dict[UUID, str | None]:
    rows = values_on(on).filter(attribute__code=LEVEL_ATTRIBUTE, person_id__in=people)
    return dict(rows.values_list("person_id", "text"))
