"""Records in a JSON answer: each as the very bytes that came, so that no number passes through a float."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from throughline.crm.mapping.path import value_at

MILLISECONDS_FROM: Final = 100_000_000_000
"""As seconds this is the year 5138, as milliseconds 1973."""

_steps = msgspec.json.Decoder(dict[str, msgspec.Raw])
_list = msgspec.json.Decoder(list[msgspec.Raw])
_any = msgspec.json.Decoder(float_hook=Decimal)


def raw_records(body: bytes, path: str) -> list[bytes]:
    """The list at a dotted path, or the answer itself without one; raises ValueError."""
    raw: bytes | msgspec.Raw = body
    try:
        for step in filter(None, path.split(".")):
            raw = _steps.decode(raw)[step]
        return [bytes(one) for one in _list.decode(raw)]
    except (KeyError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(path) from error


def decoded(body: bytes) -> Any:
    """Numbers with a point are Decimals; raises ValueError."""
    try:
        return _any.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError("not JSON") from error


def words_at(record: Any, path: str) -> str:
    """The same as text: '' for nothing and for what is no single value."""
    value = value_at(record, path) if path and isinstance(record, Mapping) else None
    if value is None or isinstance(value, (Mapping, list)):
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def moment_of(text: str, zone: ZoneInfo) -> datetime | None:
    """An ISO time (in `zone` if it names none), seconds or milliseconds since 1970; None if it is neither."""
    try:
        if text.lstrip("-").replace(".", "", 1).isdecimal() and not _is_written_day(text):
            number = float(text)
            return datetime.fromtimestamp(number / 1000 if abs(number) >= MILLISECONDS_FROM else number, UTC)
        found = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return None
    return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)


def _is_written_day(text: str) -> bool:
    """20261115 is a day: as seconds it would be August 1970."""
    return len(text) == len("20261115") and text.isdecimal()
