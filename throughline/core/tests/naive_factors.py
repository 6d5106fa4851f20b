"""Rules of version 1 reckoned one by one in decimals: shares no code with the graph that they become."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import reduce
from typing import Any

EXACT = Context(prec=300)
Value = Decimal | str | bool | date | None


@dataclass(frozen=True)
class Rows:
    """n people: the unit above each, and a column for each attribute."""

    parents: Sequence[str]
    values: Mapping[str, Sequence[Value]]
    on: date


def weights(factors: Sequence[Mapping[str, Any]], rows: Rows) -> list[str]:
    """The product of the coefficients, rounded half to even to nine digits once."""
    columns = [coefficients(factor, rows) for factor in factors]
    products = [reduce(EXACT.multiply, row, Decimal(1)) for row in zip(*columns, strict=True)]
    return [f"{one.quantize(Decimal('1E-9'), ROUND_HALF_EVEN, EXACT):f}" for one in products]


def coefficients(factor: Mapping[str, Any], rows: Rows) -> list[Decimal]:
    """One factor for everybody, gaps filled by its policy."""
    if factor["kind"] == "constant":
        return [Decimal(factor["value"])] * len(rows.parents)
    column = rows.values[factor.get("attribute", "hired_on")]
    found = [None if value is None else _read(factor, value, rows.on) for value in column]
    return [_filled(factor, place, found, rows) if one is None else one for place, one in enumerate(found)]


def _read(factor: Mapping[str, Any], value: Any, on: date) -> Decimal | None:
    match factor["kind"]:
        case "lookup":
            return Decimal(factor["table"].get(_text(value), factor.get("otherwise")))
        case "ramp":
            months = 12 * (on.year - value.year) + on.month - value.month - (on.day < value.day)
            return Decimal([one["share"] for one in factor["steps"] if one["months"] <= max(months, 0)][-1])
        case _:
            return None if factor.get("zero_is_missing") and not value else Decimal(value)


def _filled(factor: Mapping[str, Any], place: int, found: Sequence[Decimal | None], rows: Rows) -> Decimal:
    missing = factor["missing"]
    if missing["use"] == "default":
        return Decimal(missing["value"])
    groups: Sequence[Hashable] = {
        "unit": rows.parents,
        "all": [0] * len(found),
        "attribute": rows.values.get(missing.get("by", ""), []),
    }[missing["peers"]]
    peers = sorted(
        one for one, group in zip(found, groups, strict=True) if one is not None and group == groups[place]
    )
    middle = EXACT.add(peers[(len(peers) - 1) // 2], peers[len(peers) // 2])
    return EXACT.multiply(EXACT.multiply(middle, Decimal("0.5")), Decimal(missing.get("times", "1")))


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
