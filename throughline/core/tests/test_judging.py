"""Deviation, yardsticks, noise floor, capacity and fairness."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.core.judging.capacity import Past, capacities
from throughline.core.judging.deviation import Held, deviation
from throughline.core.judging.fairness import Asked, spreads
from throughline.core.judging.noise_floor import noise_floor
from throughline.core.judging.yardsticks import equal_shares, grown, shares_by
from throughline.core.pace.rounding import rounded
from throughline.core.tests.test_algorithm_pages import table

AMOUNTS = st.integers(1, 10**9).map(Decimal)
HELD = st.lists(st.builds(Held, AMOUNTS, AMOUNTS), min_size=1, max_size=20)


@pytest.mark.parametrize(
    "row", table("judging.md", "targets", "actuals", "days", "mean", "median", "weighted", "beyond")
)
def test_the_page_s_deviations_are_what_the_code_computes(row: list[str]):
    columns = zip(*([cell.split() for cell in row[:3]]), strict=False)
    held = [Held(Decimal(target), Decimal(actual), Fraction(days)) for target, actual, days in columns]
    if row[0].startswith("0 "):
        held = [Held(Decimal(0), Decimal(70)), Held(Decimal(100), Decimal(131))]
    found = deviation(held)
    assert found is not None
    figures = (found.mean, found.median, found.weighted, found.beyond)
    assert [str(rounded(figure, 4)) for figure in figures] == row[3:]


def test_without_a_target_nobody_deviates():
    assert deviation([]) is None
    assert deviation([Held(Decimal(0), Decimal(5))]) is None


@given(HELD, st.randoms(use_true_random=False), st.integers(1, 1000))
def test_neither_the_order_nor_the_unit_of_measure_changes_a_deviation(held, random, scale):
    shuffled = [Held(one.target * scale, one.actual * scale) for one in held]
    random.shuffle(shuffled)
    assert deviation(shuffled) == deviation(held)


def test_yardsticks_share_the_total_exactly():
    assert equal_shares(Decimal(10), ["a", "b", "c"]) == dict.fromkeys("abc", Fraction(10, 3))
    assert shares_by(Decimal(9), {"a": Decimal(2), "b": Decimal(1), "c": Decimal(-4)}) == {
        "a": 6,
        "b": 3,
        "c": 0,
    }
    assert shares_by(Decimal(9), {"a": Decimal(0)}) == {}
    assert grown({"a": Decimal(100), "b": Decimal(-1)}, Decimal("0.1")) == {"a": 110, "b": 0}


@pytest.mark.parametrize("row", table("judging.md", "deals", "amounts", "floor"))
def test_the_floor_of_equal_deals_is_that_of_a_poisson_count(row: list[str]):
    deals = [[Decimal(250)] * int(row[0])] * 50
    found = noise_floor(deals, np.random.default_rng(1))
    assert found.mean == pytest.approx(Decimal(row[2]), abs=Decimal("0.004"))


def test_the_same_seed_gives_the_same_floor_and_nobody_without_deals_has_one():
    deals = [[Decimal(1), Decimal(7)], [], [Decimal(3)] * 9]
    first, second = (noise_floor(deals, np.random.default_rng(5)) for _ in range(2))
    assert first == second
    assert first.each[1] is None
    assert noise_floor([[]], np.random.default_rng(5)).mean is None


def test_a_period_drawn_from_true_rates_deviates_by_about_the_floor():
    random = np.random.default_rng(3)
    rates, size = random.uniform(5, 40, 400), 1_000

    def drawn() -> list[list[Decimal]]:
        return [[Decimal(str(a)) for a in random.lognormal(0, 0.7, n) * size] for n in random.poisson(rates)]

    true = [Decimal(str(rate * size * np.exp(0.7**2 / 2))) for rate in rates]
    came = deviation(
        [Held(target, sum(deals, Decimal(0))) for target, deals in zip(true, drawn(), strict=True)]
    )
    floor = noise_floor(drawn(), random).mean
    assert came is not None
    assert floor is not None
    assert abs(float(came.mean) - float(floor)) < 0.02


def test_capacity_follows_own_history_as_far_as_it_carries():
    steady = Past([Decimal(100)] * 400, 4, "senior")  # 100 deals a period: chance hardly moves it
    lucky = Past([Decimal(40_000)], 4, "senior")
    strong = Past([Decimal(100)] * 800, 4, "senior")
    unknown = Past([], 0, "senior")
    found = [one or 0.0 for one in capacities([steady, lucky, strong, unknown])]
    steady_mean, strong_mean, mean = 10_000, 20_000, 40_000 / 3
    assert steady_mean <= found[0] <= mean
    assert mean <= found[2] <= strong_mean
    assert found[3] == pytest.approx(mean)
    assert abs(found[1] - mean) < 0.7 * abs(lucky.mean - mean)


def test_without_any_history_there_is_no_capacity():
    assert capacities([Past([], 0, "a")]) == [None]


def test_fairness_is_read_group_by_group():
    asked = [Asked("b", Decimal(100), 100), Asked("a", Decimal(90), 100), Asked("b", Decimal(390), 300)]
    first, second = spreads(asked)
    assert (first.group, first.people, first.ratio) == ("a", 1, Decimal("0.9000"))
    assert (second.lowest, second.median, second.highest) == tuple(
        map(Decimal, ("1.0000", "1.1500", "1.3000"))
    )
    assert second.ratio == Decimal("1.2250")
