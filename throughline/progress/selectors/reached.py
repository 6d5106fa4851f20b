"""What key results stood at day by day: from credits, check-ins, or milestones done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from fractions import Fraction
from uuid import UUID

from django.db.models import Sum, Value
from django.db.models.functions import Greatest

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.goals.models import CheckIn, KeyResult, Milestone
from throughline.progress.lag_days import Reached
from throughline.progress.models import DailyActual
from throughline.progress.quotient import quotient
from throughline.progress.selectors.coverage import FED_BY_NOTHING, feedings, has_loaded

Moves = Mapping[UUID, Mapping[date, Fraction]]


def reached_by_day(key_results: Collection[KeyResult], *, since: date, through: date) -> dict[UUID, Reached]:
    """By key result id, for those that do not roll up; what lies before `since` is told as of that day.

    Six queries at most, for any number. Select `cycle` with the rows.
    """
    fed = [kr for kr in key_results if kr.source == "metric"]
    stepped = [kr.id for kr in key_results if kr.source == "check_in" and kr.kind == "milestone"]
    reported = [kr.id for kr in key_results if kr.source == "check_in" and kr.kind != "milestone"]
    return {
        **_from_credits(fed, since, through),
        **{one: _summed(moves) for one, moves in _steps(stepped, since, through).items()},
        **_from_check_ins(reported, since, through),
    }


def _from_credits(fed: Collection[KeyResult], since: date, through: date) -> dict[UUID, Reached]:
    if not fed:
        return {}
    found = feedings()
    feeding = {kr.id: found.get(kr.metric_id or kr.id, FED_BY_NOTHING) for kr in fed}
    known = {kr.id: kr for kr in fed if has_loaded(feeding[kr.id].sources, kr.cycle.starts_on)}
    counted, divided = _moves(known, since, through)
    return {
        one: _divided(kr.measure, counted[one], divided[one]) if feeding[one].ratio else _summed(counted[one])
        for one, kr in known.items()
    }


def _moves(known: Collection[UUID], since: date, through: date) -> tuple[Moves, Moves]:
    """What each day brought, and what it brought of that by which ratios divide."""
    counted: dict[UUID, dict[date, Fraction]] = {one: {} for one in known}
    divided: dict[UUID, dict[date, Fraction]] = {one: {} for one in known}
    rows = DailyActual.objects.filter(key_result__id__any_of=known, on__lte=through).order_by()
    by_day = rows.annotate(day=Greatest("on", Value(since))).values_list(
        "key_result_id", "denominator", "day"
    )
    for key_result_id, denominator, day, amount in by_day.annotate(Sum("amount")).order_by("day"):
        (divided if denominator else counted)[key_result_id][day] = Fraction(amount)
    return counted, divided


def _divided(measure: str, counted: Mapping[date, Fraction], divided: Mapping[date, Fraction]) -> Reached:
    """A ratio is unknown until there is something to divide by."""
    above, below = Fraction(0), Fraction(0)
    by_day: dict[date, Fraction] = {}
    for day in sorted({*counted, *divided}):
        above += counted.get(day, Fraction(0))
        below += divided.get(day, Fraction(0))
        reached = quotient(measure, above, below)
        if reached is not None:
            by_day[day] = reached
    return Reached(None, by_day)


def _steps(key_result_ids: Collection[UUID], since: date, through: date) -> Moves:
    moves: dict[UUID, dict[date, Fraction]] = {one: {} for one in key_result_ids}
    if not key_result_ids:
        return moves
    done = Milestone.objects.filter(key_result__id__any_of=key_result_ids, done_on__lte=through)
    by_day = done.annotate(day=Greatest("done_on", Value(since))).order_by("day")
    for key_result_id, day, share in by_day.values_list("key_result_id", "day", "share"):
        moves[key_result_id][day] = moves[key_result_id].get(day, Fraction(0)) + Fraction(share)
    return moves


def _from_check_ins(key_result_ids: Collection[UUID], since: date, through: date) -> dict[UUID, Reached]:
    """A reported value holds until the next one; the last of a day is the day's."""
    values: dict[UUID, dict[date, Fraction]] = defaultdict(dict)
    if key_result_ids:
        rows = CheckIn.objects.filter(
            key_result__id__any_of=key_result_ids, on__lte=through, value__isnull=False
        )
        for one, on, value in rows.order_by("at", "id").values_list("key_result_id", "on", "value"):
            if value is not None:
                values[one][max(on, since)] = Fraction(value)
    return {one: Reached(None, values[one]) for one in key_result_ids}


def _summed(moves: Mapping[date, Fraction]) -> Reached:
    return Reached(Fraction(0), dict(_running(moves.items())))


def _running(moves: Iterable[tuple[date, Fraction]]) -> Iterable[tuple[date, Fraction]]:
    total = Fraction(0)
    for day, move in moves:
        total += move
        yield day, total
