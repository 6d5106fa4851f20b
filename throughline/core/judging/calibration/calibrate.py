"""From past periods to proposals: estimate, hold out, draw back, bound; nothing is applied."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from math import exp
from typing import Final

import numpy as np

from throughline.core.judging.calibration.columns import Level, design
from throughline.core.judging.calibration.estimates import Estimate, estimates
from throughline.core.judging.calibration.evidence import Bounds, Evidence, Table
from throughline.core.judging.calibration.held_out import Fold, folds, mean_deviation
from throughline.core.judging.calibration.proposal import Calibration, Finding

CONFIDENCE: Final = Decimal("0.95")
HALF_TO_TWICE: Final = Bounds()
CENTS: Final = Decimal("0.01")


def calibrate(evidence: Evidence, tables: Sequence[Table], bounds: Bounds = HALF_TO_TWICE) -> Calibration:
    """A finding for every level of every table; docs/algorithms/calibration.md has the steps.

    A coefficient is proposed only if its interval leaves the present one out and the periods that were held
    out come closer by it. Where nothing differs, something is proposed for at most one company in twenty.
    """
    evidence = evidence.only(evidence.targets > 0)
    if not len(evidence.people):
        return Calibration(_bare(evidence, tables, {}), CONFIDENCE, 0)
    speaking = design(evidence, tables)
    found = estimates(speaking, confidence=float(CONFIDENCE))
    held_out = folds(evidence, tables, confidence=float(CONFIDENCE))
    judge = _Judge(found, held_out, bounds)
    findings = [judge.judged(one) for one in _bare(evidence, tables, speaking.references)]
    chosen = [Level(one.table, one.level) for one in findings if one.verdict == "proposed"]
    answer = Calibration(findings, CONFIDENCE, len(np.unique(evidence.periods)))
    if not chosen:
        return answer
    before, after = mean_deviation(held_out, ()), mean_deviation(held_out, chosen)
    return replace(answer, before=_share(before), after=_share(after))


class _Judge:
    """Says of each coefficient whether what was found carries a proposal."""

    def __init__(self, found: Mapping[Level, Estimate], held_out: Sequence[Fold], bounds: Bounds) -> None:
        self.found, self.held_out, self.bounds = found, held_out, bounds

    def judged(self, bare: Finding) -> Finding:
        place = Level(bare.table, bare.level)
        estimate = self.found.get(place)
        if estimate is None or bare.verdict == "reference" or not bare.present:
            return bare
        finding = replace(
            bare,
            estimate=_times(bare.present, exp(estimate.log)),
            low=_times(bare.present, estimate.times(-1)),
            high=_times(bare.present, estimate.times(+1)),
        )
        if not self.held_out:
            return replace(finding, verdict="one_period")
        if not estimate.is_clear:
            return replace(finding, verdict="unclear")
        before, after = mean_deviation(self.held_out, ()), mean_deviation(self.held_out, [place])
        finding = replace(finding, before=_share(before), after=_share(after))
        if after >= before:
            return replace(finding, verdict="not_better")
        proposed = self._bounded(bare.present, estimate)
        if proposed == bare.present:
            return replace(finding, verdict="at_bound")
        return replace(finding, verdict="proposed", proposed=proposed)

    def _bounded(self, present: Decimal, estimate: Estimate) -> Decimal:
        wanted = _times(present, exp(estimate.drawn_back))
        lowest, highest = present * self.bounds.lowest, present * self.bounds.highest
        return min(max(wanted, lowest), highest).quantize(CENTS, ROUND_HALF_EVEN)


def _bare(evidence: Evidence, tables: Sequence[Table], references: Mapping[int, int]) -> list[Finding]:
    """Every level with the people and deals behind it, before anything is found."""
    findings = []
    for place, table in enumerate(tables):
        for level, present in enumerate(table.coefficients):
            rows = evidence.levels[:, place] == level
            findings.append(
                Finding(
                    table=place,
                    level=level,
                    present=present,
                    verdict="reference" if references.get(place) == level else "too_few",
                    people=len(np.unique(evidence.people[rows])),
                    deals=int(evidence.deals[rows].sum()),
                )
            )
    return findings


def _times(present: Decimal, factor: float) -> Decimal:
    return (present * Decimal(repr(factor))).quantize(Decimal("0.0001"), ROUND_HALF_EVEN)


def _share(value: float) -> Decimal:
    return Decimal(round(value * 10_000)).scaleb(-4)
