"""An object with known fields; any other field is refused, so that none is misspelt in silence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from throughline.core.rules.shapes.shape import Expected, Shape, Wrong, WrongField, joined, wrong

T = TypeVar("T")


@dataclass(frozen=True)
class Field:
    """One field: it must be there, unless `optional`; then the record's own default stands."""

    shape: Shape[Any]
    optional: bool = False


@dataclass(frozen=True)
class Record(Generic[T]):
    """Read into `make` by the names of the fields; `check` may refuse what fits only field by field.

    `check` gets what was made and the record's path, and raises Wrong.
    """

    make: Callable[..., T]
    fields: Mapping[str, Field]
    check: Callable[[T, str], None] | None = None

    def read(self, value: Any, at: str) -> T:
        if not isinstance(value, Mapping):
            raise wrong(at, value, Expected("对象", "an object"))
        found: dict[str, Any] = {}
        problems = self._unknown(value, at)
        for name, field in self.fields.items():
            if name not in value and field.optional:
                continue
            try:
                found[name] = field.shape.read(value.get(name), joined(at, name))
            except Wrong as error:
                problems += error.fields
        if problems:
            raise Wrong(problems)
        made = self.make(**found)
        if self.check is not None:
            self.check(made, at)
        return made

    def schema(self) -> dict[str, Any]:
        required = [name for name, field in self.fields.items() if not field.optional]
        properties = {name: field.shape.schema() for name, field in self.fields.items()}
        found: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**found, "required": required} if required else found

    def _unknown(self, value: Mapping[Any, Any], at: str) -> list[WrongField]:
        known = ", ".join(sorted(self.fields)) or "–"
        expected = Expected(f"下列字段之一：{known}", f"one of the fields {known}")
        return [
            field
            for name in value
            if name not in self.fields
            for field in wrong(joined(at, str(name)), value[name], expected).fields
        ]
