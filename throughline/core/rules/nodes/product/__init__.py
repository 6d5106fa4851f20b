"""The product of the nodes that are connected: exact, and rounded once."""

from dataclasses import dataclass

from throughline.core.rules.column import Column, Type
from throughline.core.rules.inputs import as_number
from throughline.core.rules.kind import A_NUMBER, Kind, Port, Step
from throughline.core.rules.label import Label
from throughline.core.rules.multiply import multiply
from throughline.core.rules.shapes import Record


@dataclass(frozen=True)
class Settings:
    """Nothing to set."""


def evaluate(step: Step[Settings]) -> Column:
    """Without factors 1; raises WrongAttributeType, MissingAttribute, NumberTooLarge."""
    pairs = zip(step.inputs.get("factors", ()), step.sources.get("factors", ()), strict=True)
    factors = [as_number(one, source, step.subjects, step.title) for one, source in pairs]
    return multiply(factors, step.subjects, step.title)


KIND = Kind(
    code="product",
    name=Label("相乘", "Product"),
    settings=Record(Settings, {}),
    gives=Type.NUMBER,
    evaluate=evaluate,
    ports={"factors": Port(Label("因子", "Factors"), A_NUMBER, many=True, least=0)},
)
