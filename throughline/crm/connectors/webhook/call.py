"""A call as it came in, and what its signature proved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """`headers` are those of WSGI (HTTP_…); `uri` the address that the sender called; `at` is now."""

    method: str
    uri: str
    headers: Mapping[str, Any] = field(repr=False)
    body: bytes = field(repr=False)
    at: datetime

    def header(self, name: str) -> str:
        """Empty when it is not there."""
        value = self.headers.get(f"HTTP_{name.upper().replace('-', '_')}", "")
        return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a sender may sign with: one secret, or two while they change; Feishu adds a token of its own."""

    secrets: tuple[str, ...] = field(repr=False)
    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Proved:
    """What a sender really sent. `event_id` is the call's own id ('' if the scheme has none), `sent_at` when.

    With `answer` the call only asked whether we are here: it is answered so, and holds no records.
    """

    body: bytes = field(repr=False)
    event_id: str = ""
    sent_at: datetime | None = None
    answer: Mapping[str, str] | None = None
