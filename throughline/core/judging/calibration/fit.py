"""The log-linear model of what came: quasi-Poisson, with each group's total given.

E(actual) of a row = its group's total × target × exp(x·β) / Σ of the same over the group: how a cascade
shares. The estimate solves Σ x (actual − expected) = 0 (Poisson pseudo-likelihood, consistent whatever the
variance); docs/algorithms/calibration.md.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from throughline.core.judging.calibration.columns import Design, within
from throughline.core.judging.calibration.evidence import Evidence, Floats

STEPS: Final = 50
CLOSE: Final = 1e-9
LONGEST: Final = 1.0
"""No step changes the logarithm of a coefficient by more than this."""


@dataclass(frozen=True)
class Fitted:
    """β, with each row's expected amount, its columns within the group, and the information X'WX."""

    beta: Floats
    expected: Floats
    centred: Floats
    information: Floats


def fit(design: Design) -> Fitted:
    """Newton's steps on a concave function; stops when none moves β by a billionth."""
    beta = np.zeros(design.matrix.shape[1])
    fitted = _at(design, beta)
    for _ in range(STEPS):
        score = fitted.centred.T @ (design.evidence.actuals - fitted.expected)
        step = np.linalg.lstsq(fitted.information, score, rcond=None)[0]
        longest = float(np.abs(step).max(initial=0))
        beta = beta + step * min(1.0, LONGEST / longest if longest else 1.0)
        fitted = _at(design, beta)
        if longest < CLOSE:
            break
    return fitted


def shared_anew(evidence: Evidence, factors: Floats) -> Floats:
    """The targets times `factors`, brought back to each group's total: as the changed rule shares it."""
    weighted = evidence.targets * factors
    count = int(evidence.groups.max()) + 1
    before = np.bincount(evidence.groups, evidence.targets, minlength=count)
    after = np.bincount(evidence.groups, weighted, minlength=count)
    after[after == 0] = 1
    return np.asarray(weighted * (before / after)[evidence.groups], dtype=np.float64)


def _at(design: Design, beta: Floats) -> Fitted:
    evidence = design.evidence
    count = int(evidence.groups.max()) + 1
    shares = shared_anew(evidence, np.exp(design.matrix @ beta))
    given = np.bincount(evidence.groups, evidence.targets, minlength=count)
    came = np.bincount(evidence.groups, evidence.actuals, minlength=count)
    given[given == 0] = 1
    expected = shares * (came / given)[evidence.groups]
    centred = within(design.matrix, evidence, expected)
    information = (centred * expected[:, None]).T @ centred
    return Fitted(beta, expected, centred, information)
