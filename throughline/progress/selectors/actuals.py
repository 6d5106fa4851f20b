"""The actual of key results that have one of their own: from credits, check-ins, or milestones done."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from django.db import connection

from throughline.core.attainment import KEPT
from throughline.core.periods import Period
from throughline.goals.models import CheckIn, KeyResult, Milestone
from throughline.progress.models import DailyActual
from throughline.progress.moment import Moment
from throughline.progress.quotient import quotient
from throughline.progress.selectors.coverage import FED_BY_NOTHING, Feeding, feedings, has_loaded, overdue

QUIET_AFTER = timedelta(days=7)

_SUMS = """
SELECT d.key_result_id, d.denominator, sum(d.amount)
FROM unnest(%(ids)s::uuid[], %(through)s::date[]) AS asked(id, through)
JOIN progress_dailyactual d ON d.company_id = throughline_company() AND d.key_result_id = asked.id
AND d."on" <= asked.through GROUP BY d.key_result_id, d.denominator
"""


@dataclass(frozen=True, slots=True)
class Own:
    """An actual (None is no data), whether it is stale, and for keep_* the value on each day."""

    actual: Fraction | None
    stale: bool = False
    daily: tuple[Fraction, ...] = ()


def own_actuals(key_results: Collection[KeyResult], moments: Mapping[UUID, Moment]) -> dict[UUID, Own]:
    """By key result id, for those that do not roll up; a handful of queries for any number."""
    fed = [kr for kr in key_results if kr.source == "metric"]
    stepped = [kr for kr in key_results if kr.source == "check_in" and kr.kind == "milestone"]
    reported = [kr for kr in key_results if kr.source == "check_in" and kr.kind != "milestone"]
    return {
        **_from_credits(fed, moments),
        **_from_milestones(stepped, moments),
        **_from_check_ins(reported, moments),
    }


def _from_credits(fed: Collection[KeyResult], moments: Mapping[UUID, Moment]) -> dict[UUID, Own]:
    if not fed:
        return {}
    known = feedings()
    feeding = {kr.id: known.get(kr.metric_id or kr.id, FED_BY_NOTHING) for kr in fed}
    sums = sums_through({kr.id: moments[kr.id].through for kr in fed})
    days = _daily_values([kr for kr in fed if kr.kind in KEPT], moments, feeding)
    found = {}
    for kr in fed:
        ratio, sources = feeding[kr.id]
        if not has_loaded(sources, kr.cycle.starts_on):
            found[kr.id] = Own(None)
            continue
        counted, by = (Fraction(sums.get((kr.id, denominator), 0)) for denominator in (False, True))
        actual = quotient(kr.measure, counted, by) if ratio else counted
        late = overdue(sources, moments[kr.id].through)
        found[kr.id] = Own(actual, late, days.get(kr.id, ()))
    return found


def sums_through(through: Mapping[UUID, date]) -> dict[tuple[UUID, bool], Decimal]:
    """By key result and (True) what its ratio divides by: its days through one, where there are any."""
    with connection.cursor() as cursor:
        cursor.execute(_SUMS, {"ids": list(through), "through": list(through.values())})
        return {(one, denominator): amount for one, denominator, amount in cursor.fetchall()}


def _daily_values(
    kept: Collection[KeyResult], moments: Mapping[UUID, Moment], feeding: Mapping[UUID, Feeding]
) -> dict[UUID, tuple[Fraction, ...]]:
    """Each day's value of a limit fed by credits: what had come by then."""
    moves: dict[tuple[UUID, bool], dict[date, Decimal]] = defaultdict(dict)
    rows = DailyActual.objects.filter(key_result__in=[kr.id for kr in kept]) if kept else []
    for row in rows:
        moves[row.key_result_id, row.denominator][row.on] = row.amount
    values = {}
    for kr in kept:
        counted, by = Fraction(0), Fraction(0)
        series: list[Fraction] = []
        for day in _days(kr.cycle.starts_on, moments[kr.id].through):
            counted += Fraction(moves[kr.id, False].get(day, Decimal(0)))
            by += Fraction(moves[kr.id, True].get(day, Decimal(0)))
            reached = quotient(kr.measure, counted, by) if feeding[kr.id].ratio else counted
            if reached is not None:
                series.append(reached)
        values[kr.id] = tuple(series)
    return values


def _from_milestones(stepped: Collection[KeyResult], moments: Mapping[UUID, Moment]) -> dict[UUID, Own]:
    """The shares of the steps done by then. Always known: a step is done or it is not."""
    done: dict[UUID, Fraction] = {kr.id: Fraction(0) for kr in stepped}
    steps = Milestone.objects.filter(key_result__in=list(done), done_on__isnull=False) if done else []
    for step in steps:
        if step.done_on is not None and step.done_on <= moments[step.key_result_id].through:
            done[step.key_result_id] += Fraction(step.share)
    return {key_result_id: Own(share) for key_result_id, share in done.items()}


def _from_check_ins(reported: Collection[KeyResult], moments: Mapping[UUID, Moment]) -> dict[UUID, Own]:
    if not reported:
        return {}
    values: dict[UUID, list[tuple[date, Fraction]]] = defaultdict(list)
    heard: dict[UUID, date] = {}
    rows = CheckIn.objects.filter(key_result__in=[kr.id for kr in reported]).order_by("at", "id")
    for key_result_id, on, value in rows.values_list("key_result_id", "on", "value"):
        if on <= moments[key_result_id].through:
            heard[key_result_id] = on
            if value is not None:
                values[key_result_id].append((on, Fraction(value)))
    return {kr.id: _reported(kr, moments[kr.id], values[kr.id], heard.get(kr.id)) for kr in reported}


def _reported(kr: KeyResult, moment: Moment, values: list[tuple[date, Fraction]], heard: date | None) -> Own:
    quiet = moment.through - (heard or kr.cycle.starts_on) > QUIET_AFTER
    if not values:
        return Own(None, stale=quiet)
    daily = _held_values(values, moment.through) if kr.kind in KEPT else ()
    return Own(values[-1][1], quiet, daily)


def _held_values(values: list[tuple[date, Fraction]], through: date) -> tuple[Fraction, ...]:
    """A reported value holds on every day until the next one."""
    by_day = dict(values)
    series: list[Fraction] = []
    for day in _days(values[0][0], through):
        series.append(by_day[day] if day in by_day else series[-1])
    return tuple(series)


def _days(first: date, last: date) -> Iterable[date]:
    return Period.closed(first, last) if first <= last else ()
