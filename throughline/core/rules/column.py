"""What a node gives: one value for each subject, exact."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

import polars as pl

from throughline.core.rules.label import Label

DIGITS: Final = 9
"""Fractional digits of every number but a median and its multiple, which are kept exact."""

ONE: Final = 10**DIGITS

LIMIT: Final = 10**15
"""Every number of a rule is below this, and above its negative."""


ROOM_64: Final = 2**62


class Type(StrEnum):
    """The type of a value; `ANY` before the attribute's own is known."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    YES_NO = "yes_no"
    UNIT_WEIGHT = "unit_weight"
    LIMITS = "limits"
    SPLIT = "split"
    ANY = "any"


@dataclass(frozen=True)
class Column:
    """n values, null where there is none.

    A number is an integer count of 10^-`scale` (Int128). `attribute` is the one that it was read from, if
    it was one; `filled` marks the rows whose value the policy `source` put in the place of a missing one.
    """

    values: pl.Series
    type: Type
    scale: int = DIGITS
    attribute: str | None = None
    filled: pl.Series | None = None
    source: Label | None = None

    def with_values(self, values: pl.Series, **changes: Any) -> "Column":
        """The same column with other values."""
        return replace(self, values=values, **changes)

    def at(self, rows: list[int]) -> "Column":
        """Some of its rows, in this order."""
        filled = None if self.filled is None else self.filled.gather(rows)
        return replace(self, values=self.values.gather(rows), filled=filled)

    def nine_digits(self) -> pl.Series:
        """A number as counts of a billionth, rounded half to even where it has more digits."""
        return self.values if self.scale == DIGITS else rounded(self.values, self.scale - DIGITS)


def numbers(values: pl.Series, scale: int = DIGITS) -> Column:
    """A column of numbers, of counts of 10^-`scale`."""
    return Column(values.cast(pl.Int128), Type.NUMBER, scale)


def constant(units: int, count: int) -> Column:
    """The same number `count` times, in billionths."""
    return Column(pl.repeat(units, count, dtype=pl.Int128, eager=True), Type.NUMBER)


def rounded(values: pl.Series, digits: int) -> pl.Series:
    """Counts divided by ten to the power of `digits`, half to even."""
    found: pl.Series = pl.select(half_even(pl.lit(values), whole(10**digits))).to_series()
    return found


def half_even(dividend: pl.Expr, divisor: pl.Expr) -> pl.Expr:
    """The quotient of two integer columns, the divisor above 0, rounded half to even."""
    below = dividend // divisor
    twice = 2 * (dividend - below * divisor)
    up = (twice > divisor) | ((twice == divisor) & (below % 2 != 0))
    return below + up.cast(pl.Int128)


def whole(number: int) -> pl.Expr:
    """A literal integer of any size that fits 128 bits."""
    return pl.lit(number, dtype=pl.Int128)


def beyond(values: pl.Series) -> pl.Series:
    """The rows whose number, in billionths, is not within the limit."""
    return (values >= single(LIMIT * ONE)) | (values <= single(-LIMIT * ONE))


def single(number: int, dtype: pl.DataType | type[pl.Int128] = pl.Int128) -> pl.Series:
    """A number for arithmetic with a whole column: Polars takes none above 64 bits as it is."""
    return pl.Series([number], dtype=dtype)


def largest(values: pl.Series) -> int:
    """The largest size of a number, whatever its sign; 0 without any."""
    ends: list[Any] = [values.min(), values.max()]
    return max(abs(int(end or 0)) for end in ends)


def narrow(values: pl.Series) -> pl.Series:
    """The same numbers in 64 bits where they and their sums of two fit, which is far quicker."""
    if values.dtype == pl.Int64 or largest(values) >= ROOM_64:
        return values
    return values.cast(pl.Int64)
