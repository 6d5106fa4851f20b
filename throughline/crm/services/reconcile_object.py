"""Hold everything that a source has of one object against the inbox, and note what is not the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from throughline.crm.connectors.source import SourceRecord
from throughline.crm.digests import Digests, digested, sorted_digests
from throughline.crm.models import Finding
from throughline.crm.open_connector import OpenConnector
from throughline.crm.reconciling.compare import Held, verdict_of
from throughline.crm.reconciling.verdicts import Verdict
from throughline.crm.selectors.held_records import held_records
from throughline.crm.selectors.mapping_of import mapping_of
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.services.find_missing import find_missing
from throughline.crm.services.sweep_object import bury
from throughline.crm.wake import wake_fold
from throughline.jobs.kinds import Report, unheard
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope

MOST_NAMED: Final = 20_000
"""So many records of one object and verdict are named; all are counted."""


@dataclass(slots=True)
class Comparison:
    """One object under comparison. `fetches`: what is newer there comes into the inbox, what is gone there
    is reversed; without it both are only named."""

    opened: OpenConnector
    object_kind: str
    reconciliation_id: UUID
    fetches: bool
    counts: Counter[Verdict] = field(default_factory=Counter)

    def see(self, records: Sequence[SourceRecord]) -> None:
        """One page, in one transaction."""
        arrived = [Arrived(one.external_id, one.version, one.body) for one in records]
        connector, at, mark = self.opened.connector, self.opened.clock(), new_id()
        with company_scope(self.opened.company_id):
            if self.fetches:
                wake_fold()
                append_records(
                    connector_id=connector.id, object_kind=self.object_kind, records=arrived, as_of=at, at=at
                )
            mapping = mapping_of(connector, self.object_kind)
            partial = mapping is not None and mapping.partial
            held = held_records(
                connector_id=connector.id, object_kind=self.object_kind, records=arrived, mapping=mapping,
                mark=mark,
            )  # fmt: skip
            self.note([(one, verdict_of(one, partial=partial)) for one in held])

    def note(self, found: Sequence[tuple[Held, Verdict]]) -> None:
        """Count them all, and name those that are not the same; inside a transaction of the company."""
        named = []
        for held, verdict in found:
            self.counts[verdict] += 1
            if verdict != "same" and self.counts[verdict] <= MOST_NAMED:
                named.append(self._finding(held, verdict))
        Finding.objects.bulk_create(named)

    def miss(self, external_ids: Sequence[str], verdict: Verdict) -> None:
        """The same for what the source has not."""
        with company_scope(self.opened.company_id):
            self.note([(Held(one, "", known=True), verdict) for one in external_ids])

    def _finding(self, held: Held, verdict: Verdict) -> Finding:
        waits = verdict == "waiting"
        return Finding(
            reconciliation_id=self.reconciliation_id, object_kind=self.object_kind, verdict=verdict,
            external_id=held.external_id, record_id=held.record_id,
            reason_code=held.reason_code if waits else "", reason=held.reason if waits else {},
        )  # fmt: skip


def reconcile_object(
    *,
    opened: OpenConnector,
    object_kind: str,
    reconciliation_id: UUID,
    fetches: bool = True,
    known: int = 0,
    report: Report = unheard,
) -> Counter[Verdict]:
    """How many records of each verdict; `known` is how many there may be, for the report."""
    begun, comparison = (
        opened.clock(),
        Comparison(opened, object_kind, reconciliation_id, fetches),
    )
    pages: list[Digests] = []
    rows = 0
    for records in opened.source.changed(object_kind, None):
        if records:
            comparison.see(records)
            pages.append(digested([one.external_id for one in records]))
            rows += len(records)
            report(done=rows, total=max(known, rows))
    missing = find_missing(opened=opened, object_kind=object_kind, begun=begun, there=sorted_digests(pages))
    if fetches and not missing.are_too_many:
        bury(opened=opened, object_kind=object_kind, external_ids=missing.ids, begun=begun)
        comparison.miss(missing.ids, "deleted")
    else:
        comparison.miss(missing.ids, "not_there")
    return comparison.counts
