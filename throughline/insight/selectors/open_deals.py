"""Deals that are still open, the next expected ones first, and which key results they lead to."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from throughline.crm.metrics.condition import LISTED, Condition
from throughline.crm.metrics.lookups import conditions_as_query
from throughline.crm.metrics.parse import parse_conditions
from throughline.crm.models import Fact, Metric
from throughline.goals.written import plain
from throughline.insight.schemas import OpenDeal
from throughline.insight.selectors.cards import maybe

SHOWN = 20
WON_AS = ("deal", "contract")
"""What an open deal becomes: a won deal, and a contract that is signed."""


def with_metric(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows with what their metric counts, in the same query."""
    metric = Metric.objects.filter(id=OuterRef("metric_id"))
    names = ("fact_kind", "value", "where")
    columns = {f"metric_{name}": Subquery(metric.values(name)[:1]) for name in names}
    found: QuerySet[Any] = rows.annotate(**columns)
    return found


def lead_to(kr: Any) -> bool:
    """Whether open deals end up in it: money that is to grow, out of the CRM's won or signed amounts."""
    fed = kr.source == "metric" and kr.kind == "increase" and kr.measure == "money"
    return fed and kr.metric_value == "amount" and kr.metric_fact_kind in WON_AS


def words_of(where: Sequence[Mapping[str, Any]] | None) -> Q:
    """The words that a metric asks for; a deal that says nothing of them is not left out."""
    wanted = Q()
    for condition in _asked(where):
        says_nothing = ~Q(dimensions__has_key=condition.dimension)
        wanted &= conditions_as_query([condition]) | says_nothing
    return wanted


def _asked(where: Sequence[Mapping[str, Any]] | None) -> list[Condition]:
    """Those about dimensions: an open deal already says them. What is set, dated or large may still come."""
    return [one for one in parse_conditions(where or ()) if one.dimension and one.test in LISTED]


def open_deals_of(facts: Any, key_results: Sequence[Any]) -> list[OpenDeal]:
    """At most twenty of a queryset of facts that the reader may see."""
    rows = facts.filter(kind="deal", stage="open", amount__isnull=False)
    first = rows.order_by(F("expected_on").asc(nulls_last=True), "id")[:SHOWN]
    return [deal_of(fact, key_results) for fact in first]


def deal_of(fact: Fact, key_results: Sequence[Any]) -> OpenDeal:
    """As the pages show it; `key_results` are rows of `with_metric`."""
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
        counts_for=[kr.id for kr in key_results if counts(fact, kr)],
    )


def counts(fact: Fact, kr: Any) -> bool:
    """Whether an open deal, once it is won, becomes part of a key result, a row of `with_metric`."""
    in_time = fact.expected_on is None or fact.expected_on <= kr.cycle.ends_on
    said: Mapping[str, str] = fact.dimensions
    fits = all(
        (said[one.dimension] in one.values) == (one.test == "is_one_of")
        for one in _asked(kr.metric_where)
        if one.dimension and one.dimension in said
    )
    return lead_to(kr) and in_time and fits and fact.currency == kr.currency
