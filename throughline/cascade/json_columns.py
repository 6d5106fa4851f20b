"""JSON a column at a time: the text of every row is put together in Polars from the texts of its parts."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec
import polars as pl

ESCAPED: Final = r'["\\\x00-\x1f]'
"""Letters that JSON does not hold as they are."""

FEW: Final = 500
"""Up to so many texts are quoted sooner one by one."""


def encoded(value: Any) -> str:
    """One value."""
    return msgspec.json.encode(value).decode()


def quoted(texts: pl.Series) -> pl.Series:
    """Texts as JSON strings; null stays null."""
    if len(texts) > FEW and not texts.str.contains(ESCAPED).any():
        return pl.select('"' + pl.lit(texts) + '"').to_series()
    written = [None if text is None else encoded(text) for text in texts.to_list()]
    return pl.Series(written, dtype=pl.String)


def objects(fields: Mapping[str, pl.Series | str]) -> pl.Series:
    """One object a row, of JSON texts: a column's, or one that is the same in every row."""
    parts: list[pl.Expr] = []
    for name, values in fields.items():
        parts += [pl.lit(f"{',' if parts else '{'}{encoded(name)}:"), pl.lit(values).fill_null("null")]
    return pl.select(pl.concat_str(*parts, pl.lit("}"))).to_series()


def joined(items: Sequence[pl.Series]) -> pl.Series:
    """The items of one row with commas between them; null is none."""
    return pl.select(pl.concat_str(*map(pl.lit, items), separator=",", ignore_nulls=True)).to_series()


def arrays(items: pl.Series) -> pl.Series:
    """One array a row, of items that are joined; null is none."""
    return pl.select("[" + pl.lit(items).fill_null("") + "]").to_series()
