"""Pace rules: how the days of a period share out a target. Each gives every day a part of the whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from throughline.core.calendars import WorkingCalendar
from throughline.core.errors import ThroughlineError
from throughline.core.pace.rounding import written
from throughline.core.periods import Period


class PeriodWithoutWorkingDays(ThroughlineError):
    code = "period_without_working_days"
    status = 422
    zh = "{start} 到 {last} 之间没有工作日，无法按工作日计进度。请改周期、工作日历，或改用自然日。"
    en = (
        "There is no working day from {start} to {last}, so pace cannot follow working days. "
        "Change the period or the working calendar, or use calendar days."
    )


class SharesDoNotAddToOne(ThroughlineError):
    code = "shares_do_not_add_to_one"
    status = 422
    zh = "各段份额合计为 {total}，应正好等于 1。请调整份额。"
    en = "The shares add up to {total}; they must add up to exactly 1. Change the shares."


class NegativeShare(ThroughlineError):
    code = "negative_share"
    status = 422
    zh = "{day} 的份额是 {share}，不能为负数。"
    en = "The share at {day} is {share}; a share cannot be negative."


class ShareOutsidePeriod(ThroughlineError):
    code = "share_outside_period"
    status = 422
    zh = "{day} 的份额不在周期 {start} 到 {last} 之内。请把它的日期移进周期。"
    en = "The share at {day} lies outside the period from {start} to {last}. Move its date inside."


class PartsOverlap(ThroughlineError):
    code = "parts_overlap"
    status = 422
    zh = "从 {day} 开始的一段与前一段重叠。请让每一天只属于一段。"
    en = "The part that starts on {day} overlaps the one before it. Let each day belong to one part."


@dataclass(frozen=True)
class WorkingDays:
    """Every working day counts the same."""

    def daily(self, period: Period, calendar: WorkingCalendar) -> list[Fraction]:
        """One part of the whole for each day of `period`; raises PeriodWithoutWorkingDays."""
        working = [calendar.is_working(day) for day in period]
        count = sum(working)
        if not count:
            raise PeriodWithoutWorkingDays(start=period.start, last=period.last)
        return [Fraction(works, count) for works in working]


@dataclass(frozen=True)
class Linear:
    """Every calendar day counts the same."""

    def daily(self, period: Period, calendar: WorkingCalendar) -> list[Fraction]:
        """One part of the whole for each day of `period`."""
        return [Fraction(1, period.days)] * period.days


@dataclass(frozen=True)
class SeasonPart:
    """The share of the target that falls into `period`: a month, a week, or any run of days."""

    period: Period
    share: Fraction


@dataclass(frozen=True)
class Seasonal:
    """A share for each part, shared inside it by working days; days in no part count nothing."""

    parts: Sequence[SeasonPart]

    def __post_init__(self) -> None:
        _check_shares([(part.period.start, part.share) for part in self.parts])
        ordered = sorted(self.parts, key=lambda part: part.period)
        for earlier, later in pairwise(ordered):
            if later.period.start < earlier.period.until:
                raise PartsOverlap(day=later.period.start)
        object.__setattr__(self, "parts", tuple(ordered))

    def daily(self, period: Period, calendar: WorkingCalendar) -> list[Fraction]:
        """One part of the whole for each day; a part with a share must hold a working day."""
        daily = [Fraction(0)] * period.days
        for part in self.parts:
            _check_inside(part.period.start, period)
            _check_inside(part.period.last, period)
            if part.share:
                first = (part.period.start - period.start).days
                inside = WorkingDays().daily(part.period, calendar)
                daily[first : first + part.period.days] = [part.share * day for day in inside]
        return daily


@dataclass(frozen=True)
class Step:
    """A share of the target that is due by the end of `due`."""

    due: date
    share: Fraction


@dataclass(frozen=True)
class Milestones:
    """Nothing between the steps; each step's share falls on its due date."""

    steps: Sequence[Step]

    def __post_init__(self) -> None:
        _check_shares([(step.due, step.share) for step in self.steps])
        object.__setattr__(self, "steps", tuple(sorted(self.steps, key=lambda step: step.due)))

    def daily(self, period: Period, calendar: WorkingCalendar) -> list[Fraction]:
        """One part of the whole for each day of `period`; raises ShareOutsidePeriod."""
        daily = [Fraction(0)] * period.days
        for step in self.steps:
            _check_inside(step.due, period)
            daily[(step.due - period.start).days] += step.share
        return daily


PaceRule = WorkingDays | Linear | Seasonal | Milestones


def _check_shares(shares: Sequence[tuple[date, Fraction]]) -> None:
    for day, part in shares:
        if part < 0:
            raise NegativeShare(day=day, share=written(part))
    total = sum((part for _, part in shares), Fraction(0))
    if total != 1:
        raise SharesDoNotAddToOne(total=written(total))


def _check_inside(day: date, period: Period) -> None:
    if day not in period:
        raise ShareOutsidePeriod(day=day, start=period.start, last=period.last)
