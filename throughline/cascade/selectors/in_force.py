"""What a plan has published, by owner.

Table by table, without joins: right after a first publication the database knows nothing yet about the size
of its tables, and joins them row by row.
"""

from uuid import UUID

from throughline.cascade.models import Allocation, Plan, Run
from throughline.goals.models import KeyResult
from throughline.org.models import Person


def allocations_in_force(plan: Plan) -> dict[UUID, Allocation]:
    """The current allocations; one query."""
    rows = Allocation.objects.filter(plan_id=plan.id, current=True)
    return {row.owner_unit_id or row.owner_person_id: row for row in rows}


def key_results_made(plan: Plan) -> dict[UUID, KeyResult]:
    """The plan's key results, withdrawn ones included; one query."""
    rows = KeyResult.objects.filter(plan_id=plan.id)
    return {row.owner_unit_id or row.owner_person_id: row for row in rows}


def rules_of_runs(plan: Plan) -> dict[UUID, UUID]:
    """The rule (one version of it) of every run; one query."""
    return dict(Run.objects.filter(plan_id=plan.id).values_list("id", "rule_id"))


def carried(plan: Plan) -> dict[UUID, Allocation]:
    """The current allocations with their key results, cycle and person at hand; three queries."""
    found, key_results = allocations_in_force(plan), key_results_made(plan)
    people = Person.objects.in_bulk([row.owner_person_id for row in found.values() if row.owner_person_id])
    for owner, row in found.items():
        row.key_result = key_results[owner]
        row.key_result.cycle = plan.key_result.cycle
        row.owner_person = row.key_result.owner_person = people.get(row.owner_person_id)
    return found
