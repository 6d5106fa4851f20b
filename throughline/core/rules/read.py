"""What each kind of factor makes of a value that is there: a coefficient, or none where it is missing."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from throughline.core.rules.errors import NegativeFactor, ValueNotInLookup, WrongAttributeType
from throughline.core.rules.rule import Lookup, Number, Ramp
from throughline.core.rules.subjects import Subjects, Value

Coefficients = list[Decimal | None]

_TYPES = {
    "number": ("数值", "a number"),
    "date": ("日期", "a date"),
    "word": ("文字、数值或是否", "text, a number or a yes/no"),
}


def read_lookup(factor: Lookup, subjects: Subjects) -> Coefficients:
    """The coefficient of each value; raises ValueNotInLookup for the rows that the table does not hold."""
    column = subjects.column(factor.attribute)
    _check_type(factor, subjects, [isinstance(value, date) for value in column], "word")
    keys = [None if value is None else as_text(value) for value in column]
    unknown = [row for row, key in enumerate(keys) if key is not None and key not in factor.table]
    if unknown and factor.otherwise is None:
        values = ", ".join(sorted({str(keys[row]) for row in unknown}))
        raise ValueNotInLookup(
            factor_zh=factor.name.zh,
            factor_en=factor.name.en,
            attribute=factor.attribute,
            values=values,
            people=subjects.listed(unknown),
        )
    return [None if key is None else factor.table.get(key, factor.otherwise) for key in keys]


def read_number(factor: Number, subjects: Subjects) -> Coefficients:
    """The numbers themselves; raises WrongAttributeType, NegativeFactor."""
    column = subjects.column(factor.attribute)
    wrong = [value is not None and not isinstance(value, Decimal) for value in column]
    _check_type(factor, subjects, wrong, "number")
    numbers = [value if isinstance(value, Decimal) else None for value in column]
    negative = [row for row, number in enumerate(numbers) if number is not None and number < 0]
    if negative:
        raise NegativeFactor(
            factor_zh=factor.name.zh,
            factor_en=factor.name.en,
            attribute=factor.attribute,
            people=subjects.listed(negative),
        )
    return [None if factor.zero_is_missing and not number else number for number in numbers]


def read_ramp(factor: Ramp, subjects: Subjects) -> Coefficients:
    """The step that the whole months since the date have reached; a date still to come counts 0 months."""
    column = subjects.column(factor.attribute)
    _check_type(
        factor, subjects, [value is not None and not isinstance(value, date) for value in column], "date"
    )
    return [
        _step(factor, months_between(value, subjects.on)) if isinstance(value, date) else None
        for value in column
    ]


def months_between(since: date, on: date) -> int:
    """Whole months from `since` to `on`, 0 at least: 31 January to 28 February is none, to 1 March one."""
    months = 12 * (on.year - since.year) + on.month - since.month
    return max(months - (on.day < since.day), 0)


def as_text(value: Value) -> str:
    """A value as a lookup and a reader spell it: yes/no as true/false, 3.000 as 3, a date in ISO form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}".rstrip("0").rstrip(".") if value.as_tuple().exponent else f"{value:f}"
    return str(value)


def _step(factor: Ramp, months: int) -> Decimal:
    return next(share for start, share in reversed(factor.steps) if start <= months)


def _check_type(
    factor: Lookup | Number | Ramp, subjects: Subjects, wrong: Sequence[bool], expected: str
) -> None:
    rows = [row for row, is_wrong in enumerate(wrong) if is_wrong]
    if rows:
        zh, en = _TYPES[expected]
        raise WrongAttributeType(
            factor_zh=factor.name.zh,
            factor_en=factor.name.en,
            attribute=factor.attribute,
            people=subjects.listed(rows),
            expected_zh=zh,
            expected_en=en,
        )
