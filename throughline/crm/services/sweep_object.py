"""Find what was deleted at the source, by its ids, and append for each a record that says so."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b
from typing import Final

import numpy as np
import numpy.typing as npt

from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.source import Source
from throughline.crm.mapping.tombstone import tombstone
from throughline.crm.models import PullCursor
from throughline.crm.open_connector import OpenConnector
from throughline.crm.selectors.known_ids import known_ids, without_tombstones
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.wake import wake_fold
from throughline.kit.scope import company_scope

Digests = npt.NDArray[np.uint64]
FEW: Final = 20
"""So many deletions at once surprise nobody."""


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
    """How many were found deleted; each only after it was missing from two looks, one after the other.

    For pages shift while somebody deletes, and a record may slip between two of them.
    """
    begun = opened.clock()
    there = _digests(opened.source, object_kind)
    if there is None:
        return 0
    missing, known = _missing(opened, object_kind, begun, there)
    if missing and (there := _digests(opened.source, object_kind)) is not None:
        missing = _not_in(there, missing)
    if len(missing) > max(FEW, known // 2) and not accept_deletions:
        raise SweepTooLarge(missing=len(missing), known=known, object_kind=object_kind)
    _append(opened, object_kind, missing, begun)
    return len(missing)


def _append(opened: OpenConnector, object_kind: str, missing: Sequence[str], begun: datetime) -> None:
    at, column = opened.clock(), opened.source.id_column(object_kind)
    gone = [Arrived(external_id, "", tombstone(column, external_id)) for external_id in missing]
    connector = opened.connector
    with company_scope(opened.company_id):
        if gone:
            append_records(connector_id=connector.id, object_kind=object_kind, records=gone, as_of=at, at=at)
            wake_fold()
        PullCursor.objects.filter(connector=connector, object_kind=object_kind).update(swept_at=begun)


def _missing(
    opened: OpenConnector, object_kind: str, begun: datetime, there: Digests
) -> tuple[list[str], int]:
    """Ids that were known before the look began and are not there; and how many are known."""
    missing: list[str] = []
    known = 0
    connector_id = opened.connector.id
    with company_scope(opened.company_id):
        for some in known_ids(connector_id=connector_id, object_kind=object_kind, before=begun):
            known += len(some)
            missing += _not_in(there, some)
        return without_tombstones(connector_id, object_kind, missing), known


def _digests(source: Source, object_kind: str) -> Digests | None:
    """Eight bytes for each id, sorted: a million take 8 MB. None where the source cannot list them.

    Two ids with one digest (at a million: once in ten million sweeps) would only hide a deletion.
    """
    pages = source.ids(object_kind)
    if pages is None:
        return None
    parts = [_digested(page) for page in pages]
    found: Digests = np.sort(np.concatenate(parts)) if parts else np.empty(0, np.uint64)
    return found


def _digested(ids: Sequence[str]) -> Digests:
    whole = b"".join(blake2b(one.encode(), digest_size=8).digest() for one in ids)
    return np.frombuffer(whole, np.uint64)


def _not_in(there: Digests, ids: Sequence[str]) -> list[str]:
    found = np.isin(_digested(ids), there)
    return [one for one, is_there in zip(ids, found, strict=True) if not is_there]
