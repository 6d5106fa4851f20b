"""What a parent makes of the KRs aligned to it: sum, weighted, target-weighted; and an objective's state.

A child without data counts as nothing reached, so that its first check-in adds and never takes away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, get_args

from throughline.core.errors import ThroughlineError
from throughline.core.exact import Exact
from throughline.core.pace.rounding import written
from throughline.core.status import Status

RollUp = Literal["sum", "weighted", "target_weighted"]
ROLL_UPS: Final[frozenset[str]] = frozenset(get_args(RollUp))

WEAKEST_FIRST: Final[tuple[Status, ...]] = ("behind", "watch", "on_track", "ahead", "no_data", "too_early")


class AlignmentSharesDoNotAddToOne(ThroughlineError):
    code = "alignment_shares_do_not_add_to_one"
    status = 422
    zh = "“{child}”对齐到各汇总上级的份额合计为 {total}，应正好等于 1，否则同一笔业绩会多算或漏算。"
    en = (
        "The shares of “{child}” to the parents that sum it add up to {total}; they must add up to exactly "
        "1, or a credit would count twice or not at all."
    )


class NegativeAlignmentShare(ThroughlineError):
    code = "negative_alignment_share"
    status = 422
    zh = "“{child}”有一个对齐份额是 {share}，不能为负数。"
    en = "One alignment share of “{child}” is {share}; a share cannot be negative."


class NegativeRollUpWeight(ThroughlineError):
    code = "negative_roll_up_weight"
    status = 422
    zh = "汇总权重 {weight} 是负数。请改为 0 或正数；目标值为负的关键结果不能按目标加权。"
    en = "The weight {weight} is negative. Use 0 or more; a negative target cannot be weighted by targets."


class RollUpWithoutWeight(ThroughlineError):
    code = "roll_up_without_weight"
    status = 422
    zh = "所有下级的汇总权重都是 0，无法求平均。请至少给一个下级正的权重。"
    en = "All children weigh 0, so there is no mean. Give at least one child a weight above 0."


@dataclass(frozen=True)
class Summed:
    """One child of a parent that rolls up by sum; `share` is what its alignment to this parent carries."""

    actual: Exact | None
    share: Exact = Decimal(1)


@dataclass(frozen=True)
class Weighed:
    """One child of a mean; `weight` is its weight, or its target where the mean is by targets."""

    attainment: Exact | None
    weight: Exact = Decimal(1)


def summed_actual(children: Iterable[Summed]) -> Fraction:
    """The parent's actual: every child's actual times its share, in their common unit of measure."""
    return sum((_number(child.actual) * Fraction(child.share) for child in children), Fraction(0))


def weighted_attainment(children: Sequence[Weighed]) -> Fraction | None:
    """The mean of the children's attainments by weight; None without children.

    With targets as weights this is `target_weighted`: 100,000 / 20,000 / 1,000 weigh 82.6 / 16.5 / 0.8 %.
    """
    shares = weight_shares([child.weight for child in children])
    pairs = zip(shares, children, strict=True)
    return sum((part * _number(child.attainment) for part, child in pairs), Fraction(0)) if children else None


def weight_shares(weights: Sequence[Exact]) -> list[Fraction]:
    """Each weight as a share of all; raises NegativeRollUpWeight, RollUpWithoutWeight."""
    for weight in weights:
        if weight < 0:
            raise NegativeRollUpWeight(weight=written(Fraction(weight)))
    total = sum((Fraction(weight) for weight in weights), Fraction(0))
    if weights and not total:
        raise RollUpWithoutWeight
    return [Fraction(weight) / total for weight in weights]


def objective_progress(key_results: Sequence[Weighed]) -> Fraction | None:
    """The weighted mean of min(attainment, 1): 130 % on one KR does not hide 70 % on another."""
    capped = [Weighed(min(_number(kr.attainment), Fraction(1)), kr.weight) for kr in key_results]
    return weighted_attainment(capped)


def weakest_status(statuses: Iterable[Status]) -> Status:
    """An objective's status: its weakest KR's. One that cannot be judged yet speaks only if none can."""
    return min(statuses, key=WEAKEST_FIRST.index, default="no_data")


def not_carried_by_a_child(own: Exact, children: Iterable[Summed]) -> Fraction:
    """What a unit's own actual holds beyond its children's sum: leavers, heads, unmatched owners."""
    return Fraction(own) - summed_actual(children)


def check_alignment_shares(child: str, shares: Sequence[Exact]) -> None:
    """The shares of one KR to all parents that sum it add to exactly 1, along which a credit arrives once.

    `shares` holds only the alignments to parents that roll up by sum; none at all is fine. `child` is what
    the message calls the KR.
    """
    for part in shares:
        if part < 0:
            raise NegativeAlignmentShare(child=child, share=written(Fraction(part)))
    total = sum((Fraction(part) for part in shares), Fraction(0))
    if shares and total != 1:
        raise AlignmentSharesDoNotAddToOne(child=child, total=written(total))


def _number(value: Exact | None) -> Fraction:
    return Fraction(0) if value is None else Fraction(value)
