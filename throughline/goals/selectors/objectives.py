"""Objectives that an actor may see, and one that they may change."""

from uuid import UUID

from throughline.access.errors import NotAllowed, NotFound
from throughline.goals.models import Alignment, Objective, ObjectiveQuerySet
from throughline.tenants.actor import Actor


def objectives_seen_by(actor: Actor) -> ObjectiveQuerySet:
    """With their owners, in the order in which they were made."""
    seen: ObjectiveQuerySet = Objective.objects.visible_to(actor)
    return seen.select_related("owner_unit", "owner_person").order_by("id")


def objective_seen_by(actor: Actor, objective_id: UUID) -> Objective:
    """One; raises NotFound."""
    found: Objective | None = objectives_seen_by(actor).filter(id=objective_id).first()
    if found is None:
        raise NotFound
    return found


def parent_ids_of(actor: Actor, objective_id: UUID) -> list[UUID]:
    """The key results that it serves; raises NotFound."""
    links = Alignment.objects.filter(child_objective=objective_seen_by(actor, objective_id))
    return list(links.order_by("id").values_list("parent_id", flat=True))


def objective_changed_by(actor: Actor, objective_id: UUID) -> Objective:
    """One, locked until the transaction ends; raises NotFound, NotAllowed."""
    found = objective_seen_by(actor, objective_id)
    writable = Objective.objects.visible_to(actor, "write").select_for_update(of=("self",))
    if not writable.filter(id=objective_id).exists():
        raise NotAllowed(action="write", object_type="objective")
    return found
