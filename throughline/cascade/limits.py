"""What a planner fixed for one owner."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Fixed:
    """A lock, a minimum, a maximum, or (of a unit) a hold."""

    lock: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    hold: Decimal | None = None

    def to_json(self) -> dict[str, str]:
        """Only what is fixed."""
        given = {"lock": self.lock, "minimum": self.minimum, "maximum": self.maximum, "hold": self.hold}
        return {name: str(value) for name, value in given.items() if value is not None}
