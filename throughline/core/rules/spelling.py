"""Values as a table and a reader spell them: yes/no as true/false, 3.000 as 3, a date in ISO form."""

from collections.abc import Callable, Sequence
from typing import Final

import polars as pl

from throughline.core.rules.column import Column, Type, narrow, whole

FEW: Final = 500
"""Up to so many numbers are spelled sooner one by one."""


def spelled_once(column: Column) -> tuple[pl.Series, list[str]]:
    """Every distinct value as text, and for each row the place of its own, null where it has none."""
    values = column.values
    if values.dtype == pl.Categorical:
        distinct = values.drop_nulls().unique()
        words: list[str] = distinct.cast(pl.String).to_list()
        own = dict(zip(distinct.to_physical().to_list(), range(len(words)), strict=True))
        return values.to_physical().replace_strict(own, default=None, return_dtype=pl.UInt32), words
    distinct = values.drop_nulls().unique(maintain_order=True)
    places = pl.Series(range(len(distinct)), dtype=pl.UInt32)
    found = values.replace_strict(distinct, places, default=None, return_dtype=pl.UInt32)
    return found, spelled(column.with_values(distinct)).to_list()


def spelled(column: Column) -> pl.Series:
    """Every value as text, null where there is none."""
    if column.type is Type.NUMBER:
        return number_texts(column.values, column.scale)
    return column.values.cast(pl.String)


def number_text(units: int, scale: int) -> str:
    """A count of 10^-scale without trailing zeros."""
    written = digit_text(units, scale)
    return written.rstrip("0").rstrip(".") if scale else written


def digit_text(units: int, scale: int) -> str:
    """The same with all `scale` digits after the point."""
    whole, after = divmod(abs(units), 10**scale)
    point = f".{after:0{scale}}" if scale else ""
    return f"{'-' if units < 0 else ''}{whole}{point}"


def number_texts(units: pl.Series | Sequence[int], scale: int) -> pl.Series:
    """`number_text` of many counts, null where there is none."""
    if (counts := _at_once(units)) is None:
        return _one_by_one(units, lambda one: number_text(one, scale))
    written = _digits(counts, scale)
    return pl.select(
        written.str.strip_chars_end("0").str.strip_chars_end(".") if scale else written
    ).to_series()


def digit_texts(units: pl.Series | Sequence[int], scale: int) -> pl.Series:
    """`digit_text` of many counts, null where there is none."""
    if (counts := _at_once(units)) is None:
        return _one_by_one(units, lambda one: digit_text(one, scale))
    return pl.select(_digits(counts, scale)).to_series()


def _at_once(units: pl.Series | Sequence[int]) -> pl.Series | None:
    """The counts as a column of 128 bits; none where they do not fit, or are so few that it is slower."""
    if len(units) <= FEW:
        return None
    try:
        return units.cast(pl.Int128) if isinstance(units, pl.Series) else pl.Series(units, dtype=pl.Int128)
    except OverflowError:
        return None


def _one_by_one(units: pl.Series | Sequence[int], spell: Callable[[int], str]) -> pl.Series:
    written = [None if one is None else spell(one) for one in units]
    return pl.Series(written, dtype=pl.String)


def _digits(counts: pl.Series, scale: int) -> pl.Expr:
    given = pl.lit(narrow(counts))
    if not scale:
        return given.cast(pl.String)
    size, one = given.cast(pl.Int128).abs(), whole(10**scale)
    sign = pl.when(given < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    return sign + (size // one).cast(pl.String) + "." + (size % one).cast(pl.String).str.zfill(scale)
