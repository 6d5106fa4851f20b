"""When a call was signed: too long ago it may be a copy of an old one, in the future one kept for later."""

from datetime import UTC, datetime, timedelta
from typing import Final

from throughline.crm.connectors.webhook.errors import TimestampOutside

TOLERANCE: Final = timedelta(seconds=300)
LONGEST = 15


def signed_at(text: str, at: datetime, *, per_second: int = 1) -> datetime:
    """The instant of a Unix time; raises TimestampOutside beyond five minutes, or for no number."""
    seconds = int(TOLERANCE.total_seconds())
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST):
        raise TimestampOutside(seconds=seconds)
    try:
        instant = datetime.fromtimestamp(int(text) / per_second, UTC)
    except (OverflowError, ValueError, OSError) as error:
        raise TimestampOutside(seconds=seconds) from error
    if abs(instant - at) > TOLERANCE:
        raise TimestampOutside(seconds=seconds)
    return instant
