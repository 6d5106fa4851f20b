"""Lay the partial records of a thing over each other, oldest first, so that the last one stands whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from throughline.crm.mapping.account_reader import AccountReader
from throughline.crm.mapping.reader import FactReader, decoded
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.tombstone import MARK
from throughline.crm.services.take_batch import Taken
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, quoted

_ALL = """
SELECT external_id, id, body, as_of, state FROM crm_inboxrecord
WHERE company_id = %(company)s AND connector_id = %(connector)s AND object_kind = %(kind)s::text
AND external_id = ANY(%(external_ids)s::text[]) AND state NOT IN ('ignored', 'mended') ORDER BY id
"""


@dataclass(slots=True)
class Whole:
    """All that is known of one thing: as its last record, and which of its records waited until now."""

    record_id: UUID
    as_of: datetime
    record: dict[str, Any]
    waited: list[UUID] = field(default_factory=list)


def merge_partial(
    taken: Sequence[Taken], reader: FactReader | AccountReader, waiting: dict[UUID, RecordWaits]
) -> list[Whole]:
    """One for each thing that the records tell of. What cannot be decoded or dated waits and adds nothing.

    Reads every record of these things, so a thing costs by its own history and not by the inbox. One query.
    """
    found: dict[str, list[_Version]] = {}
    for external_id, record_id, body, as_of, state in _all(taken):
        try:
            record = decoded(body)
            version = _Version(reader.moment(record, as_of), record_id, as_of, record, state)
            found.setdefault(external_id, []).append(version)
        except RecordWaits as reason:
            if state == "pending":
                waiting[record_id] = reason
    return [_whole(sorted(versions, key=_order)) for versions in found.values()]


@dataclass(frozen=True, slots=True)
class _Version:
    changed_at: datetime
    record_id: UUID
    as_of: datetime
    record: Mapping[str, Any]
    state: str


def _order(version: _Version) -> tuple[datetime, UUID]:
    return version.changed_at, version.record_id


def _whole(versions: Sequence[_Version]) -> Whole:
    record: dict[str, Any] = {}
    for version in versions:
        record.pop(MARK, None)
        record = laid_over(record, version.record)
    last = versions[-1]
    waited = [version.record_id for version in versions if version.state == "waiting"]
    return Whole(last.record_id, last.as_of, record, waited)


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of `above` win; an object inside an object is laid over likewise, a list is taken whole."""
    merged = dict(below)
    for name, value in above.items():
        known = merged.get(name)
        if isinstance(known, Mapping) and isinstance(value, Mapping):
            merged[name] = laid_over(known, value)
        else:
            merged[name] = value
    return merged


def _all(taken: Sequence[Taken]) -> list[tuple[str, UUID, bytes, datetime, str]]:
    asked = {
        "company": current_company(),
        "connector": taken[0].connector_id,
        "kind": taken[0].object_kind,
        "external_ids": quoted({record.external_id for record in taken}),
    }
    with arrays_cursor(binary=True) as cursor:
        return cursor.execute(_ALL, asked).fetchall()
