"""A run beside what its plan has in force, or beside another run of it."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.models import Allocation, Plan, Run
from throughline.cascade.review import Before, Change, changes_of
from throughline.cascade.run_table import read_table
from throughline.cascade.selectors.runs import run_seen_by
from throughline.tenants.actor import Actor


def review(actor: Actor, run_id: UUID, against: UUID | None = None) -> list[Change]:
    """Raises NotFound, also for a run of another plan to compare with."""
    run = run_seen_by(actor, run_id)
    other = None if against is None else run_seen_by(actor, against)
    if other is not None and other.plan_id != run.plan_id:
        raise NotFound
    before = in_force_before(run.plan) if other is None else _in_run(other)
    return changes_of(read_table(bytes(run.table)), before)


def in_force_before(plan: Plan) -> dict[UUID, Before]:
    """What the plan has in force, by owner; one query."""
    rows = Allocation.objects.filter(plan_id=plan.id, current=True).order_by("id")
    found = [_before(row) for row in rows.select_related("owner_unit", "owner_person")]
    return {one.owner: one for one in found}


def _before(row: Allocation) -> Before:
    owner = row.owner_person or row.owner_unit
    return Before(
        owner=owner.id,
        is_person=row.owner_person_id is not None,
        code=row.owner_person.number if row.owner_person else row.owner_unit.code,
        name=owner.name,
        parent=row.parent_unit_id,
        amount=row.amount,
        reasons=row.reasons,
    )


def _in_run(run: Run) -> dict[UUID, Before]:
    return {
        share.owner: Before(
            owner=share.owner,
            is_person=share.is_person,
            code=share.code,
            name=share.name,
            parent=share.parent,
            amount=share.amount,
            reasons=share.reasons,
        )
        for share in read_table(bytes(run.table))
        if share.amount
    }
