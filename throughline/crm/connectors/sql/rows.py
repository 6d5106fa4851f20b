"""Rows as JSON records: numbers exact, dates and moments as ISO text."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from throughline.crm.connectors.source import SourceRecord

LARGEST: Final = 2**53
"""From here on, readers of JSON round whole numbers."""


def record_of(
    columns: list[str], row: tuple[Any, ...], *, id_column: str, modified_column: str, zone: ZoneInfo
) -> SourceRecord:
    """A moment without a zone is in that of the connector."""
    values = dict(zip(columns, row, strict=True))
    body = msgspec.json.encode({name: plain(value) for name, value in values.items()})
    modified = _moment(values.get(modified_column), zone) if modified_column else None
    version = modified.isoformat() if modified else ""
    return SourceRecord(_text(values, id_column), version, body, modified)


def plain(value: Any) -> Any:
    """What JSON holds without loss."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < LARGEST else str(value)
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    return _written(value)


def _written(value: Any) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).hex()
    return repr(value) if isinstance(value, float) else str(value)


def _moment(value: Any, zone: ZoneInfo) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=zone)
    return None


def _text(values: Mapping[str, Any], column: str) -> str:
    value = plain(values.get(column))
    return "" if value is None else str(value)
