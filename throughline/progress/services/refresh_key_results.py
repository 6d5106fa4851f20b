"""Build key results' days anew from the ledger and evaluate them: after publishing, or a move in the past."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from throughline.crm.models import Metric
from throughline.goals.models import KeyResult
from throughline.kit.locks import wait_for_lock
from throughline.progress.judge import Judgement
from throughline.progress.moment import Moment
from throughline.progress.services.count_due import count_all_noted
from throughline.progress.services.evaluate import Clock, evaluate
from throughline.progress.services.rebuild_days import rebuild_days


@transaction.atomic
def refresh_key_results(
    *, key_result_ids: Collection[UUID], moment: Moment, clock: Clock = "forward"
) -> dict[UUID, Judgement]:
    """Waits for who folds or counts, and counts what is due: the ledger holds it already."""
    wait_for_lock("inbox")
    wait_for_lock("actuals")
    counted = count_all_noted()
    rebuild_days(key_result_ids)
    return counted | evaluate(key_result_ids, moment=moment, clock=clock)


@transaction.atomic
def refresh_all(*, moment: Moment, clock: Clock = "forward") -> dict[UUID, Judgement]:
    """Every key result that a metric feeds, in cycles that have begun."""
    fed = KeyResult.objects.filter(source="metric", cycle__starts_on__lte=moment.through)
    ids = list(fed.values_list("id", flat=True))
    return refresh_key_results(key_result_ids=ids, moment=moment, clock=clock)


@transaction.atomic
def refresh_metric(*, metric_id: UUID, moment: Moment, clock: Clock = "forward") -> dict[UUID, Judgement]:
    """Every key result that a metric feeds, itself or through a ratio, in cycles that have begun."""
    feeding = Metric.objects.filter(Q(id=metric_id) | Q(numerator=metric_id) | Q(denominator=metric_id))
    fed = KeyResult.objects.filter(
        metric_id__in=list(feeding.values_list("id", flat=True)), cycle__starts_on__lte=moment.through
    )
    ids = list(fed.values_list("id", flat=True))
    return refresh_key_results(key_result_ids=ids, moment=moment, clock=clock)
