"""Judge key results together: what they share is read once."""

from collections.abc import Iterator
from itertools import islice
from typing import Final, cast
from uuid import UUID

from throughline.core.attainment import KrKind, Measure
from throughline.core.rollup import ROLL_UPS
from throughline.goals.selectors.expectations import expectations_in_order
from throughline.goals.selectors.thresholds import thresholds_in_order
from throughline.progress.judge import Judgement, Own, judge
from throughline.progress.selectors.actuals import Moments, own_actuals
from throughline.progress.selectors.key_results import KeyResultRow

AT_ONCE: Final = 2_000


class Judging:
    """Key results with the moment at which each is judged, their pace and their thresholds."""

    def __init__(self, moments: Moments) -> None:
        self._moments = moments
        self._expectations = dict(zip(moments, expectations_in_order(moments), strict=True))
        self._thresholds = dict(zip(moments, thresholds_in_order(moments), strict=True))

    def judge(self, kr: KeyResultRow, own: Own) -> Judgement:
        """One of them, by an actual that is known."""
        measure = Measure(cast(KrKind, kr.kind), kr.target, kr.baseline)
        return judge(measure, self._expectations[kr], self._thresholds[kr], own, self._moments[kr])

    def by_their_own(self) -> Iterator[dict[UUID, Judgement]]:
        """Those that do not roll up, by their own actuals, some at a time."""
        known = iter(own_actuals(self._moments).items())
        while some := {kr.id: self.judge(kr, own) for kr, own in islice(known, AT_ONCE)}:
            yield some

    def rolling_up(self) -> dict[UUID, KeyResultRow]:
        """Those that do, by id."""
        return {kr.id: kr for kr in self._moments if kr.source in ROLL_UPS}
