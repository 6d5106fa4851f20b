"""Shapes of single values."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from throughline.core.rules.shapes.shape import Expected, wrong


@dataclass(frozen=True)
class Text:
    """A string that is not empty, at most `most` characters long."""

    expected: Expected
    most: int = 200

    def read(self, value: Any, at: str) -> str:
        if not isinstance(value, str) or not 0 < len(value) <= self.most:
            raise wrong(at, value, self.expected)
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.most}


@dataclass(frozen=True)
class Code:
    """A string of letters, digits, - and _."""

    expected: Expected
    pattern: str = "[A-Za-z0-9_-]{1,60}"

    def read(self, value: Any, at: str) -> str:
        if not isinstance(value, str) or not re.fullmatch(self.pattern, value, re.ASCII):
            raise wrong(at, value, self.expected)
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{self.pattern}$"}


@dataclass(frozen=True)
class Number:
    """A decimal written as a string, or a whole number; never a float. With `signed` it may be negative."""

    signed: bool = False

    @property
    def expected(self) -> Expected:
        if self.signed:
            return Expected(
                '小数不超过九位的字符串，如 "-0.5"', 'a string with up to nine decimals, such as "-0.5"'
            )
        return Expected(
            '不小于 0、小数不超过九位的字符串，如 "1.3"',
            'a string of 0 or more with up to nine decimals, such as "1.3"',
        )

    @property
    def pattern(self) -> str:
        return ("-?" if self.signed else "") + r"[0-9]{1,15}(\.[0-9]{1,9})?"

    def read(self, value: Any, at: str) -> Decimal:
        text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        if not isinstance(text, str) or not re.fullmatch(self.pattern, text, re.ASCII):
            raise wrong(at, value, self.expected)
        return Decimal(text)

    def schema(self) -> dict[str, Any]:
        least = -(10**15) + 1 if self.signed else 0
        whole = {"type": "integer", "minimum": least, "maximum": 10**15 - 1}
        return {"anyOf": [{"type": "string", "pattern": f"^{self.pattern}$"}, whole]}


@dataclass(frozen=True)
class Whole:
    """A whole number between two bounds, both included."""

    least: int = 0
    most: int = 10**6

    def read(self, value: Any, at: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not self.least <= value <= self.most:
            expected = Expected(
                f" {self.least} 到 {self.most} 的整数", f"a whole number from {self.least} to {self.most}"
            )
            raise wrong(at, value, expected)
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def read(self, value: Any, at: str) -> bool:
        if not isinstance(value, bool):
            raise wrong(at, value, Expected(" true 或 false", "true or false"))
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, value: Any, at: str) -> str:
        if not isinstance(value, str) or value not in self.words:
            zh, en = " 或 ".join(self.words), " or ".join(self.words)
            raise wrong(at, value, Expected(f" {zh}", en))
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}
