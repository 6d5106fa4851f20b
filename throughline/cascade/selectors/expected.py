"""What is expected of key results by a day, exactly; and how far a plan's own calendar is by then."""

from collections.abc import Collection, Mapping
from datetime import date
from fractions import Fraction
from uuid import UUID

from throughline.core.calendars import WorkingCalendar
from throughline.core.pace import Expectation, PaceCurve, Replan, pace_curve, rule_from_json
from throughline.core.periods import Period
from throughline.goals.models import KeyResult, TargetSegment
from throughline.goals.selectors.calendars import calendars_of


def expected_by(
    key_results: Collection[KeyResult], day: date, *, curve: PaceCurve | None = None
) -> dict[UUID, Fraction]:
    """E at the end of `day` by key result id: each on its own calendar, or all on the curve given.

    Select `cycle` and `owner_person` with the rows. Five queries at most.
    """
    calendars = calendars_of(key_results) if curve is None else {}
    curves: dict[tuple[int, str], PaceCurve] = {}
    replans = _replans([one.id for one in key_results])
    found: dict[UUID, Fraction] = {}
    for one in key_results:
        own = curve or _curve(one, calendars[one.id], curves)
        line = Expectation(own, one.target, one.baseline, replans.get(one.id, ()))
        found[one.id] = line.at(day)
    return found


def curve_of(key_result: KeyResult) -> PaceCurve:
    """The curve of one key result, on its owner's calendar."""
    return _curve(key_result, calendars_of([key_result])[key_result.id], {})


def _curve(
    key_result: KeyResult, calendar: WorkingCalendar, curves: dict[tuple[int, str], PaceCurve]
) -> PaceCurve:
    rule = key_result.pace_rule or key_result.cycle.pace_rule
    key = (id(calendar), repr(rule))
    if key not in curves:
        cycle = key_result.cycle
        curves[key] = pace_curve(
            rule_from_json(rule), Period.closed(cycle.starts_on, cycle.ends_on), calendar
        )
    return curves[key]


def _replans(key_result_ids: Collection[UUID]) -> Mapping[UUID, list[Replan]]:
    found: dict[UUID, list[Replan]] = {}
    for row in TargetSegment.objects.filter(key_result_id__in=key_result_ids).order_by("effective"):
        found.setdefault(row.key_result_id, []).append(Replan(row.effective, row.target, row.kept))
    return found
