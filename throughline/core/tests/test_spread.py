"""The figures that stand for everybody's values: held against a naive reckoning, and exact."""

from datetime import date
from decimal import Decimal

import polars as pl
from hypothesis import given
from hypothesis import strategies as some

from throughline.core.rules.column import ONE, Column, Type, numbers
from throughline.core.rules.spread import MOST, Bar, spread_of, words_of

MANY = some.lists(some.integers(-(10**24), 10**24) | some.integers(0, 9), min_size=1, max_size=80)


def column(*values: int | None) -> Column:
    return numbers(pl.Series(values, dtype=pl.Int128))


def test_a_few_values_are_told_one_by_one():
    found = spread_of(column(ONE, ONE * 18 // 10, None, ONE))
    assert found is not None
    assert list(found.bars) == [Bar("1", "1", 2), Bar("1.8", "1.8", 1)]
    assert (found.least, found.middle, found.most) == ("1", "1", "1.8")


def test_of_nobody_there_is_no_spread():
    assert spread_of(column(None, None)) is None


@given(MANY)
def test_quartiles_are_values_that_somebody_has_and_bars_hold_everybody(values: list[int]):
    found = spread_of(column(*values))
    assert found is not None
    ordered = [Decimal(one).scaleb(-9) for one in sorted(values)]
    for quarter, shown in enumerate([found.least, found.lower, found.middle, found.upper, found.most]):
        at_most = [one for one in ordered if one <= Decimal(shown)]
        assert Decimal(shown) in ordered
        assert 4 * len(at_most) >= quarter * len(ordered)
    assert len(found.bars) <= MOST
    last = len(found.bars) - 1
    for place, bar in enumerate(found.bars):
        least, below = Decimal(bar.least), Decimal(bar.below)
        inside = [one for one in ordered if least <= one < below or (place == last and one == below)]
        alone = [one for one in ordered if one == least]
        assert bar.count == len(alone if least == below else inside)
    assert sum(bar.count for bar in found.bars) == len(values)


def test_dates_are_spread_as_dates():
    days = pl.Series([date(2020, 1, 1), date(2026, 3, 5), None])
    found = spread_of(Column(days, Type.DATE))
    assert found is not None
    assert (found.least, found.most) == ("2020-01-01", "2026-03-05")


def test_the_most_frequent_words_come_first_and_the_rest_is_counted():
    words = [f"w{place:02}" for place in range(25)]
    found = words_of(Column(pl.Series([*words, "w24", None, *["w03"] * 3]), Type.TEXT))
    assert found.top[:3] == [("w03", 4), ("w24", 2), ("w00", 1)]
    assert (len(found.top), found.other_words, found.others) == (MOST, 5, 5)


def test_yes_and_no_are_words():
    found = words_of(Column(pl.Series([True, False, True]), Type.YES_NO))
    assert list(found.top) == [("true", 2), ("false", 1)]
