"""Which key results can be shared out: an amount or a count that grows from 0 and adds up."""

from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult
from throughline.goals.ratios import is_ratio


class NotToBeShared(ThroughlineError):
    code = "not_to_be_shared"
    status = 422
    zh = "“{title}”不能按权重拆解：只有从 0 开始增长的金额或数量可以。"
    en = "“{title}” cannot be shared out: only money or a count that grows from 0 can."


class RatioNotShared(ThroughlineError):
    code = "ratio_not_shared"
    status = 422
    zh = (
        "“{title}”由比率口径计数，各人的比率加起来不是总的比率，不能按权重拆解。"
        "请拆解它的分子（例如成交额），或给每个人各建一个同一水平的关键结果。"
    )
    en = (
        "“{title}” counts a ratio: people's ratios do not add up to the whole's, so it cannot be shared out. "
        "Share out its numerator (the amount won, say), or set everybody a key result of the same level."
    )


def refuse_unshareable(key_result: KeyResult) -> None:
    """Raises NotToBeShared, RatioNotShared."""
    grows = key_result.kind == "increase" and key_result.baseline == 0
    if not grows or key_result.measure not in {"money", "count"}:
        raise NotToBeShared(title=key_result.title)
    if is_ratio(key_result.metric_id):
        raise RatioNotShared(title=key_result.title)
