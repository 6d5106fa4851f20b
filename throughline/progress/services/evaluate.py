"""Evaluate key results at a moment: actual, expected, attainment, lag, status; then what lies above them."""

from collections.abc import Collection
from datetime import timedelta
from typing import Literal
from uuid import UUID

from django.db import transaction

from throughline.core.periods import ONE_DAY
from throughline.goals.models import Cycle, KeyResult
from throughline.kit.locks import wait_for_lock
from throughline.kit.unnest import statements_in_flight
from throughline.progress.judge import Judgement
from throughline.progress.moment import Moment
from throughline.progress.selectors.judging import Judging
from throughline.progress.selectors.key_results import KeyResultRow, with_owners
from throughline.progress.services.roll_up import (
    roll_up_objectives,
    rolled_up,
    rolling_up_above,
)
from throughline.progress.services.store_judgements import Storing

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
    moments = {kr: at for kr, at in found.items() if at is not None}
    judged = _judged_and_stored(Judging(moments))
    roll_up_objectives({kr.objective_id for kr in moments if kr.objective_id is not None})
    return judged


def _judged_and_stored(judging: Judging) -> dict[UUID, Judgement]:
    judged: dict[UUID, Judgement] = {}
    storing = Storing()
    with statements_in_flight():
        for some in judging.by_their_own():
            storing.add(some)
            judged.update(some)
        if parents := judging.rolling_up():
            above = rolled_up(parents, judged, judging.judge)
            storing.add(above)
            judged.update(above)
        storing.finish()
    return judged


def _moment_of(kr: KeyResultRow, moment: Moment, clock: Clock) -> Moment | None:
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
