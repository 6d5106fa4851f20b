"""Go back to an earlier run: a copy of it, to be reviewed and published as any run."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.models import Run
from throughline.cascade.selectors.plans import last_published, plan_seen_by
from throughline.cascade.selectors.runs import run_seen_by
from throughline.core.errors import ThroughlineError
from throughline.goals.services.change_key_result import SetByPlan
from throughline.goals.written import as_written
from throughline.tenants.actor import Actor


class RunInForce(ThroughlineError):
    code = "run_in_force"
    status = 409
    zh = "这次试算的数就是现行的，不用回退。"
    en = "The numbers of this run are in force: there is nothing to go back to."


@transaction.atomic
def restore_run(*, actor: Actor, at: datetime, run_id: UUID) -> Run:
    """The run itself, all others and the draft stay as they were. Raises NotFound, RunInForce, SetByPlan."""
    require(actor, "plan", "write")
    run = run_seen_by(actor, run_id)
    plan = plan_seen_by(actor, run.plan_id)
    last, top = last_published(plan), plan.key_result
    if last is not None and last.id == run.id:
        raise RunInForce
    if top.plan_id is not None and run.amount != top.target:
        raise SetByPlan(title=top.title, fields="target")
    basis = None if last is None else str(last.id)
    copy = Run.objects.create(
        plan=plan,
        rule_id=run.rule_id,
        at=at,
        made_by_id=actor.person_id,
        attributes_on=run.attributes_on,
        amount=run.amount,
        effective=run.effective,
        mode=run.mode,
        totals={**run.totals, "basis": basis, "amount_before": as_written(top.target)},
        table=run.table,
        name=run.name,
        restored_from=run,
    )
    record(
        actor=actor,
        at=at,
        action="plan.roll_back",
        object_type="plan",
        object_id=plan.id,
        details={"run": str(copy.id), "restored_from": str(run.id)},
    )
    return copy
