"""The jobs that run, re-plan or publish a plan."""

from typing import Any, cast

from throughline.cascade.models import Plan
from throughline.cascade.work import KINDS
from throughline.jobs.models import Job
from throughline.org.models import Person
from throughline.tenants.actor import Actor


def work_under_way(plan: Plan) -> Job | None:
    """The one that is queued or runs, whoever asked for it: there is one at a time."""
    return _latest(plan, ended_at__isnull=True)


def work_to_tell(actor: Actor, plan: Plan) -> Job | None:
    """The one under way, or the actor's own last one if it failed on the plan as it still stands."""
    last = _latest(plan)
    if last is None or last.ended_at is None:
        return last
    mine = last.person_id == actor.person_id
    stands = last.state == "failed" and last.given["revision"] == plan.revision
    return last if mine and stands else None


def whose_work(job: Job) -> str | None:
    """The name of who asked; None for the operator."""
    people = Person.objects.filter(id__in=[job.person_id])
    return cast(str | None, people.values_list("name", flat=True).first())


def _latest(plan: Plan, **narrowed: Any) -> Job | None:
    found = Job.objects.filter(kind__in=KINDS, given__plan=str(plan.id), **narrowed)
    return cast(Job | None, found.order_by("-id").first())
