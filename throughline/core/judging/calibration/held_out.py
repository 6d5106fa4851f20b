"""Periods held out: what the coefficients of the other periods would have made of one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from throughline.core.judging.calibration.columns import Level, design
from throughline.core.judging.calibration.estimates import estimates
from throughline.core.judging.calibration.evidence import Evidence, Floats, Table
from throughline.core.judging.calibration.fit import shared_anew


@dataclass(frozen=True)
class Fold:
    """One period, and by how much the others would change each coefficient (a logarithm, drawn back)."""

    period: Evidence
    logs: dict[Level, float]

    def deviation(self, changed: Collection[Level]) -> float:
        """The mean deviation of the period with these coefficients changed, its total as it was."""
        logs = np.zeros(len(self.period.people))
        for one in changed:
            logs[self.period.levels[:, one.table] == one.level] += self.logs.get(one, 0.0)
        targets: Floats = shared_anew(self.period, np.exp(logs))
        return float(np.mean(np.abs(self.period.actuals - targets) / targets))


def folds(evidence: Evidence, tables: Sequence[Table], *, confidence: float) -> list[Fold]:
    """One for each period; empty with a single one."""
    periods = np.unique(evidence.periods)
    if len(periods) < 2:
        return []
    found = []
    for period in periods:
        out = evidence.periods == period
        others = estimates(design(evidence.only(~out), tables), confidence=confidence)
        logs = {level: estimate.drawn_back for level, estimate in others.items()}
        found.append(Fold(evidence.only(out), logs))
    return found


def mean_deviation(found: Sequence[Fold], changed: Collection[Level]) -> float:
    """Over the periods, each counting the same."""
    return float(np.mean([fold.deviation(changed) for fold in found]))
