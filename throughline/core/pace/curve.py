"""The pace curve S(t): the share of the target that the calendar asks for by the end of day t."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate

from throughline.core.calendars import WorkingCalendar
from throughline.core.pace.rule import PaceRule
from throughline.core.periods import Period

_NOTHING = Fraction(0)


@dataclass(frozen=True)
class PaceCurve:
    """S by day: `reached[i]` is S at the end of the i-th day of `period`; the last is 1."""

    period: Period
    reached: Sequence[Fraction]

    def at(self, day: date) -> Fraction:
        """S at the end of `day`: 0 before the period, 1 from its last day on."""
        passed = (day - self.period.start).days
        if passed < 0:
            return _NOTHING
        return self.reached[passed] if passed < len(self.reached) else self.reached[-1]


def pace_curve(rule: PaceRule, period: Period, calendar: WorkingCalendar) -> PaceCurve:
    """The curve of `rule` over `period`.

    A curve is exact, reads in O(1) and depends on nothing but its arguments, so one may serve all the
    KRs of a cycle. Raises the errors of the rule, and CalendarYearMissing.
    """
    return PaceCurve(period, tuple(accumulate(rule.daily(period, calendar))))
