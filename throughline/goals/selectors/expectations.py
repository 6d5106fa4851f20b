"""The pace of key results: one curve for all that share a rule, a period and a calendar; re-plans on it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.core.calendars import WorkingCalendar
from throughline.core.pace import Expectation, PaceCurve, Replan, pace_curve, rule_from_json
from throughline.core.periods import Period
from throughline.goals.models import KeyResult, TargetSegment
from throughline.goals.selectors.calendars import calendars_of


def expectations_of(
    key_results: Collection[KeyResult], *, curve: PaceCurve | None = None
) -> dict[UUID, Expectation]:
    """By key result id: each on its own calendar, or all on the curve given.

    Select `cycle` and `owner_person` with the rows. Four queries, one with a curve.
    """
    curves = {} if curve is not None else curves_of(key_results)
    replans = _replans([kr.id for kr in key_results])
    return {kr.id: _expectation(kr, curve or curves[kr.id], replans.get(kr.id, ())) for kr in key_results}


def curves_of(key_results: Collection[KeyResult]) -> dict[UUID, PaceCurve]:
    """By key result id, on their owners' calendars; a curve is made once for all that share it."""
    calendars = calendars_of(key_results)
    made: dict[Any, PaceCurve] = {}
    found = {}
    for kr in key_results:
        rule = kr.pace_rule or kr.cycle.pace_rule
        key = (kr.cycle_id, id(calendars[kr.id]), msgspec.json.encode(rule))
        if key not in made:
            made[key] = _curve(rule, kr, calendars[kr.id])
        found[kr.id] = made[key]
    return found


def _curve(rule: Mapping[str, Any], kr: KeyResult, calendar: WorkingCalendar) -> PaceCurve:
    return pace_curve(rule_from_json(rule), Period.closed(kr.cycle.starts_on, kr.cycle.ends_on), calendar)


def _expectation(kr: KeyResult, curve: PaceCurve, replans: Sequence[Replan]) -> Expectation:
    """Before its first re-plan a key result had the target that was first published."""
    target = kr.first_target if replans else kr.target
    return Expectation(curve=curve, target=target, baseline=kr.baseline, replans=replans)


def _replans(key_result_ids: Sequence[UUID]) -> dict[UUID, list[Replan]]:
    found: dict[UUID, list[Replan]] = defaultdict(list)
    rows = TargetSegment.objects.filter(key_result__id__any_of=key_result_ids).order_by("effective")
    for segment in rows:
        replan = Replan(effective=segment.effective, target=segment.target, kept=segment.kept)
        found[segment.key_result_id].append(replan)
    return found
