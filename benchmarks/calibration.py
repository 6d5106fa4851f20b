"""Calibration on 200 generated companies whose true coefficients are known, and on 200 with nothing to find.

Counted: companies in which every stated interval holds its true coefficient (intervals are stated to hold
together in 95 %), and companies for which something is proposed although the present coefficients are true.

Run with: python -m benchmarks.calibration
"""

import sys

import numpy as np

from throughline.core.judging.calibration import calibrate
from throughline.core.tests.known_truth import Company, company

COMPANIES = 200
LEAST_COVERED = 0.90
MOST_FALSE = 0.05


def main() -> int:
    """Print both lines; 1 if either is outside its limit."""
    random = np.random.default_rng(20261123)
    known = [company(random) for _ in range(COMPANIES)]
    covered, single, proposed, closer = 0, [], 0, []
    for one in known:
        found = calibrate(one.evidence, one.tables)
        inside = intervals_that_hold(one)
        covered += all(inside)
        single += inside
        proposed += len(found.proposals)
        closer += [found.before - found.after] if found.before is not None and found.after is not None else []
    false = sum(bool(calibrate(one.evidence, one.tables).proposals) for one in nothing_to_find(random))
    gained = 100 * float(sum(closer)) / len(closer)
    print(
        f"calibration of {COMPANIES} companies: all true coefficients in their intervals in "
        f"{covered / COMPANIES:.1%} (limit {LEAST_COVERED:.0%}), single ones in {np.mean(single):.1%}; "
        f"{proposed / COMPANIES:.1f} proposals each, periods held out {gained:.1f} points closer  "
        f"{verdict(covered >= LEAST_COVERED * COMPANIES)}"
    )
    print(
        f"calibration of {COMPANIES} companies with nothing to find: something is proposed for "
        f"{false / COMPANIES:.1%} (limit {MOST_FALSE:.0%})  {verdict(false <= MOST_FALSE * COMPANIES)}"
    )
    return 0 if covered >= LEAST_COVERED * COMPANIES and false <= MOST_FALSE * COMPANIES else 1


def nothing_to_find(random: np.random.Generator) -> list[Company]:
    """Companies whose present coefficients are the true ones."""
    return [company(random, off=1.0) for _ in range(COMPANIES)]


def intervals_that_hold(one: Company) -> list[bool]:
    """For every stated interval, whether the true coefficient lies in it."""
    findings = calibrate(one.evidence, one.tables).findings
    references = {found.table: found.level for found in findings if found.verdict == "reference"}
    return [
        bool(
            found.low <= one.true_relative_to(found.table, found.level, references[found.table]) <= found.high
        )
        for found in findings
        if found.low is not None and found.high is not None
    ]


def verdict(within: bool) -> str:
    """The word at the end of a line."""
    return "ok" if within else "NOT KEPT"


if __name__ == "__main__":
    sys.exit(main())
