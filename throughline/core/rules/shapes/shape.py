"""What every shape can do, and how it says that a value is not of it."""

import json
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Expected:
    """What a field must be, as it goes on after "it must be"."""

    zh: str
    en: str


@dataclass(frozen=True)
class WrongField:
    """One field that is not what it must be; `path` from the body, such as `steps[0].months`."""

    path: str
    value: str
    expected: Expected


class Wrong(Exception):
    """Everything that is wrong with a value, not only the first."""

    def __init__(self, fields: list[WrongField]) -> None:
        self.fields = fields
        super().__init__(", ".join(field.path for field in fields))


class Shape(Protocol, Generic[T_co]):
    """Of a JSON value: how it is read, and its JSON Schema."""

    def read(self, value: Any, at: str) -> T_co:
        """The value found at the path `at`; raises Wrong."""

    def schema(self) -> dict[str, Any]:
        """As plain JSON, draft 2020-12."""


def wrong(at: str, value: Any, expected: Expected) -> Wrong:
    """One wrong field, its value cut short."""
    shown = json.dumps(value, ensure_ascii=False, default=str)[:80]
    return Wrong([WrongField(at, shown, expected)])


def joined(at: str, field: str) -> str:
    """The path of a field of what stands at `at`."""
    return f"{at}.{field}" if at else field
