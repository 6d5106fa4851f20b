"""The exact product of columns, rounded once.

A column is brought to the fewest digits that hold all of its values (1.8 and 1.3 need one), so that products
nearly always fit 64 or 128 bits. What does not is multiplied in Python's own integers: slower, and as exact.
"""

from collections.abc import Sequence
from math import prod
from typing import Final

import polars as pl

from throughline.core.rules.column import (
    DIGITS,
    LIMIT,
    ONE,
    ROOM_64,
    Column,
    beyond,
    half_even,
    largest,
    narrow,
    numbers,
    single,
    whole,
)
from throughline.core.rules.errors import NumberTooLarge
from throughline.core.rules.label import Label
from throughline.core.rules.subjects import Subjects, rows_of

ROOM_128: Final = 2**125


def multiply(factors: Sequence[Column], subjects: Subjects, title: Label) -> Column:
    """The product of the values of each row, half to even to nine digits; of no factors it is 1.

    Every factor is a number without gaps. Raises NumberTooLarge for products of more than 15 digits.
    """
    if not factors:
        return numbers(pl.repeat(ONE, len(subjects), dtype=pl.Int128, eager=True))
    short = [_shortest(one) for one in factors]
    scale = sum(digits for _, digits in short)
    bound = max(
        prod(max(largest(values), 1) for values, _ in short) * 10 ** max(DIGITS - scale, 0),
        10 ** max(scale - DIGITS, 0),
    )
    columns = [values for values, _ in short]
    if bound < ROOM_128:
        product = _in_bits(columns, scale, pl.Int64 if bound < ROOM_64 else pl.Int128)
    else:
        product = _in_python(columns, scale, subjects, title)
    if (large := beyond(product)).any():
        raise _too_large(title, subjects, rows_of(large))
    return numbers(product)


def _shortest(column: Column) -> tuple[pl.Series, int]:
    """The values with the trailing zeros off that all of them have, and the digits that are left."""
    values, scale = narrow(column.values), column.scale
    for step in (9, 4, 2, 1):
        while step <= scale and _all_divide(values, 10**step):
            values, scale = narrow(values // single(10**step, values.dtype)), scale - step
    return values, scale


def _all_divide(values: pl.Series, divisor: int) -> bool:
    by = single(divisor, values.dtype)
    return bool((values.head(100) % by == 0).all()) and bool((values % by == 0).all())


def _in_bits(columns: Sequence[pl.Series], scale: int, width: type[pl.Int64 | pl.Int128]) -> pl.Series:
    cast = [values.cast(width) for values in columns]
    product = cast[0]
    for values in cast[1:]:
        product = product * values
    if scale <= DIGITS:
        return (product * single(10 ** (DIGITS - scale)).cast(width)).cast(pl.Int128)
    divisor = whole(10 ** (scale - DIGITS)).cast(width)
    return pl.select(half_even(pl.lit(product), divisor)).to_series().cast(pl.Int128)


def _in_python(columns: Sequence[pl.Series], scale: int, subjects: Subjects, title: Label) -> pl.Series:
    rows = zip(*(values.to_list() for values in columns), strict=True)
    products = [_to_nine(prod(row), scale) for row in rows]
    large = [row for row, units in enumerate(products) if abs(units) >= LIMIT * ONE]
    if large:
        raise _too_large(title, subjects, large)
    return pl.Series(products, dtype=pl.Int128)


def _to_nine(units: int, scale: int) -> int:
    if scale <= DIGITS:
        return units * int(10 ** (DIGITS - scale))
    divisor = int(10 ** (scale - DIGITS))
    below, rest = divmod(units, divisor)
    return below + (2 * rest > divisor or (2 * rest == divisor and below % 2 == 1))


def _too_large(title: Label, subjects: Subjects, rows: list[int]) -> NumberTooLarge:
    return NumberTooLarge(factor_zh=title.zh, factor_en=title.en, people=subjects.listed(rows))
