"""A minimum, a maximum, or both."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from throughline.core.rules.kind import A_NUMBER, Port
from throughline.core.rules.label import Label
from throughline.core.rules.shapes import Choice, Expected, Field, Number, Record
from throughline.core.rules.shapes.shape import wrong


@dataclass(frozen=True)
class Amount:
    """An amount, in the measure of what is shared out."""

    value: Decimal


@dataclass(frozen=True)
class Share:
    """A share of the parent's amount: 0.2 is a fifth of it."""

    value: Decimal


@dataclass(frozen=True)
class Times:
    """So many times the number at the port `history`."""

    value: Decimal


Bound = Amount | Share | Times


@dataclass(frozen=True)
class Settings:
    minimum: Bound | None = None
    maximum: Bound | None = None


def ports(settings: Settings) -> Mapping[str, Port]:
    """A number is needed for a multiple of it, and for nothing else."""
    if not any(isinstance(bound, Times) for bound in (settings.minimum, settings.maximum)):
        return {}
    return {"history": Port(Label("历史", "History"), A_NUMBER)}


def _possible(settings: Settings, at: str) -> None:
    low, high = settings.minimum, settings.maximum
    if low is None and high is None:
        raise wrong(at, {}, Expected("至少有 minimum 或 maximum", "with a minimum or a maximum"))
    if type(low) is type(high) and low is not None and high is not None and low.value > high.value:
        expected = Expected("不低于 minimum 的 maximum", "a maximum that is not below the minimum")
        raise wrong(f"{at}.maximum", str(high.value), expected)


_VALUE = {"value": Field(Number())}
_BOUND = Choice(
    {"amount": Record(Amount, _VALUE), "share": Record(Share, _VALUE), "times": Record(Times, _VALUE)}
)
SETTINGS = Record(
    Settings,
    {"minimum": Field(_BOUND, optional=True), "maximum": Field(_BOUND, optional=True)},
    _possible,
)
