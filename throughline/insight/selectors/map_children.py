"""What serves one key result, page by page: the next column of the map, the next rows of its table."""

from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce

from throughline.access.errors import NotFound
from throughline.goals.models import Alignment, KeyResult
from throughline.insight.map_schemas import MapChildren, Order
from throughline.insight.selectors.cards import maybe, with_owners
from throughline.insight.selectors.map_nodes import nodes_of
from throughline.insight.selectors.shown import Shown
from throughline.org.models import Headship, Person
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor

LONGEST_PAGE = 500
ORDERS: dict[Order, Any] = {
    "amount": F("target").desc(),
    "lag": F("lag_points").desc(nulls_last=True),
    "name": Coalesce("owner_person__name_key", "owner_unit__name_key").asc(),
}


def map_children_of(
    *, actor: Actor, key_result_id: UUID, order: Order, offset: int, limit: int
) -> MapChildren:
    """The children that are shown, units and people alike; raises NotFound for a parent that is not."""
    shown = Shown.to(actor)
    parent = shown.of(KeyResult.objects.filter(id=key_result_id)).select_related("owner_unit").first()
    if parent is None:
        raise NotFound
    children = serving(parent)
    whole = shown.whole([parent.id])
    sums = children.aggregate(
        carried=Sum("target", filter=same_unit(parent)), actual=Sum("actual", filter=same_unit(parent))
    )
    rows = with_owners(shown.of(children), actor.today).order_by(ORDERS[order], "id")
    size = min(limit, LONGEST_PAGE)
    return MapChildren(
        items=nodes_of(list(rows[offset : offset + size]), shown, parent=parent),
        total=shown.of(children).aggregate(total=Count("id"))["total"],
        carried=maybe(sums["carried"]) if whole else None,
        carried_actual=maybe(sums["actual"]) if whole else None,
        without=_without(actor, parent) if whole else 0,
    )


def serving(parent: KeyResult) -> Any:
    """The key results in force that serve this one, by themselves or through their objective."""
    links = Alignment.objects.filter(parent=parent)
    return KeyResult.objects.filter(
        Q(id__in=links.values("child_id")) | Q(objective_id__in=links.values("child_objective_id")),
        withdrawn_on=None,
    )


def same_unit(parent: KeyResult) -> Q:
    """Amounts that can be added to the parent's: not shares, and in the same unit of measure."""
    if parent.measure not in {"money", "count"}:
        return Q(pk__in=[])
    return Q(measure=parent.measure, currency=parent.currency)


def _without(actor: Actor, parent: KeyResult) -> int:
    """People of the unit itself, its head left out, to whom its plan has given nothing."""
    if parent.owner_unit_id is None or parent.plan_id is None:
        return 0
    carrying = KeyResult.objects.filter(plan_id=parent.plan_id, withdrawn_on=None, owner_person__isnull=False)
    members = Person.objects.visible_to(actor).filter(unit_id=parent.owner_unit_id)
    still_here = members.filter(Q(left_on=None) | Q(left_on__gt=actor.today))
    heads = Headship.objects.filter(holds_on(actor.today), unit_id=parent.owner_unit_id)
    without = still_here.exclude(id__in=carrying.values("owner_person_id"))
    return int(without.exclude(id__in=heads.values("person_id")).count())
