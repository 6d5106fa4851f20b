"""A moment as people write it: a date, meaning its end, or a time with its zone."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from throughline.core.errors import ThroughlineError
from throughline.core.periods import local_date, time_zone

LAST_INSTANT: Final = timedelta(seconds=1)
"""The end of the 15th is written 23:59:59, 23:59:59.999999 or 00:00 of the 16th."""


class UnreadableMoment(ThroughlineError):
    code = "unreadable_moment"
    status = 422
    zh = (
        "“{value}”不是时刻；请写日期（2026-11-15，指当天结束时）或带时区的时间（2026-11-15T18:00:00+08:00）。"
    )
    en = (
        "“{value}” is not a moment; write a date (2026-11-15, meaning its end) "
        "or a time with its zone (2026-11-15T18:00:00+08:00)."
    )


def read_moment(text: str, zone: str) -> datetime:
    """In UTC; a date is its last instant in `zone`; raises UnreadableMoment."""
    try:
        if len(text) == len("2026-11-15"):
            return datetime.combine(date.fromisoformat(text), time.max, time_zone(zone)).astimezone(UTC)
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None:
            raise UnreadableMoment(value=text)
        return instant.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UnreadableMoment(value=text) from error


def last_day_told(instant: datetime, zone: str) -> date:
    """The last day of which a moment can tell anything: at midnight it is the day that ends."""
    return local_date(instant - LAST_INSTANT, zone)
