"""Whole months between dates."""

from datetime import date

import polars as pl


def months_between(since: date, on: date) -> int:
    """Whole months from `since` to `on`, 0 at least: 31 January to 28 February is none, to 1 March one."""
    months = 12 * (on.year - since.year) + on.month - since.month
    return max(months - (on.day < since.day), 0)


def months_since(since: pl.Series, on: date) -> pl.Series:
    """The same for a column of dates; null where there is none."""
    dates = since.cast(pl.Date)
    months = 12 * (on.year - dates.dt.year()) + on.month - dates.dt.month().cast(pl.Int32)
    whole = months - (dates.dt.day() > on.day).cast(pl.Int32)
    return whole.clip(lower_bound=0)
