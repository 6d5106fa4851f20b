"""What came back: its status, its headers, and a body that was bounded while it was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that say nothing about the request itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`links` are those of the header `Link`, by their relation."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    links: Mapping[str, str] = field(repr=False)

    @property
    def is_good(self) -> bool:
        return 200 <= self.status < 300

    def wait(self, at: datetime) -> float | None:
        """Seconds that the other side asks to be left alone; None where it does not, or not legibly."""
        text = self.headers.get("retry-after", "").strip()
        if text.isascii() and text.isdigit():
            return float(text[:9])
        try:
            until = parsedate_to_datetime(text)
        except ValueError:
            return None
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max(0.0, (until - at).total_seconds())
