"""Amounts and weights become integers and come back exactly."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.allocation import stretch, weight_decimal, weight_units
from throughline.core.amounts import NotAMultipleOfQuantum, from_quanta, to_quanta, written_out

quanta = st.sampled_from([Decimal("0.01"), Decimal(1), Decimal("2.5"), Decimal(1000)])


@settings(max_examples=100, deadline=None)
@given(st.integers(-(10**40), 10**40), quanta)
def test_a_count_comes_back_as_the_same_count(count, quantum):
    assert to_quanta(from_quanta(count, quantum), quantum, node="KR1") == count


def test_an_amount_keeps_the_digits_of_its_quantum():
    assert str(from_quanta(61300, Decimal("0.01"))) == "613.00"
    assert str(from_quanta(3, Decimal(1000))) == "3000"


def test_an_amount_between_two_quanta_is_refused_with_its_neighbours():
    with pytest.raises(NotAMultipleOfQuantum) as refused:
        to_quanta(Decimal("-1500.5"), Decimal(1000), node="East")
    assert refused.value.params == {
        "node": "East",
        "amount": Decimal("-1500.5"),
        "quantum": Decimal(1000),
        "below": Decimal(-2000),
        "above": Decimal(-1000),
    }
    assert "East" in refused.value.message("zh")
    assert "use -2000 or -1000" in refused.value.message("en")


def test_a_weight_counts_billionths_rounded_half_to_even():
    assert weight_units(Decimal("1.8")) == 1_800_000_000
    assert weight_units(Decimal("0.0000000005")) == 0
    assert weight_units(Decimal("0.0000000015")) == 2
    assert weight_units(Decimal("3086111123456789012345.123456789")) == 3086111123456789012345123456789
    assert str(weight_decimal(weight_units(Decimal("1.8")))) == "1.800000000"


def test_the_stretch_is_rounded_half_to_even():
    assert stretch([100, 5, 15, 25, 0], Decimal("0.1")).tolist() == [110, 6, 16, 28, 0]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.integers(0, 10**15) | st.integers(0, 10**24), min_size=1, max_size=5),
    st.decimals(0, 3, places=9) | st.decimals(0, 3, places=1),
)
def test_the_stretch_is_one_rounding_of_the_exact_product(amounts, rate):
    exact = [int((amount * (1 + rate)).quantize(Decimal(1))) for amount in amounts]
    if max(amounts) < 10**15:
        assert stretch(amounts, rate).tolist() == exact
    else:
        assert all(
            2 * abs(stretched * 10**9 - amount * (10**9 + weight_units(rate))) <= 10**9
            for stretched, amount in zip(stretch(amounts, rate).tolist(), amounts, strict=True)
        )


def test_the_refusal_writes_no_zeros_that_only_a_column_adds():
    with pytest.raises(NotAMultipleOfQuantum) as refused:
        to_quanta(Decimal("500050"), Decimal("100.000000"), node="Q4")
    assert "quantum 100; use 500000 or 500100" in refused.value.message("en")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1000", "1000"),
        ("1E+3", "1000"),
        ("0.500000", "0.5"),
        ("0.000000001", "0.000000001"),
        ("1234567890123456789012345.123456789", "1234567890123456789012345.123456789"),
    ],
)
def test_a_number_is_written_out_to_its_last_digit(number, text):
    assert written_out(Decimal(number)) == text
