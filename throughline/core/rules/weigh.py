"""The product of factors: a weight for everybody, and how it came about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from functools import reduce

from throughline.core.amounts import EXACT
from throughline.core.rules.errors import WeightTooLarge
from throughline.core.rules.missing import fill
from throughline.core.rules.read import Coefficients, as_text, read_lookup, read_number, read_ramp
from throughline.core.rules.rule import Constant, Factor, Label, Lookup, Number, Ramp
from throughline.core.rules.subjects import Subjects

NINE_DIGITS = Decimal("1E-9")
LIMIT = Decimal(10) ** 15
BY_RULE = Label("规则中的常数", "a constant of the rule")


@dataclass(frozen=True)
class FactorColumn:
    """One factor for n subjects: the coefficient, the value it was read from, and where that came from."""

    name: Label
    coefficients: Sequence[Decimal]
    inputs: Sequence[str | None]
    sources: Sequence[Label]


@dataclass(frozen=True)
class Weighed:
    """n weights with nine fractional digits, and the factors whose product they are."""

    weights: Sequence[Decimal]
    factors: Sequence[FactorColumn]


def weigh(factors: Sequence[Factor], subjects: Subjects) -> Weighed:
    """The weight of each subject: the exact product of its coefficients, rounded half-even once.

    Without factors everybody weighs 1. A subject's weight depends on its own values and, through a peers'
    median, on the set of its peers: never on the order of the rows. Raises the errors of this package.
    """
    columns = [_column(factor, subjects) for factor in factors]
    rows = (
        zip(*(column.coefficients for column in columns), strict=True)
        if columns
        else [()] * len(subjects.ids)
    )
    weights = [_product(row) for row in rows]
    large = [row for row, weight in enumerate(weights) if weight >= LIMIT]
    if large:
        raise WeightTooLarge(people=subjects.listed(large))
    return Weighed(weights, columns)


def _column(factor: Factor, subjects: Subjects) -> FactorColumn:
    count = len(subjects.ids)
    if isinstance(factor, Constant):
        return FactorColumn(factor.name, [factor.value] * count, [None] * count, [BY_RULE] * count)
    coefficients, filled = fill(factor, subjects, _read(factor, subjects))
    inputs = [None if value is None else as_text(value) for value in subjects.column(factor.attribute)]
    recorded = _recorded(factor.attribute, subjects)
    sources = [filled.get(row, recorded[row]) for row in range(count)] if filled else recorded
    return FactorColumn(factor.name, coefficients, inputs, sources)


def _recorded(attribute: str, subjects: Subjects) -> Sequence[Label]:
    """Where the values of an attribute came from: the record, with its origin where one is known."""
    origins = subjects.origins.get(attribute) or [""] * len(subjects.ids)
    labels = {origin: _label(origin, subjects.on) for origin in set(origins)}
    return [labels[origin] for origin in origins]


def _label(origin: str, on: date) -> Label:
    zh, en = f"截至 {on} 的记录", f"as recorded on {on}"
    return Label(f"{zh}（{origin}）", f"{en} ({origin})") if origin else Label(zh, en)


def _read(factor: Lookup | Number | Ramp, subjects: Subjects) -> Coefficients:
    match factor:
        case Lookup():
            return read_lookup(factor, subjects)
        case Number():
            return read_number(factor, subjects)
        case Ramp():
            return read_ramp(factor, subjects)


def _product(coefficients: Sequence[Decimal]) -> Decimal:
    exact = reduce(EXACT.multiply, coefficients, Decimal(1))
    return exact.quantize(NINE_DIGITS, ROUND_HALF_EVEN, EXACT)
