"""Give facts the words of the account they name: its industry, its territory."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from throughline.crm.mapping.reader import MappedFact
from throughline.crm.mapping.schema import FactMapping
from throughline.crm.models import Account


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
        for name, field in wanted.items():
            if word := getattr(account, field):
                fact.dimensions[name] = word


def _accounts(connector_id: UUID, words: set[str]) -> dict[str, Account]:
    if not words:
        return {}
    named = Q(external_id__in=words) | Q(name__in=words)
    found = list(Account.objects.filter(named, connector_id=connector_id).order_by("id"))
    by_name = {account.name: account for account in found}
    return {**by_name, **{account.external_id: account for account in found}}
