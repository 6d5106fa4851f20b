"""Evaluate key results at a moment: actual, expected, attainment, lag, status; then what lies above them."""

from collections.abc import Collection, Mapping
from typing import cast
from uuid import UUID

from django.db import transaction

from throughline.core.attainment import KrKind, Measure
from throughline.core.pace import Expectation
from throughline.core.periods import ONE_DAY
from throughline.core.status import Thresholds
from throughline.goals.models import Cycle, KeyResult
from throughline.goals.selectors.thresholds import thresholds_of
from throughline.kit.scope import current_company
from throughline.progress.judge import Judgement, Known, judge
from throughline.progress.lock import wait_for_lock
from throughline.progress.moment import Moment
from throughline.progress.selectors.actuals import Own, own_actuals
from throughline.progress.selectors.expectations import expectations_of
from throughline.progress.selectors.key_results import with_owners
from throughline.progress.services.roll_up import (
    ROLL_UPS,
    roll_up_objectives,
    rolled_up,
    rolling_up_above,
)
from throughline.progress.services.store_judgements import store_judgements


@transaction.atomic
def evaluate_cycles(*, moment: Moment, cycle_ids: Collection[UUID] | None = None) -> dict[UUID, Judgement]:
    """Every key result in force of these cycles; without any, of the cycles that hold the moment's day."""
    wait_for_lock(current_company())
    cycles = Cycle.objects.all()
    if cycle_ids is None:
        cycles = cycles.filter(starts_on__lte=moment.through, ends_on__gte=moment.through)
    else:
        cycles = cycles.filter(id__in=cycle_ids)
    in_force = KeyResult.objects.filter(cycle__in=cycles, withdrawn_on=None).values_list("id", flat=True)
    return evaluate(list(in_force), moment=moment)


def evaluate(
    key_result_ids: Collection[UUID], *, moment: Moment, forward_only: bool = False
) -> dict[UUID, Judgement]:
    """These, and every key result and objective that rolls them up; the caller holds the company's lock.

    `forward_only` leaves a key result at the later day for which it was evaluated before.
    """
    if not key_result_ids:
        return {}
    above = rolling_up_above(key_result_ids)
    rows = with_owners({*key_result_ids, *above})
    moments = {kr.id: _moment_of(kr, moment, forward_only) for kr in rows}
    context = _Context(rows, moments)
    own = own_actuals([kr for kr in rows if kr.source not in ROLL_UPS], moments)
    judged = {kr.id: context.judge(kr, own[kr.id]) for kr in rows if kr.id in own}
    parents = {kr.id: kr for kr in rows if kr.source in ROLL_UPS}
    if parents:
        judged.update(rolled_up(parents, judged, context.judge))
    store_judgements(judged)
    roll_up_objectives({kr.objective_id for kr in rows if kr.objective_id is not None})
    return judged


def _moment_of(kr: KeyResult, moment: Moment, forward_only: bool) -> Moment:
    """Not past the cycle's end, nor past the last day on which somebody carried it."""
    last = kr.cycle.ends_on
    if kr.withdrawn_on is not None:
        last = min(last, kr.withdrawn_on - ONE_DAY)
    if forward_only:
        moment = moment.no_earlier_than(kr.evaluated_as_of)
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
