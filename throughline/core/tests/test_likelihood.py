"""How likely a lag is mere chance, against exact Poisson sums and a seeded simulation."""

import math
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.likelihood import ROWS_AT_ONCE, Lagging, likelihood, likelihoods, superior_told

HALF = Fraction(1, 2)


def history(spread: float, deals: int = 60) -> list[Decimal]:
    """Amounts whose logarithms vary by `spread`: 1 is what pipelines look like, 0 are equal deals."""
    drawn = np.random.default_rng(7).normal(10, spread, deals)
    return [Decimal(str(round(float(amount), 2))) for amount in np.exp(drawn)]


def chance_of(case: Lagging) -> Decimal:
    """The likelihood, which must be known."""
    chance = likelihood(case)
    assert chance is not None
    return chance


def poisson(rate: float, most: int) -> float:
    return sum(math.exp(-rate + n * math.log(rate) - math.lgamma(n + 1)) for n in range(most + 1))


def simulated_totals(case: Lagging, trials: int) -> npt.NDArray[np.float64]:
    """The same question answered by drawing: totals as shares of the target."""
    random = np.random.default_rng(20171115)
    sizes = np.array([float(amount) for amount in case.amounts])
    sizes /= sizes.mean() * float(case.deals)
    counts = random.poisson(float(case.deals) * float(case.expected), trials)
    owners = np.repeat(np.arange(trials), counts)
    return np.bincount(owners, random.choice(sizes, counts.sum()), minlength=trials).astype(np.float64)


@pytest.mark.parametrize(
    ("deals", "attained"),
    [(8, "0"), (8, "0.25"), (8, "0.35"), (10, "0.3"), (50, "0.4"), (1200, "0.48"), (20_000, "0.498")],
)
def test_equal_deals_are_a_poisson_count(deals, attained):
    case = Lagging(HALF, Decimal(attained), Decimal(deals), [Decimal("5000.00")] * 4)
    exact = poisson(deals / 2, math.floor(Fraction(attained) * deals))
    assert float(chance_of(case)) == pytest.approx(exact, abs=0.002)


@pytest.mark.parametrize("spread", [0.3, 1.0, 1.8])
@pytest.mark.parametrize("deals", [1, 8, 40, 300])
@pytest.mark.parametrize(("expected", "attained"), [("0.5", "0.35"), ("0.9", "0.6"), ("0.1", "0")])
def test_deals_of_different_size_agree_with_a_simulation(spread, deals, expected, attained):
    case = Lagging(Decimal(expected), Decimal(attained), Decimal(deals), history(spread))
    drawn = simulated_totals(case, 20_000) <= float(attained)
    assert float(chance_of(case)) == pytest.approx(drawn.mean(), abs=0.015)


def test_on_target_with_8_deals_a_quarter_one_is_15_points_behind_at_some_time_three_times_in_four():
    trials, days, deals = 4_000, 65, 8
    random = np.random.default_rng(8)
    counts = random.poisson(deals / days, (trials, days))
    won = random.gamma(np.maximum(counts, 1), 1 / deals) * (counts > 0)  # deals of exponential size
    pace = np.arange(1, days + 1) / days
    behind = (pace - won.cumsum(axis=1) > 0.15) & (pace >= 0.05)
    assert behind.any(axis=1).mean() == pytest.approx(0.75, abs=0.03)


def test_nothing_won_is_no_deal_at_all():
    case = Lagging(HALF, Decimal(0), Decimal(8), history(1))
    assert likelihood(case) == Decimal("0.018")  # exp(-4)


def test_many_small_deals_make_the_same_lag_less_likely():
    few, many = (Lagging(HALF, Fraction("0.34"), Decimal(deals), history(1)) for deals in (8, 80))
    assert chance_of(few) > Decimal("0.20") > chance_of(many)


def test_below_nothing_is_impossible_and_before_the_start_nothing_is_certain():
    assert likelihood(Lagging(HALF, Decimal("-0.1"), Decimal(8), history(1))) == 0
    assert likelihood(Lagging(Decimal(0), Decimal(0), Decimal(8), history(1))) == 1


@pytest.mark.parametrize(("deals", "amounts"), [(8, []), (8, [0, -5]), (0, [5])])
def test_without_history_it_is_unknown(deals, amounts):
    assert likelihood(Lagging(HALF, HALF, Decimal(deals), [Decimal(amount) for amount in amounts])) is None


def test_cases_do_not_touch_each_other_and_keep_their_places():
    cases = [
        Lagging(HALF, Fraction(n % 50, 100), Decimal(1 + n % 40), history(1) if n % 7 else [])
        for n in range(ROWS_AT_ONCE + 50)
    ]
    together = likelihoods(cases)
    assert together[::29] == [likelihood(case) for case in cases[::29]]
    assert together[0] is None
    assert likelihoods([]) == []


def test_the_superior_is_told_at_once_below_20_percent_or_when_unknown():
    told = [superior_told(chance) for chance in (None, Decimal("0.199"), Decimal("0.200"))]
    assert told == ["at_once", "at_once", "digest"]


SHARES = st.fractions(0, 1, max_denominator=200)
DEALS = st.integers(1, 3000).map(Decimal)
SPREADS = st.sampled_from([0.0, 0.3, 1.0, 2.0]).map(history)


@settings(max_examples=60, deadline=None)
@given(
    expected=SHARES,
    attained=st.lists(SHARES, min_size=2, max_size=5).map(sorted),
    deals=DEALS,
    amounts=SPREADS,
)
def test_being_further_behind_is_never_more_likely(expected, attained, deals, amounts):
    chances = [chance_of(Lagging(expected, share, deals, amounts)) for share in attained]
    assert all(later >= earlier - Decimal("0.002") for earlier, later in pairwise(chances))
    assert all(0 <= chance <= 1 for chance in chances)


@settings(max_examples=40, deadline=None)
@given(expected=SHARES, attained=SHARES, deals=DEALS, amounts=SPREADS, rate=st.integers(2, 1000))
def test_the_currency_does_not_matter(expected, attained, deals, amounts, rate):
    dear = [amount * rate for amount in amounts]
    here, there = (chance_of(Lagging(expected, attained, deals, each)) for each in (amounts, dear))
    assert abs(here - there) <= Decimal("0.002")
