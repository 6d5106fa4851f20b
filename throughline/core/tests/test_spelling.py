"""Numbers as text, one after another and all at once."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.rules.spelling import FEW, digit_text, digit_texts, number_text, number_texts


def test_a_number_has_no_zeros_that_say_nothing():
    assert [number_text(units, 3) for units in (1000, 1500, -1, 0)] == ["1", "1.5", "-0.001", "0"]
    assert number_text(70, 0) == "70"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(-(10**42), 10**42) | st.integers(-(10**10), 10**10)), st.integers(0, 18))
def test_many_numbers_are_spelled_as_each_of_them(counts, scale):
    for units in (counts, [*counts, *range(FEW + 1)]):
        assert number_texts(units, scale).to_list() == [number_text(one, scale) for one in units]
        assert digit_texts(units, scale).to_list() == [digit_text(one, scale) for one in units]


def test_all_digits_stand_where_they_are_wanted():
    assert [digit_text(units, 2) for units in (3050, -5, 7)] == ["30.50", "-0.05", "0.07"]


def test_what_is_missing_has_no_text():
    for more in ([], [None] * FEW):
        counts = pl.Series([None, 15, *more], dtype=pl.Int128)
        assert number_texts(counts, 1).to_list() == [None, "1.5", *more]
