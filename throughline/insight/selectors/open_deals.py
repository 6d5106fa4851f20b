"""Deals that are still open, the next expected ones first."""

from typing import Any

from django.db.models import F

from throughline.crm.models import Fact
from throughline.goals.written import plain
from throughline.insight.schemas import OpenDeal
from throughline.insight.selectors.cards import maybe

SHOWN = 20


def open_deals_of(facts: Any) -> list[OpenDeal]:
    """At most twenty of a queryset of facts that the reader may see."""
    rows = facts.filter(kind="deal", stage="open", amount__isnull=False)
    return [_deal(fact) for fact in rows.order_by(F("expected_on").asc(nulls_last=True), "id")[:SHOWN]]


def _deal(fact: Fact) -> OpenDeal:
    return OpenDeal(
        id=fact.id,
        name=fact.name,
        account=fact.account_name or None,
        product_line=fact.dimensions.get("product_line"),
        stage=fact.stage_label or fact.stage,
        amount=plain(fact.amount),
        currency=fact.currency or "",
        probability=maybe(fact.probability),
        expected_close=fact.expected_on,
    )
