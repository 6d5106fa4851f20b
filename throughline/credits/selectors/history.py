"""What people were credited with before: net amounts, deal by deal."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Min, Q, QuerySet, Sum

from throughline.core.periods import Period
from throughline.credits.models import CreditLine
from throughline.crm.models import Metric


@dataclass(frozen=True)
class DealHistory:
    """Net credits above zero of each person in a window, and the first day anything was credited at all."""

    amounts: dict[UUID, list[Decimal]]
    first_day: date | None


def lines_of(metric: Metric) -> QuerySet[CreditLine]:
    """The payable lines that a metric counts."""
    words = Q()
    for dimension, values in metric.where.items():
        words &= Q(**{f"dimensions__{dimension}__in": values})
    return CreditLine.objects.filter(
        words, ledger="payable", fact_kind=metric.fact_kind, date_kind=metric.date_kind
    )


def deal_history(*, metric: Metric, person_ids: Collection[UUID], window: Period) -> DealHistory:
    """Lines and their reversals of one fact cancel out, so a corrected deal counts once, as it ended."""
    inside = lines_of(metric).filter(on__gte=window.start, on__lt=window.until)
    value = "count" if metric.value == "count" else "amount"
    rows = (
        inside.filter(person_id__in=person_ids)
        .values("person_id", "fact_id")
        .annotate(net=Sum(value))
        .filter(net__gt=0)
    )
    amounts: dict[UUID, list[Decimal]] = defaultdict(list)
    for row in rows:
        amounts[row["person_id"]].append(Decimal(row["net"]))
    return DealHistory(dict(amounts), inside.aggregate(first=Min("on"))["first"])
