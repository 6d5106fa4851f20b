"""What of a plan is done by jobs: kinds, and from how many people on the plan's page asks for one."""

from typing import Final, Literal

from django.conf import settings

PlanWorkKind = Literal["plan.run", "plan.replan", "plan.publish"]
RUN: Final = "plan.run"
REPLAN: Final = "plan.replan"
PUBLISH: Final = "plan.publish"
KINDS: Final[tuple[PlanWorkKind, ...]] = (RUN, REPLAN, PUBLISH)


def is_large(people: int) -> bool:
    """Whether running or publishing a plan of so many people takes longer than somebody waits."""
    return people > int(settings.LARGE_PLAN)
