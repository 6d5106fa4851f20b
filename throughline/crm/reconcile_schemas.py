"""What the contract says of reconciliations."""

from datetime import datetime
from uuid import UUID

from ninja import Schema

from throughline.crm.mapping.schema import ObjectKind
from throughline.crm.reconciling.verdicts import Verdict


class VerdictCount(Schema):
    """How many records of an object came to one verdict; a `difference` is what nothing explains."""

    verdict: Verdict
    title: str
    hint: str
    difference: bool
    count: int


class ReconciledObject(Schema):
    """One object that was compared; `problem` says why it could not be read, and then nothing is counted."""

    object_kind: ObjectKind
    records: int
    verdicts: list[VerdictCount]
    problem: str


class ReconciliationRow(Schema):
    """`job_id` tells how it goes, or why it failed. A file is compared at once, and has none."""

    id: UUID
    job_id: UUID | None
    file_name: str
    asked_at: datetime
    ended_at: datetime | None
    differences: int
    objects: list[ReconciledObject]


class ReconcileFileWanted(Schema):
    object_kind: ObjectKind


class FindingsFilter(Schema):
    """`differences=true`: only what nothing explains."""

    object_kind: ObjectKind | None = None
    verdict: Verdict | None = None
    differences: bool = False


class FindingsWanted(FindingsFilter):
    after: UUID | None = None
    limit: int = 50


class ReconciledRecord(Schema):
    """A record by name; `message` is why it waits, or what the verdict asks for."""

    id: UUID
    object_kind: str
    external_id: str
    verdict: Verdict
    title: str
    message: str
    record_id: UUID | None


class ReconciledPage(Schema):
    items: list[ReconciledRecord]
    next: UUID | None
