"""An object whose keys are the user's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from throughline.core.rules.shapes.shape import Expected, Shape, Wrong, WrongField, joined, wrong

T = TypeVar("T")


@dataclass(frozen=True)
class Table(Generic[T]):
    """One value a key; not empty, at most `most` rows."""

    value: Shape[T]
    expected: Expected
    most: int = 5000

    def read(self, value: Any, at: str) -> Mapping[str, T]:
        if not isinstance(value, Mapping) or not 0 < len(value) <= self.most:
            raise wrong(at, value, self.expected)
        rows: dict[str, T] = {}
        problems: list[WrongField] = []
        for key, one in value.items():
            try:
                rows[str(key)] = self.value.read(one, joined(at, str(key)))
            except Wrong as error:
                problems += error.fields
        if problems:
            raise Wrong(problems)
        return rows

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": self.value.schema(),
            "minProperties": 1,
            "maxProperties": self.most,
        }
