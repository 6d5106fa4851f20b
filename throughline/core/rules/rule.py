"""A rule as values: a product of factors for people, and one for units."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

HIRED_ON = "hired_on"
"""The date that a ramp counts from unless it names another; it stands on the person, not among attributes."""

UNIT_CODE = "unit_code"
"""A unit's own code, by which a rule can hold a table of units: not an attribute either."""


@dataclass(frozen=True)
class Label:
    """A name in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class Refuse:
    """A missing value is an error."""


@dataclass(frozen=True)
class Default:
    """A missing value gives this coefficient."""

    value: Decimal


@dataclass(frozen=True)
class PeersMedian:
    """A missing value gives `times` the median coefficient of the peers who have one.

    `peers` are those under the same parent (`unit`), those with the same value of the attribute `by`
    (`attribute`), or everybody (`all`).
    """

    peers: Literal["unit", "attribute", "all"]
    by: str | None = None
    times: Decimal = Decimal(1)


Missing = Refuse | Default | PeersMedian


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
class Rule:
    """Person factors act where people are shared out, unit factors where units are: never both on one."""

    person: tuple[Factor, ...]
    unit: tuple[Factor, ...]

    def attributes(self, subject: Literal["person", "unit"]) -> list[str]:
        """The attributes that the factors of a subject read, their peers' included; sorted."""
        factors = self.person if subject == "person" else self.unit
        read = {factor.attribute for factor in factors if not isinstance(factor, Constant)}
        return sorted(read | {by for factor in factors if (by := _peers_by(factor))})


def _peers_by(factor: Factor) -> str | None:
    if isinstance(factor, Constant) or not isinstance(factor.missing, PeersMedian):
        return None
    return factor.missing.by
