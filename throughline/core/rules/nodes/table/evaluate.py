"""Looking values up in a table."""

import polars as pl

from throughline.core.amounts import EXACT
from throughline.core.rules.column import DIGITS, Column, Type, numbers
from throughline.core.rules.errors import ValueNotInLookup
from throughline.core.rules.fill import fill
from throughline.core.rules.inputs import WORD, read_from, refuse_values
from throughline.core.rules.kind import Step
from throughline.core.rules.nodes.table.settings import Settings
from throughline.core.rules.spelling import spelled_once
from throughline.core.rules.subjects import rows_of


def evaluate(step: Step[Settings]) -> Column:
    """The coefficient of each value; raises ValueNotInLookup, WrongAttributeType, and as `fill` does."""
    settings, subjects, given = step.settings, step.subjects, step.one("value")
    read = read_from(given, step.sources["value"][0])
    if given.type is Type.DATE:
        refuse_values(given, WORD, subjects, step.title, read)
    places, words = spelled_once(given)
    units = [settings.table.get(word, settings.otherwise) for word in words]
    if None in units:
        unknown = pl.Series([one is None for one in units], dtype=pl.Boolean).gather(places)
        _refuse(step, [word for word, one in zip(words, units, strict=True) if one is None], unknown)
    counted = [None if one is None else int(one.scaleb(DIGITS, context=EXACT)) for one in units]
    found = numbers(pl.Series(counted, dtype=pl.Int128).gather(places))
    return fill(found, settings.missing, subjects, title=step.title, read=read)


def _refuse(step: Step[Settings], values: list[str], unknown: pl.Series) -> None:
    raise ValueNotInLookup(
        factor_zh=step.title.zh,
        factor_en=step.title.en,
        attribute=read_from(step.one("value"), step.sources["value"][0]),
        values=", ".join(sorted(values)),
        people=step.subjects.listed(rows_of(unknown)),
    )
