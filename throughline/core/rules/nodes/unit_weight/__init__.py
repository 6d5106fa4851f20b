"""What a unit weighs: its own coefficient, the sum of its members, or both multiplied, level by level."""

from dataclasses import dataclass
from typing import Literal

from throughline.core.rules.column import ONE, Column, Type, constant
from throughline.core.rules.inputs import as_number
from throughline.core.rules.kind import A_NUMBER, Kind, Port, Step
from throughline.core.rules.label import Label
from throughline.core.rules.shapes import Expected, Field, Listing, OneOf, Record

Mode = Literal["own", "members", "product"]


@dataclass(frozen=True)
class Settings:
    """One mode a level, from the one below the root; the last goes on below."""

    levels: tuple[Mode, ...] = ("members",)

    def at(self, depth: int) -> Mode:
        """The mode of a level, 1 just below the root."""
        return self.levels[min(depth, len(self.levels)) - 1]


def evaluate(step: Step[Settings]) -> Column:
    """The coefficients, 1 where none is connected; raises WrongAttributeType, MissingAttribute."""
    if not step.inputs.get("coefficient"):
        return constant(ONE, len(step.subjects))
    return as_number(step.one("coefficient"), step.sources["coefficient"][0], step.subjects, step.title)


KIND = Kind(
    code="unit_weight",
    name=Label("单元权重", "Unit weight"),
    settings=Record(
        Settings,
        {
            "levels": Field(
                Listing(
                    OneOf(("own", "members", "product")),
                    Expected("各级的权重方式", "a list of the ways to weigh, one a level"),
                    most=50,
                ),
                optional=True,
            )
        },
    ),
    gives=Type.UNIT_WEIGHT,
    evaluate=evaluate,
    ports={"coefficient": Port(Label("系数", "Coefficient"), A_NUMBER, optional=True)},
)
