"""The steps of a ramp."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from throughline.core.rules.missing import MISSING, REFUSED, Missing
from throughline.core.rules.shapes import Expected, Field, Listing, Number, Record, Whole
from throughline.core.rules.shapes.shape import wrong


@dataclass(frozen=True)
class RampStep:
    """From so many whole months on, this share."""

    months: int
    share: Decimal


@dataclass(frozen=True)
class Settings:
    """The first step is at 0 months, and they rise."""

    steps: tuple[RampStep, ...]
    missing: Missing = REFUSED


def _rising(steps: Sequence[RampStep], at: str) -> None:
    months = [step.months for step in steps]
    if months[0] != 0 or months != sorted(set(months)):
        raise wrong(at, months, Expected("从 0 开始、依次增大的月数", "months that start at 0 and rise"))


SETTINGS = Record(
    Settings,
    {
        "steps": Field(
            Listing(
                Record(RampStep, {"months": Field(Whole(most=1200)), "share": Field(Number())}),
                Expected("月数与份额的列表", "a list of months and shares"),
                check=_rising,
            )
        ),
        "missing": Field(MISSING, optional=True),
    },
)
