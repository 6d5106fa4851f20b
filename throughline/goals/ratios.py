"""Ratios are not added up; which metrics are ratios is told by the app that has them, which lies above.

@tells_ratios
def ratios(metric_ids: Collection[UUID]) -> set[UUID]:
    ...
"""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult

TellRatios = Callable[[Collection[UUID]], set[UUID]]
_TELLERS: list[TellRatios] = []


class RatioNotAddedUp(ThroughlineError):
    code = "ratio_not_added_up"
    status = 422
    zh = (
        "“{child}”由比率口径计数，比率不能相加，所以不能对齐到按合计汇总的“{parent}”。"
        "请让“{parent}”自己用这个口径计数或按权重汇总，或去掉这条对齐。"
    )
    en = (
        "“{child}” counts a ratio, and ratios do not add up, so it cannot serve “{parent}”, which rolls up "
        "by sum. Let “{parent}” count the ratio itself or roll up by weights, or leave this alignment out."
    )


def tells_ratios(tell: TellRatios) -> TellRatios:
    """Register what finds the ratios among the ids of metrics."""
    _TELLERS.append(tell)
    return tell


def is_ratio(metric_id: UUID | None) -> bool:
    """Whether a metric is one; whatever is counted by none is not."""
    return metric_id is not None and bool(ratios_among([metric_id]))


def ratios_among(metric_ids: Collection[UUID]) -> set[UUID]:
    """Those that are ratios."""
    return {one for tell in _TELLERS for one in tell(metric_ids)}


def refuse_added_ratio(child: str, metric_id: UUID | None, parents: Iterable[KeyResult]) -> None:
    """Raise RatioNotAddedUp if a ratio feeds the child and one of its parents rolls up by sum."""
    summing = [parent.title for parent in parents if parent.source == "sum"]
    if summing and is_ratio(metric_id):
        raise RatioNotAddedUp(child=child, parent=summing[0])
