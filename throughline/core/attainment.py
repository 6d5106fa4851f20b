"""Kinds of key results: attainment, expected value and lag of each."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from throughline.core.errors import ThroughlineError
from throughline.core.exact import Exact, points, quotient
from throughline.core.pace.expectation import Expectation
from throughline.core.pace.rounding import written
from throughline.core.pace.rule import Step

KrKind = Literal["increase", "decrease", "keep_above", "keep_below", "milestone", "yes_no"]

REACHED: frozenset[KrKind] = frozenset({"increase", "decrease"})
KEPT: frozenset[KrKind] = frozenset({"keep_above", "keep_below"})


class TargetEqualsBaseline(ThroughlineError):
    code = "target_equals_baseline"
    status = 422
    zh = "目标值与基线同为 {target}，没有可达成的距离。请改其中之一，或改用“保持”类关键结果。"
    en = "Target and baseline are both {target}, so nothing is left to do. Change one, or keep a limit."


class LimitNotPositive(ThroughlineError):
    code = "limit_not_positive"
    status = 422
    zh = "要保持的界限是 {target}，无法与实际值相比。“不低于”的界限应大于 0，“不高于”的界限不能为负。"
    en = "A limit of {target} cannot be compared with the actual: keep above more than 0, or below 0 or more."


class NotAShare(ThroughlineError):
    code = "not_a_share"
    status = 422
    zh = "这类关键结果的实际值是完成的份额，应为 0 到 1，现为 {actual}。"
    en = "The actual of this kind of key result is the share done, from 0 to 1; it is {actual}."


@dataclass(frozen=True)
class Measure:
    """What a KR is measured by.

    `target` is T, or the limit of keep_above and keep_below. milestone and yes_no go from 0 to 1: their
    actual is the share done, so they take no other target or baseline.
    """

    kind: KrKind
    target: Decimal = Decimal(1)
    baseline: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.kind in REACHED and self.target == self.baseline:
            raise TargetEqualsBaseline(target=self.target)
        if self.kind in KEPT and (self.target < 0 or (self.target == 0 and self.kind == "keep_above")):
            raise LimitNotPositive(target=self.target)
        if self.kind in {"milestone", "yes_no"}:
            object.__setattr__(self, "target", Decimal(1))
            object.__setattr__(self, "baseline", Decimal(0))


def attainment(measure: Measure, actual: Exact) -> Fraction:
    """How much of the target is reached, 1 is all of it; not capped on either side.

    increase, decrease: (A − B) / (T − B). keep_*: 1 while the limit holds, else A / limit (limit / A for
    keep_below). milestone, yes_no: the share done.
    """
    if measure.kind in REACHED and not measure.baseline:
        return quotient(actual, measure.target)
    value, target = Fraction(actual), Fraction(measure.target)
    match measure.kind:
        case "increase" | "decrease":
            baseline = Fraction(measure.baseline)
            return (value - baseline) / (target - baseline)
        case "keep_above":
            return Fraction(1) if value >= target else value / target
        case "keep_below":
            return Fraction(1) if value <= target else target / value
        case "milestone" | "yes_no":
            return _done(value)


def expected(measure: Measure, expectation: Expectation, day: date) -> Fraction:
    """The value that should stand at the end of `day`: E(t), or the limit on every day."""
    if measure.kind in KEPT:
        return Fraction(expectation.target_at(day))
    return expectation.at(day)


def lag(
    measure: Measure,
    expectation: Expectation,
    actual: Exact,
    day: date,
    *,
    attained: Fraction | None = None,
) -> Fraction:
    """How far `actual` is behind at the end of `day`, in percentage points; negative is ahead.

    `expectation` carries the targets through time; for milestone its curve is the step function of the
    due dates, for yes_no one step at the due date, both from 0 to 1. increase and decrease:
    (E(t) − A) / (T − B) with the target of that day; keep_*: 1 − attainment. Without
    a re-plan (E(t) − A) / (T − B) is S(t) − attainment, which may be given if it is known already.
    """
    target = expectation.target_at(day)
    now = measure if measure.target == target else Measure(measure.kind, target, measure.baseline)
    if now.kind in KEPT:
        return 100 * (1 - attainment(now, actual))
    if now.kind in REACHED and not expectation.replans and expectation.baseline == now.baseline:
        return points(expectation.curve.at(day), attainment(now, actual) if attained is None else attained)
    way = Fraction(now.target) - Fraction(now.baseline)
    return 100 * (expectation.at(day) - Fraction(actual)) / way


def steps_done(steps: Sequence[Step], done: Collection[int]) -> Fraction:
    """The actual of a milestone KR: the shares of the steps whose index is in `done`."""
    return sum((step.share for index, step in enumerate(steps) if index in done), Fraction(0))


def share_of_days_held(measure: Measure, actuals: Iterable[Exact]) -> Fraction | None:
    """Of the days given (one actual each), the share on which a keep_* limit held; None without days."""
    held = [attainment(measure, actual) == 1 for actual in actuals]
    return Fraction(sum(held), len(held)) if held else None


def _done(done: Fraction) -> Fraction:
    if not 0 <= done <= 1:
        raise NotAShare(actual=written(done))
    return done
