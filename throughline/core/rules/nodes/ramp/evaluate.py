"""Counting whole months, and the share of the last step reached."""

import polars as pl

from throughline.core.amounts import EXACT
from throughline.core.rules.column import DIGITS, Column, Type, numbers
from throughline.core.rules.fill import fill
from throughline.core.rules.inputs import read_from, refuse_type
from throughline.core.rules.kind import Step
from throughline.core.rules.months import months_since
from throughline.core.rules.nodes.ramp.settings import Settings


def evaluate(step: Step[Settings]) -> Column:
    """Raises WrongAttributeType, and as `fill` does; a date still to come counts 0 months."""
    settings, since = step.settings, step.one("since")
    read = read_from(since, step.sources["since"][0])
    refuse_type(since, Type.DATE, step.subjects, step.title, read)
    months = months_since(since.values, step.subjects.on)
    starts = pl.Series([one.months for one in settings.steps], dtype=pl.Int32)
    reached = starts.search_sorted(months.fill_null(0), side="right") - 1
    counted = [int(one.share.scaleb(DIGITS, context=EXACT)) for one in settings.steps]
    shares = pl.Series(counted, dtype=pl.Int128)
    found = shares.gather(reached).set(months.is_null(), None)
    return fill(numbers(found), settings.missing, step.subjects, title=step.title, read=read)
