"""Find what was deleted at the source, by its ids, and append for each a record that says so."""

from collections.abc import Sequence
from datetime import datetime

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.tombstone import tombstone
from throughline.crm.models import PullCursor
from throughline.crm.open_connector import OpenConnector
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.services.find_missing import find_missing, ids_there
from throughline.crm.wake import wake_fold
from throughline.kit.scope import company_scope


class SweepTooLarge(ThroughlineError):
    code = "sweep_too_large"
    status = 409
    zh = (
        "对方已没有 {missing} 条（共 {known} 条）{object_kind} 记录，超过一半，因此没有冲销。"
        "请检查账号的读取范围；确属删除时，请手动读取并确认删除。"
    )
    en = (
        "{missing} of {known} {object_kind} records are no longer at the source, more than half; nothing was "
        "reversed. Check what the account may read; if they were deleted, pull by hand and accept deletions."
    )


def sweep_object(*, opened: OpenConnector, object_kind: str, accept_deletions: bool = False) -> int:
    """How many were found deleted; raises SweepTooLarge unless somebody accepts them."""
    begun = opened.clock()
    there = ids_there(opened.source, object_kind)
    if there is None:
        return 0
    missing = find_missing(opened=opened, object_kind=object_kind, begun=begun, there=there)
    if missing.are_too_many and not accept_deletions:
        raise SweepTooLarge(missing=len(missing.ids), known=missing.known, object_kind=object_kind)
    bury(opened=opened, object_kind=object_kind, external_ids=missing.ids, begun=begun)
    return len(missing.ids)


def bury(*, opened: OpenConnector, object_kind: str, external_ids: Sequence[str], begun: datetime) -> None:
    """Append that they are no more, and keep with the cursor when the look began that found it."""
    at, column = opened.clock(), opened.source.id_column(object_kind)
    gone = [Arrived(external_id, "", tombstone(column, external_id)) for external_id in external_ids]
    connector = opened.connector
    with company_scope(opened.company_id):
        if gone:
            append_records(connector_id=connector.id, object_kind=object_kind, records=gone, as_of=at, at=at)
            wake_fold()
        PullCursor.objects.filter(connector=connector, object_kind=object_kind).update(swept_at=begun)
