"""Splits: payable shares add up to the cent, overlay shares need not."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.amounts import NotAMultipleOfQuantum
from throughline.core.splits import (
    OverlayShareNegative,
    PartNotPositive,
    SplitWithoutParticipants,
    equal_parts,
    overlay,
    split,
)

CENT = Decimal("0.01")


def amounts(*values: str) -> list[Decimal]:
    return [Decimal(value) for value in values]


def test_a_hundred_among_three_gives_the_odd_cent_to_the_smallest_number():
    shared = split(Decimal("100.00"), equal_parts(["E3", "E1", "E2"]), CENT, fact="D1")
    assert shared == dict(zip(["E1", "E2", "E3"], amounts("33.34", "33.33", "33.33"), strict=True))
    assert list(shared) == ["E1", "E2", "E3"]


def test_percentages_that_floats_refuse_are_accepted():
    parts = dict(zip("abcd", amounts("72.68", "10.93", "2.73", "13.66"), strict=True))
    assert split(Decimal("1000.00"), parts, CENT, fact="D1") == dict(
        zip("abcd", amounts("726.80", "109.30", "27.30", "136.60"), strict=True)
    )


def test_a_reversal_is_the_exact_negative():
    back = split(Decimal("-100.00"), equal_parts("abc"), CENT, fact="D1")
    assert list(back.values()) == amounts("-33.34", "-33.33", "-33.33")


def test_a_large_quantum_splits_in_whole_steps():
    shared = split(Decimal(7000), equal_parts("ab"), Decimal(1000), fact="D1")
    assert list(shared.values()) == [4000, 3000]


def test_less_than_a_cent_each_goes_to_the_first():
    assert list(split(CENT, equal_parts("abc"), CENT, fact="D1").values()) == amounts("0.01", "0.00", "0.00")


def test_nobody_is_refused():
    with pytest.raises(SplitWithoutParticipants):
        split(Decimal(1), {}, CENT, fact="D1")


@pytest.mark.parametrize("part", ["0", "-1", "NaN", "Infinity"])
def test_a_part_that_is_not_above_zero_is_refused_by_name(part):
    with pytest.raises(PartNotPositive, match="E2"):
        split(Decimal(1), {"E1": Decimal(1), "E2": Decimal(part)}, CENT, fact="D1")


def test_an_amount_finer_than_the_quantum_is_refused():
    with pytest.raises(NotAMultipleOfQuantum, match=r"D1: 1\.005"):
        split(Decimal("1.005"), equal_parts("a"), CENT, fact="D1")


def test_overlay_shares_may_sum_to_anything():
    shares = {"presales": Decimal(1), "success": Decimal("0.5"), "partner": Decimal("0.333")}
    lines = overlay(Decimal("-100.00"), shares, CENT, fact="D1")
    assert lines == {"presales": -100, "success": -50, "partner": Decimal("-33.30")}


def test_overlay_rounds_half_to_even():
    assert overlay(Decimal("0.05"), {"a": Decimal("0.5"), "b": Decimal("0.3")}, CENT, fact="D1") == {
        "a": Decimal("0.02"),
        "b": Decimal("0.02"),
    }


@pytest.mark.parametrize("part", ["-0.1", "NaN"])
def test_a_negative_overlay_share_is_refused(part):
    with pytest.raises(OverlayShareNegative):
        overlay(Decimal(1), {"a": Decimal(part)}, CENT, fact="D1")


AMOUNTS = st.decimals(-(10**15), 10**15, places=2)
PARTS = st.dictionaries(
    st.text("0123456789E", min_size=1, max_size=4),
    st.decimals("0.001", 10**6, places=3),
    min_size=1,
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(amount=AMOUNTS, parts=PARTS)
def test_a_split_adds_up_exactly_and_nobody_is_a_cent_off(amount, parts):
    shared = split(amount, parts, CENT, fact="D1")
    assert sum(shared.values()) == amount
    whole = sum(parts.values())
    assert all(abs(shared[who] * whole - amount * part) < CENT * whole for who, part in parts.items())


@settings(max_examples=100, deadline=None)
@given(amount=AMOUNTS, parts=PARTS, seed=st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_scale_of_the_parts_nor_the_sign_matters(amount, parts, seed):
    shared = split(amount, parts, CENT, fact="D1")
    shuffled = list(parts.items())
    seed.shuffle(shuffled)
    assert split(amount, dict(shuffled), CENT, fact="D1") == shared
    assert split(amount, {who: part * 7 for who, part in parts.items()}, CENT, fact="D1") == shared
    assert split(-amount, parts, CENT, fact="D1") == {who: -line for who, line in shared.items()}


@settings(max_examples=100, deadline=None)
@given(amount=AMOUNTS.map(abs), parts=PARTS)
def test_a_larger_part_never_gets_less(amount, parts):
    shared = split(amount, parts, CENT, fact="D1")
    by_part = sorted(parts, key=lambda who: parts[who])
    assert all(shared[low] <= shared[high] for low, high in pairwise(by_part) if parts[low] < parts[high])
