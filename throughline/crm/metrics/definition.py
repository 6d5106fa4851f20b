"""What makes a metric whole: its own dates, something to add up, and for a ratio two metrics that add up."""

from collections.abc import Mapping
from typing import Any, Final

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.schema import CREDITING
from throughline.crm.metrics.condition import sort_of
from throughline.crm.metrics.parse import parse_conditions, written_conditions
from throughline.crm.models import Metric

WITHOUT_AMOUNT: Final = frozenset({"visit", "account"})
LONGEST_NAME: Final = 200


class NoSuchMetricDate(ThroughlineError):
    code = "no_such_metric_date"
    status = 422
    zh = "“{fact_kind}”没有可计入的日期“{date_kind}”；可选：{known}。"
    en = "A “{fact_kind}” has no date “{date_kind}” that counts; choose one of: {known}."


class NothingToAddUp(ThroughlineError):
    code = "nothing_to_add_up"
    status = 422
    zh = "“{fact_kind}”不能按“{value}”统计：拜访和客户没有金额，请选计数或去重计数。"
    en = "A “{fact_kind}” cannot be counted by “{value}”: visits and accounts have no amount; count them."


class DistinctOfWhat(ThroughlineError):
    code = "distinct_of_what"
    status = 422
    zh = "去重计数要说明按什么去重：account（客户）、stage（阶段）或 dimensions.维度名；“{value}”不是。"
    en = (
        "A distinct count needs account, stage or dimensions.<name> to count once; “{value}” is none of them."
    )


class RatioOfTwoMetrics(ThroughlineError):
    code = "ratio_of_two_metrics"
    status = 422
    zh = "比率要有一个分子口径和一个分母口径，两者本身都不能是比率。请重新选择。"
    en = "A ratio takes two metrics, one over the other, neither itself a ratio. Choose them again."


class MetricWithoutName(ThroughlineError):
    code = "metric_without_name"
    status = 422
    zh = "口径要有中文或英文名称，最多 {limit} 个字。"
    en = "A metric needs a name of at most {limit} characters."


def checked(given: Mapping[str, Any]) -> dict[str, Any]:
    """The columns as they are stored, without what this kind has no use for; raises the errors above."""
    columns = {**given, "name": given["name"].strip(), "name_en": given["name_en"].strip()}
    if not columns["name"] or max(len(columns["name"]), len(columns["name_en"])) > LONGEST_NAME:
        raise MetricWithoutName(limit=LONGEST_NAME)
    if columns["value"] == "ratio":
        return _ratio(columns)
    _check_counted(columns)
    columns["where"] = written_conditions(parse_conditions(columns["where"]))
    if columns["value"] != "distinct":
        columns["distinct_of"] = ""
    return {**columns, "numerator_id": None, "denominator_id": None}


def _check_counted(columns: Mapping[str, Any]) -> None:
    fact_kind, value = columns["fact_kind"], columns["value"]
    if columns["date_kind"] not in [kind for kind, _ in CREDITING.get(fact_kind, ())]:
        pairs = ", ".join(f"{fact} {kind}" for fact, dates in CREDITING.items() for kind, _ in dates)
        raise NoSuchMetricDate(fact_kind=fact_kind, date_kind=columns["date_kind"], known=pairs)
    if value not in Metric.VALUES or (value == "amount" and fact_kind in WITHOUT_AMOUNT):
        raise NothingToAddUp(fact_kind=fact_kind, value=value)
    if value == "distinct" and sort_of(columns["distinct_of"]) != "word":
        raise DistinctOfWhat(value=columns["distinct_of"])


def _ratio(columns: dict[str, Any]) -> dict[str, Any]:
    """Two metrics that are there; everything else is theirs."""
    parts = (columns["numerator_id"], columns["denominator_id"])
    found = Metric.objects.filter(id__in=[one for one in parts if one]).exclude(value="ratio")
    if None in parts or found.count() != len(set(parts)):
        raise RatioOfTwoMetrics
    return {
        **columns, "fact_kind": "", "date_kind": "", "where": [], "distinct_of": "", "by": "owner",
        "stock": False,
    }  # fmt: skip
