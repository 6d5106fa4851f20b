"""What calibration answers: for every coefficient what was found, and a proposal where it carries one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Verdict = Literal["proposed", "unclear", "not_better", "at_bound", "reference", "too_few", "one_period"]
"""`unclear`: the interval holds the present coefficient. `not_better`: clear, but periods held out were not
closer. `at_bound`: the bounds, or two decimals, leave no room for a change. `too_few`: too few people,
or not to be told apart from another factor. `one_period`: none can be held out."""


@dataclass(frozen=True)
class Finding:
    """One coefficient; `estimate` and its interval `low` to `high` are relative to the table's reference.

    `proposed` is set for the verdict `proposed` alone: the estimate drawn towards the present coefficient,
    within the bounds, with two decimals. `before` and `after` are mean deviations over periods held out.
    """

    table: int
    level: int
    present: Decimal
    verdict: Verdict
    people: int
    deals: int
    estimate: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    proposed: Decimal | None = None
    before: Decimal | None = None
    after: Decimal | None = None


@dataclass(frozen=True)
class Calibration:
    """All findings in the order of the tables, and the deviation of all proposals together.

    Intervals hold all at once with the `confidence`. `before` and `after` are None if nothing is proposed.
    """

    findings: Sequence[Finding]
    confidence: Decimal
    periods: int
    before: Decimal | None = None
    after: Decimal | None = None

    @property
    def proposals(self) -> list[Finding]:
        return [one for one in self.findings if one.verdict == "proposed"]
