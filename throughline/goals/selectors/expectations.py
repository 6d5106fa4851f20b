"""The pace of key results: one curve for all that share a rule, a period and a calendar; re-plans on it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

import msgspec

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.core.calendars import WorkingCalendar
from throughline.core.pace import Expectation, PaceCurve, Replan, pace_curve, rule_from_json
from throughline.core.periods import Period
from throughline.goals.models import TargetSegment
from throughline.goals.selectors.calendars import calendars_in_order
from throughline.goals.selectors.paced import Paced


def expectations_of(
    key_results: Collection[Paced], *, curve: PaceCurve | None = None
) -> dict[UUID, Expectation]:
    """By key result id: each on its own calendar, or all on the curve given.

    Select `cycle` and `owner_person` with the rows. Four queries, one with a curve.
    """
    in_order = zip(key_results, expectations_in_order(key_results, curve=curve), strict=True)
    return {kr.id: expectation for kr, expectation in in_order}


def expectations_in_order(
    key_results: Collection[Paced], *, curve: PaceCurve | None = None
) -> list[Expectation]:
    """The same, one for each in their order."""
    curves = _curves_in_order(key_results) if curve is None else [curve] * len(key_results)
    replans = _replans([kr.id for kr in key_results])
    return [
        _expectation(kr, own, replans.get(kr.id, ()) if replans else ())
        for kr, own in zip(key_results, curves, strict=True)
    ]


def curves_of(key_results: Collection[Paced]) -> dict[UUID, PaceCurve]:
    """By key result id, on their owners' calendars; a curve is made once for all that share it."""
    return {kr.id: curve for kr, curve in zip(key_results, _curves_in_order(key_results), strict=True)}


def _curves_in_order(key_results: Collection[Paced]) -> list[PaceCurve]:
    made: dict[Any, PaceCurve] = {}
    found = []
    for kr, calendar in zip(key_results, calendars_in_order(key_results), strict=True):
        key = (kr.cycle_id, id(calendar), None if kr.pace_rule is None else msgspec.json.encode(kr.pace_rule))
        if key not in made:
            made[key] = _curve(kr, calendar)
        found.append(made[key])
    return found


def _curve(kr: Paced, calendar: WorkingCalendar) -> PaceCurve:
    rule = rule_from_json(kr.pace_rule or kr.cycle.pace_rule)
    return pace_curve(rule, Period.closed(kr.cycle.starts_on, kr.cycle.ends_on), calendar)


def _expectation(kr: Paced, curve: PaceCurve, replans: Sequence[Replan]) -> Expectation:
    """Before its first re-plan a key result had the target that was first published."""
    target = kr.first_target if replans else kr.target
    return Expectation(curve=curve, target=target, baseline=kr.baseline, replans=replans)


def _replans(key_result_ids: Sequence[UUID]) -> dict[UUID, list[Replan]]:
    found: dict[UUID, list[Replan]] = defaultdict(list)
    rows = TargetSegment.objects.filter(key_result__id__any_of=key_result_ids).order_by("effective")
    for key_result_id, effective, target, kept in rows.values_list(
        "key_result_id", "effective", "target", "kept"
    ):
        found[key_result_id].append(Replan(effective=effective, target=target, kept=kept))
    return found
