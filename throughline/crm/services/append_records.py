"""Append records to the inbox: one statement, and nothing else in its transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any
from uuid import UUID

from throughline.kit.models import new_id
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, hexed, ids, plain, quoted

LONGEST_ID = 200
MENDED = "mended"
"""How the version of a record begins that somebody mended here: the source never sent it."""

# A full scan brings the same records again. One whose content is the last that was known of it by then, or
# that of the one before it here, is left out; the unique key settles two loads at once, and a version that
# comes twice. One statement inserts all in that key's order: two who bring the same in other orders would
# each wait for what the other has inserted.
_ROWS = """
INSERT INTO crm_inboxrecord (id, company_id, connector_id, object_kind, external_id, version, content_hash,
    body, received_at, as_of, state, reason_code, reason)
SELECT r.id, %(company)s, %(connector)s, %(kind)s::text, r.external_id, r.version, r.content_hash, r.body,
    %(at)s, %(as_of)s, 'pending', '', '{}'
FROM unnest(%(ids)s::uuid[], %(external_ids)s::text[], %(versions)s::text[], %(hashes)s::text[],
    %(before)s::text[], %(bodies)s::bytea[]) AS r(id, external_id, version, content_hash, before, body)
"""
_APPEND = f"""
WITH known AS MATERIALIZED (
    SELECT DISTINCT ON (external_id) external_id, content_hash FROM crm_inboxrecord
    WHERE company_id = %(company)s AND connector_id = %(connector)s AND object_kind = %(kind)s::text
    AND external_id = ANY(%(external_ids)s::text[]) AND as_of <= %(as_of)s
    AND NOT starts_with(version, '{MENDED}')
    ORDER BY external_id, as_of DESC, id DESC
)
{_ROWS}
LEFT JOIN known ON known.external_id = r.external_id
WHERE r.content_hash IS DISTINCT FROM coalesce(r.before, known.content_hash)
ORDER BY r.external_id, r.version, r.content_hash
ON CONFLICT (company_id, connector_id, object_kind, external_id, version, content_hash) DO NOTHING
"""  # noqa: S608 -- made of the statement above


@dataclass(frozen=True, slots=True)
class Arrived:
    """One record as it came: what the source calls it, its version if it has one, and its raw bytes."""

    external_id: str
    version: str
    body: bytes


def append_records(
    *,
    connector_id: UUID,
    object_kind: str,
    records: Sequence[Arrived],
    as_of: datetime,
    at: datetime,
    unversioned_at: datetime | None = None,
) -> int:
    """Insert what is new, in the order given; returns how many were.

    A record without a version of its own is versioned by `unversioned_at`, by default `as_of`: what is
    changed and changed back is three records, as long as the moments are three.
    """
    moment = (unversioned_at or as_of).strftime("%Y%m%dT%H%M%S.%f")
    return _execute(_APPEND, _arrays(connector_id, object_kind, records, as_of, at, moment=moment))


def insert_bare(
    *, connector_id: UUID, object_kind: str, records: Sequence[Arrived], as_of: datetime, at: datetime
) -> int:
    """The rows alone, without asking what is known: the yardstick of benchmarks/ingest.py."""
    moment = as_of.strftime("%Y%m%dT%H%M%S.%f")
    return _execute(_ROWS, _arrays(connector_id, object_kind, records, as_of, at, moment=moment))


def _execute(statement: str, rows: dict[str, Any]) -> int:
    with arrays_cursor() as cursor:
        cursor.execute(statement, rows)
        return cursor.rowcount


def _arrays(
    connector_id: UUID,
    object_kind: str,
    records: Sequence[Arrived],
    as_of: datetime,
    at: datetime,
    *,
    moment: str,
) -> dict[str, Any]:
    hashes = [content_of(record.body) for record in records]
    keys = [key_of(one.external_id, content) for one, content in zip(records, hashes, strict=True)]
    times, before = _repeated(keys, hashes)
    return {
        "company": current_company(),
        "connector": connector_id,
        "kind": object_kind,
        "at": at,
        "as_of": as_of,
        "ids": ids([new_id() for _ in records]),
        "external_ids": quoted(keys),
        "versions": quoted(
            [
                one.version[:64] or (f"{moment}+{n}" if n else moment)
                for one, n in zip(records, times, strict=True)
            ]
        ),
        "hashes": plain(hashes),
        "before": plain(before),
        "bodies": hexed([record.body for record in records]),
    }


def _repeated(keys: Sequence[str], hashes: Sequence[str]) -> tuple[list[int], list[str | None]]:
    """Of each record how often its key came before it here, and with what content last."""
    known: dict[str, tuple[int, str | None]] = {}
    found = []
    for key, content in zip(keys, hashes, strict=True):
        times, last = known.get(key, (0, None))
        found.append((times, last))
        known[key] = (times + 1, content)
    return [times for times, _ in found], [last for _, last in found]


def content_of(body: bytes) -> str:
    """The hash by which one content is told from another."""
    return blake2b(body, digest_size=16).hexdigest()


def key_of(external_id: str, content: str) -> str:
    """A record without a usable id is kept too, by its content; it will wait with its reason."""
    usable = external_id.replace("\x00", "")
    return usable if 0 < len(usable) <= LONGEST_ID else f"?{content}"
