"""The mix: Σ share · (number ÷ mean of the siblings), the shares those of the parts' weights."""

import polars as pl

from throughline.core.rules.column import ONE, Column, half_even, numbers, single, whole
from throughline.core.rules.errors import NothingAmongSiblings, NumberTooLarge
from throughline.core.rules.inputs import as_number
from throughline.core.rules.kind import Step
from throughline.core.rules.nodes.blend.settings import Settings
from throughline.core.rules.subjects import rows_of

LARGEST = 10**28
"""Number times siblings, in billionths: above it the quotient would not fit 128 bits."""


def evaluate(step: Step[Settings]) -> Column:
    """1 for whoever is the siblings' mean in all parts.

    Each number over the mean is rounded half to even to nine digits, and so is the mix. Raises
    NothingAmongSiblings, WrongAttributeType, MissingAttribute.
    """
    parts = [part for part in step.settings.parts if part.weight]
    whole_weight = sum(part.weight for part in parts)
    mixed = pl.repeat(0, len(step.subjects), dtype=pl.Int128, eager=True)
    for part in parts:
        mixed = mixed + _against_siblings(step, part.port) * single(part.weight)
    found: pl.Series = pl.select(half_even(pl.lit(mixed), whole(whole_weight))).to_series()
    return numbers(found)


def _against_siblings(step: Step[Settings], port: str) -> pl.Series:
    source = step.sources[port][0]
    given = as_number(step.one(port), source, step.subjects, step.title)
    frame = pl.DataFrame({"parent": step.subjects.parents, "value": given.nine_digits()})
    sums = frame.group_by("parent").agg(sum=pl.col("value").sum(), count=pl.len().cast(pl.Int128))
    joined = frame.join(sums, on="parent", how="left", maintain_order="left")
    if nothing := rows_of(joined["sum"] <= 0):
        raise NothingAmongSiblings(
            factor_zh=step.title.zh,
            factor_en=step.title.en,
            input_zh=source.title.zh,
            input_en=source.title.en,
            people=step.subjects.listed(nothing),
        )
    if large := rows_of(joined["value"].abs() * joined["count"] >= single(LARGEST)):
        raise NumberTooLarge(
            factor_zh=step.title.zh, factor_en=step.title.en, people=step.subjects.listed(large)
        )
    dividend = pl.col("value") * pl.col("count") * whole(ONE)
    return joined.select(half_even(dividend, pl.col("sum"))).to_series()
