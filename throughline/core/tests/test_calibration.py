"""Calibration against companies whose truth is known, and where it has nothing to say."""

from dataclasses import replace
from decimal import Decimal
from math import exp, log

import numpy as np
import pytest

from benchmarks.calibration import intervals_that_hold
from throughline.core.judging.calibration import Bounds, calibrate
from throughline.core.judging.calibration.estimates import Estimate
from throughline.core.judging.calibration.student import quantile
from throughline.core.tests.known_truth import company
from throughline.core.tests.test_algorithm_pages import table

COMPANIES = 40


def sure(figure: Decimal | None) -> Decimal:
    """A figure that must be there."""
    assert figure is not None
    return figure


def test_all_true_coefficients_lie_in_their_intervals_for_nine_companies_in_ten():
    random = np.random.default_rng(20261125)
    covered = [all(intervals_that_hold(company(random))) for _ in range(COMPANIES)]
    assert sum(covered) >= 0.9 * COMPANIES


def test_where_there_is_nothing_to_find_hardly_anything_is_proposed():
    random = np.random.default_rng(7)
    nothing = (company(random, off=1.0) for _ in range(COMPANIES))
    assert sum(bool(calibrate(one.evidence, one.tables).proposals) for one in nothing) <= 0.05 * COMPANIES


def test_a_proposal_lies_between_the_present_coefficient_and_the_estimate_and_brings_periods_closer():
    one = company(np.random.default_rng(11))
    found = calibrate(one.evidence, one.tables)
    assert found.proposals
    for proposal in found.proposals:
        lower, upper = sorted((proposal.present, sure(proposal.estimate)))
        assert lower - Decimal("0.005") <= sure(proposal.proposed) <= upper + Decimal("0.005")
        assert sure(proposal.after) < sure(proposal.before)
    assert sure(found.after) < sure(found.before)


def test_bounds_are_kept():
    one = company(np.random.default_rng(11))
    found = calibrate(one.evidence, one.tables, Bounds(Decimal("0.9"), Decimal("1.1")))
    for proposal in found.proposals:
        assert abs(sure(proposal.proposed) / proposal.present - 1) <= Decimal("0.11")


def test_one_period_cannot_be_held_out():
    one = company(np.random.default_rng(11))
    found = calibrate(one.evidence.only(one.evidence.periods == 0), one.tables)
    assert not found.proposals
    assert {each.verdict for each in found.findings} <= {"reference", "one_period", "too_few"}


def test_a_level_with_four_people_and_a_table_that_says_the_same_are_left_alone():
    one = company(np.random.default_rng(11))
    few = one.evidence.levels.copy()
    few[np.isin(one.evidence.people, range(4)), 0] = 2
    few[~np.isin(one.evidence.people, range(4)) & (few[:, 0] == 2), 0] = 1
    few[:, 1] = np.minimum(few[:, 0], 1)
    found = calibrate(replace(one.evidence, levels=few), one.tables)
    assert [each.verdict for each in found.findings if (each.table, each.level) == (0, 2)] == ["too_few"]
    assert {each.verdict for each in found.findings if each.table == 1} <= {"reference", "too_few"}


def test_a_good_quarter_for_everybody_says_nothing():
    one = company(np.random.default_rng(11))
    doubled = np.where(one.evidence.periods == 1, 2, 1)
    better = replace(
        one.evidence, actuals=one.evidence.actuals * doubled, targets=one.evidence.targets * doubled
    )
    before, after = calibrate(one.evidence, one.tables), calibrate(better, one.tables)
    verdicts = [[each.verdict for each in found.findings] for found in (before, after)]
    assert verdicts[0].count("proposed") == verdicts[1].count("proposed")


def test_nobody_with_a_target_is_no_evidence():
    one = company(np.random.default_rng(11))
    found = calibrate(replace(one.evidence, targets=one.evidence.targets * 0), one.tables)
    assert not found.proposals
    assert found.periods == 0


@pytest.mark.parametrize("row", table("calibration.md", "estimate", "error", "keeps", "from 1 to"))
def test_the_page_s_shrinkage_is_what_the_code_computes(row: list[str]):
    way = log(float(row[0]))
    drawn = Estimate(log=way, error=float(row[1]), half=0).drawn_back
    assert f"{drawn / way:.2f}" == row[2]
    assert f"{exp(drawn):.2f}" == row[3]


@pytest.mark.parametrize(("freedom", "t"), [(4, 2.776), (10, 2.228), (30, 2.042), (1e9, 1.960)])
def test_quantiles_of_student_s_t(freedom: float, t: float):
    assert quantile(0.975, freedom) == pytest.approx(t, abs=0.003)
