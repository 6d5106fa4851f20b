"""The one place where a request or a job reads the real clock; everything below takes time as an argument."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)
