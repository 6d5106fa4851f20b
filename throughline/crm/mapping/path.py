"""Columns that lie inside a record: `owner.email`, `lines[0].amount`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]{1,4})\]")


def value_at(record: Mapping[str, Any], column: str) -> Any:
    """What stands there; None where the way leads nowhere. A column of exactly this name comes first."""
    if column in record:
        return record[column]
    value: Any = record
    for step in _steps(column):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def below(column: str, step: str | int) -> str:
    """The path of one step further in."""
    return f"{column}[{step}]" if isinstance(step, int) else f"{column}.{step}"


@lru_cache(maxsize=4_096)
def _steps(column: str) -> tuple[str | int, ...]:
    return tuple(name or int(place) for name, place in _STEP.findall(column))
