"""A CRM that is asked: the one thing that every kind which pulls must be able to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from throughline.core.errors import ThroughlineError


class SourceFailed(ThroughlineError):
    """A source did not answer as it should. `problem` holds no secret and no more of an answer than helps."""

    code = "source_failed"
    status = 422
    zh = "读取“{source}”失败：{problem}。"
    en = "Reading “{source}” failed: {problem}."


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One record as the source gave it: JSON bytes, its id, and the source's version ('' if it has none)."""

    external_id: str
    version: str
    body: bytes


class Source(Protocol):
    """Opened for one pull and closed after it. Everything may raise SourceFailed."""

    def check(self) -> None:
        """Sign in, or whatever proves that the settings are right; nothing is read."""

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        """What changed at or after `since` (None: everything), page by page, oldest change first."""

    def ids(self, object_kind: str) -> Iterator[Sequence[str]] | None:
        """The ids of all that is there, to find what was deleted; None if the source cannot say."""

    def close(self) -> None:
        """Let go of connections."""
