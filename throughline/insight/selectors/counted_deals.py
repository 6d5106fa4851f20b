"""Open deals that a key result will count once they are won, and where they let it end."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, F, Q, Sum
from django.db.models.functions import Coalesce

from throughline.core.forecast import OpenDeal, forecast
from throughline.core.periods import ONE_DAY
from throughline.crm.models import Fact, FactQuerySet
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.insight import schemas
from throughline.insight.key_result_schemas import FanDay, OpenDealList, Outcome, Skipping
from throughline.insight.selectors.open_deals import deal_of, lead_to, words_of
from throughline.tenants.actor import Actor

ORDERS: Mapping[str, Any] = {
    "close": (F("expected_on").asc(nulls_last=True), "-amount", "id"),
    "amount": ("-amount", "expected_on", "id"),
}
NOTHING = Decimal(0)
AMOUNT = DecimalField(max_digits=34, decimal_places=6)


def counted_deals(actor: Actor, kr: Any) -> FactQuerySet:
    """Those the actor may see, of a row with the columns of `with_metric`; expected within its cycle."""
    visible: FactQuerySet = Fact.objects.visible_to(actor)
    if not lead_to(kr) or kr.withdrawn_on is not None or actor.today > kr.cycle.ends_on:
        return visible.none()
    owned = Q(owner_id=kr.owner_person_id)
    if kr.owner_unit is not None:
        owned = Q(owner__unit__path__startswith=kr.owner_unit.path)
    in_time = Q(expected_on__isnull=True) | Q(expected_on__lte=kr.cycle.ends_on)
    return visible.filter(
        owned,
        in_time,
        words_of(kr.metric_where),
        kind="deal",
        stage="open",
        amount__gt=0,
        currency=kr.currency,
    )


def deal_list(actor: Actor, kr: KeyResult, *, order: str, part: Skipping) -> OpenDealList:
    """One part of them. Two queries."""
    deals = counted_deals(actor, kr)
    chance = Coalesce(F("probability"), NOTHING, output_field=AMOUNT)
    totals = deals.aggregate(
        deals=Count("id"), total=Sum("amount"), likely=Sum(F("amount") * chance, output_field=AMOUNT)
    )
    rows = deals.order_by(*ORDERS[order])[part.skip : part.skip + part.limit + 1]
    items: list[schemas.OpenDeal] = [deal_of(fact, [kr]) for fact in rows]
    return OpenDealList(
        items=items[: part.limit],
        next=part.skip + part.limit if len(items) > part.limit else None,
        count=totals["deals"],
        amount=plain(totals["total"] or NOTHING),
        likely=plain(totals["likely"] or NOTHING),
    )


def outcome_of(actor: Actor, kr: KeyResult) -> Outcome | None:
    """None where the CRM gives no open deal a chance, or nothing is known yet. One query."""
    rows = counted_deals(actor, kr).order_by("id").values_list("amount", "probability", "expected_on")
    deals = list(rows) if kr.actual is not None else []
    chances = list(_dated(deals, kr.cycle.ends_on, actor.today))
    if not chances or kr.actual is None:
        return None
    found = forecast(actual=kr.actual, deals=chances, target=kr.target)
    return Outcome(
        likely=plain(found.likely),
        reaching=found.reaching,
        fan=[FanDay(**day._asdict()) for day in found.fan],
        deals=len(deals),
        without_probability=len(deals) - len(chances),
    )


def _dated(
    deals: Iterable[tuple[Decimal, Decimal | None, date | None]], last: date, today: date
) -> Iterable[OpenDeal]:
    """Those with a probability. One that is overdue is expected tomorrow, one without a day on the last."""
    for amount, probability, expected in deals:
        if probability is not None:
            on = last if expected is None else max(expected, today + ONE_DAY)
            yield OpenDeal(amount, probability, min(on, last))
