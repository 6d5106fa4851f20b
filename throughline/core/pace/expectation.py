"""What is expected by the end of a day, through any number of re-plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from throughline.core.errors import ThroughlineError
from throughline.core.exact import product
from throughline.core.pace.curve import PaceCurve

_NOTHING = Fraction(0)


class ReplansOutOfOrder(ThroughlineError):
    code = "replans_out_of_order"
    status = 422
    zh = "{day} 生效的重排在更晚的重排之后给出。请按生效日期排列。"
    en = "The re-plan of {day} comes after a later one. Give re-plans in the order of their dates."


class NothingLeftToReplan(ThroughlineError):
    code = "nothing_left_to_replan"
    status = 422
    zh = "到 {day} 全部指标都已到期，没有可以重排的部分。请选更早的生效日期。"
    en = "By {day} the whole target was due, so nothing is left to re-plan. Choose an earlier date."


@dataclass(frozen=True)
class Replan:
    """From the end of `effective` on the target is `target`.

    `kept` is the expected value at that moment: None (the default) keeps what the old target asked for,
    so that expected goes on without a jump; a number is the second mode, which keeps what was achieved.
    """

    effective: date
    target: Decimal
    kept: Decimal | None = None


@dataclass(frozen=True)
class Expectation:
    """A KR's targets through time on one pace curve, in the KR's unit of measure.

    E(t) = B + (T − B) · S(t), and after a re-plan at day e
    E(t) = kept + (T − kept) · (S(t) − S(e)) / (1 − S(e)).
    """

    curve: PaceCurve
    target: Decimal
    baseline: Decimal = Decimal(0)
    replans: Sequence[Replan] = ()

    def __post_init__(self) -> None:
        if not self.replans:
            return
        days = [replan.effective for replan in self.replans]
        for earlier, later in pairwise(days):
            if later < earlier:
                raise ReplansOutOfOrder(day=later)
        for day in days:
            if self.curve.at(day) == 1:
                raise NothingLeftToReplan(day=day)

    def at(self, day: date) -> Fraction:
        """E at the end of `day`, exact."""
        if not self.replans and not self.baseline:
            return product(self.target, self.curve.at(day))
        kept, started, target = Fraction(self.baseline), _NOTHING, Fraction(self.target)
        for replan in self._until(day):
            reached = self.curve.at(replan.effective)
            asked = _between(started, kept, target, reached)
            kept = asked if replan.kept is None else Fraction(replan.kept)
            started, target = reached, Fraction(replan.target)
        return _between(started, kept, target, self.curve.at(day))

    def target_at(self, day: date) -> Decimal:
        """The target in force at the end of `day`."""
        passed = self.replans and self._until(day)
        return passed[-1].target if passed else self.target

    def _until(self, day: date) -> Sequence[Replan]:
        return [replan for replan in self.replans if replan.effective <= day]


def _between(started: Fraction, kept: Fraction, target: Fraction, reached: Fraction) -> Fraction:
    """The line from `kept` at S = `started` to `target` at S = 1, read at S = `reached`."""
    if started:
        reached = (reached - started) / (1 - started)
    return kept + (target - kept) * reached
