"""Facts and accounts as they are stored, against the latest record of each."""

from collections.abc import Iterator
from typing import Any

from throughline.crm.mapping.schema import DATE_FIELDS
from throughline.kit.scope import current_company
from throughline.progress.verify.difference import Difference
from throughline.progress.verify.scratch import stream

# What was deleted keeps what was known of it: only that it is gone is told by the record.
_COMPARED = ("owner_id", "amount", "currency", "account_name", "dimensions", *DATE_FIELDS)
_SIDES = ", ".join(f"v.{name}, f.{name}" for name in ("record_id", "stage", *_COMPARED))
_FACTS = f"""
SELECT c.code, coalesce(v.kind, f.kind), coalesce(v.external_id, f.external_id), f.id IS NULL,
    v.external_id IS NULL, u.code, coalesce(v.deleted, false), {_SIDES}
FROM verify_fact v
FULL JOIN (SELECT * FROM crm_fact WHERE company_id = %(company)s) f
    ON f.connector_id = v.connector_id AND f.kind = v.kind AND f.external_id = v.external_id
JOIN crm_connector c ON c.company_id = %(company)s AND c.id = coalesce(v.connector_id, f.connector_id)
LEFT JOIN verify_unread u ON u.record_id = f.record_id
WHERE v.external_id IS NULL OR f.id IS NULL OR (v.record_id, v.stage) IS DISTINCT FROM (f.record_id, f.stage)
OR (NOT v.deleted AND ({", ".join(f"v.{name}" for name in _COMPARED)}) IS DISTINCT FROM
    ({", ".join(f"f.{name}" for name in _COMPARED)}))
"""  # noqa: S608 -- the names above
_WORDS = ("name", "industry", "territory")
_ACCOUNTS = """
SELECT c.code, coalesce(v.external_id, a.external_id), concat_ws(' / ', a.name, a.industry, a.territory),
    concat_ws(' / ', v.name, v.industry, v.territory)
FROM verify_account v
FULL JOIN (SELECT * FROM crm_account WHERE company_id = %(company)s) a
    ON a.connector_id = v.connector_id AND a.external_id = v.external_id
JOIN crm_connector c ON c.company_id = %(company)s AND c.id = coalesce(v.connector_id, a.connector_id)
WHERE (v.external_id, v.name, v.industry, v.territory)
    IS DISTINCT FROM (a.external_id, a.name, a.industry, a.territory)
"""


def compare_accounts() -> Iterator[Difference]:
    for rows in stream(_ACCOUNTS, {"company": current_company()}):
        for connector, external_id, stored, computed in rows:
            yield Difference("account", f"{connector} account {external_id}", stored, computed)


def compare_facts() -> Iterator[Difference]:
    for rows in stream(_FACTS, {"company": current_company()}):
        for row in rows:
            yield from _differences(row)


def _differences(row: tuple[Any, ...]) -> Iterator[Difference]:
    connector, kind, external_id, not_stored, not_computed, unread, deleted, *sides = row
    name = f"{connector} {kind} {external_id}"
    if unread is not None:
        yield Difference("fact_unreadable", name, "", unread)
    elif not_stored or not_computed:
        yield Difference("fact_missing" if not_stored else "fact_unknown", name, "", "")
    else:
        compared = ("stage",) if deleted else ("record_id", "stage", *_COMPARED)
        pairs = zip(("record_id", "stage", *_COMPARED), sides[::2], sides[1::2], strict=True)
        for field, computed, stored in pairs:
            if field in compared and computed != stored:
                yield Difference("fact", f"{name} {field}", _written(stored), _written(computed))


def _written(value: Any) -> str:
    return "" if value is None else str(value)
