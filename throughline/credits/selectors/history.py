"""What people were credited with before: net amounts, deal by deal."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Min, Q, QuerySet, Sum, Value
from django.db.models.expressions import Combinable
from django.db.models.lookups import Exact

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.core.periods import Period
from throughline.credits.models import CreditLine
from throughline.crm.metrics.lookups import conditions_as_query, word_expression
from throughline.crm.metrics.parse import parse_conditions
from throughline.crm.models import Metric


@dataclass(frozen=True)
class DealHistory:
    """Net credits above zero of each person in a window, and the first day anything was credited at all."""

    amounts: dict[UUID, list[Decimal]]
    first_day: date | None


def lines_of(metric: Metric) -> QuerySet[CreditLine]:
    """The payable lines that a metric, no ratio, counts; a line and its reversal either both or neither."""
    assert metric.value != "ratio"
    holds = conditions_as_query(parse_conditions(metric.where), fact="fact__")
    if metric.value == "distinct":
        holds &= ~Q(Exact(word_of(metric), Value("")))
    return CreditLine.objects.filter(
        holds, ledger="payable", fact_kind=metric.fact_kind, date_kind=metric.date_kind
    )


def word_of(metric: Metric) -> Combinable:
    """The word of a line that a distinct count counts once."""
    return word_expression(metric.distinct_of, fact="fact__")


def deal_history(*, metric: Metric, person_ids: Collection[UUID], window: Period) -> DealHistory:
    """Lines and their reversals of one fact cancel out, so a corrected deal counts once, as it ended."""
    inside = lines_of(metric).filter(on__gte=window.start, on__lt=window.until)
    value = "count" if metric.value == "count" else "amount"
    rows = (
        inside.filter(person__id__any_of=person_ids)
        .values("person_id", "fact_id")
        .annotate(net=Sum(value))
        .filter(net__gt=0)
    )
    amounts: dict[UUID, list[Decimal]] = defaultdict(list)
    for row in rows:
        amounts[row["person_id"]].append(Decimal(row["net"]))
    return DealHistory(dict(amounts), inside.aggregate(first=Min("on"))["first"])
