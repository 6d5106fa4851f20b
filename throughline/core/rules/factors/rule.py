"""A rule of version 1 as values: a product of factors for people, and one for units."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from throughline.core.rules.label import Label
from throughline.core.rules.missing import Missing


@dataclass(frozen=True)
class Lookup:
    """The value of an attribute is looked up in a table; `otherwise` is for values that it does not hold."""

    name: Label
    attribute: str
    table: Mapping[str, Decimal]
    otherwise: Decimal | None
    missing: Missing


@dataclass(frozen=True)
class Number:
    """A numeric attribute itself; `zero_is_missing` for attributes where nothing was written as 0."""

    name: Label
    attribute: str
    zero_is_missing: bool
    missing: Missing


@dataclass(frozen=True)
class Ramp:
    """Whole months since a date, read in steps: (from so many months on, this share), the first from 0."""

    name: Label
    attribute: str
    steps: tuple[tuple[int, Decimal], ...]
    missing: Missing


@dataclass(frozen=True)
class Constant:
    """The same coefficient for everybody."""

    name: Label
    value: Decimal


Factor = Lookup | Number | Ramp | Constant


@dataclass(frozen=True)
class FactorRule:
    """Person factors act where people are shared out, unit factors where units are: never both on one."""

    person: tuple[Factor, ...]
    unit: tuple[Factor, ...]
