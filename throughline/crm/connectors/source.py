"""A CRM that is asked: the one thing that every kind which pulls must be able to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from throughline.core.errors import ThroughlineError

Notice = Literal["", "filter_ignored", "always_everything"]
"""How changes are really found: as asked for; from everything, because the filter filtered nothing; from
everything, because there is no filter. Everything is compared by content: only changes are new records."""


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
    modified_at: datetime | None = None


class Source(Protocol):
    """Opened for one pull and closed after it. Everything may raise SourceFailed, or an OutboundFailed."""

    @property
    def object_kinds(self) -> Sequence[str]:
        """What it is set up to bring."""

    def check(self) -> None:
        """Sign in, or whatever proves that the settings are right; tried once, for somebody waits."""

    def changed(self, object_kind: str, since: datetime | None) -> Iterator[Sequence[SourceRecord]]:
        """What changed at or after `since` (None: everything), page by page."""

    def ids(self, object_kind: str) -> Iterator[Sequence[str]] | None:
        """The ids of all that is there, to find what was deleted; None if the source cannot say."""

    def id_column(self, object_kind: str) -> str:
        """The field of a record that holds its id."""

    def notice(self, object_kind: str) -> Notice:
        """What `changed` found out about the source while it was read."""

    def close(self) -> None:
        """Let go of connections."""
