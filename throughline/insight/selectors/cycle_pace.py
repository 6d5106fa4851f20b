"""How far a cycle has come, in working days and as a share."""

from datetime import date

from throughline.core.pace import pace_curve, rule_from_json, share
from throughline.core.periods import Period
from throughline.goals.models import Cycle
from throughline.insight.schemas import CyclePace
from throughline.org.selectors.calendars import working_calendar


def cycle_pace_of(cycle: Cycle, on: date) -> CyclePace:
    """By the cycle's own calendar and curve, at the end of a day."""
    period = Period.closed(cycle.starts_on, cycle.ends_on)
    calendar = working_calendar(cycle.calendar_id)
    curve = pace_curve(rule_from_json(cycle.pace_rule), period, calendar)
    day = min(on, cycle.ends_on)
    started = day >= period.start
    return CyclePace(
        id=cycle.id,
        name=cycle.name,
        start=cycle.starts_on,
        end=cycle.ends_on,
        working_day=calendar.working_days(Period.closed(period.start, day)) if started else 0,
        working_days=calendar.working_days(period),
        expected_share=share(curve.at(day)),
        estimated_calendar=bool(calendar.estimated_years(period)),
    )
