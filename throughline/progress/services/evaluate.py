"""Evaluate key results at a moment: actual, expected, attainment, lag, status; then what lies above them."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Literal, cast
from uuid import UUID

from django.db import transaction

from throughline.core.attainment import KrKind, Measure
from throughline.core.pace import Expectation
from throughline.core.periods import ONE_DAY
from throughline.core.rollup import ROLL_UPS
from throughline.core.status import Thresholds
from throughline.goals.models import Cycle, KeyResult
from throughline.goals.selectors.expectations import expectations_of
from throughline.goals.selectors.thresholds import thresholds_of
from throughline.kit.locks import wait_for_lock
from throughline.progress.judge import Judgement, Known, judge
from throughline.progress.moment import Moment
from throughline.progress.selectors.actuals import Own, own_actuals
from throughline.progress.selectors.key_results import with_owners
from throughline.progress.services.roll_up import (
    roll_up_objectives,
    rolled_up,
    rolling_up_above,
)
from throughline.progress.services.store_judgements import store_judgements

Clock = Literal["exact", "forward", "real"]
JUST_ENDED = timedelta(days=7)


@transaction.atomic
def evaluate_cycles(
    *, moment: Moment, cycle_ids: Collection[UUID] | None = None, clock: Clock = "exact"
) -> dict[UUID, Judgement]:
    """Every key result in force of these cycles; without any, of those that hold the moment's day.

    A cycle that ended in the week before is among those: it is evaluated once more, at its end.
    """
    wait_for_lock("actuals")
    cycles = Cycle.objects.all()
    if cycle_ids is None:
        cycles = cycles.filter(starts_on__lte=moment.through, ends_on__gte=moment.through - JUST_ENDED)
    else:
        cycles = cycles.filter(id__in=cycle_ids)
    in_force = KeyResult.objects.filter(cycle__in=cycles, withdrawn_on=None).values_list("id", flat=True)
    return evaluate(list(in_force), moment=moment, clock=clock)


def evaluate(
    key_result_ids: Collection[UUID], *, moment: Moment, clock: Clock = "exact"
) -> dict[UUID, Judgement]:
    """These, and every key result and objective that rolls them up; the caller holds the company's lock.

    `exact`: at this moment, back in time too. `forward`: never back. `real`: the moment is the real clock's,
    which never runs on a cycle that has ended: that stays at the day for which it was evaluated last.
    """
    if not key_result_ids:
        return {}
    above = rolling_up_above(key_result_ids)
    found = {kr: _moment_of(kr, moment, clock) for kr in with_owners({*key_result_ids, *above})}
    rows = [kr for kr, at in found.items() if at is not None]
    moments = {kr.id: at for kr, at in found.items() if at is not None}
    context = _Context(rows, moments)
    own = own_actuals([kr for kr in rows if kr.source not in ROLL_UPS], moments)
    judged = {kr.id: context.judge(kr, own[kr.id]) for kr in rows if kr.id in own}
    parents = {kr.id: kr for kr in rows if kr.source in ROLL_UPS}
    if parents:
        judged.update(rolled_up(parents, judged, context.judge))
    store_judgements(judged)
    roll_up_objectives({kr.objective_id for kr in rows if kr.objective_id is not None})
    return judged


def _moment_of(kr: KeyResult, moment: Moment, clock: Clock) -> Moment | None:
    """Not past the cycle's end, nor past the last day on which somebody carried it; None: not at all."""
    before = kr.evaluated_as_of
    if clock == "real" and kr.cycle.ends_on < moment.through - JUST_ENDED:
        return Moment.end_of(before) if before is not None else None
    last = kr.cycle.ends_on
    if kr.withdrawn_on is not None:
        last = min(last, kr.withdrawn_on - ONE_DAY)
    if clock != "exact":
        moment = moment.no_earlier_than(before)
    return moment.no_later_than(last)


class _Context:
    """What the key results of one evaluation share: their pace, thresholds and moments."""

    def __init__(self, rows: Collection[KeyResult], moments: Mapping[UUID, Moment]) -> None:
        self.moments = moments
        self.expectations: Mapping[UUID, Expectation] = expectations_of(rows)
        self.thresholds: Mapping[UUID, Thresholds] = thresholds_of(rows)

    def judge(self, kr: KeyResult, own: Own) -> Judgement:
        known = Known(
            measure=Measure(cast(KrKind, kr.kind), kr.target, kr.baseline),
            expectation=self.expectations[kr.id],
            thresholds=self.thresholds[kr.id],
            actual=own.actual,
            stale=own.stale,
            daily=own.daily,
        )
        return judge(known, self.moments[kr.id])
