"""Define a metric: which facts count, on which of their dates, by amount or number, with which words."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.schema import CREDITING
from throughline.crm.models import Metric
from throughline.tenants.actor import Actor

CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,59}", re.ASCII)


class BadMetricCode(ThroughlineError):
    code = "bad_metric_code"
    status = 422
    zh = "口径编码“{value}”应由小写字母、数字和下划线组成，并以字母开头。"
    en = "The metric code “{value}” must be lower-case letters, digits and _, beginning with a letter."


class NoSuchMetricDate(ThroughlineError):
    code = "no_such_metric_date"
    status = 422
    zh = "“{fact_kind}”没有可计入的日期“{date_kind}”；可选：{known}。"
    en = "A “{fact_kind}” has no date “{date_kind}” that counts; choose one of: {known}."


class MetricTaken(ThroughlineError):
    code = "metric_taken"
    status = 409
    zh = "口径“{value}”已存在且定义不同；请另取编码。已被关键结果引用的口径不能改变。"
    en = "“{value}” exists with another definition, and key results may count on it; take another code."


@transaction.atomic
def define_metric(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    name: str,
    fact_kind: str,
    date_kind: str,
    value: str = "amount",
    where: Mapping[str, Sequence[str]] | None = None,
    name_en: str = "",
) -> Metric:
    """`where`: for each dimension the words that count. Defining the same again changes nothing."""
    require(actor, "metric", "write")
    if not CODE.fullmatch(code):
        raise BadMetricCode(value=code)
    _check_date(fact_kind, date_kind, value)
    columns = {
        "name": name,
        "name_en": name_en,
        "fact_kind": fact_kind,
        "date_kind": date_kind,
        "value": value,
        "where": {dimension: list(words) for dimension, words in (where or {}).items()},
    }
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
        details={"code": code, **columns},
    )
    return metric


def _check_date(fact_kind: str, date_kind: str, value: str) -> None:
    """Some kind of fact, one of its own dates, and an amount only where there is one."""
    known = [kind for kind, _ in CREDITING.get(fact_kind, ())]
    if (
        date_kind not in known
        or value not in ("amount", "count")
        or (fact_kind == "visit" and value != "count")
    ):
        pairs = ", ".join(f"{fact} {kind}" for fact, dates in CREDITING.items() for kind, _ in dates)
        raise NoSuchMetricDate(
            fact_kind=fact_kind, date_kind=f"{date_kind}/{value}", known=f"{pairs} (visit: count)"
        )
