"""Numbers as text, one after another and all at once."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.rules.spelling import digit_texts, number_text, number_texts


def test_a_number_has_no_zeros_that_say_nothing():
    assert [number_text(units, 3) for units in (1000, 1500, -1, 0)] == ["1", "1.5", "-0.001", "0"]
    assert number_text(70, 0) == "70"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(-(10**42), 10**42) | st.integers(-(10**10), 10**10)), st.integers(0, 18))
def test_many_numbers_are_spelled_as_each_of_them(counts, scale):
    assert number_texts(counts, scale).to_list() == [number_text(units, scale) for units in counts]


def test_all_digits_stand_where_they_are_wanted():
    assert digit_texts([3050, -5, 10**40], 2).to_list() == ["30.50", "-0.05", f"{10**38}.00"]


def test_what_is_missing_has_no_text():
    assert number_texts(pl.Series([None, 15], dtype=pl.Int128), 1).to_list() == [None, "1.5"]
