"""What the inbox and the facts hold of records that a source shows."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec

from throughline.crm.mapping.reader import decoded
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import ObjectMapping
from throughline.crm.mapping.values import words_of
from throughline.crm.reconciling.compare import Held
from throughline.crm.services.append_records import Arrived, content_of, key_of
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, plain, quoted

_HELD = """
SELECT a.external_id, a.content_hash, EXISTS (
        SELECT FROM crm_inboxrecord k WHERE k.company_id = %(company)s AND k.connector_id = %(connector)s
        AND k.object_kind = %(kind)s::text AND k.external_id = a.external_id AND k.id < %(mark)s
    ), r.id, coalesce(r.id > %(mark)s, false), coalesce(r.state, ''), coalesce(r.reason_code, ''),
    coalesce(r.reason, '{{}}'), s.content_hash
FROM unnest(%(external_ids)s::text[], %(hashes)s::text[], %(names)s::text[])
    WITH ORDINALITY AS a(external_id, content_hash, name, place)
LEFT JOIN LATERAL (
    SELECT i.id, i.state, i.reason_code, i.reason FROM crm_inboxrecord i
    WHERE i.company_id = %(company)s AND i.connector_id = %(connector)s AND i.object_kind = %(kind)s::text
    AND i.external_id = a.external_id AND i.content_hash = a.content_hash
    ORDER BY i.as_of DESC, i.id DESC LIMIT 1
) r ON true
LEFT JOIN {standing} f ON f.company_id = %(company)s AND f.connector_id = %(connector)s
    AND f.external_id = a.name {of_kind}
LEFT JOIN crm_inboxrecord s ON s.company_id = %(company)s AND s.id = f.record_id
ORDER BY a.place
"""
_FACTS = _HELD.format(standing="crm_fact", of_kind="AND f.kind = %(kind)s::text")
_ACCOUNTS = _HELD.format(standing="crm_account", of_kind="")


def held_records(
    *,
    connector_id: UUID,
    object_kind: str,
    records: Sequence[Arrived],
    mapping: ObjectMapping | None,
    mark: UUID,
) -> list[Held]:
    """In the order given. What has an id above `mark` came just now. One query."""
    hashes = [content_of(record.body) for record in records]
    keys = [key_of(record.external_id, content) for record, content in zip(records, hashes, strict=True)]
    asked = {
        "company": current_company(), "connector": connector_id, "kind": object_kind, "mark": mark,
        "external_ids": quoted(keys), "hashes": plain(hashes),
        "names": quoted([_name(record.body, mapping) for record in records]),
    }  # fmt: skip
    statement = _ACCOUNTS if object_kind == "account" else _FACTS
    with arrays_cursor() as cursor:
        rows = cursor.execute(statement, asked).fetchall()
    return [_held(*row) for row in rows]


def _held(*row: Any) -> Held:
    external_id, content, known, record_id, fresh, state, code, reason, standing = row
    told = msgspec.json.decode(reason)
    return Held(external_id, content, known, record_id, fresh, state, code, told, standing)


def _name(body: bytes, mapping: ObjectMapping | None) -> str:
    """What the fact is called that the record becomes."""
    if mapping is None:
        return ""
    try:
        return words_of(decoded(body), mapping.external_id)
    except RecordWaits:
        return ""
