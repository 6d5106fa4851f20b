"""What the endpoints were given, as the services take it."""

from collections.abc import Iterable

from throughline.core.status import Thresholds
from throughline.goals.api.schemas import GivenOwner, GivenParent, GivenThresholds, KeyResultFields, NewStep
from throughline.goals.owner import Owner
from throughline.goals.services.align import Parent
from throughline.goals.shape import PlannedStep, Shape

BESIDE = {"objective_id", "owner", "steps", "due_on", "parents", "thresholds"}


def shape_of(body: KeyResultFields) -> Shape:
    return Shape(**body.dict(exclude=BESIDE))


def owner_of(owner: GivenOwner | None) -> Owner | None:
    return Owner(**owner.dict()) if owner else None


def steps_of(steps: Iterable[NewStep]) -> list[PlannedStep]:
    return [PlannedStep(**step.dict()) for step in steps]


def parents_of(parents: Iterable[GivenParent]) -> list[Parent]:
    return [Parent(**parent.dict()) for parent in parents]


def thresholds_of(given: GivenThresholds | None) -> Thresholds | None:
    """Raises ThresholdsOutOfOrder."""
    return Thresholds(watch=given.watch, behind=given.behind, ahead=given.ahead) if given else None
