"""The actual of key results that have one of their own: from credits, check-ins, or milestones done."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final
from uuid import UUID

from django.db import connection

from throughline.core.attainment import KEPT
from throughline.core.periods import Period
from throughline.goals.models import CheckIn, Milestone
from throughline.kit.unnest import ids, plain
from throughline.progress.judge import Own
from throughline.progress.models import DailyActual
from throughline.progress.moment import Moment
from throughline.progress.quotient import quotient
from throughline.progress.selectors.coverage import FED_BY_NOTHING, Feeding, feedings, has_loaded, overdue
from throughline.progress.selectors.key_results import KeyResultRow

QUIET_AFTER = timedelta(days=7)

_SUMS = """
SELECT asked.at, sum(d.amount) FILTER (WHERE NOT d.denominator), sum(d.amount) FILTER (WHERE d.denominator)
FROM unnest(%(ids)s::uuid[], %(through)s::date[]) WITH ORDINALITY AS asked(id, through, at)
JOIN progress_dailyactual d ON d.company_id = throughline_company() AND d.key_result_id = asked.id
AND d."on" <= asked.through GROUP BY asked.at
"""
NOTHING: Final = Fraction(0)
ZERO: Final = Decimal(0)
NO_SUMS: Final = (ZERO, ZERO)
NO_DATA: Final = Own(None)

Moments = Mapping[KeyResultRow, Moment]


def own_actuals(moments: Moments) -> dict[KeyResultRow, Own]:
    """Of those that do not roll up; a handful of queries for any number."""
    fed: dict[KeyResultRow, Moment] = {}
    stepped: dict[KeyResultRow, Moment] = {}
    reported: dict[KeyResultRow, Moment] = {}
    for kr, moment in moments.items():
        if kr.source == "metric":
            fed[kr] = moment
        elif kr.source == "check_in":
            (stepped if kr.kind == "milestone" else reported)[kr] = moment
    return {**_from_credits(fed), **_from_milestones(stepped), **_from_check_ins(reported)}


def _from_credits(fed: Moments) -> dict[KeyResultRow, Own]:
    if not fed:
        return {}
    known = feedings()
    sums = sums_through([(kr.id, moment.through) for kr, moment in fed.items()])
    days = _daily_values({kr: moment for kr, moment in fed.items() if kr.kind in KEPT}, known)
    fed_how: dict[tuple[UUID | None, date, date], tuple[bool, bool, bool]] = {}
    found = {}
    for (kr, moment), (counted, by) in zip(fed.items(), sums, strict=True):
        since, through = kr.cycle.starts_on, moment.through
        how = fed_how.get(key := (kr.metric_id, since, through))
        if how is None:
            ratio, sources = known.get(kr.metric_id or kr.id, FED_BY_NOTHING)
            how = fed_how[key] = ratio, has_loaded(sources, since), overdue(sources, through)
        ratio, loaded, late = how
        if not loaded:
            found[kr] = NO_DATA
            continue
        actual = quotient(kr.measure, counted, by) if ratio else Fraction(*counted.as_integer_ratio())
        found[kr] = Own(actual, late, days.get(kr, ()) if days else ())
    return found


def sums_through(asked: Sequence[tuple[UUID, date]]) -> list[tuple[Decimal, Decimal]]:
    """For each key result and day, its days through that one: what it counts, what its ratio divides by."""
    found = [NO_SUMS] * len(asked)
    with connection.cursor() as cursor:
        given = {"ids": ids([one for one, _ in asked]), "through": plain([day for _, day in asked])}
        cursor.execute(_SUMS, given)
        for at, counted, by in cursor.fetchall():
            found[at - 1] = counted or ZERO, by or ZERO
    return found


def _daily_values(
    kept: Moments, feedings: Mapping[UUID, Feeding]
) -> dict[KeyResultRow, tuple[Fraction, ...]]:
    """Each day's value of a limit fed by credits: what had come by then."""
    moves: dict[tuple[UUID, bool], dict[date, Decimal]] = defaultdict(dict)
    rows = DailyActual.objects.filter(key_result__in=[kr.id for kr in kept]) if kept else []
    for row in rows:
        moves[row.key_result_id, row.denominator][row.on] = row.amount
    values = {}
    for kr, moment in kept.items():
        counted, by = NOTHING, NOTHING
        ratio = feedings.get(kr.metric_id or kr.id, FED_BY_NOTHING).ratio
        series: list[Fraction] = []
        for day in _days(kr.cycle.starts_on, moment.through):
            counted += Fraction(moves[kr.id, False].get(day, Decimal(0)))
            by += Fraction(moves[kr.id, True].get(day, Decimal(0)))
            reached = quotient(kr.measure, counted, by) if ratio else counted
            if reached is not None:
                series.append(reached)
        values[kr] = tuple(series)
    return values


def _from_milestones(stepped: Moments) -> dict[KeyResultRow, Own]:
    """The shares of the steps done by then. Always known: a step is done or it is not."""
    through = {kr.id: moment.through for kr, moment in stepped.items()}
    done = dict.fromkeys(through, NOTHING)
    steps = Milestone.objects.filter(key_result__in=list(done), done_on__isnull=False) if done else []
    for step in steps:
        if step.done_on is not None and step.done_on <= through[step.key_result_id]:
            done[step.key_result_id] += Fraction(step.share)
    return {kr: Own(done[kr.id]) for kr in stepped}


def _from_check_ins(reported: Moments) -> dict[KeyResultRow, Own]:
    if not reported:
        return {}
    through = {kr.id: moment.through for kr, moment in reported.items()}
    values: dict[UUID, list[tuple[date, Fraction]]] = defaultdict(list)
    heard: dict[UUID, date] = {}
    rows = CheckIn.objects.filter(key_result__in=list(through)).order_by("at", "id")
    for key_result_id, on, value in rows.values_list("key_result_id", "on", "value"):
        if on <= through[key_result_id]:
            heard[key_result_id] = on
            if value is not None:
                values[key_result_id].append((on, Fraction(value)))
    return {kr: _reported(kr, at, values[kr.id], heard.get(kr.id)) for kr, at in reported.items()}


def _reported(
    kr: KeyResultRow, moment: Moment, values: list[tuple[date, Fraction]], heard: date | None
) -> Own:
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
