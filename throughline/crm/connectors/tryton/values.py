"""Tryton's JSON: typed values as objects, here as the plain text that a mapping reads."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

PARTS: Final = ("year", "month", "day", "hour", "minute", "second", "microsecond")


def plain(value: Any) -> Any:
    """Decimals and dates as text, exact; moments in UTC, which Tryton leaves out."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    match value.get("__class__"):
        case "Decimal":
            return value["decimal"]
        case "date":
            return date(value["year"], value["month"], value["day"]).isoformat()
        case "datetime":
            return _moment(value).isoformat()
        case _:
            return {name: plain(one) for name, one in value.items()}


def typed(moment: datetime) -> dict[str, Any]:
    """A moment as a domain holds it."""
    utc = moment.astimezone(UTC)
    return {"__class__": "datetime", **{part: getattr(utc, part) for part in PARTS}}


def _moment(value: Mapping[str, Any]) -> datetime:
    year, month, day, hour, minute, second, micro = (value[part] for part in PARTS)
    return datetime(year, month, day, hour, minute, second, micro, tzinfo=UTC)
