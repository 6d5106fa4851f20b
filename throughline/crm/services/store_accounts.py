"""Store the accounts of a batch, and have facts that name them folded again where their words change."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from throughline.crm.mapping.mapped import MappedAccount
from throughline.crm.models import Account
from throughline.kit.models import new_id
from throughline.kit.unnest import arrays_cursor, ids, instants, quoted

_UPSERT = """
INSERT INTO crm_account (id, company_id, connector_id, external_id, name, industry, territory, record_id,
    changed_at)
SELECT a.id, %(company)s, %(connector)s, a.external_id, a.name, a.industry, a.territory, a.record_id,
    a.changed_at
FROM unnest(%(ids)s::uuid[], %(external_ids)s::text[], %(names)s::text[], %(industries)s::text[],
    %(territories)s::text[], %(records)s::uuid[], %(changed)s::timestamptz[])
    AS a(id, external_id, name, industry, territory, record_id, changed_at)
ON CONFLICT (company_id, connector_id, external_id) DO UPDATE SET name = excluded.name,
    industry = excluded.industry, territory = excluded.territory, record_id = excluded.record_id,
    changed_at = excluded.changed_at
WHERE (crm_account.changed_at, crm_account.record_id) <= (excluded.changed_at, excluded.record_id)
"""
# The record that a fact was read from is the one to read again.
_FOLD_AGAIN = """
UPDATE crm_inboxrecord r SET state = 'pending' FROM crm_fact f
WHERE f.company_id = %(company)s AND f.connector_id = %(connector)s
AND f.account_name = ANY(%(names)s::text[]) AND f.kind <> 'account'
AND r.company_id = %(company)s AND r.id = f.record_id AND r.state = 'done'
"""


def store_accounts(*, company_id: UUID, connector_id: UUID, accounts: Sequence[MappedAccount]) -> None:
    """Insert or update; an older version never overwrites a newer."""
    external_ids = [account.external_id for account in accounts]
    before_now = Account.objects.filter(connector_id=connector_id, external_id__in=external_ids)
    known = {row.external_id: row for row in before_now}
    changed = [one for one in accounts if _says_something_new(one, known.get(one.external_id))]
    with arrays_cursor() as cursor:
        given = {
            "company": company_id,
            "connector": connector_id,
            "ids": ids(new_id() for _ in accounts),
            "external_ids": quoted(external_ids),
            "names": quoted(account.name for account in accounts),
            "industries": quoted(account.industry for account in accounts),
            "territories": quoted(account.territory for account in accounts),
            "records": ids(account.record_id for account in accounts),
            "changed": instants(account.changed_at for account in accounts),
        }
        cursor.execute(_UPSERT, given)
        if changed:
            before = {known[one.external_id].name for one in changed if one.external_id in known}
            names = before.union(*((one.name, one.external_id) for one in changed))
            again = {"company": company_id, "connector": connector_id, "names": quoted(sorted(names))}
            cursor.execute(_FOLD_AGAIN, again)


def _says_something_new(account: MappedAccount, known: Account | None) -> bool:
    if known is None:
        return True
    order: tuple[datetime, UUID] = (known.changed_at, known.record_id)
    words = (account.name, account.industry, account.territory)
    newer = (account.changed_at, account.record_id) >= order
    return newer and words != (known.name, known.industry, known.territory)
