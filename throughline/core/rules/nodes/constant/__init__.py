"""The same number for everybody."""

from dataclasses import dataclass
from decimal import Decimal

from throughline.core.amounts import EXACT
from throughline.core.rules.column import DIGITS, Column, Type, constant
from throughline.core.rules.kind import Kind, Step
from throughline.core.rules.label import Label
from throughline.core.rules.shapes import Field, Number, Record


@dataclass(frozen=True)
class Settings:
    value: Decimal


def evaluate(step: Step[Settings]) -> Column:
    """The number, once for each subject."""
    return constant(int(step.settings.value.scaleb(DIGITS, context=EXACT)), len(step.subjects))


KIND = Kind(
    code="constant",
    name=Label("常数", "Constant"),
    settings=Record(Settings, {"value": Field(Number(signed=True))}),
    gives=Type.NUMBER,
    evaluate=evaluate,
)
