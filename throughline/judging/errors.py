"""What cannot be judged, and what to change."""

from throughline.core.errors import ThroughlineError


class NothingCounted(ThroughlineError):
    code = "nothing_counted"
    status = 422
    zh = "关键结果“{key_result}”没有口径，无法知道以往实际完成了多少；请先给它选一个口径。"
    en = (
        "The key result “{key_result}” has no metric, so nobody knows what came in the past; "
        "give it a metric first."
    )


class NothingKnownBefore(ThroughlineError):
    """The period before brought nothing, so no total was known at the start."""

    code = "nothing_known_before"
    status = 422
    zh = "{first} 至 {last} 之前的一期没有业绩记录，期初无从得知总额；请载入更早的记录，或少测几期。"
    en = (
        "Nothing was recorded in the period before {first} to {last}, so no total was known at its start; "
        "load older records, or test fewer periods."
    )


class NobodySold(ThroughlineError):
    code = "nobody_sold"
    status = 422
    zh = "{first} 至 {last} 没有一个参加者有业绩；请另选一期。"
    en = "Of those who took part from {first} to {last} nobody sold anything; choose another period."


class PeriodNotOver(ThroughlineError):
    code = "period_not_over"
    status = 422
    zh = "{last} 还没有过去，这一期无法回测；请另选已经结束的一期。"
    en = "{last} is not over, so the period cannot be tested yet; choose one that has ended."
