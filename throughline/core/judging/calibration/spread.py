"""How sure an estimate is: each person left out in turn, because one person's periods are not independent."""

from dataclasses import dataclass

import numpy as np

from throughline.core.judging.calibration.columns import Design
from throughline.core.judging.calibration.evidence import Floats
from throughline.core.judging.calibration.fit import Fitted


@dataclass(frozen=True)
class Sureness:
    """For each column: the standard error of β, and the degrees of freedom of Student's t."""

    errors: Floats
    freedom: Floats


def sureness(design: Design, fitted: Fitted) -> Sureness:
    """The jackknife over people (one Newton step from the whole fit each), its freedom by Johnson and Rust.

    A person's deals, talent and territory all lie in the variance, and no shape of it is assumed.
    """
    evidence = design.evidence
    _, person = np.unique(evidence.people, return_inverse=True)
    count, columns = int(person.max()) + 1, design.matrix.shape[1]
    scores = np.zeros((count, columns))
    np.add.at(scores, person, fitted.centred * (evidence.actuals - fitted.expected)[:, None])
    parts = np.zeros((count, columns, columns))
    outer = fitted.centred[:, :, None] * fitted.centred[:, None, :]
    np.add.at(parts, person, outer * fitted.expected[:, None, None])
    # What only one person tells apart gets a huge error, instead of a division by zero.
    ridge = np.eye(columns) * (1e-10 * float(np.diag(fitted.information).max()))
    without = fitted.information - parts + ridge
    moves = np.linalg.solve(without, scores[:, :, None])[:, :, 0]
    squares = moves**2 * (count - 1) / count
    variance = squares.sum(axis=0)
    concentration = (squares**2).sum(axis=0)
    concentration[concentration == 0] = 1
    freedom = (3.16 - 2.77 / np.sqrt(count)) * variance**2 / concentration
    return Sureness(np.sqrt(variance), np.minimum(freedom, count - 1))
