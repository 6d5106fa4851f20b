"""The ratios among metrics."""

from collections.abc import Collection
from uuid import UUID

from throughline.crm.models import Metric
from throughline.goals.ratios import tells_ratios


@tells_ratios
def ratios_among(metric_ids: Collection[UUID]) -> set[UUID]:
    """One query."""
    found = Metric.objects.filter(id__in=metric_ids, value="ratio")
    return set(found.values_list("id", flat=True))
