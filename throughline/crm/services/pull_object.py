"""Pull one object of a source: its pages into the inbox as they come, and only then the cursor."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from throughline.crm.connectors.pulling import overlap
from throughline.crm.connectors.source import SourceRecord
from throughline.crm.models import PullCursor
from throughline.crm.open_connector import OpenConnector
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.services.complete_pull import complete_pull
from throughline.crm.wake import wake_fold
from throughline.kit.scope import company_scope


@dataclass(frozen=True, slots=True)
class Pulled:
    """Records read, and how many of them the inbox did not have yet."""

    rows: int = 0
    new_records: int = 0


def pull_object(*, opened: OpenConnector, object_kind: str) -> Pulled:
    """What changed since the last pull that ended well, and a while before that.

    Every page is a transaction. Killed in between, the next pull begins where this one did, and the records
    that are there already are not appended again.
    """
    begun = opened.clock()
    before = _reached_before(opened, object_kind)
    since = before - overlap(opened.connector.settings) if before else None
    reach = _Reach(before, begun)
    rows = new_records = 0
    for asked_at, records in _pages(opened.source.changed(object_kind, since), opened.clock):
        new_records += _append(opened, object_kind, records, asked_at)
        rows += len(records)
        reach.see(records)
    complete_pull(
        opened=opened, object_kind=object_kind, at=begun, since=reach.ends(rows), rows=rows,
        new_records=new_records,
    )  # fmt: skip
    return Pulled(rows, new_records)


def _reached_before(opened: OpenConnector, object_kind: str) -> datetime | None:
    with company_scope(opened.company_id):
        cursor = PullCursor.objects.filter(connector=opened.connector, object_kind=object_kind).first()
        return cursor.since if cursor else None


class _Reach:
    """The latest change seen, by the source's own clock, but never later than the pull began.

    So a clock of theirs that runs ahead cannot lead past what is still to come.
    """

    def __init__(self, before: datetime | None, begun: datetime) -> None:
        self.latest, self.begun, self.is_told = before, begun, False

    def see(self, records: Sequence[SourceRecord]) -> None:
        for moment in (record.modified_at for record in records):
            if moment is not None:
                self.is_told = True
                capped = min(moment, self.begun)
                self.latest = max(self.latest or capped, capped)

    def ends(self, rows: int) -> datetime | None:
        """Where records do not tell when they changed, our own clock has to do."""
        return self.latest if self.is_told or not rows else self.begun


def _pages(
    pages: Iterator[Sequence[SourceRecord]], clock: Callable[[], datetime]
) -> Iterator[tuple[datetime, Sequence[SourceRecord]]]:
    """Each with the moment before it was asked for, of which it tells at the least."""
    while True:
        asked_at = clock()
        page = next(pages, None)
        if page is None:
            return
        if page:
            yield asked_at, page


def _append(opened: OpenConnector, object_kind: str, records: Sequence[SourceRecord], as_of: datetime) -> int:
    arrived = [Arrived(record.external_id, record.version, record.body) for record in records]
    connector_id, at = opened.connector.id, opened.clock()
    with company_scope(opened.company_id):
        wake_fold()
        return append_records(
            connector_id=connector_id, object_kind=object_kind, records=arrived, as_of=as_of, at=at
        )
