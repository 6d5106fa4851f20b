"""What is asked about a plan's rule: which periods, with which growth or bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self

from throughline.core.judging.calibration import HALF_TO_TWICE, Bounds
from throughline.core.periods import Period

PERIODS = 4
"""So many periods before the cycle are tested unless some are named."""


@dataclass(frozen=True)
class Question:
    """Without `periods` those before the plan's cycle; `growth` (0.1 is ten per cent) raises the total."""

    periods: Sequence[Period] = ()
    growth: Decimal = Decimal(0)
    bounds: Bounds = HALF_TO_TWICE

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> Self:
        """As it was kept by `to_json`."""
        return cls(
            periods=[
                Period.closed(date.fromisoformat(first), date.fromisoformat(last))
                for first, last in given["periods"]
            ],
            growth=Decimal(given["growth"]),
            bounds=Bounds(Decimal(given["lowest"]), Decimal(given["highest"])),
        )

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, kept with the answer."""
        return {
            "periods": [[str(one.start), str(one.last)] for one in self.periods],
            "growth": str(self.growth),
            "lowest": str(self.bounds.lowest),
            "highest": str(self.bounds.highest),
        }
