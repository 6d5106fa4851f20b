"""What was reported on a key result and changed about it, for whoever may see it."""

from collections.abc import Iterable
from uuid import UUID

from throughline.goals.models import CheckIn, KeyResult, KeyResultChange, Milestone
from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.goals.selectors.network import Link, links_down, links_up
from throughline.tenants.actor import Actor

LATEST = 200


def check_ins_of(actor: Actor, key_result_id: UUID) -> Iterable[CheckIn]:
    """The latest first; raises NotFound."""
    key_result = key_result_seen_by(actor, key_result_id)
    return key_result.check_ins.select_related("person").order_by("-at", "-id")[:LATEST]


def changes_of(actor: Actor, key_result_id: UUID) -> Iterable[KeyResultChange]:
    """The latest first; raises NotFound."""
    return key_result_seen_by(actor, key_result_id).changes.order_by("-at", "-id")[:LATEST]


def steps_of(actor: Actor, key_result_id: UUID) -> Iterable[Milestone]:
    """In their order; raises NotFound."""
    return key_result_seen_by(actor, key_result_id).milestones.order_by("position")


def network_of(actor: Actor, key_result_id: UUID) -> tuple[list[KeyResult], list[Link]]:
    """Up to the top, for everybody who serves it; below, only what the actor may see. Raises NotFound.

    Four queries, however deep.
    """
    start = key_result_seen_by(actor, key_result_id)
    up, down = links_up([start.id]), links_down([start.id])
    below = {link.child for link in down}
    seen = set(KeyResult.objects.visible_to(actor).filter(id__in=below).values_list("id", flat=True))
    links = [*up, *(link for link in down if link.child in seen and link.parent in seen | {start.id})]
    ids = {start.id, *(one for link in links for one in (link.child, link.parent))}
    rows = KeyResult.objects.filter(id__in=ids).select_related("owner_unit", "owner_person").order_by("id")
    return list(rows), links
