"""Give facts the words of the account they name: those the mapping asks for, and always its territory."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.schema import FactMapping
from throughline.crm.selectors.territories import TERRITORY
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, quoted

_NAMED = """
SELECT external_id, name, industry, territory FROM crm_account
WHERE company_id = %(company)s AND connector_id = %(connector)s
AND (external_id = ANY(%(words)s::text[]) OR name = ANY(%(words)s::text[])) ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class _Account:
    external_id: str
    name: str
    industry: str
    territory: str


def add_account_words(*, connector_id: UUID, mapping: FactMapping, facts: Sequence[MappedFact]) -> None:
    """By the account's id, else by its name; an account nobody loaded adds nothing. One query, or none."""
    if mapping.account is None:
        return
    wanted = {name: entry.account for name, entry in mapping.dimensions.items() if entry.account}
    accounts = _accounts(connector_id, {fact.account for fact in facts if fact.account})
    for fact in facts:
        account = accounts.get(fact.account)
        if account is None:
            continue
        fact.account = account.name or fact.account
        if account.territory:
            fact.dimensions.setdefault(TERRITORY, account.territory)
        for name, field in wanted.items():
            if word := getattr(account, field):
                fact.dimensions[name] = word


def _accounts(connector_id: UUID, words: Collection[str]) -> dict[str, _Account]:
    if not words:
        return {}
    asked = {"company": current_company(), "connector": connector_id, "words": quoted(words)}
    with arrays_cursor() as cursor:
        found = [_Account(*row) for row in cursor.execute(_NAMED, asked).fetchall()]
    by_name = {account.name: account for account in found}
    return {**by_name, **{account.external_id: account for account in found}}
