"""Records that people were credited with and no metric counts."""

from collections.abc import Collection
from uuid import UUID

from throughline.books.basis import Basis
from throughline.core.periods import Period
from throughline.credits.selectors.history import lines_of
from throughline.crm.models import Metric


def counted_by_a_metric(basis: Basis, month: Period) -> Collection[UUID]:
    """Facts with a line in the month that one of the company's metrics counts, each by its conditions."""
    metrics = Metric.objects.filter(
        fact_kind=basis.fact_kind, date_kind=basis.date_kind, archived_at=None
    ).exclude(value="ratio")
    found: set[UUID] = set()
    for metric in metrics:
        inside = lines_of(metric).filter(on__gte=month.start, on__lt=month.until)
        found.update(inside.order_by().values_list("fact_id", flat=True).distinct())
    return found
