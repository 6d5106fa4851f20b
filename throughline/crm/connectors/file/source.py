"""A file as a source: its rows, for somebody who compares it with what was loaded."""

from collections.abc import Iterator, Sequence

from throughline.crm.connectors.source import Notice, SourceRecord


class FileSource:
    """See `crm.connectors.source.Source`. The rows of one object, read already."""

    def __init__(self, object_kind: str, id_column: str, records: Sequence[SourceRecord]) -> None:
        self.object_kinds: Sequence[str] = (object_kind,)
        self.column, self.records = id_column, records

    def check(self) -> None:
        """It was read."""

    def changed(self, object_kind: str, since: object) -> Iterator[Sequence[SourceRecord]]:
        for first in range(0, len(self.records), 1_000):
            yield self.records[first : first + 1_000]

    def ids(self, object_kind: str) -> None:
        """A file does not change while it is read: one look is enough."""

    def id_column(self, object_kind: str) -> str:
        return self.column

    def notice(self, object_kind: str) -> Notice:
        return "always_everything"

    def close(self) -> None:
        """Nothing is open."""
