"""A list of values of one shape."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from throughline.core.rules.shapes.shape import Expected, Shape, Wrong, WrongField, wrong

T = TypeVar("T")


@dataclass(frozen=True)
class Listing(Generic[T]):
    """At least `least` and at most `most` of them; `check` may refuse what they are together."""

    item: Shape[T]
    expected: Expected
    least: int = 1
    most: int = 200
    check: Callable[[Sequence[T], str], None] | None = None

    def read(self, value: Any, at: str) -> tuple[T, ...]:
        if not isinstance(value, list) or not self.least <= len(value) <= self.most:
            raise wrong(at, value, self.expected)
        items: list[T] = []
        problems: list[WrongField] = []
        for place, one in enumerate(value):
            try:
                items.append(self.item.read(one, f"{at}[{place}]"))
            except Wrong as error:
                problems += error.fields
        if problems:
            raise Wrong(problems)
        if self.check is not None:
            self.check(items, at)
        return tuple(items)

    def schema(self) -> dict[str, Any]:
        return {
            "type": "array",
            "items": self.item.schema(),
            "minItems": self.least,
            "maxItems": self.most,
        }
