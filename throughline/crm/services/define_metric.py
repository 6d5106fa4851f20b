"""Define a metric: which facts count, on which of their dates, by what, for whom, under which conditions."""

import re
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.metrics.definition import checked
from throughline.crm.metrics.parse import Where
from throughline.crm.models import Metric
from throughline.tenants.actor import Actor

CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,59}", re.ASCII)


class BadMetricCode(ThroughlineError):
    code = "bad_metric_code"
    status = 422
    zh = "口径编码“{value}”应由小写字母、数字和下划线组成，并以字母开头。"
    en = "The metric code “{value}” must be lower-case letters, digits and _, beginning with a letter."


class MetricTaken(ThroughlineError):
    code = "metric_taken"
    status = 409
    zh = "口径“{value}”已存在且定义不同；请另取编码，或修改已有的口径。"
    en = "“{value}” exists with another definition; take another code, or change that metric."


@transaction.atomic
def define_metric(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    name: str,
    fact_kind: str = "",
    date_kind: str = "",
    value: str = "amount",
    where: Where | None = None,
    name_en: str = "",
    distinct_of: str = "",
    numerator_id: UUID | None = None,
    denominator_id: UUID | None = None,
    by: str = "owner",
    stock: bool = False,
) -> Metric:
    """`where`: conditions, or for each dimension the words that count. The same again changes nothing.

    Raises BadMetricCode, MetricTaken, and the errors of crm.metrics.
    """
    require(actor, "metric", "write")
    if not CODE.fullmatch(code):
        raise BadMetricCode(value=code)
    columns = checked(
        {
            "name": name, "name_en": name_en, "fact_kind": fact_kind, "date_kind": date_kind, "value": value,
            "where": where or (), "distinct_of": distinct_of, "numerator_id": numerator_id,
            "denominator_id": denominator_id, "by": by, "stock": stock,
        }
    )  # fmt: skip
    known: Metric | None = Metric.objects.filter(code=code).first()
    if known is not None:
        if any(getattr(known, field) != wanted for field, wanted in columns.items()):
            raise MetricTaken(value=code)
        return known
    metric: Metric = Metric.objects.create(code=code, **columns)
    record(
        actor=actor,
        at=at,
        action="metric.define",
        object_type="metric",
        object_id=metric.id,
        details={"code": code, **told(columns)},
    )
    return metric


def told(columns: dict[str, object]) -> dict[str, object]:
    """The columns as the audit keeps them."""
    return {name: str(value) if isinstance(value, UUID) else value for name, value in columns.items()}
