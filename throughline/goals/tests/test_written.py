"""Amounts are written as they are, however many digits they have."""

from decimal import Decimal

from throughline.goals.written import as_written, plain


def test_the_largest_amount_that_a_column_keeps_loses_no_digit():
    largest = Decimal("1234567890123456789012345678.123456")
    assert plain(largest) == largest


def test_the_smallest_weight_is_written_without_an_exponent():
    assert as_written(Decimal("0.000000001")) == "0.000000001"
