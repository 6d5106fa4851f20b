"""Roll-ups: a parent from its children, an objective from its key results."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.pace import share
from throughline.core.rollup import (
    AlignmentSharesDoNotAddToOne,
    NegativeAlignmentShare,
    NegativeRollUpWeight,
    RollUpWithoutWeight,
    Summed,
    Weighed,
    check_alignment_shares,
    not_carried_by_a_child,
    objective_progress,
    summed_actual,
    weakest_status,
    weight_shares,
    weighted_attainment,
)


def weighed(attainment: str | None, weight: str = "1") -> Weighed:
    return Weighed(None if attainment is None else Decimal(attainment), Decimal(weight))


def test_a_sum_takes_of_each_child_the_share_that_serves_this_parent():
    children = [Summed(Decimal("100.10"), Decimal("0.3")), Summed(Decimal("0.97")), Summed(None)]
    assert summed_actual(children) == Fraction("31.00")


def test_targets_of_very_different_size_weigh_what_they_are():
    shares = weight_shares([Decimal(100_000), Decimal(20_000), Decimal(1_000)])
    assert [share(part) for part in shares] == [Decimal("0.826446"), Decimal("0.165289"), Decimal("0.008264")]


def test_a_weighted_mean_is_not_capped():
    assert weighted_attainment([weighed("1.5", "3"), weighed("0.5")]) == Fraction(5, 4)


def test_an_objective_does_not_hide_70_percent_behind_130():
    assert objective_progress([weighed("1.3"), weighed("0.7")]) == Fraction("0.85")


def test_a_key_result_without_data_counts_as_nothing_reached():
    assert objective_progress([weighed("0.7"), weighed(None)]) == Fraction("0.35")


def test_nothing_below_means_no_number():
    assert objective_progress([]) is None
    assert weighted_attainment([]) is None
    assert summed_actual([]) == 0


def test_weights_that_give_no_mean_are_refused():
    with pytest.raises(RollUpWithoutWeight):
        weighted_attainment([weighed("1", "0"), weighed("1", "0")])
    with pytest.raises(NegativeRollUpWeight, match="-2"):
        weighted_attainment([weighed("1", "-2"), weighed("1", "5")])


def test_an_objective_is_as_weak_as_its_weakest_key_result():
    assert weakest_status(["ahead", "watch", "on_track", "no_data"]) == "watch"
    assert weakest_status(["ahead", "behind", "watch"]) == "behind"


def test_what_cannot_be_judged_yet_speaks_only_alone():
    assert weakest_status(["too_early", "ahead"]) == "ahead"
    assert weakest_status(["too_early", "no_data"]) == "no_data"
    assert weakest_status([]) == "no_data"


def test_what_no_child_carries_is_the_difference_to_the_books():
    children = [Summed(Decimal("60.00")), Summed(Decimal("30.50"))]
    assert not_carried_by_a_child(Decimal("100.00"), children) == Fraction("9.50")


def test_alignment_shares_that_add_to_one_pass_and_so_do_none():
    check_alignment_shares("KR1", [Decimal("0.1")] * 10)
    check_alignment_shares("KR1", [])


@pytest.mark.parametrize("shares", [["0.5", "0.4999"], ["1", "1"], ["0"]])
def test_alignment_shares_that_would_lose_or_double_a_credit_are_refused(shares):
    with pytest.raises(AlignmentSharesDoNotAddToOne, match="KR1"):
        check_alignment_shares("KR1", [Decimal(part) for part in shares])


def test_a_negative_alignment_share_is_refused():
    with pytest.raises(NegativeAlignmentShare, match=r"-0\.5"):
        check_alignment_shares("KR1", [Decimal("1.5"), Decimal("-0.5")])


MEANS = st.lists(st.builds(Weighed, st.fractions(-2, 2), st.fractions(0, 9)), min_size=1, max_size=6).filter(
    lambda children: any(child.weight for child in children)
)


@settings(max_examples=80, deadline=None)
@given(children=MEANS, factor=st.fractions(Fraction(1, 9), 9))
def test_a_mean_lies_between_its_children_and_does_not_change_when_weights_are_scaled(children, factor):
    mean = weighted_attainment(children)
    heavy = [child.attainment for child in children if child.weight]
    assert min(heavy) <= mean <= max(heavy)
    scaled = [Weighed(child.attainment, child.weight * factor) for child in children]
    assert weighted_attainment(scaled) == mean


@settings(max_examples=80, deadline=None)
@given(
    actual=st.decimals(-(10**6), 10**6, places=2), cuts=st.lists(st.integers(0, 1000), min_size=2, max_size=4)
)
def test_shares_that_add_to_one_carry_a_credit_to_the_top_exactly_once(actual, cuts):
    edges = [0, *sorted(cuts), 1000]
    shares = [Fraction(b - a, 1000) for a, b in pairwise(edges)]
    check_alignment_shares("KR", shares)
    middle = [Summed(summed_actual([Summed(actual, part)])) for part in shares]
    assert summed_actual(middle) == Fraction(actual)
