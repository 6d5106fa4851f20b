"""A plan as its planner saw it when they asked for long work: once it is another, the work is not done."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from throughline.cascade.models import Plan
from throughline.core.errors import ThroughlineError


class PlanChangedSince(ThroughlineError):
    code = "plan_changed_since"
    status = 409
    zh = (
        "方案“{plan}”在您要求试算之后又被改过（当时是第 {seen} 稿，现在是第 {revision} 稿），"
        "没有留下试算；请看过改动，再试算。"
    )
    en = (
        "The plan “{plan}” was changed after you asked for the run (it was draft {seen}, now it is "
        "{revision}), so no run was kept. Look at the changes, then run it again."
    )


@contextmanager
def unchanged(plan_id: UUID, revision: int) -> Iterator[None]:
    """Around work that reads a plan bit by bit: changed before or meanwhile, it is undone by the error."""
    refuse_changed(plan_id, revision)
    yield
    refuse_changed(plan_id, revision)


def refuse_changed(plan_id: UUID, revision: int) -> None:
    """Raises PlanChangedSince."""
    plan = Plan.objects.only("name", "revision").get(id=plan_id)
    if plan.revision != revision:
        raise PlanChangedSince(plan=plan.name, seen=revision, revision=plan.revision)
