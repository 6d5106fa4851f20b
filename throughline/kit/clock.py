"""The one place that reads the real clock, for requests, jobs and commands; all below takes time as given."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)
