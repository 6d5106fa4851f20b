"""The key results that serve one directly, those that lag most first."""

from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, F, Sum
from django.db.models.functions import Coalesce

from throughline.core.pace.rounding import rounded
from throughline.core.rollup import Summed, not_carried_by_a_child
from throughline.goals.models import Alignment, KeyResult
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import ChildList, Children, Skipping
from throughline.insight.selectors.cards import card_of, with_owners
from throughline.progress.selectors.metric_values import ADD_UP
from throughline.tenants.actor import Actor

AMOUNT = DecimalField(max_digits=40, decimal_places=9)
DIGITS = 6


def children_of(kr: Any) -> Children:
    """Of a row of `with_metric`: how many, and what they add up to where that has a meaning. One query."""
    links = Alignment.objects.filter(parent=kr.id, child__withdrawn_on__isnull=True, child__isnull=False)
    counted = F("child__actual") * Coalesce(F("share"), Decimal(1), output_field=AMOUNT)
    found = links.aggregate(count=Count("id"), sum=Sum(counted, output_field=AMOUNT))
    own = kr.source == "metric" and kr.owner_unit_id is not None and kr.actual is not None
    if not own or not found["count"] or kr.metric_value not in ADD_UP:
        return Children(count=found["count"], sum=None, not_carried=None)
    carried = found["sum"] or Decimal(0)
    rest = not_carried_by_a_child(kr.actual, [Summed(carried)])
    return Children(count=found["count"], sum=plain(carried), not_carried=plain(rounded(rest, DIGITS)))


def child_list(actor: Actor, kr: Any, part: Skipping) -> ChildList:
    """Those that the actor may see. One query."""
    links = Alignment.objects.filter(parent=kr.id, child__isnull=False).values("child_id")
    visible = KeyResult.objects.visible_to(actor).filter(id__in=links, withdrawn_on=None)
    rows = with_owners(visible, actor.today).order_by(F("lag_points").desc(nulls_last=True), "id")
    cards = [card_of(row) for row in rows[part.skip : part.skip + part.limit + 1]]
    more = len(cards) > part.limit
    return ChildList(items=cards[: part.limit], next=part.skip + part.limit if more else None)
