"""Finding the band of a number."""

from decimal import Decimal

import polars as pl

from throughline.core.amounts import EXACT
from throughline.core.rules.column import DIGITS, Column, Type, numbers, single
from throughline.core.rules.errors import OutsideTheBands
from throughline.core.rules.fill import fill
from throughline.core.rules.inputs import read_from, refuse_type
from throughline.core.rules.kind import Step
from throughline.core.rules.nodes.bands.settings import Settings
from throughline.core.rules.spelling import number_text
from throughline.core.rules.subjects import rows_of


def evaluate(step: Step[Settings]) -> Column:
    """Raises OutsideTheBands, WrongAttributeType, and as `fill` does."""
    bands, given = step.settings.bands, step.one("value")
    read = read_from(given, step.sources["value"][0])
    refuse_type(given, Type.NUMBER, step.subjects, step.title, read)
    values = given.nine_digits().cast(pl.Int128)
    starts = pl.Series([_units(one.below) for one in bands[:-1]], dtype=pl.Int128)
    place = starts.search_sorted(values.fill_null(0), side="right")
    _refuse_outside(step, values)
    coefficients = pl.Series([_units(one.coefficient) for one in bands], dtype=pl.Int128)
    found = coefficients.gather(place).set(values.is_null(), None)
    return fill(numbers(found), step.settings.missing, step.subjects, title=step.title, read=read)


def _refuse_outside(step: Step[Settings], values: pl.Series) -> None:
    least, below = step.settings.bands[0].least, step.settings.bands[-1].below
    outside = pl.repeat(False, len(values), dtype=pl.Boolean, eager=True)
    if least is not None:
        outside |= values < single(_units(least))
    if below is not None:
        outside |= values >= single(_units(below))
    if rows := rows_of(outside):
        found = sorted(set(values.gather(rows[:10]).to_list()))
        raise OutsideTheBands(
            factor_zh=step.title.zh,
            factor_en=step.title.en,
            values=", ".join(number_text(units, DIGITS) for units in found),
            people=step.subjects.listed(rows),
        )


def _units(value: Decimal | None) -> int:
    return 0 if value is None else int(value.scaleb(DIGITS, context=EXACT))
