"""Values as a table and a reader spell them: yes/no as true/false, 3.000 as 3, a date in ISO form."""

from typing import Any

import polars as pl

from throughline.core.rules.column import Column, Type


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
    return found, [_text(value, column) for value in distinct.to_list()]


def spelled(column: Column) -> list[str | None]:
    """Every value as text."""
    places, words = spelled_once(column)
    return [None if place is None else words[place] for place in places.to_list()]


def number_text(units: int, scale: int) -> str:
    """A count of 10^-scale without trailing zeros."""
    digits = str(abs(units)).rjust(scale + 1, "0")
    whole, after = digits[: len(digits) - scale], digits[len(digits) - scale :].rstrip("0")
    return f"{'-' if units < 0 else ''}{whole}{'.' if after else ''}{after}"


def _text(value: Any, column: Column) -> str:
    if column.type is Type.NUMBER:
        return number_text(value, column.scale)
    return str(value).lower() if isinstance(value, bool) else str(value)
