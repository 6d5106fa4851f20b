"""Values as a table and a reader spell them: yes/no as true/false, 3.000 as 3, a date in ISO form."""

from collections.abc import Sequence

import polars as pl

from throughline.core.rules.column import Column, Type, narrow, single


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
    written = _digits(units, scale)
    return written.rstrip("0").rstrip(".") if scale else written


def number_texts(units: pl.Series | Sequence[int], scale: int) -> pl.Series:
    """The same of many counts at once."""
    written = digit_texts(units, scale)
    return written.str.strip_chars_end("0").str.strip_chars_end(".") if scale else written


def digit_texts(units: pl.Series | Sequence[int], scale: int) -> pl.Series:
    """Many counts with all `scale` digits after the point; those beyond 128 bits one after another."""
    try:
        counts = units if isinstance(units, pl.Series) else pl.Series(units, dtype=pl.Int128)
    except OverflowError:
        return pl.Series([_digits(one, scale) for one in units], dtype=pl.String)
    counts = narrow(counts)
    if not scale:
        return counts.cast(pl.String)
    one, size = single(10**scale), counts.cast(pl.Int128).abs()
    written = (size // one).cast(pl.String) + "." + (size % one).cast(pl.String).str.zfill(scale)
    return written.zip_with(counts >= 0, "-" + written)


def _digits(units: int, scale: int) -> str:
    whole, after = divmod(abs(units), 10**scale)
    point = f".{after:0{scale}}" if scale else ""
    return f"{'-' if units < 0 else ''}{whole}{point}"
