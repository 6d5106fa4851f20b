"""How far key results were behind, day by day: what a sparkline and a curve are drawn from."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import cast
from uuid import UUID

from throughline.core.attainment import KrKind, Measure
from throughline.core.pace import Expectation
from throughline.core.periods import ONE_DAY, Period
from throughline.core.rollup import ROLL_UPS
from throughline.goals.models import KeyResult
from throughline.goals.selectors.expectations import expectations_of
from throughline.progress.lag_days import LagDay, Reached, lag_by_day
from throughline.progress.selectors.reached import reached_by_day


def lag_history(key_results: Collection[KeyResult], until: date, days: int) -> dict[UUID, list[LagDay]]:
    """By key result id, the last `days` days through `until`, a day that has ended; the oldest first.

    Only days of the cycle, on which somebody carried it and something was known; nothing for those that roll
    up, whose days are not kept. Ten queries at most, however many key results; select `cycle`,
    `owner_unit` and `owner_person` with the rows.
    """
    since = until - timedelta(days=days - 1)
    own = [kr for kr in key_results if kr.source not in ROLL_UPS]
    reached = reached_by_day(own, since=since, through=until)
    expectations = expectations_of(own)
    found: dict[UUID, list[LagDay]] = {kr.id: [] for kr in key_results}
    for kr in own:
        found[kr.id] = (
            _days_of(kr, expectations[kr.id], reached[kr.id], since, until) if kr.id in reached else []
        )
    return found


def _days_of(
    kr: KeyResult, expectation: Expectation, reached: Reached, since: date, until: date
) -> list[LagDay]:
    measure = Measure(cast(KrKind, kr.kind), kr.target, kr.baseline)
    return lag_by_day(measure, expectation, reached, _carried(kr, since, until))


def _carried(kr: KeyResult, since: date, until: date) -> Iterable[date]:
    """The days of the window that lie in the cycle and before it was withdrawn."""
    first, last = max(since, kr.cycle.starts_on), min(until, kr.cycle.ends_on)
    if kr.withdrawn_on is not None:
        last = min(last, kr.withdrawn_on - ONE_DAY)
    return Period.closed(first, last) if first <= last else ()
