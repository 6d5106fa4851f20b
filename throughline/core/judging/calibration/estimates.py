"""Estimates of all coefficients at once, with intervals that hold together."""

from dataclasses import dataclass
from math import exp
from typing import Final

import numpy as np

from throughline.core.judging.calibration.columns import Design, Level
from throughline.core.judging.calibration.evidence import ELSEWHERE
from throughline.core.judging.calibration.fit import fit
from throughline.core.judging.calibration.spread import sureness
from throughline.core.judging.calibration.student import quantile

LEAST_FREEDOM: Final = 4.0
"""With less, a few people decide alone, and no interval is stated."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The logarithm of true over present coefficient, relative to the reference level; half the interval."""

    log: float
    error: float
    half: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves the present coefficient out."""
        return abs(self.log) > self.half

    @property
    def drawn_back(self) -> float:
        """James and Stein's positive part: the estimate times 1 − (error / estimate)², 0 at least."""
        return self.log * max(1 - (self.error / self.log) ** 2, 0.0) if self.log else 0.0

    def times(self, sign: int) -> float:
        """The upper (+1) or lower (−1) end as a multiple of the present coefficient."""
        return exp(self.log + sign * self.half)


def estimates(design: Design, *, confidence: float) -> dict[Level, Estimate]:
    """Bonferroni: each interval may fail in (1 − confidence) / their number, so all hold at once."""
    if not design.levels:
        return {}
    fitted = fit(design)
    sure = sureness(design, fitted)
    proposable = [place for place, one in enumerate(design.levels) if one.level != ELSEWHERE]
    tail = (1 - confidence) / 2 / max(len(proposable), 1)
    return {
        design.levels[place]: Estimate(
            log=float(fitted.beta[place]),
            error=float(sure.errors[place]),
            half=quantile(1 - tail, float(sure.freedom[place])) * float(sure.errors[place]),
        )
        for place in proposable
        if np.isfinite(sure.errors[place]) and sure.freedom[place] >= LEAST_FREEDOM
    }
