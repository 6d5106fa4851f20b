"""What a message about a lag says besides its figures: what differs from usual, what would close it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from throughline.alerts.selectors.chance import Usual, now_and_usual
from throughline.crm.models import Fact
from throughline.goals.models import KeyResult
from throughline.insight.selectors.open_deals import deal_of, lead_to, with_metric
from throughline.tenants.actor import Actor

DEALS_NAMED = 3
LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Deal:
    """One open deal; `amount` in the key result's own currency."""

    name: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class LagFacts:
    """`usual` is None without history. `deals` are the largest that count, together `enough` for the gap.

    `asks_for_deals`: whether open deals lead to this key result at all.
    """

    now: Usual
    usual: Usual | None
    deals: Sequence[Deal]
    enough: bool
    asks_for_deals: bool


def lag_facts_of(actor: Actor, key_result: KeyResult) -> LagFacts:
    """Of a key result that the actor sees, from the deals that they see. A dozen queries."""
    now, usual = now_and_usual(key_result)
    kr = with_metric(KeyResult.objects.filter(id=key_result.id)).select_related("cycle").get()
    if not lead_to(kr):
        return LagFacts(now, usual, [], False, False)
    gap = abs((kr.expected or Decimal(0)) - (kr.actual or Decimal(0)))
    deals = _largest(actor, kr, gap)
    return LagFacts(now, usual, deals, sum(deal.amount for deal in deals) >= gap, True)


def _largest(actor: Actor, kr: Any, gap: Decimal) -> list[Deal]:
    """As many of the largest as close the gap, three at most."""
    facts = Fact.objects.visible_to(actor).filter(kind="deal", stage="open", amount__gt=0)
    if kr.owner_person_id is not None:
        facts = facts.filter(owner_id=kr.owner_person_id)
    else:
        facts = facts.filter(owner__unit__path__startswith=kr.owner_unit.path)
    found: list[Deal] = []
    for fact in facts.order_by("-amount", "id")[:LOOKED_AT]:
        if sum(deal.amount for deal in found) >= gap or len(found) == DEALS_NAMED:
            break
        if kr.id in deal_of(fact, [kr]).counts_for:
            found.append(Deal(fact.name or fact.external_id, fact.amount))
    return found
