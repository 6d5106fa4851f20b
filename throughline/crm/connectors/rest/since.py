"""“Changed since”, written as a source wants to read it."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

FORMATS: Final[Mapping[str, Callable[[datetime, ZoneInfo], str]]] = {
    "iso": lambda since, zone: since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "local": lambda since, zone: since.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S"),
    "seconds": lambda since, zone: str(int(since.timestamp())),
    "milliseconds": lambda since, zone: str(int(since.timestamp()) * 1000),
}


def since_parameters(settings: Mapping[str, Any], since: datetime | None, zone: ZoneInfo) -> dict[str, str]:
    """Nothing where everything is asked for, or the source has no such parameter."""
    name = settings.get("since_parameter")
    if since is None or not name:
        return {}
    written = FORMATS[settings["since_format"]](since, zone)
    return {name: settings.get("since_value", "{since}").replace("{since}", written)}
