"""What a plan says besides its rule, as plain JSON with every field checked."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal, Self

from throughline.core.allocation import UnitWeight
from throughline.core.errors import ThroughlineError

UNIT_WEIGHTS: Final = {
    "members": UnitWeight.MEMBERS,
    "own": UnitWeight.COEFFICIENT,
    "product": UnitWeight.PRODUCT,
}


class BadParameter(ThroughlineError):
    code = "bad_parameter"
    status = 422
    zh = "方案参数 {field} 是 {value}，应为{expected_zh}。"
    en = "The plan has {value} as {field}; it must be {expected_en}."


@dataclass(frozen=True)
class Parameters:
    """`unit_weights` and `over_assignment` are for rules of version 1: a graph says them itself.

    They are what units weigh, level by level from the one below the root, the last going on below (`members`:
    the sum of their people; `own`: their coefficient; `product`: both), and the rate of the stretch target
    (0.1 is 10 %). `empty_units`: a unit without people is an error, or is skipped.
    `exclude_units` and `exclude_people`: codes and numbers that take no part.
    """

    unit_weights: tuple[Literal["members", "own", "product"], ...] = ("members",)
    heads_carry: bool = False
    over_assignment: Decimal | None = None
    empty_units: Literal["error", "skip"] = "error"
    exclude_units: tuple[str, ...] = ()
    exclude_people: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The parameters written in `data`; raises BadParameter for a field unknown or not of its kind."""
        known = [field.name for field in fields(cls)]
        for name in data:
            if name not in known:
                listed = ", ".join(known)
                raise _bad(name, data[name], f"下列参数之一：{listed}", f"one of the parameters {listed}")
        return cls(**{name: _READ[name](name, value) for name, value in data.items()})

    def to_json(self) -> dict[str, Any]:
        """As it is kept with a plan and with every run."""
        return {
            "unit_weights": list(self.unit_weights),
            "heads_carry": self.heads_carry,
            "over_assignment": None if self.over_assignment is None else str(self.over_assignment),
            "empty_units": self.empty_units,
            "exclude_units": list(self.exclude_units),
            "exclude_people": list(self.exclude_people),
        }


def _modes(name: str, value: Any) -> tuple[str, ...]:
    modes = [value] if isinstance(value, str) else value
    if not isinstance(modes, list) or not modes or not all(mode in [*UNIT_WEIGHTS] for mode in modes):
        choices = ", ".join(UNIT_WEIGHTS)
        raise _bad(name, value, f" {choices} 之一，或它们的列表", f"one of {choices}, or a list of them")
    return tuple(modes)


def _boolean(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _bad(name, value, " true 或 false", "true or false")
    return value


def _rate(name: str, value: Any) -> Decimal | None:
    if value is None:
        return None
    expected = (
        '不小于 0、小数不超过九位的字符串，如 "0.1"',
        'a string of 0 or more with up to nine decimals, "0.1"',
    )
    try:
        rate = Decimal(value) if isinstance(value, str) else Decimal("NaN")
    except InvalidOperation:
        raise _bad(name, value, *expected) from None
    if not rate.is_finite() or not 0 <= rate <= 100 or rate != round(rate, 9):
        raise _bad(name, value, *expected)
    return rate


def _empty(name: str, value: Any) -> str:
    if value not in ("error", "skip"):
        raise _bad(name, value, " error 或 skip", "error or skip")
    return str(value)


def _codes(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise _bad(name, value, "编码的列表", "a list of codes")
    return tuple(value)


_READ: Final[Mapping[str, Any]] = {
    "unit_weights": _modes,
    "heads_carry": _boolean,
    "over_assignment": _rate,
    "empty_units": _empty,
    "exclude_units": _codes,
    "exclude_people": _codes,
}


def _bad(field: str, value: Any, zh: str, en: str) -> BadParameter:
    return BadParameter(field=field, value=str(value)[:80], expected_zh=zh, expected_en=en)
