"""What a new company still has to set up, for those who may do it."""

from typing import Literal

from django.db.models import Exists
from pydantic import BaseModel

from throughline.access.permissions import ObjectType, may_everywhere
from throughline.cascade.models import Allocation, Plan
from throughline.crm.models import Fact
from throughline.goals.models import Cycle, KeyResult
from throughline.org.models import Person
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

Step = Literal["people", "cycle", "key_result", "plan", "publication", "records"]


class FirstStep(BaseModel):
    """One step on the way from an empty company to a followed target."""

    step: Step
    done: bool


RIGHTS: dict[Step, ObjectType] = {
    "people": "person",
    "cycle": "cycle",
    "key_result": "key_result",
    "plan": "plan",
    "publication": "allocation",
    "records": "inbox",
}
"""In the order they are taken, and what one must be allowed to write to take it."""


def first_steps_of(*, actor: Actor) -> list[FirstStep]:
    """The steps that the actor may take, and whether somebody has taken them. One query."""
    mine = [step for step, right in RIGHTS.items() if may_everywhere(actor, right, "write")]
    if not mine:
        return []
    company = Company.objects.filter(id=actor.company_id).values(
        people=Exists(Person.objects.filter(unit__isnull=False)),
        cycle=Exists(Cycle.objects.all()),
        key_result=Exists(KeyResult.objects.all()),
        plan=Exists(Plan.objects.all()),
        publication=Exists(Allocation.objects.all()),
        records=Exists(Fact.objects.all()),
    )
    done = company.get()
    return [FirstStep(step=step, done=done[step]) for step in mine]
