"""Expected capacity: what somebody may be expected to bring in a period, from what they brought before.

Own history counts as far as it carries (Bühlmann and Straub's credibility), the mean of the peers for the
rest; docs/algorithms/judging.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Past:
    """One person's amounts, deal by deal, in `periods` periods known before (a part of one counts as a part).

    `peers` names those they are compared with: the job level, or anything else.
    """

    amounts: Sequence[Decimal]
    periods: float
    peers: str

    @property
    def mean(self) -> float:
        """The amount of a period, as it was; `periods` is above 0."""
        return sum(float(amount) for amount in self.amounts) / self.periods

    @property
    def noise(self) -> float:
        """The variance of that mean by chance alone: of a compound Poisson sum, the sum of squares."""
        return sum(float(amount) ** 2 for amount in self.amounts) / self.periods**2


def capacities(past: Sequence[Past]) -> list[float | None]:
    """One a person, for one period; None where neither the person nor anybody else has a history."""
    known = [one for one in past if one.periods > 0]
    if not known:
        return [None] * len(past)
    overall = _Peers.of(known)
    groups = {
        name: _Peers.of([one for one in known if one.peers == name]) for name in {o.peers for o in known}
    }
    return [groups.get(one.peers, overall).expected(one) for one in past]


@dataclass(frozen=True)
class _Peers:
    """The mean of a group, and how much its people truly differ (the variance beyond chance)."""

    mean: float
    between: float

    @classmethod
    def of(cls, past: Sequence[Past]) -> "_Peers":
        means: Floats = np.array([one.mean for one in past])
        noise = float(np.mean([one.noise for one in past]))
        spread = float(means.var(ddof=1)) if len(past) > 1 else 0.0
        return cls(float(means.mean()), max(spread - noise, 0.0))

    def expected(self, one: Past) -> float:
        if one.periods <= 0:
            return self.mean
        whole = self.between + one.noise
        own = self.between / whole if whole else 0.0
        return own * one.mean + (1 - own) * self.mean
