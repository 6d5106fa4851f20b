"""Cycles and objectives that an actor may see."""

from throughline.goals.models import Cycle, CycleQuerySet, Objective, ObjectiveQuerySet
from throughline.tenants.actor import Actor


def cycles_seen_by(actor: Actor) -> CycleQuerySet:
    """The latest first."""
    seen: CycleQuerySet = Cycle.objects.visible_to(actor)
    return seen.order_by("-starts_on", "name")


def objectives_seen_by(actor: Actor) -> ObjectiveQuerySet:
    """With their owners, in the order in which they were made."""
    seen: ObjectiveQuerySet = Objective.objects.visible_to(actor)
    return seen.select_related("owner_unit", "owner_person").order_by("id")
