"""A cycle before it is made: its days, its curve beside a straight line, its neighbours."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.core.calendars import Standing
from throughline.core.pace import Linear, PaceCurve, pace_curve, rule_from_json, share
from throughline.core.periods import Period
from throughline.goals.models import Cycle
from throughline.goals.selectors.cycles import cycles_seen_by
from throughline.org.selectors.calendars import working_calendar
from throughline.tenants.actor import Actor

LONGEST = 800
"""Days that a preview answers; a cycle of two years is still drawn."""


@dataclass(frozen=True, slots=True)
class YearStanding:
    """Who vouches for a year of the calendar."""

    year: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class CyclePreview:
    """By day of the period: '1' for a working one, S at its end, and S of a straight line."""

    starts_on: date
    working: str
    working_days: int
    shares: list[Decimal]
    linear: list[Decimal]
    years: list[YearStanding]
    overlapping: list[Cycle]


def preview_cycle(
    *,
    actor: Actor,
    starts_on: date,
    ends_on: date,
    calendar_id: UUID,
    pace_rule: dict[str, Any],
    cycle_id: UUID | None = None,
) -> CyclePreview:
    """Raises what making such a cycle would raise; `cycle_id` is the one that is being changed."""
    period = Period.closed(starts_on, ends_on)
    calendar = working_calendar(calendar_id)
    rule = rule_from_json(pace_rule)
    drawn = Period(period.start, min(period.until, date.fromordinal(period.start.toordinal() + LONGEST)))
    curve = pace_curve(rule, period, calendar)
    return CyclePreview(
        starts_on=period.start,
        working="".join("1" if calendar.is_working(day) else "0" for day in drawn),
        working_days=calendar.working_days(period),
        shares=_shares(curve, drawn),
        linear=_shares(pace_curve(Linear(), period, calendar), drawn),
        years=[
            YearStanding(year, calendar.year(year).standing)
            for year in range(period.start.year, period.last.year + 1)
        ],
        overlapping=_overlapping(actor, period, cycle_id),
    )


def _shares(curve: PaceCurve, days: Period) -> list[Decimal]:
    return [share(curve.at(day)) for day in days]


def _overlapping(actor: Actor, period: Period, cycle_id: UUID | None) -> list[Cycle]:
    others = cycles_seen_by(actor).filter(starts_on__lt=period.until, ends_on__gte=period.start)
    return list(others.exclude(id=cycle_id) if cycle_id else others)
