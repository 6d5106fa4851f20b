"""What every metric adds up to for the whole company."""

from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

from throughline.core.periods import Period
from throughline.crm.models import Metric
from throughline.org.models import Unit
from throughline.progress.selectors.counted_lines import Asked
from throughline.progress.selectors.metric_values import Total, share_of, totals_of


def company_values(window: Period) -> Iterator[tuple[UUID, Decimal | None]]:
    """One statement for each metric that is no ratio; none in a company without a unit."""
    root = Unit.objects.filter(parent=None).order_by("id").values_list("id", flat=True).first()
    if root is None:
        return
    asked = [Asked(root, None, root, window.start, window.last)]
    metrics = list(Metric.objects.order_by("code"))
    found = {
        metric.id: totals_of(metric, asked).get(root, Total()).value(metric)
        for metric in metrics
        if metric.value != "ratio"
    }
    for metric in metrics:
        if metric.numerator_id is not None and metric.denominator_id is not None:
            yield metric.id, share_of(found[metric.numerator_id], found[metric.denominator_id])
        else:
            yield metric.id, found[metric.id]
