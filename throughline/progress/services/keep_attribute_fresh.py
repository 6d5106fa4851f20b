"""Write a metric over a window as an attribute, once, or again whenever a quarter or month has ended."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.periods import Period
from throughline.crm.models import Metric
from throughline.progress.models import FreshAttribute
from throughline.progress.services.write_metric_attribute import Written, write_metric_attribute
from throughline.progress.windows import beginning, full_periods_before
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


@transaction.atomic
def write_window(
    *,
    actor: Actor,
    at: datetime,
    metric: Metric,
    attribute: str,
    subject: str,
    valid_from: date,
    every: str,
    periods: int,
    since: date | None,
    last: date | None,
    zero_for_others: bool,
    fresh: bool,
) -> Written:
    """From `since` to `last` where both are given, else the last full periods before `valid_from`.

    Raises EmptyPeriod, and the errors of `write_metric_attribute`.
    """
    first_month = Company.objects.get(id=actor.company_id).fiscal_first_month
    fixed = since is not None and last is not None
    window = (
        Period.closed(since, last)
        if since is not None and last is not None
        else full_periods_before(valid_from, every, periods, first_month)
    )
    written = write_metric_attribute(
        actor=actor, at=at, metric=metric, attribute=attribute, window=window, valid_from=valid_from,
        subject=subject, zero_for_others=zero_for_others,
    )  # fmt: skip
    if fresh and not fixed:
        _keep(actor, at, metric, attribute, {
            "subject": subject, "every": every, "periods": periods, "zero_for_others": zero_for_others,
            "written_on": beginning(actor.today, every, first_month),
        })  # fmt: skip
    return written


def _keep(actor: Actor, at: datetime, metric: Metric, attribute: str, columns: dict[str, object]) -> None:
    FreshAttribute.objects.update_or_create(attribute=attribute, defaults={"metric": metric, **columns})
    details = {"metric": metric.code, "attribute": attribute, "fresh": True}
    record(
        actor=actor,
        at=at,
        action="metric.attribute",
        object_type="metric",
        object_id=metric.id,
        details=details,
    )


@transaction.atomic
def stop_keeping_fresh(*, actor: Actor, at: datetime, fresh_id: UUID) -> None:
    """The values that were written stay. Raises NotFound."""
    require(actor, "attribute", "write")
    row = FreshAttribute.objects.filter(id=fresh_id).select_related("metric").first()
    if row is None:
        raise NotFound
    details = {"metric": row.metric.code, "attribute": row.attribute, "fresh": False}
    record(
        actor=actor, at=at, action="metric.attribute", object_type="metric", object_id=row.metric_id,
        details=details,
    )  # fmt: skip
    row.delete()


@transaction.atomic
def write_again(*, actor: Actor, at: datetime) -> int:
    """Every attribute whose quarter or month has begun anew since it was written last; how many were."""
    first_month = Company.objects.get(id=actor.company_id).fiscal_first_month
    written = 0
    for row in FreshAttribute.objects.select_for_update().select_related("metric").order_by("attribute"):
        start = beginning(actor.today, row.every, first_month)
        if row.written_on is not None and row.written_on >= start:
            continue
        write_metric_attribute(
            actor=actor, at=at, metric=row.metric, attribute=row.attribute,
            window=full_periods_before(start, row.every, row.periods, first_month), valid_from=start,
            subject=row.subject, zero_for_others=row.zero_for_others,
        )  # fmt: skip
        row.written_on = start
        row.save(update_fields=["written_on"])
        written += 1
    return written
