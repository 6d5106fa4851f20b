"""Store the facts of a batch; an older version never overwrites a newer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.schema import DATE_FIELDS
from throughline.crm.metrics.traits import Traits
from throughline.kit.models import new_id
from throughline.kit.unnest import arrays_cursor, ids, instants, plain, quoted

_KNOWN = f"""
SELECT external_id, id, changed_at, record_id, account_name, stage_label, amount, {", ".join(DATE_FIELDS)}
FROM crm_fact
WHERE company_id = %(company)s AND connector_id = %(connector)s AND kind = %(kind)s::text
AND external_id = ANY(%(external_ids)s::text[])
"""  # noqa: S608 -- built from the names above only
_COLUMNS = {
    "id": "uuid", "external_id": "text", "record_id": "uuid", "changed_at": "timestamptz",
    "name": "text", "account_name": "text", "owner_id": "uuid", "named": "jsonb", "stage": "text",
    "stage_label": "text", "amount": "numeric", "currency": "text", "amount_with_tax": "numeric",
    "amount_without_tax": "numeric", "amount_original": "numeric", "currency_original": "text",
    "rate": "numeric", "probability": "numeric", **dict.fromkeys(DATE_FIELDS, "date"), "dimensions": "jsonb",
}  # fmt: skip
_UPDATED = [column for column in _COLUMNS if column not in {"id", "external_id"}]
# A stage that stays is as old as the version that brought it, or as the one that is there.
_STAGE_SINCE = """CASE WHEN (crm_fact.stage, crm_fact.stage_label) = (excluded.stage, excluded.stage_label)
    THEN coalesce(crm_fact.stage_since, crm_fact.changed_at) ELSE excluded.changed_at END"""
_UPSERT = f"""
INSERT INTO crm_fact (company_id, connector_id, kind, {", ".join(_COLUMNS)})
SELECT %(company)s, %(connector)s, %(kind)s::text, f.*
FROM unnest({", ".join(f"%({column})s::{kind}[]" for column, kind in _COLUMNS.items())}) AS f
ON CONFLICT (company_id, connector_id, kind, external_id) DO UPDATE
SET {", ".join(f"{column} = excluded.{column}" for column in _UPDATED)}, stage_since = {_STAGE_SINCE}
"""  # noqa: S608 -- built from the names above only

# What is no more keeps what was known of it. One that nobody knew is kept too: no older version revives it.
_BURY = """
INSERT INTO crm_fact (company_id, connector_id, kind, id, external_id, name, account_name, stage, stage_label,
    dimensions, named, record_id, changed_at)
SELECT %(company)s, %(connector)s, %(kind)s::text, f.id, f.external_id, '', '', 'cancelled', '', '{}', '[]',
    f.record_id, f.changed_at
FROM unnest(%(id)s::uuid[], %(external_id)s::text[], %(record_id)s::uuid[], %(changed_at)s::timestamptz[])
    AS f(id, external_id, record_id, changed_at)
ON CONFLICT (company_id, connector_id, kind, external_id) DO UPDATE
SET stage = 'cancelled', record_id = excluded.record_id, changed_at = excluded.changed_at
"""

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact as it will stand; `before` are its traits as they were, if it was there and may have credits."""

    id: UUID
    before: Traits | None
    fact: MappedFact


@dataclass(frozen=True, slots=True)
class _Known:
    id: UUID
    version: tuple[datetime, UUID]
    traits: Traits


def facts_to_store(
    *, company_id: UUID, connector_id: UUID, kind: str, facts: Sequence[MappedFact]
) -> list[StoredFact]:
    """Those that are news, with what they take the place of. Facts of one call differ in external id."""
    known = _known(company_id, connector_id, kind, facts)
    stored = []
    for fact in facts:
        before = known.get(fact.external_id)
        if before is None:
            stored.append(StoredFact(new_id(), None, fact))
        elif before.version <= (fact.changed_at, fact.record_id):
            stored.append(StoredFact(before.id, before.traits, fact))
    return stored


def store_facts(*, company_id: UUID, connector_id: UUID, kind: str, stored: Sequence[StoredFact]) -> None:
    """Insert or update them."""
    scope = {"company": company_id, "connector": connector_id, "kind": kind}
    standing = [one for one in stored if not one.fact.deleted]
    gone = [one for one in stored if one.fact.deleted]
    with arrays_cursor() as cursor:
        if standing:
            cursor.execute(_UPSERT, {**scope, **_arrays(standing)})
        if gone:
            cursor.execute(_BURY, {**scope, **_keys(gone)})


def _known(company_id: UUID, connector_id: UUID, kind: str, facts: Sequence[MappedFact]) -> dict[str, _Known]:
    asked = {
        "company": company_id,
        "connector": connector_id,
        "kind": kind,
        "external_ids": quoted(fact.external_id for fact in facts),
    }
    with arrays_cursor(binary=True) as cursor:
        return {row[0]: _known_fact(*row[1:]) for row in cursor.execute(_KNOWN, asked).fetchall()}


def _known_fact(id: UUID, changed_at: datetime, record_id: UUID, *columns: Any) -> _Known:
    account, stage, amount, *days = columns
    dates = {name: day for name, day in zip(DATE_FIELDS, days, strict=True) if day is not None}
    return _Known(id, (changed_at, record_id), Traits(account, stage, amount, dates))


def _keys(stored: Sequence[StoredFact]) -> dict[str, str]:
    facts = [one.fact for one in stored]
    return {
        "id": ids([one.id for one in stored]),
        "external_id": quoted([fact.external_id for fact in facts]),
        "record_id": ids([fact.record_id for fact in facts]),
        "changed_at": instants([fact.changed_at for fact in facts]),
    }


def _arrays(stored: Sequence[StoredFact]) -> dict[str, str]:
    facts = [one.fact for one in stored]
    before = [fact.converted for fact in facts]
    words: dict[str, list[str | None]] = {
        "name": [fact.name for fact in facts],
        "account_name": [fact.account for fact in facts],
        "stage": [fact.stage for fact in facts],
        "stage_label": [fact.stage_label for fact in facts],
        "currency": [fact.currency for fact in facts],
        "dimensions": [_encode(fact.dimensions).decode() for fact in facts],
        "named": [_encode(_words(fact)).decode() for fact in facts],
        "currency_original": [one.currency if one else None for one in before],
    }
    dates = {name: plain([fact.dates.get(name) for fact in facts]) for name in DATE_FIELDS}
    return {
        **_keys(stored),
        **{name: quoted(values) for name, values in words.items()},
        "owner_id": ids([fact.owner_id for fact in facts]),
        "amount": plain([fact.amount for fact in facts]),
        "amount_with_tax": plain([fact.with_tax for fact in facts]),
        "amount_without_tax": plain([fact.without_tax for fact in facts]),
        "amount_original": plain([one.amount if one else None for one in before]),
        "rate": plain([one.rate if one else None for one in before]),
        "probability": plain([fact.probability for fact in facts]),
        **dates,
    }


def _words(fact: MappedFact) -> list[str]:
    """Those by which its people are known."""
    return [fact.owner_word, *(word for word, _ in fact.named)]
