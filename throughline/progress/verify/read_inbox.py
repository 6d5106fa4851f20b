"""Read every folded record anew by the mappings as they are now; of each thing the latest version stays."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec

from throughline.crm.mapping.mapped import MappedAccount, MappedFact
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import DATE_FIELDS
from throughline.crm.models import Connector
from throughline.crm.services.add_account_words import add_account_words
from throughline.crm.services.read_batch import Batch, Key, Reader, read_batch, readers_of
from throughline.crm.services.take_batch import Taken
from throughline.kit.unnest import arrays_cursor, ids, instants, plain, quoted
from throughline.progress.verify.scratch import gather_statistics, stream
from throughline.tenants.models import Company

_COLUMNS = "r.id, r.connector_id, r.object_kind, r.external_id, r.body, r.as_of"
_WHOLE = f"""
SELECT {_COLUMNS} FROM crm_inboxrecord r WHERE r.company_id = %(company)s AND r.state = 'done'
AND r.object_kind = ANY(%(kinds)s) AND r.connector_id = %(connector)s ORDER BY r.id
"""  # noqa: S608 -- the columns above
# Of what is told piece by piece one record is enough: reading it lays all of them over each other.
_PARTIAL = f"""
SELECT DISTINCT ON (r.object_kind, r.external_id) {_COLUMNS} FROM crm_inboxrecord r
WHERE r.company_id = %(company)s AND r.state = 'done' AND r.connector_id = %(connector)s
AND r.object_kind = ANY(%(kinds)s) ORDER BY r.object_kind, r.external_id, r.id DESC
"""  # noqa: S608 -- the columns above
_FACT_TYPES = {
    "connector_id": "uuid", "kind": "text", "external_id": "text", "record_id": "uuid",
    "changed_at": "timestamptz", "deleted": "bool", "owner_id": "uuid", "stage": "text",
    "amount": "numeric", "currency": "text", "account_name": "text", "dimensions": "jsonb",
    **dict.fromkeys(DATE_FIELDS, "date"),
}  # fmt: skip
_FACTS = f"""
INSERT INTO verify_fact AS v ({", ".join(_FACT_TYPES)})
SELECT * FROM unnest({", ".join(f"%({name})s::{kind}[]" for name, kind in _FACT_TYPES.items())})
ON CONFLICT (connector_id, kind, external_id) DO UPDATE
SET {", ".join(f"{name} = excluded.{name}" for name in list(_FACT_TYPES)[3:])}
WHERE (v.changed_at, v.record_id) <= (excluded.changed_at, excluded.record_id)
"""  # noqa: S608 -- the names above
_SHARES = """
INSERT INTO verify_share (record_id, date_kind, "on", whole, person_id, part)
SELECT * FROM unnest(%(record_id)s::uuid[], %(date_kind)s::text[], %(on)s::date[], %(whole)s::numeric[],
    %(person_id)s::uuid[], %(part)s::numeric[])
"""
_ACCOUNTS = """
INSERT INTO verify_account AS v (connector_id, external_id, record_id, changed_at, name, industry, territory)
SELECT * FROM unnest(%(connector_id)s::uuid[], %(external_id)s::text[], %(record_id)s::uuid[],
    %(changed_at)s::timestamptz[], %(name)s::text[], %(industry)s::text[], %(territory)s::text[])
ON CONFLICT (connector_id, external_id) DO UPDATE SET record_id = excluded.record_id,
    changed_at = excluded.changed_at, name = excluded.name, industry = excluded.industry,
    territory = excluded.territory
WHERE (v.changed_at, v.record_id) <= (excluded.changed_at, excluded.record_id)
"""
_UNREAD = "INSERT INTO verify_unread SELECT * FROM unnest(%(ids)s::uuid[], %(codes)s::text[])"

_encode = msgspec.json.Encoder().encode


def read_inbox(company: Company) -> int:
    """Fill the scratch tables; returns how many records were read. Memory does not grow with them."""
    connectors = list(Connector.objects.values_list("id", flat=True))
    readers = readers_of(company, connectors)
    read = 0
    for taken in _batches(company.id, connectors, readers):
        batch = read_batch(company=company, taken=taken, readers=readers)
        _keep(batch)
        read += len(taken)
    gather_statistics()
    return read


def _batches(
    company_id: UUID, connectors: Sequence[UUID], readers: Mapping[Key, Reader]
) -> Iterator[list[Taken]]:
    """Accounts are among them; nothing depends on the order, because facts borrow from the stored ones."""
    for connector_id in connectors:
        partial = [
            kind for (one, kind), reader in readers.items() if one == connector_id and reader.mapping.partial
        ]
        whole = [kind for (one, kind) in readers if one == connector_id and kind not in partial]
        for statement, kinds in ((_WHOLE, whole), (_PARTIAL, partial)):
            asked = {"company": company_id, "connector": connector_id, "kinds": kinds}
            for rows in stream(statement, asked) if kinds else ():
                yield [
                    Taken(one, connector, kind, external_id, bytes(body), as_of)
                    for one, connector, kind, external_id, body, as_of in rows
                ]


def _keep(batch: Batch) -> None:
    with arrays_cursor() as cursor:
        for (connector_id, kind), facts in batch.facts.items():
            standing = [fact for fact in facts if not fact.deleted]
            if kind != "account":
                mapping = batch.mapping_of((connector_id, kind))
                add_account_words(connector_id=connector_id, mapping=mapping, facts=standing)
            cursor.execute(_FACTS, _facts(connector_id, facts))
            cursor.execute(_SHARES, _shares(facts))
        for (connector_id, _), accounts in batch.accounts.items():
            cursor.execute(_ACCOUNTS, _accounts(connector_id, accounts))
        if batch.waiting:
            cursor.execute(_UNREAD, _unread(batch.waiting))


def _facts(connector_id: UUID, facts: Sequence[MappedFact]) -> dict[str, str]:
    dates = {name: plain([fact.dates.get(name) for fact in facts]) for name in DATE_FIELDS}
    return {
        "connector_id": ids([connector_id for _ in facts]),
        "kind": plain([fact.kind for fact in facts]),
        "external_id": quoted([fact.external_id for fact in facts]),
        "record_id": ids([fact.record_id for fact in facts]),
        "changed_at": instants([fact.changed_at for fact in facts]),
        "deleted": plain([fact.deleted for fact in facts]),
        "owner_id": ids([fact.owner_id for fact in facts]),
        "stage": plain([fact.stage for fact in facts]),
        "amount": plain([fact.amount for fact in facts]),
        "currency": quoted([fact.currency for fact in facts]),
        "account_name": quoted([fact.account for fact in facts]),
        "dimensions": quoted([_encode(fact.dimensions).decode() for fact in facts]),
        **dates,
    }


def _shares(facts: Sequence[MappedFact]) -> dict[str, str]:
    rows = [
        (fact.record_id, kind, on, whole, person_id, part)
        for fact in facts
        if not fact.deleted
        for kind, on, whole in fact.credits
        for person_id, part in fact.participants.items()
    ]
    return {
        "record_id": ids([row[0] for row in rows]),
        "date_kind": plain([row[1] for row in rows]),
        "on": plain([row[2] for row in rows]),
        "whole": plain([row[3] for row in rows]),
        "person_id": ids([row[4] for row in rows]),
        "part": plain([row[5] for row in rows]),
    }


def _accounts(connector_id: UUID, accounts: Sequence[MappedAccount]) -> dict[str, str]:
    return {
        "connector_id": ids([connector_id for _ in accounts]),
        "external_id": quoted([account.external_id for account in accounts]),
        "record_id": ids([account.record_id for account in accounts]),
        "changed_at": instants([account.changed_at for account in accounts]),
        "name": quoted([account.name for account in accounts]),
        "industry": quoted([account.industry for account in accounts]),
        "territory": quoted([account.territory for account in accounts]),
    }


def _unread(waiting: Mapping[UUID, RecordWaits]) -> dict[str, Any]:
    return {"ids": ids(waiting), "codes": plain(reason.code for reason in waiting.values())}
